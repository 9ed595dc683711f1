"""`make eval`: the landed code on all dev parts, its figures as tables, and their floors."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import msgspec

from evaluation import corpora
from evaluation.acts import judge as judge_acts
from evaluation.corpora import Row, read_rows
from evaluation.dated import read_dates
from evaluation.errors import EvaluationError
from evaluation.figures.acts import acts_table
from evaluation.figures.attributions import attribution_table, cofenet_table
from evaluation.figures.dates import dates_table
from evaluation.figures.goals import goals_table
from evaluation.figures.gum import gum_table
from evaluation.figures.kinds import kinds_table
from evaluation.figures.pages import pages_table
from evaluation.figures.parts import parts_table
from evaluation.figures.reliability import reliability_table
from evaluation.figures.sources import sources_table
from evaluation.figures.speech import speech_table
from evaluation.floors import broken, moved, read_floors, write_floors
from evaluation.given import resolve_given
from evaluation.parts import count as count_parts
from evaluation.predict import Document, Prediction, documents_of, read_documents
from evaluation.sections import fill_page
from evaluation.table import Table, markdown
from onrecord.errors import OnrecordError

FLOORS = Path(__file__).with_name("floors.toml")
PARTS = (
    "polnear/dev",
    "sources/dev",
    "newsdiscourse/dev",
    "gum/dev",
    "gum/train",
    "article_pages/dev",
    "timebank/timebank",
    "timebank/aquaint",
)


class Sets(msgspec.Struct, frozen=True, kw_only=True):
    """The dev parts, and PolNeAR's train part for the texts of some stories of `sources`."""

    polnear: list[Row]
    polnear_apart: list[Row]  # the 26 stories that `sources` dev has from PolNeAR's train part
    sources: list[Row]
    discourse: list[Row]
    gum: list[Row]  # news alone
    gum_train: list[Row]
    pages: list[Row]
    timebank: list[Row]
    aquaint: list[Row]

    def rows_with_text(self) -> list[Row]:
        """All rows whose text is to be read."""
        return [
            *self.polnear,
            *self.polnear_apart,
            *self.discourse,
            *self.gum,
            *self.gum_train,
        ]


def load_sets() -> Sets:
    """Read the dev parts."""
    polnear, sources, discourse, gum, gum_train, pages, timebank, aquaint = (
        read_rows(corpora.data(name)) for name in PARTS
    )
    dev = {row["doc"] for row in polnear}
    apart = {row["doc"] for row in sources} - dev
    train = read_rows(corpora.data("polnear/train"))
    return Sets(
        polnear=polnear,
        polnear_apart=[row for row in train if row["doc"] in apart],
        sources=sources,
        discourse=discourse,
        gum=[row for row in gum if row["genre"] == "news"],
        gum_train=[row for row in gum_train if row["genre"] == "news"],
        pages=pages,
        timebank=timebank,
        aquaint=aquaint,
    )


def make_tables(sets: Sets, predicted: dict[str, Row]) -> list[Table]:
    """All tables.

    Args:
        sets: The gold.
        predicted: Document id -> prediction, as `Prediction.row` gives it.
    """
    found = {doc: row["attributions"] for doc, row in predicted.items()}
    texts = {row["doc"]: row["text"] for row in (*sets.polnear, *sets.polnear_apart)}
    dev = {row["doc"] for row in sets.polnear}
    tables = [
        attribution_table(sets.polnear, found, name="polnear", title="PolNeAR dev"),
        cofenet_table(sets.polnear, found),
        kinds_table(
            [row for row in sets.sources if row["doc"] in dev],
            texts,
            found,
            name="kinds",
            title="Recall by kind of source, PolNeAR dev stories",
        ),
        attribution_table(
            sets.polnear_apart,
            found,
            name="polnear-apart",
            title="Stories that speak of anonymity: not learned from, thresholds set on them",
        ),
        kinds_table(
            [row for row in sets.sources if row["doc"] not in dev],
            texts,
            found,
            name="kinds-apart",
            title="Recall by kind of source, the stories that speak of anonymity",
        ),
        speech_table(sets.discourse, found, sets.polnear, found),
        gum_table([("dev", sets.gum), ("train", sets.gum_train)], sets.polnear, found),
        acts_table(judge_acts("polnear/dev", sets.polnear)),
        reliability_table(sets.polnear, found),
        sources_table(sets.sources, texts, predicted, _on_gold(sets.sources, texts)),
        parts_table(count_parts()),
        pages_table(sets.pages),
        _dates([("TimeBank", sets.timebank), ("AQUAINT", sets.aquaint)]),
    ]
    return [goals_table(_held(tables)), *tables]


def _on_gold(gold: Sequence[Row], texts: dict[str, str]) -> dict[str, Row]:
    return {
        document.doc: Prediction(
            doc=document.doc, record=resolve_given(document, row["attributions"])
        ).row()
        for document, row in zip(documents_of(gold, texts), gold, strict=True)
    }


def _dates(sets: Sequence[tuple[str, Sequence[Row]]]) -> Table:
    found: dict[str, dict[str, list[Row]]] = {}
    for name, rows in sets:
        found[name] = {}
        for result in read_dates(documents_of(rows, {}), rows):
            if isinstance(result, EvaluationError):
                raise result
            found[name][result.doc] = result.row()["dates"]
    return dates_table(sets, found)


def _held(tables: Sequence[Table]) -> dict[str, float]:
    return {name: figure for table in tables for name, figure in table.held.items()}


def predict(documents: Sequence[Document]) -> Iterator[Prediction]:
    """Read the documents; any that fails ends the run, for figures without it would mislead."""
    for number, result in enumerate(read_documents(documents), 1):
        if isinstance(result, OnrecordError):
            raise result
        if sys.stderr.isatty():
            click.echo(f"\r{number} of {len(documents)} stories", nl=False, err=True)
        yield result
    if sys.stderr.isatty():
        click.echo(err=True)


@click.command()
@click.option(
    "-o",
    "pages",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    help="A page whose <!-- figures: NAME --> sections get the tables; may be given more than "
    "once. [standard output]",
)
@click.option("--raise-floors", "change", flag_value="raise", help="Raise floors to the figures.")
@click.option("--lower-floors", "change", flag_value="lower", help="Lower floors to the figures.")
def main(pages: tuple[Path, ...], change: str | None) -> None:
    """Run the landed code on all dev parts and print the tables of figures.

    Exit code 1: a figure is under its floor. 2: it could not run.
    """
    try:
        sets = load_sets()
        documents = documents_of(sets.rows_with_text(), {})
        predictions = list(predict(documents))
        tables = make_tables(sets, {p.doc: p.row() for p in predictions})
        if pages:
            for page in pages:
                fill_page(page, tables)
        else:
            model = predictions[0].record.model
            click.echo(f"Model {model.name} {model.version}, SHA-256 {model.sha256}\n")
            click.echo("\n".join(map(markdown, tables)))
        digests = {name: corpora.sha256_of(corpora.data(name)) for name in PARTS}
        floors = read_floors(FLOORS)
        if change:
            floors = moved(floors, _held(tables), digests, lower=change == "lower")
            write_floors(FLOORS, floors)
        problems = broken(floors, _held(tables), digests)
    except OnrecordError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
    for problem in problems:
        click.echo(f"Under its floor: {problem}", err=True)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
