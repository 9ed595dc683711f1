"""Where sentences begin and end."""

import re
from collections.abc import Iterator

import nupunkt

from onrecord.records.span import Span

_BLANK_LINE = re.compile(r"\n\s*\n\s*")
# nupunkt looks back over a run of stops from each of its characters: 160,000 "!" took 34 seconds.
_LONG_RUN = re.compile(r"[^\w\s]{9,}")
# "... the DPRK-U.S. | relations", "... Sino-U.S. | Joint Statement": a dotted abbreviation goes on
# in small letters, or after a hyphen.
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}\Z")
_HYPHEN_DOTTED = re.compile(r"\w-(?:[^\W\d_]\.){2,}\Z")

# Ranks stand before a name or another rank: "Lt. | Gov. Ann Lee".
_RANK = re.compile(
    r"\b(?:Lt|Maj|Adm|Cmdr|Cmdt|Cpl|Pvt|Pfc|Brig|Det|Insp|Supt|Asst|Atty|Amb|Msgr|Sens|Reps|Govs"
    r"|Profs|Drs)\.\Z"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Find the sentences of `text[start:end]`.

    Returns:
        Spans of `text` in order, without white space at either side. None goes across a blank
        line; together they hold every character that is not white space.
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    for paragraph in _paragraphs(text, start, end):
        words = _LONG_RUN.sub(_shorten_run, paragraph.of(text))
        for first, last in nupunkt.sent_spans(words):
            sentence = _trimmed(text, paragraph.start + first, paragraph.start + last)
            if found and found[-1].start >= paragraph.start and _goes_on(text, found[-1], sentence):
                found[-1] = Span(found[-1].start, sentence.end)
            elif len(sentence):
                found.append(sentence)
    return found


def _goes_on(text: str, earlier: Span, later: Span) -> bool:
    end = text[max(earlier.start, earlier.end - 12) : earlier.end]
    if _HYPHEN_DOTTED.search(end) or _RANK.search(end):
        return True
    return text[later.start : later.start + 1].islower() and _DOTTED.search(end) is not None


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    for gap in _BLANK_LINE.finditer(text, start, end):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, end)


def _shorten_run(run: re.Match[str]) -> str:
    # As many characters as before, so that offsets hold; the last ones can still end a sentence.
    return "-" * (len(run[0]) - 3) + run[0][-3:]


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    return Span(start + left, start + max(left, right))
