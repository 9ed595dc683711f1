"""`onrecord rule`: the page of a check."""

import click

from onrecord.cli.output import NobodyReadsError, destination


@click.command(
    "rule",
    short_help="Explain a check.",
    help="""Explain a check: what it reports, whose policy it is, a bad and a good example, and what
    it misses. CODE is a check's code or name; `onrecord rules` lists them.""",
    epilog="""\b
Examples:
  onrecord rule S7
  onrecord rule doubled-word""",
)
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
def command(codes: tuple[str, ...]) -> int:
    """Explain a check."""
    from onrecord.check.catalogue import by_code
    from onrecord.check.choose import codes as known
    from onrecord.show.rules import page

    found = [by_code()[code] for code in dict.fromkeys(known(codes, "onrecord rule"))]
    try:
        with destination(None, as_text=True) as write:
            write("\n".join(page(rule) for rule in found))
    except NobodyReadsError:
        pass
    return 0
