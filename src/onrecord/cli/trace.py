"""`onrecord trace`: where it comes from."""

import importlib.util
import os
from pathlib import Path
from typing import get_args

import click

from onrecord.cli.say import say_error
from onrecord.cli.stages import stages_shown
from onrecord.errors import OnrecordError, StoreError
from onrecord.records.engine import EngineName

_COUNTED = (
    ("stories", "story", "stories"),
    ("pairs", "pair that copies", "pairs that copy"),
    ("changes", "change", "changes"),
    ("independent", "claim", "claims"),
)
_NEEDED = ("daft", "pyarrow", "filelock", "rapidfuzz")


@click.command(
    "trace",
    short_help="Show where it comes from: trace many stories into a store.",
    help="""Find where stories come from, over many outlets and days: which are versions of one
    another and what each changed, which statements stand in several of them, and how many
    independent origins stand behind each.

    Each PATH is a file or a folder: text, Markdown, HTML, ninjs, JSONL, Parquet or a web archive
    (WARC). What is found is written to STORE, a folder of Parquet tables that DuckDB, pandas and
    polars open as they are; `onrecord show STORE` shows it. Run it again with more stories and
    they are added; a run that was stopped goes on from where it was.""",
    epilog="""\b
Examples:
  onrecord trace stories/ -o store                  then: onrecord show store
  onrecord trace monday.jsonl tuesday.jsonl -o store
  onrecord trace news.warc.gz -o store --copies-only   no model: fast, for millions
  onrecord trace /mnt/warc -o /mnt/store --engine ray --address ray://head:10001

\b
Exit codes:
  0    all stories were traced
  2    some could not be read (they are in the table `problems`), or the store not be written""",
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    "store",
    metavar="STORE",
    required=True,
    type=click.Path(path_type=Path),
    help="The store: a new folder, or one that holds stories already.",
)
@click.option(
    "--copies-only",
    is_flag=True,
    help="Leave the model out: pairs, families and changes by the words alone.",
)
@click.option(
    "--published", metavar="DATE", help="Date of stories that do not say theirs: 2021-01-15."
)
@click.option("--outlet", metavar="NAME", help="Outlet of stories that do not name theirs.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes share the work.  [default: one a core]",
)
@click.option(
    "--engine",
    "engine_name",
    type=click.Choice(get_args(EngineName)),
    default="local",
    show_default=True,
    help="This machine, or a Ray cluster.",
)
@click.option("--address", metavar="URL", help="Of the Ray cluster's head: ray://HOST:10001.")
def command(
    paths: tuple[str, ...],
    store: Path,
    copies_only: bool,
    published: str | None,
    outlet: str | None,
    jobs: int | None,
    engine_name: EngineName,
    address: str | None,
) -> int:
    """Show where it comes from."""
    try:
        _see_that_all_is_there(engine_name)
        from onrecord.pipeline.batch import cores
        from onrecord.pipeline.tracing.engine import Engine
        from onrecord.pipeline.tracing.run import trace

        engine = Engine(engine_name, address, jobs or cores())
        if engine_name == "ray":  # workers stand in folders of their own
            paths, store = tuple(map(os.path.abspath, paths)), store.absolute()
        with stages_shown() as watch:
            manifest = trace(
                paths,
                store,
                engine,
                watch,
                copies_only=copies_only,
                published=published,
                outlet=outlet,
            )
    except OnrecordError as error:
        say_error(str(error))
        return 2
    counts = manifest.counts
    held = ", ".join(
        f"{counts[table]:,} {one if counts[table] == 1 else many}" for table, one, many in _COUNTED
    )
    click.echo(f"{store}: {held}")
    if number := counts["problems"]:
        say_error(f"{number:,} problem{'s' * (number > 1)}: onrecord show {store} --problems")
        return 2
    return 0


def _see_that_all_is_there(engine: EngineName) -> None:
    wanted = (*_NEEDED, "ray") if engine == "ray" else _NEEDED
    missing = [name for name in wanted if importlib.util.find_spec(name) is None]
    if missing:
        extra = "trace,cluster" if engine == "ray" else "trace"
        raise StoreError(
            place="onrecord trace",
            problem=f"{missing[0]} is not installed",
            cure=f'Install it with: pip install "onrecord[{extra}]"',
        )
