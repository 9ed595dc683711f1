"""What a gold gives: its fields, and the sources of attributions that it gives."""

from collections.abc import Sequence
from pathlib import Path

from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from evaluation.predict import Document
from onrecord.annotate.act import act_in
from onrecord.annotate.quotation_type import quotation_type
from onrecord.ingest import story_from_text
from onrecord.records.attribution import Attribution
from onrecord.records.record import Model, Record
from onrecord.records.span import Span, Spans
from onrecord.resolve import own_voice, resolve_sources
from onrecord.text.quotations import quotations

_NO_MODEL = Model(name="given", version="0", sha256="")
# Set -> what each line of its gold has beside `doc`, without which it cannot be run.
_FIELDS = {"terms": "index", "sources-on-gold": "attributions"}


def check_fields(name: str, rows: Sequence[Row], gold: Path) -> None:
    """See that a gold is one of this set, and not the unmarked texts of it.

    Args:
        name: The set.
        rows: The lines of its gold, none of them blank.
        gold: Their file, for the error.

    Raises:
        EvaluationError: A line lacks what the set is run by.
    """
    field = _FIELDS.get(name)
    for number, row in enumerate(rows, 1):
        if field is not None and field not in row:
            raise EvaluationError(
                place=f"{gold}, line {number}",
                problem=f"it has no `{field}`, which {name} is run by",
                cure="Give the marked set as --gold, not the file of its texts alone",
            )


def resolve_given(document: Document, attributions: list[Row]) -> Record:
    """The record of a story whose attributions are given.

    Returns:
        As many attributions as were given, in their order, for the scorer takes them by index.
    """
    text = document.text
    story = story_from_text(text, id=document.doc)
    quoted = quotations(text)
    given = tuple(given_attribution(text, quoted, n, row) for n, row in enumerate(attributions, 1))
    resolution = resolve_sources(story, given)
    return Record(
        story=story,
        attributions=resolution.attributions,
        sources=resolution.sources,
        anonymous=resolution.anonymous,
        dates=(),
        own_voice=own_voice(story, resolution.attributions),
        findings=(),
        model=_NO_MODEL,
    )


def given_attribution(text: str, quoted: list[Span], number: int, row: Row) -> Attribution:
    """One attribution from its given spans, its type and act as the landed code finds them.

    Args:
        text: The story's text.
        quoted: What stands inside quotation marks, in text order.
        number: Its place among the given, from 1.
        row: Its `source`, `cue` and `content`.
    """
    source, cue, content = (_spans(row.get(role)) for role in ("source", "cue", "content"))
    return Attribution(
        id=f"a{number}",
        source=source,
        cue=cue,
        content=content,
        type=quotation_type(text, content, quoted),
        act=act_in(text, source=source, cue=cue, content=content, quoted=quoted),
        source_id=None,
        confidence=1.0,
    )


def _spans(pairs: list[list[int]] | None) -> Spans:
    return tuple(Span(start, end) for start, end in pairs or ())
