"""`onrecord audit`: how often each check would speak up over an archive."""

from contextlib import closing
from typing import TYPE_CHECKING, Literal, get_args

import click

from onrecord.cli.output import NobodyReadsError, destination, format_by, place_of
from onrecord.cli.progress import is_wanted, watched
from onrecord.cli.say import say_error
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.check.audit import Audit

Format = Literal["text", "html"]
_SUFFIXES: dict[str, Format] = {".txt": "text", ".html": "html", ".htm": "html"}


@click.command(
    "audit",
    short_help="Count what each check would report over an archive.",
    help="""Count what each check would report over an archive of stories, with samples of each: how
    a desk decides which to switch on. Every check runs, also those that are off.""",
    epilog="""\b
Examples:
  onrecord audit archive/                   a table, then samples
  onrecord audit archive/ -o audit.html     the same as a page
  onrecord audit 2026.jsonl --samples 10

\b
Exit codes:
  0    all stories were read
  2    some could not be read, or a check failed on one; the rest was""",
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--samples",
    type=click.IntRange(min=0),
    default=3,
    show_default=True,
    help="How many findings of each check to show.",
)
@click.option("--format", "to_format", type=click.Choice(get_args(Format)), help="How to show it.")
@click.option("-o", "--output", metavar="FILE", help="Write there, not to standard output.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes.")
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    samples: int,
    to_format: Format | None,
    output: str | None,
    jobs: int | None,
) -> int:
    """Count what each check would report over an archive."""
    place = place_of(output, paths)
    chosen = to_format or format_by(place, _SUFFIXES, context)

    from msgspec.structs import replace

    from onrecord.check.audit import Audit, all_on
    from onrecord.pipeline.batch import read_batch
    from onrecord.pipeline.house import house_of
    from onrecord.records.profile import Profile

    def profile_of(path: str | None) -> Profile:
        house = house_of(path)
        return replace(house, checks=all_on(house))

    problems: list[OnrecordError] = []
    audit = Audit(samples)
    try:
        with destination(place.path, as_text=chosen == "text") as write:
            batch = read_batch(paths, profile_of, None, None, jobs)
            # Nothing is printed before the end: a bar is welcome on a terminal too.
            shown = is_wanted(writes_to_terminal=False)
            with closing(batch), closing(watched(batch, is_shown=shown)) as seen:
                for done in seen:
                    problems.extend(done.outcome.problems)
                    if done.outcome.report is not None:
                        audit.add(done.outcome.report)
            write(_rendered(audit, chosen))
    except NobodyReadsError:
        pass
    finally:
        for problem in problems:
            say_error(str(problem))
    return 2 if problems else 0


def _rendered(audit: "Audit", chosen: Format) -> str:
    from onrecord.show.audit import html, terminal

    return html.render(audit) if chosen == "html" else terminal.render(audit)
