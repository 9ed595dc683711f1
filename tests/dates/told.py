"""A text's dates in few words, for tests to compare."""

from onrecord.dates import find_dates
from onrecord.ingest import story_from_text
from onrecord.records.date import Date


def dates(text: str, published: str | None = "2021-01-15") -> dict[str, Date]:
    """The words of each expression -> the date. 15 January 2021 was a Friday."""
    story = story_from_text(text, id="test", published=published)
    return {" ".join(text[date.start : date.end].split()): date for date in find_dates(story)}


def values(text: str, published: str | None = "2021-01-15") -> dict[str, str]:
    """The words of each expression -> its value."""
    return {words: date.value for words, date in dates(text, published).items()}
