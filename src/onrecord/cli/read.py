"""`onrecord read`: who says so."""

from collections.abc import Iterator
from contextlib import closing

import click

from onrecord.cli.formats import FORMATS, SUFFIXES, Format, pieces
from onrecord.cli.output import NobodyReadsError, destination, format_by, place_of
from onrecord.cli.progress import is_wanted, watched
from onrecord.cli.say import say_error
from onrecord.errors import OnrecordError
from onrecord.records.record import Record


@click.command(
    "read",
    short_help="Show who says so.",
    help="""Show who says so: every statement of a story with the source it rests on, how it is
    quoted, and what is on nobody's word but the outlet's.

    A STORY is a file (.txt, .md, .html, .docx, .jsonl, .json for ninjs), a folder of them, or -
    for standard input. What a text does not say of itself may stand above it, between two lines
    of ---:

    \b
      ---
      headline: Ferry to stop in March
      published: 2026-02-03
      outlet: The Harbour Post
      ---
    """,
    epilog="""\b
Examples:
  One story, on the terminal:
    onrecord read story.txt
  As a page that needs no script and no network; the suffix says the format:
    onrecord read story.html -o report.html
  From another program, with the day and the outlet that the text does not say:
    pdftotext wire.pdf - | onrecord read - --published 2021-01-15 --outlet "Spectrum News"
  A folder of ten thousand, one line each, on all cores:
    onrecord read stories/ -o reports.jsonl
  The anonymous sources of a story, with jq:
    onrecord read story.txt --format json | jq '.sources[] | select(.kind == "anonymous")'
  Every source, attribution and date as a row of a spreadsheet:
    onrecord read stories.jsonl -o all.csv

\b
A story that cannot be read is named at the end, on standard error, and the rest goes on.
With -o, FILE takes its place when all is done: after Ctrl-C, an end from outside or an error of the
whole it is as it was. Standard output has what was done until then.

\b
Exit codes:
  0    all were read, or the reader of a pipe has seen enough (| head)
  2    not all could be read, shown or written
  130  Ctrl-C (SIGINT)
  143  ended from outside (SIGTERM)
  129  the terminal closed (SIGHUP)""",
)
@click.argument("stories", metavar="STORY...", nargs=-1, required=True)
@click.option(
    "--format",
    "to_format",
    type=click.Choice(FORMATS),
    help="text: the sources, then the story with its attributions. html: one page. json: one object"
    " a story. jsonl: one line a story. csv: one row a source, attribution, date or finding."
    "  [default: by the suffix of FILE, else text]",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--published", metavar="DATE", help="When stories that do not say were published.")
@click.option("--outlet", metavar="NAME", help="Who published the stories that do not say.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Share the stories among N processes; the output is the same for any N."
    "  [default: one a core, for more than one story]",
)
@click.pass_context
def command(
    context: click.Context,
    stories: tuple[str, ...],
    to_format: Format | None,
    output: str | None,
    published: str | None,
    outlet: str | None,
    jobs: int | None,
) -> int:
    """Show who says so."""
    place = place_of(output, stories)
    chosen = to_format or format_by(place, SUFFIXES, context)

    from onrecord.pipeline import read_each
    from onrecord.pipeline.attempt import unexpected

    problems: list[OnrecordError] = []
    each = read_each(stories, published=published, outlet=outlet, jobs=jobs)
    # Closed here and not when Python comes to it: the workers end, the bar goes.
    with closing(each), closing(watched(each, is_shown=is_wanted(place.on_terminal))) as seen:
        try:
            with destination(place.path, as_text=chosen == "text") as write:
                shown = pieces(
                    _records(seen, problems),
                    chosen,
                    width=place.width,
                    color=place.color,
                    problems=problems,
                )
                for piece in shown:
                    write(piece)
        except NobodyReadsError:
            pass  # `| head` has seen enough
        except BrokenPipeError as error:  # of another pipe: click would end without a word
            raise unexpected(error, place="onrecord read") from error
        finally:
            for problem in problems:
                say_error(str(problem))
    return 2 if problems else 0


def _records(
    each: Iterator[Record | OnrecordError], problems: list[OnrecordError]
) -> Iterator[Record]:
    """The records; what went wrong is put aside for the end."""
    for item in each:
        if isinstance(item, OnrecordError):
            problems.append(item)
        else:
            yield item
