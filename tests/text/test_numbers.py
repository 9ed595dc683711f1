import pytest

from onrecord.text.numbers import number


@pytest.mark.parametrize(
    ("word", "value"), [("two", 2), ("Twenty-one", 21), ("1,409", 1409), ("dozen", 12), ("60", 60)]
)
def test_numbers_in_words_and_figures(word, value):
    assert number(word) == value


@pytest.mark.parametrize("word", ["", "the", "twenty-", "one-off", "1.5", "twenty-ten"])
def test_what_is_no_whole_number(word):
    assert number(word) is None
