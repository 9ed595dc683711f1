"""`make bench`: speed beside peers, cold start, memory, size, growth, and where the time goes."""

import subprocess
import sys
from pathlib import Path

import click

from bench.encoder import encoder_table, where_table
from bench.limits import growth_table, limits_table
from bench.speed import speed_table
from evaluation.sections import fill_page
from evaluation.table import Table, markdown
from onrecord.errors import OnrecordError

# What takes minutes comes last.
TABLES = (speed_table, where_table, encoder_table, limits_table, growth_table)


@click.command()
@click.option(
    "-o",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A page whose <!-- figures: NAME --> sections get the tables. [standard output]",
)
def main(page: Path | None) -> None:
    """Measure, on one idle machine, in one run, and print the tables."""
    try:
        tables: list[Table] = []
        for make in TABLES:
            click.echo(f"{make.__name__} ...", err=True)
            tables.append(make())
            if page is None:
                click.echo(markdown(tables[-1]))
        if page is not None:
            fill_page(page, tables)
    except (OnrecordError, subprocess.CalledProcessError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
