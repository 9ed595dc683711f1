"""Days, months, years and hours that two versions give differently."""

from collections.abc import Iterator, Sequence

from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import Edit, Passage
from onrecord.trace.changes.tokens import Token, keys
from onrecord.trace.changes.version import Version

_KINDS = ("weekday", "month", "day", "year", "time")
_WHICH = keys("last next this past previous coming")
_PERIODS = keys("week month year weekend summer winter spring autumn fall")
_SEASONS = keys("spring summer autumn winter")
_HOURS = keys("morning afternoon evening midnight noon dawn dusk")
_RELATIVE = keys("today yesterday tomorrow tonight")
_WORDS = _PERIODS | _RELATIVE | _SEASONS | _HOURS


def changed_days(passage: Passage) -> Iterator[Found]:
    """Each date that has another of its kind in its place."""
    for edit in passage.edits:
        for ours, theirs in _pairs(passage, edit):
            one, other = passage.before[ours], passage.after[theirs]
            if _keys(passage.before, ours) == _keys(passage.after, theirs):
                continue
            if _is_same_day(passage, ours, theirs):
                continue
            if passage.is_quoted(0, one) and passage.is_quoted(1, other):
                continue
            before = passage.words_before(_whole(passage.before, ours))
            after = passage.words_after(_whole(passage.after, theirs))
            now = cited(passage.versions[1].text, after)
            was = cited(passage.versions[0].text, before)
            yield Found("date changed", before, after, f"The date changed: {was} is now {now}.")
            break  # "Monday, Jan. 4" that is now "Tuesday, Jan. 5" is one change


def _pairs(passage: Passage, edit: Edit) -> Iterator[tuple[int, int]]:
    # The word behind may be the week of a "last" that is gone.
    if not any(
        token.kind in _KINDS or token.key in _WORDS
        for token in passage.before[edit.before.start : edit.before.stop + 1]
    ):
        return
    for kind in _KINDS:
        one = _of_kind(passage.before, edit.before, kind)
        other = _of_kind(passage.after, edit.after, kind)
        if len(one) == len(other):
            yield from zip(one, other, strict=True)
    for one_word, other_word in (
        (_period(passage.before, edit.before), _period(passage.after, edit.after)),
        *(
            (_one_of(words, passage.before, edit.before), _one_of(words, passage.after, edit.after))
            for words in (_RELATIVE, _SEASONS, _HOURS)
        ),
    ):
        if one_word is not None and other_word is not None:
            yield one_word, other_word


def _of_kind(tokens: Sequence[Token], stretch: slice, kind: str) -> list[int]:
    return [at for at in range(stretch.start, stretch.stop) if tokens[at].kind == kind]


def _period(tokens: Sequence[Token], stretch: slice) -> int | None:
    """The last word of "last week", where the stretch has some of it."""
    for at in range(stretch.start, min(stretch.stop + 1, len(tokens))):
        if at and tokens[at].key in _PERIODS and tokens[at - 1].key in _WHICH:
            return at
    return None


def _one_of(words: frozenset[str], tokens: Sequence[Token], stretch: slice) -> int | None:
    found = [at for at in range(stretch.start, stretch.stop) if tokens[at].key in words]
    return found[0] if len(found) == 1 else None


def _keys(tokens: Sequence[Token], at: int) -> list[str]:
    """The words that are compared: a day alone, "last week" with its "last"."""
    start = at - 1 if at and tokens[at].key in _PERIODS else at
    return [token.key for token in tokens[start : at + 1]]


def _whole(tokens: Sequence[Token], at: int) -> slice:
    """All the words of a date."""
    start, stop = at, at + 1
    if tokens[at].key in _PERIODS and at:
        return slice(at - 1, stop)
    while start and tokens[start - 1].kind in _KINDS:
        start -= 1
    while stop < len(tokens) and tokens[stop].kind in _KINDS:
        stop += 1
    return slice(start, stop)


def _is_same_day(passage: Passage, ours: int, theirs: int) -> bool:
    """Whether other words can name the same day, each reckoned from its own story's."""
    one, other = passage.before[ours], passage.after[theirs]
    before, after = passage.versions
    values = _value(before, one), _value(after, other)
    days = [(version.story.published or "")[:10] for version in passage.versions]
    is_last = ours > 0 and passage.before[ours - 1].key in _WHICH
    if one.key in _RELATIVE or (one.key in _PERIODS and is_last):
        if days[0] == days[1]:
            return not days[0] and one.key in _RELATIVE
        return None in values or values[0] == values[1]
    return values[0] is not None and values[0] == values[1] and "X" not in values[0]


def _value(version: Version, token: Token) -> str | None:
    if version.record is None:
        return None
    for date in version.record.dates:
        if date.start < token.span.end and token.span.start < date.end:
            return date.value
    return None
