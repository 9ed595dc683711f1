"""`onrecord check`: is it sourced well."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from onrecord.cli.batches import checked_batch, is_store
from onrecord.cli.finding_formats import FORMATS, SUFFIXES, Format, pieces
from onrecord.cli.output import (
    NobodyReadsError,
    destination,
    format_by,
    place_of,
    refuse_own_input,
)
from onrecord.cli.progress import is_wanted, watched
from onrecord.cli.say import say_error
from onrecord.cli.word import document_for, write_commented
from onrecord.errors import OnrecordError
from onrecord.records.profile import Level, Profile

if TYPE_CHECKING:
    from onrecord.pipeline.checked import Tally


@click.command(
    "check",
    short_help="Check whether it is sourced well.",
    help="""Check whether stories are sourced well: the notes that a standards editor and a copy
    desk make by hand. Errors are slips and contradictions, warnings and queries are for the desk
    to decide. Nothing is scored.

    A PATH is a story, a folder of them, or - for standard input, as for `onrecord read`; or a store
    of `onrecord trace`, whose stories are checked beside each other too (S28, S29, S32). A house's
    own settings are read from the nearest onrecord.toml above a story.
    """,
    epilog="""\b
Examples:
  onrecord check story.txt                  the notes, each with its words marked
  onrecord check desk/ --profile ap         by the policies of one house
  onrecord check story.txt --select C       the copy desk's checks alone
  onrecord check story.txt --ignore S8      all but one
  onrecord check desk/ --level warning      no queries
  onrecord check desk/ -o notes.csv         a row a note
  onrecord check desk/ --diff main          what is new since a revision
  onrecord check old/ --write-baseline old.json   and then --baseline old.json: only what is new
  onrecord check desk/ -o notes.sarif       for code hosts and editors
  onrecord check story.docx -o checked.docx   as comments in the Word document
  onrecord check story.txt --fix --preview  what would be mended
  onrecord check calls --select S28,S29,S32   over a store: whose reporting is it
  onrecord rule S7                          what a check is for, and whose policy it is

\b
Exit codes:
  0    nothing to note, or --exit-zero
  1    there are notes
  2    something could not be read, checked or written; the rest was
  130  Ctrl-C (SIGINT)""",
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--profile",
    metavar="NAME",
    help="A house whose policies to check by: ap, reuters, nyt, bbc, npr, guardian.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings to use in the place of any onrecord.toml.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Only these checks, by code, name or letter: S7,doubled-word or C. May be repeated.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these checks.")
@click.option(
    "--level",
    type=click.Choice(get_args(Level)),
    default="query",
    show_default=True,
    help="The least severe notes to give.",
)
@click.option(
    "--format",
    "to_format",
    type=click.Choice(FORMATS),
    help="How to print the notes: for people, for programs, for code hosts and editors (sarif), as"
    " annotations of GitHub Actions, for build servers (junit), as a spreadsheet, as comments in"
    " the Word document that was checked."
    "  [default: by the suffix of FILE, else text]",
)
@click.option("-o", "--output", metavar="FILE", help="Write there, not to standard output.")
@click.option("--published", metavar="DATE", help="Day of publication of stories that say none.")
@click.option("--outlet", metavar="NAME", help="The outlet of stories that name none.")
@click.option(
    "--diff",
    "revision",
    metavar="REV",
    help="Only notes on lines that are new since a revision of the stories' git repository.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Only notes that are not in FILE: for old copy.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write all notes of now to FILE, and show none.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended surely, in the stories' files.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend also where the sense may change.")
@click.option("--preview", is_flag=True, help="Show what the fixes would change; write nothing.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even when there are notes.")
@click.option(
    "--checklist", is_flag=True, help="At the end, what no text can decide: questions for the desk."
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that share the stories.  [default: one a core, for more than one story]",
)
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    profile: str | None,
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: Level,
    to_format: Format | None,
    output: str | None,
    published: str | None,
    outlet: str | None,
    revision: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    fix: bool,
    unsafe_fixes: bool,
    preview: bool,
    exit_zero: bool,
    checklist: bool,
    jobs: int | None,
) -> int:
    """Check whether it is sourced well."""
    stores = [path for path in paths if is_store(path)]
    if stores and (published or outlet or revision):
        raise click.UsageError(
            f"{stores[0]} is a store: --published and --outlet are for `onrecord trace`, "
            "--diff is for the stories' files"
        )
    place = place_of(output, paths)
    chosen = to_format or format_by(place, SUFFIXES, context)
    document = None
    if chosen == "docx":
        given = {"--fix": fix, "--unsafe-fixes": unsafe_fixes, "--preview": preview}
        given |= {"--write-baseline": write_baseline is not None, "--checklist": checklist}
        document = document_for(
            place, paths, [name for name, is_given in given.items() if is_given]
        )
    if write_baseline is not None:
        refuse_own_input(write_baseline, paths)

    from onrecord.cli.old_copy import Steps
    from onrecord.pipeline.checked import Tally, checked_stories

    profile_of = _profiles(profile, config, select, ignore, level)
    problems: list[OnrecordError] = []
    tally = Tally()
    with ExitStack() as stack:
        found = checked_batch(paths, profile_of, published, outlet, jobs)
        batch = stack.enter_context(closing(found))
        seen = stack.enter_context(closing(watched(batch, is_shown=is_wanted(place.on_terminal))))
        try:
            if document is not None:
                steps = Steps(revision=revision, baseline=baseline, write_baseline=None)
                write_commented(document, seen, problems, tally, steps.all)
                return _exit_code(problems, tally, exit_zero)
            with destination(place.path, as_text=chosen == "text") as write:
                steps = Steps(revision=revision, baseline=baseline, write_baseline=write_baseline)
                if fix or unsafe_fixes or preview:
                    steps.mend(unsafe=unsafe_fixes, show=write if preview else None)
                stories = checked_stories(seen, problems, tally, steps.all)
                for piece in pieces(stories, chosen, width=place.width, color=place.color):
                    if not preview:
                        write(piece)
                if chosen == "text":
                    # Notes that go to a baseline are noted, and no "nothing to note".
                    end = "" if write_baseline else _end(tally, checklist)
                    write(steps.summary() + end)
                steps.close()
        except NobodyReadsError:
            pass  # `| head` has seen enough
        finally:
            for problem in problems:
                say_error(str(problem))
    return _exit_code(problems, tally, exit_zero)


def _exit_code(problems: list[OnrecordError], tally: "Tally", exit_zero: bool) -> int:
    if problems:
        return 2
    return 1 if tally.levels.total() and not exit_zero else 0


def _profiles(
    name: str | None,
    config: Path | None,
    select: Iterable[str],
    ignore: Iterable[str],
    level: Level,
) -> Callable[[str | None], Profile]:
    """The profile for each path: a house's, narrowed to what the command line wants."""
    from functools import cache

    from onrecord.check.choose import codes, narrowed
    from onrecord.check.config import known_profile, with_policies
    from onrecord.pipeline.house import house_by, house_of

    selected = codes(_listed(select), "--select")
    ignored = codes(_listed(ignore), "--ignore")
    policies = known_profile(name) if name else None

    @cache
    def of_path(path: str | None) -> Profile:
        house = house_by(config, path) if config else house_of(path)
        if policies is not None:
            house = with_policies(house, policies)
        return narrowed(house, select=selected, ignore=ignored, least=level)

    return of_path


def _listed(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        yield from (one.strip() for one in value.split(",") if one.strip())


def _end(tally: "Tally", checklist: bool) -> str:
    from onrecord.check.checklist import CHECKLIST
    from onrecord.show.findings.terminal import summary

    mended = (tally.mending["safe"], tally.mending["unsafe"])
    words = summary(tally.stories, tally.levels, *mended)
    if checklist:
        questions = "".join(f"  [ ] {question}\n" for question in CHECKLIST)
        words += f"\nFor the desk: what no text can decide\n{questions}"
    return words
