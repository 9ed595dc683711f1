"""The sets that the landed code can be run on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.corpora import Row, read_rows, texts_of
from evaluation.dated import DatesPrediction, read_dates
from evaluation.errors import EvaluationError
from evaluation.given import resolve_given
from evaluation.origins import OriginsPrediction, trace_origins
from evaluation.predict import (
    Document,
    Prediction,
    TermsPrediction,
    documents_of,
    read_documents,
)
from evaluation.traced import TracePrediction, trace_corpus

SETS = ("attribution", "sources", "sources-on-gold", "terms", "dates", "trace", "origins")

Result = (
    Prediction
    | TermsPrediction
    | DatesPrediction
    | OriginsPrediction
    | TracePrediction
    | EvaluationError
)


def run_set(name: str, gold: Path, texts: Sequence[Path]) -> Iterator[Result]:
    """What the landed code finds in each document of a gold file, in its order.

    Args:
        name: One of `SETS`.
        gold: .jsonl or .jsonl.gz; `attribution` and `sources` take no more from it than which
            documents there are and, where it has it, their `text`; `terms` takes their `index`,
            `dates` their `dct`, the day of publication; a line of `origins` is a claim with the
            documents of its bodies; of `trace` it is CORPUS.truth.jsonl.
        texts: Files with the `text` of documents whose gold has none.
    """
    if name == "trace":
        yield from trace_corpus(gold, texts)
        return
    rows = read_rows(gold)
    known = texts_of(texts)
    if name == "origins":
        yield from trace_origins(rows, known, place=str(gold))
        return
    _check_ids(rows, gold)
    documents = documents_of(rows, known)
    if name == "sources-on-gold":
        for document, row in zip(documents, rows, strict=True):
            record = resolve_given(document, row["attributions"])
            yield Prediction(doc=document.doc, record=record)
    elif name == "terms":
        yield from _terms(documents, rows)
    elif name == "dates":
        yield from read_dates(documents, rows)
    else:
        yield from read_documents(documents)


def _terms(
    documents: Sequence[Document], rows: Sequence[Row]
) -> Iterator[TermsPrediction | EvaluationError]:
    """The anonymous sources of each extract, under its number: its address may stand twice."""
    for row, result in zip(rows, read_documents(documents), strict=True):
        if isinstance(result, EvaluationError):
            yield result
        else:
            yield TermsPrediction(index=row["index"], record=result.record)


def _check_ids(rows: Sequence[Row], gold: Path) -> None:
    for number, row in enumerate(rows, 1):
        if not isinstance(row.get("doc"), str):
            raise EvaluationError(
                place=f"{gold}, document {number}",
                problem="it has no `doc`",
                cure="Give gold as the scorer's --help says",
            )
