"""`onrecord rules`: all checks."""

import click

from onrecord.cli.output import NobodyReadsError, destination


@click.command(
    "rules",
    short_help="List the checks.",
    help="""List the checks: code, level, name and what each is called. A check that is off runs
    where a profile, an onrecord.toml or --select switches it on.""",
    epilog="""\b
Examples:
  onrecord rules
  onrecord rules --profile ap          as that house would have them""",
)
@click.option("--profile", metavar="NAME", help="As a house's policies set them.")
def command(profile: str | None) -> int:
    """List the checks."""
    from onrecord.check.config import known_profile
    from onrecord.records.profile import Profile
    from onrecord.show.rules import listing

    try:
        with destination(None, as_text=True) as write:
            write(listing(known_profile(profile) if profile else Profile()))
    except NobodyReadsError:
        pass
    return 0
