"""`python -m evaluation SET --gold FILE [--texts FILE] -o PREDICTIONS`."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click

from evaluation.corpora import read_rows
from evaluation.errors import EvaluationError
from evaluation.given import check_fields
from evaluation.sets import SETS, Result, run_set
from onrecord.errors import OnrecordError

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("name", metavar="SET", type=click.Choice(SETS))
@click.option("--gold", type=_FILE, required=True, help="The set: .jsonl or .jsonl.gz.")
@click.option(
    "--texts",
    multiple=True,
    help="The file with the texts of a set whose gold has none, or several, parted by commas.",
)
@click.option("-o", "output", type=_FILE, help="Where to write the predictions. [standard output]")
def main(name: str, gold: Path, texts: tuple[str, ...], output: Path | None) -> None:
    """Run the landed code on SET and write what its scorer in ../shared/eval reads.

    SET is attribution (scorers attribution.py and cofenet.py), sources (sources.py, from the text),
    sources-on-gold (sources.py, on the gold attributions), terms (terms.py), dates (dates.py,
    with the gold's `dct` as the day of publication), trace (trace.py: families and pairs of what
    trace_corpus.py made; gold is CORPUS.truth.jsonl, and CORPUS.jsonl lies beside it or is named
    with --texts) or origins (origins.py). A document that fails is left out, named at the end, and
    makes the exit code 2.
    """
    try:
        files = [Path(file) for group in texts for file in group.split(",")]
        failed: list[OnrecordError] = list(_write(name, gold, files, output))
    except OnrecordError as error:
        failed = [error]
    for problem in failed:
        click.echo(f"Error: {problem}", err=True)
    sys.exit(2 if failed else 0)


def _write(
    name: str, gold: Path, texts: list[Path], output: Path | None
) -> Iterator[EvaluationError]:
    """Write a line a document, and give what went wrong."""
    check_fields(name, read_rows(gold), gold)
    results = run_set(name, gold, texts)
    if output is None:
        yield from _lines(results, sys.stdout)
        return
    try:
        with output.open("w", encoding="utf-8") as lines:
            yield from _lines(results, lines)
    except OSError as error:
        raise EvaluationError(
            place=str(output),
            problem=error.strerror or str(error),
            cure="Name a file that can be written with -o",
        ) from error


def _lines(results: Iterator[Result], out: TextIO) -> Iterator[EvaluationError]:
    for number, result in enumerate(results, 1):
        if isinstance(result, EvaluationError):
            yield result
        else:
            out.write(json.dumps(result.row(), ensure_ascii=False) + "\n")
        if sys.stderr.isatty():
            click.echo(f"\r{number} documents", nl=False, err=True)
    if sys.stderr.isatty():
        click.echo(err=True)


if __name__ == "__main__":
    main()
