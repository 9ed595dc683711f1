"""Documents of a set -> predictions, by the code that users run."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

import onrecord
from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from onrecord.records.record import Record


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One text of a set."""

    doc: str
    text: str


class Prediction(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in one document; its line is what `attribution.py` and `sources.py` read."""

    doc: str
    record: Record

    def row(self) -> Row:
        """The line, as JSON's own types."""
        facts = msgspec.to_builtins(
            {"attributions": self.record.attributions, "sources": self.record.sources}
        )
        # The scorers compare JSON with JSON, where [1, null] is a list.
        row: Row = json.loads(msgspec.json.encode({"doc": self.doc} | facts))
        return row


class TermsPrediction(msgspec.Struct, frozen=True, kw_only=True):
    """The anonymous sources found in one extract; its line is what `terms.py` reads."""

    index: int
    record: Record

    def row(self) -> Row:
        """The line, as JSON's own types."""
        sources = [
            {"mentions": source.mentions} | msgspec.structs.asdict(source.terms)
            for source in self.record.sources
            if source.terms is not None
        ]
        row: Row = json.loads(msgspec.json.encode({"index": self.index, "sources": sources}))
        return row


def documents_of(rows: Sequence[Row], texts: dict[str, str]) -> list[Document]:
    """The documents that a gold file speaks of, in its order.

    Args:
        rows: Gold lines with `doc` and, except where `texts` has it, `text`.
        texts: Document id -> text, for sets whose gold has none.

    Raises:
        EvaluationError: A document has no text.
    """
    documents = []
    for row in rows:
        text = row.get("text", texts.get(row["doc"]))
        if text is None:
            raise EvaluationError(
                place=row["doc"],
                problem="neither the gold nor a --texts file has its text",
                cure="Name the files with the stories' texts in --texts",
            )
        documents.append(Document(doc=row["doc"], text=text))
    return documents


def read_documents(documents: Sequence[Document]) -> Iterator[Prediction | EvaluationError]:
    """`onrecord read` on each document, by all cores, in order.

    A document's text is the text of a story, unchanged; nothing else is told of it.
    """
    # Through a file, as any user's stories come: what is measured is the whole way.
    with TemporaryDirectory() as folder:
        path = Path(folder, "stories.jsonl")
        with path.open("w", encoding="utf-8") as lines:
            for number, document in enumerate(documents):
                lines.write(json.dumps({"id": str(number), "text": document.text}) + "\n")
        for document, result in zip(documents, onrecord.read_each([path]), strict=True):
            if isinstance(result, onrecord.OnrecordError):
                yield EvaluationError(place=document.doc, problem=result.problem, cure=result.cure)
            elif result.story.text != document.text:
                yield EvaluationError(
                    place=document.doc,
                    problem="its text was changed on the way in, so offsets would be wrong",
                    cure="Please report this",
                )
            else:
                yield Prediction(doc=document.doc, record=result)
