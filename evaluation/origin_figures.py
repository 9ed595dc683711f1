"""`python -m evaluation.origin_figures`: how well credits and origins are found, as a table."""

import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import click

from evaluation import corpora
from evaluation.corpora import Row, read_rows, texts_of
from evaluation.origin_points import examples, tables_unseen
from evaluation.origins import OriginsPrediction, read_texts, trace_claim
from evaluation.sections import fill_section
from evaluation.table import Table, markdown
from onrecord.errors import OnrecordError
from onrecord.records.record import Record
from onrecord.trace.origins.chosen import Table as Points
from onrecord.trace.origins.points import POINTS

_GOLD, _TEXTS = "origins/dev", "fnc1/dev"


def predicted(
    rows: Sequence[Row], records: Mapping[str, Record], points: Mapping[str, Points]
) -> list[Row]:
    """What is found in each claim, with the points that are given for it."""
    found = []
    for row in rows:
        story = str(row["story"])
        bodies = tuple(records[body["doc"]] for body in row["bodies"])
        traced = trace_claim(story, bodies, points[story])
        found.append(OriginsPrediction(story=story, bodies=bodies, traced=traced).row())
    return found


def scored(predictions: Sequence[Row]) -> Row:
    """The figures of `origins.py`, by name."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "predicted.jsonl")
        path.write_text("".join(json.dumps(row) + "\n" for row in predictions), encoding="utf-8")
        files = [str(corpora.data(_GOLD)), str(corpora.data(_TEXTS)), str(path)]
        printed = StringIO()
        with redirect_stdout(printed), patch.object(sys, "argv", ["origins.py", *files, "--json"]):
            corpora.scorer("origins").main()
    figures: Row = json.loads(printed.getvalue())
    return figures


def origins_table(runs: Sequence[tuple[str, Row]]) -> Table:
    """The table: a run a line.

    Args:
        runs: What to call a run, and its figures.
    """
    rows = []
    for name, figures in runs:
        credit, alone = figures["credits"], figures["independent"]
        rows.append(
            (
                name,
                *(credit[part] for part in "PRF"),
                figures["exact"]["R"],
                f"{figures['off by']['R']:.2f}",
                *(alone[part] for part in "PRF"),
                figures["related"]["F"],
            )
        )
    return Table(
        name="origins",
        title="Credits and origins, 20 claims of fnc1 with 136 bodies",
        note="Scored by `../shared/eval/origins.py`. Credits: spans. Exact: claims with the right "
        "number of independent origins; off by: its mean distance, an amount. Independent: pairs "
        "of bodies that share no origin; related: pairs that do. The first line is what ships; in "
        "the second, the points of each claim were set on the other 19, so take it for new ones.",
        columns=(
            "",
            "credits P",
            "R",
            "F",
            "exact",
            "off by",
            "independent P",
            "R",
            "F",
            "related F",
        ),
        rows=tuple(rows),
    )


@click.command()
@click.option("-o", "page", type=click.Path(path_type=Path, dir_okay=False), help="A page.")
def main(page: Path | None) -> None:
    """Measure on the dev part and print the table, or put it into its section of a page."""
    try:
        rows = read_rows(corpora.data(_GOLD))
        texts = texts_of([corpora.data(_TEXTS)])
        records = read_texts(sorted({b["doc"] for row in rows for b in row["bodies"]}), texts)
        unseen = tables_unseen(list(examples(rows, records)))
        shipped = dict.fromkeys(unseen, POINTS)
        table = origins_table(
            [
                ("as shipped", scored(predicted(rows, records, shipped))),
                ("points of the other claims", scored(predicted(rows, records, unseen))),
            ]
        )
        if page is None:
            click.echo(markdown(table))
        else:
            fill_section(page, table)
    except OnrecordError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
