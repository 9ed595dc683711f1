"""Whatever the text: spans inside it, values that are TIMEX3, time in line with its length."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates.find import find_dates
from onrecord.dates.words import KIND_OF, SIGNS
from onrecord.records.story import Story

_DAY = r"\d{4}-\d\d-\d\d|XXXX-(?:XX|\d\d)-(?:XX|\d\d)|XXXX-WXX-\d"
_TIMEX3 = re.compile(
    rf"""
    (?:PAST|PRESENT|FUTURE)_REF
    | P(?:\d+(?:\.\d+)?|X)(?:Y|Q|M|W|D|DE|CE|ML|X)(?:\d+[MD])?(?:T\d+[HMS])?
    | PT(?:\d+(?:\.\d+)?|X)[HMS](?:\d+[MS])?
    | (?:{_DAY})(?:T(?:MO|AF|EV|NI|[012]\d:[0-5]\d))?
    | XXXX-WXX-\d(?:T(?:MO|AF|EV|NI))?
    | (?:\d{{4}}|XXXX)(?:-(?:\d\d|XX|Q[1-4X]|H[12]|SP|SU|FA|WI|W\d\d|WXX)(?:-WE)?)?
    | XXXX-XX-XXT(?:MO|AF|EV|NI)
    | \d{{1,3}} | X{{2,3}}
    """,
    re.VERBOSE,
)
_WORDS = [
    *KIND_OF,
    *SIGNS,
    *"May March Jan. Sept. 2021 1996 12 5 31 0 1,000 2 1/2 a.m. p.m. 9:30 17:00 24:59".split(),
    *"'S ’s 1980s '80s Christmas 2021-02-30 9999-12-31 13/45/20 30/02/2021 20.1.2021".split(),
    *"Q3 FY2013 ٣ ½ 99999999".split(),
    *"said will to first highest D.C. Sunday Monday \u00a0 \n \n\n \u2029 😀 \x00".split(" "),
]
_PUBLISHED = st.sampled_from(
    [None, "2021-01-15", "2020-02-29", "2021-01-15T18:30:00-05:00", "0001-01-01", "9999-12-31"]
)
_TEXTS = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join) | st.text(max_size=60)


def story(text: str, published: str | None = "2021-01-15") -> Story:
    return Story(
        id="any",
        headline=None,
        byline=None,
        outlet=None,
        published=published,
        url=None,
        text=text,
        parts=(),
        credits=(),
    )


@given(_TEXTS, _PUBLISHED)
def test_any_text(text, published):
    found = find_dates(story(text, published))
    end = 0
    for date in found:
        assert end <= date.start < date.end <= len(text)
        assert not text[date.start].isspace()
        assert not text[date.end - 1].isspace()
        assert _TIMEX3.fullmatch(date.value), (text[date.start : date.end], date.value)
        assert date.rule
        end = date.end
    assert find_dates(story(text, published)) == found


@given(_TEXTS)
def test_nothing_is_known_of_the_year_that_no_word_says(text):
    for date in find_dates(story(text, None)):
        if date.type in ("DATE", "TIME") and date.value[:4].isdigit() and not date.anchor:
            assert re.search(r"\d{2}|teen|twenty|thousand", text)


_LONG = {
    "5,000 dates": "It was on March 5, 2020 that she left. ",
    "one sentence": "and the ferry left on Monday while they waited for two weeks ",
    "the last": "the last ",
    "numbers": "one-",
    "bounds": "at least about over just ",
    "weeks before": "a week before ",
    "years earlier": "a year earlier ",
    "in years": "in 2 years ",
    "dots": ".",
    "no spaces": "MondayJanuary20",
    "blank": " ",
    "lines": "\n ",
    "capitals": "ON MONDAY THE FERRY LEFT. ",
}


@pytest.mark.parametrize("piece", _LONG.values(), ids=_LONG)
def test_time_grows_with_the_text(piece):
    def seconds(characters: int) -> float:
        long = story("Monday" + piece * (characters // len(piece)))
        start = time.process_time()
        find_dates(long)
        return time.process_time() - start

    short, long = seconds(50_000), seconds(200_000)
    # Four times the text. A square would take sixteen times as long.
    assert long < 8 * short + 0.2


def test_capitals_and_none():
    for text in ("ON MONDAY, JAN. 4, THEY LEFT.", "on monday, january 4, they left."):
        (date,) = find_dates(story(text))
        assert date.value == "2021-01-04"
