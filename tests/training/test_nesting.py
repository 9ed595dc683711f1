"""Wrapping a sentence in an outer attribution leaves the inner ones where they were."""

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.marked import marked
from training.corpus import Document, Relation
from training.nesting import wrap_one

TEXT, (SOURCE, CUE, CONTENT, LATER) = marked(
    "Ferry talks go on.\n\n"
    "«The Skerrow island council» «said» «it would take the trust to court before the winter if "
    "the vote next week goes against the ferry».\n\nThe board meets on «Tuesday»."
)
INNER = Relation(*([[span.start, span.end]] for span in (SOURCE, CUE, CONTENT)))
AFTER = Relation([[LATER.start, LATER.end]], [], [])


@given(st.integers(0, 10_000))
def test_every_span_keeps_its_words(seed: int) -> None:
    story = Document("ferry", TEXT, [[INNER, AFTER]])
    wrapped = wrap_one(story, [INNER, AFTER], random.Random(seed))
    ((inner, after, outer),) = wrapped.annotations

    def words(spans: list[list[int]], text: str = wrapped.text) -> list[str]:
        return [text[start:end] for start, end in spans]

    assert [words(part) for part in inner] == [words(part, TEXT) for part in INNER]
    assert words(after.source) == ["Tuesday"]
    assert words(outer.content) == [TEXT[SOURCE.start : CONTENT.end]]
    (source,), (cue,) = words(outer.source), words(outer.cue)
    assert f", {cue} {source}" in wrapped.text or f", {source} {cue}" in wrapped.text
