"""What is taken of a record to compare its statements."""

from onrecord.records.attribution import Attribution
from onrecord.records.record import Model, Record
from onrecord.records.source import Anonymous, Source
from onrecord.records.story import Story
from onrecord.trace.claims.statement import day_of, statements_of
from tests.marked import marked


def test_a_statement_has_its_words_its_quotation_and_its_source():
    text, (content, quoted, source, cue) = marked(
        "«The ferry, “«the islanders’ only road»”, will stop», «Ann Lee» «said»."
    )
    record = Record(
        story=Story(
            id="s1",
            headline=None,
            byline=None,
            outlet=None,
            published="2026-02-03T08:00:00Z",
            url=None,
            text=text,
            parts=(),
            credits=(),
        ),
        attributions=(
            Attribution(
                id="a1",
                source=(source,),
                cue=(cue,),
                content=(content,),
                type="mixed",
                act="statement",
                source_id="s1",
                confidence=0.9,
            ),
        ),
        sources=(
            Source(
                id="s1",
                kind="person",
                name="Ann Lee",
                mentions=(source,),
                attributions=("a1",),
                terms=None,
                because=(),
            ),
        ),
        anonymous=Anonymous(sources=0, people=(0, 0)),
        dates=(),
        own_voice=(),
        findings=(),
        model=Model(name="", version="", sha256=""),
    )
    (statement,) = statements_of(record)
    assert statement.content == content.of(text)
    assert statement.quoted == (quoted.of(text),)
    assert (statement.source, statement.kind, statement.cue) == ("Ann Lee", "person", "said")
    assert statement.day == day_of("2026-02-03")


def test_a_day_that_nobody_can_read_is_none():
    assert day_of("last Tuesday") is None
    assert day_of(None) is None
