"""`origins`: whom the reports of one claim credit, and where their chains lead."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

import onrecord
from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from onrecord.records.origin import Traced
from onrecord.records.record import Record
from onrecord.trace.origins import origins_of
from onrecord.trace.origins.chosen import Table
from onrecord.trace.origins.group import runs_of
from onrecord.trace.origins.outlets import is_outlet
from onrecord.trace.origins.points import POINTS

_CAPITAL = re.compile(r"\b[A-Z0-9][\w.]*")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|The)\b\.?")
_FULL = 2  # words with a capital
_COPIED = 0.5  # of the shorter text's runs of four words


class OriginsPrediction(msgspec.Struct, frozen=True, kw_only=True):
    """Where the reports of one claim have it from; its line is what `origins.py` reads."""

    story: str
    bodies: tuple[Record, ...]
    traced: Traced

    def row(self) -> Row:
        """The line, as JSON's own types."""
        number = self.traced.independent
        bodies = [self._body(record) for record in self.bodies]
        return {"story": self.story, "independent": [number.least, number.most], "bodies": bodies}

    def _body(self, record: Record) -> Row:
        doc, text = record.story.id, record.story.text
        own = [one for one in self.traced.credits if one.story == doc]
        return {
            "doc": doc,
            "credits": [first_place(text, one.start, one.end) for one in own],
            "origins": [one.origin for one in self.traced.origins if one.story == doc],
        }


def first_place(text: str, start: int, end: int) -> list[int]:
    """Where a full name first stands: the gold means that place when it names a credit.

    Other words ("Ms Lee", "the union") stay where they speak: the gold tells them from their like
    before by a word more ("Ms Lee said").
    """
    words = text[start:end]
    if not is_outlet(words) and len(_CAPITAL.findall(_TITLE.sub("", words))) < _FULL:
        return [start, end]
    found = re.search(rf"(?<!\w){re.escape(text[start:end])}(?!\w)", text)
    return [found.start(), found.end()] if found else [start, end]


def trace_origins(
    rows: Sequence[Row], texts: Mapping[str, str], *, place: str
) -> Iterator[OriginsPrediction | EvaluationError]:
    """Trace each claim of a gold file, from the texts of its bodies alone.

    Args:
        rows: Claims; no more is taken from them than `story` and the `doc` of each body.
        texts: Document id -> text.
        place: What to call the gold in an error.

    Raises:
        EvaluationError: A line has no `story` or bodies, or a body has no text.
    """
    claims = [_claim(row, f"{place}, claim {number}") for number, row in enumerate(rows, 1)]
    records = read_texts(sorted({doc for _, docs in claims for doc in docs}), texts)
    for story, docs in claims:
        missing = [doc for doc in docs if doc not in records]
        if missing:
            problem = f"{', '.join(missing)}: not read, or changed on the way in"
            yield EvaluationError(place=story, problem=problem, cure="Run `onrecord read` on it")
        else:
            bodies = tuple(records[doc] for doc in docs)
            yield OriginsPrediction(story=story, bodies=bodies, traced=trace_claim(story, bodies))


def trace_claim(story: str, records: Sequence[Record], table: Table = POINTS) -> Traced:
    """Trace one claim, with the copies among its bodies found by the words that they share."""
    runs = {record.story.id: runs_of(record.story.text) for record in records}
    copies = {
        (a, b)
        for a, b in combinations(sorted(runs), 2)
        if len(runs[a] & runs[b]) >= _COPIED * max(1, min(len(runs[a]), len(runs[b])))
    }
    return origins_of(story, records, copies, table=table)


def _claim(row: Row, place: str) -> tuple[str, tuple[str, ...]]:
    try:
        return str(row["story"]), tuple(body["doc"] for body in row["bodies"])
    except (KeyError, TypeError) as error:
        raise EvaluationError(
            place=place,
            problem="it has no `story`, or no `bodies` with a `doc` each",
            cure="Give gold as the scorer's --help says",
        ) from error


def read_texts(docs: Sequence[str], texts: Mapping[str, str]) -> dict[str, Record]:
    """`onrecord read` on each document; what fails is left out.

    A check that fails on a story costs its findings alone, and these are not asked for.
    """
    found: dict[str, Record] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder, "stories.jsonl")
        with path.open("w", encoding="utf-8") as lines:
            for doc in docs:
                if doc not in texts:
                    raise EvaluationError(
                        place=doc,
                        problem="no --texts file has its text",
                        cure="Name the files with the stories' texts in --texts",
                    )
                lines.write(json.dumps({"id": doc, "text": texts[doc]}) + "\n")
        for result in onrecord.read_each([path]):
            if isinstance(result, Record) and result.story.text == texts[result.story.id]:
                found[result.story.id] = result
    return found
