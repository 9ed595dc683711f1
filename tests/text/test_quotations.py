"""What stands inside quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.quotations import quotations
from tests.marked import marked


@pytest.mark.parametrize(
    "drawn",
    [
        "She said «“no”» and left.",
        'She said «"no"» and left.',
        "She said «„no“ and left, or so it seems.»",
        "Elle a dit «“non”», puis «“oui”».",
        "She said «''no''» twice.",
        "It’s the mayor’s call, he said: «‘no’».",
        "«“He told me ‘no’ twice,”» she said.",
        "«“An open one runs to the end of its paragraph.»\n\n«“And again.”» She left.",
        "«“One more»\u2028by a line separator, «“and one»\r\nby Windows.",
        "‘Cause he said «“no”», ‘twas\nsaid the aide, and «‘no’» again.",
    ],
)
def test_every_kind_of_mark(drawn: str) -> None:
    text, spans = marked(drawn)
    assert quotations(text) == list(spans)


def test_an_apostrophe_is_no_mark() -> None:
    assert quotations("The aides’ view isn’t the mayor’s.") == []


@given(st.text(alphabet="a “”‘’\"'\n«»„", max_size=80))
def test_quotations_are_inside_the_text_in_order_and_apart(text: str) -> None:
    before = 0
    for span in quotations(text):
        assert before <= span.start < span.end <= len(text)
        before = span.end
