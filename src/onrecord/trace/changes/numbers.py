"""Numbers that two versions give differently."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import floor, log10

from onrecord.check.restated import stem
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import SMALL, Edit, Passage
from onrecord.trace.changes.tokens import Token, keys

_TIMES = keys(
    "second seconds minute minutes hour hours day days week weeks month months year years decade "
    "decades"
)
_ROUGH = keys(
    "about around nearly almost some approximately roughly estimated than over under least most "
    "many much up"
)
_COUNTING = ("number", "ordinal", "many")
_LEAST_ALIKE = 0.6  # of the words of sense: else another sum may be meant


def changed_numbers(passage: Passage) -> Iterator[Found]:
    """Each number that has another in its place, and each that counts another unit of time."""
    if not any(token.kind in _COUNTING for token in passage.before):
        return
    counts = tuple(Counter(token.key for token in side) for side in (passage.before, passage.after))
    loose: tuple[list[int], list[int]] = [], []
    for edit in passage.edits:
        ours, theirs = _new(passage, edit, counts)
        if ours and len(ours) == len(theirs):
            for one, other in zip(ours, theirs, strict=True):
                yield from _changed(passage, one, other)
        else:
            loose[0].extend(ours)
            loose[1].extend(theirs)
        yield from _unit(passage, edit)
    for one, other in _by_noun(passage, *loose):
        yield from _changed(passage, one, other)


def _new(
    passage: Passage, edit: Edit, counts: Sequence[Counter[str]]
) -> tuple[list[int], list[int]]:
    """The numbers of both sides that the other side of the passage does not have."""
    found = []
    for side, (tokens, stretch) in enumerate(
        ((passage.before, edit.before), (passage.after, edit.after))
    ):
        found.append(
            [
                at
                for at in range(stretch.start, stretch.stop)
                if tokens[at].kind in _COUNTING
                and counts[side][tokens[at].key] > counts[1 - side][tokens[at].key]
                and not _is_pronoun(tokens, at)
            ]
        )
    return found[0], found[1]


def _is_pronoun(tokens: Sequence[Token], at: int) -> bool:
    """Whether "one" counts nothing: "one of the", "no one", "one another"."""
    if tokens[at].key != "#1":
        return False
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    before = tokens[at - 1].key if at else ""
    return after in SMALL | {"another", "who", "day", ""} or before in (
        "no", "any", "every", "each", "some", "this", "that", "the", "only",
    )  # fmt: skip


def _by_noun(
    passage: Passage, ours: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Numbers in stretches of their own that count the same thing."""
    by_noun: dict[str, list[int]] = {}
    for other in theirs:
        by_noun.setdefault(_noun(passage.after, other), []).append(other)
    nouns = [_noun(passage.before, one) for one in ours]
    for one, noun in zip(ours, nouns, strict=True):
        if noun and nouns.count(noun) == 1 and len(by_noun.get(noun, ())) == 1:
            yield one, by_noun[noun][0]


def _noun(tokens: Sequence[Token], at: int) -> str:
    """What a number counts: the first word of sense behind it."""
    after = tokens[at + 1 : at + 2]
    return stem(after[0].key) if after and after[0].key not in SMALL else ""


def _counts(tokens: Sequence[Token], at: int, noun: str) -> bool:
    """Whether a number counts something, with words between: "14 old boats"."""
    return bool(noun) and any(stem(token.key) == noun for token in tokens[at + 1 : at + 4])


def _changed(passage: Passage, at: int, place: int) -> Iterator[Found]:
    one, other = passage.before[at], passage.after[place]
    if one.kind != other.kind or one.key == other.key:
        return
    if _is_quoted_on_both(passage, one, other):
        return
    noun, theirs = _noun(passage.before, at), _noun(passage.after, place)
    is_one = (
        noun == theirs or _counts(passage.after, place, noun) or _counts(passage.before, at, theirs)
    )
    if not is_one and ((noun and theirs) or "#1" in (one.key, other.key)):
        return  # "40 feet" for "12 metres", "six months" for "four children"
    if passage.likeness < _LEAST_ALIKE and not _is_set_alike(passage, at, place):
        return
    if one.unit != other.unit and one.value != other.value:
        return  # "$100" for "£64": the same money
    if one.kind == "number" and (
        _rounds(one, other, passage.after, place, is_rough=not _is_rough(passage.before, at))
        # Whoever puts the exact figure for "about 300" has changed nothing.
        or (
            _is_rough(passage.before, at)
            and not _is_rough(passage.after, place)
            and _rounds(other, one, passage.before, at, is_rough=True)
        )
    ):
        return
    before = passage.words_before(slice(at, at + (2 if noun else 1)))
    after = passage.words_after(slice(place, place + (2 if theirs else 1)))
    ours, now = (
        cited(version.text, span)
        for version, span in zip(passage.versions, (before, after), strict=True)
    )
    yield Found("number changed", before, after, f"The number changed: {ours} is now {now}.")


def _is_set_alike(passage: Passage, at: int, place: int) -> bool:
    """Whether the words to both sides are the same: five of the six next ones."""
    near = (-3, -2, -1, 1, 2, 3)
    return sum(passage.places.get(at + step) == place + step for step in near) > 4


def _rounds(
    exact: Token, round_: Token, tokens: Sequence[Token], at: int, *, is_rough: bool
) -> bool:
    """Whether the one is the other, rounded: "1,478" as "1,500" or "about 1,000"."""
    if not exact.value or not round_.value or exact.value < 10:
        return False
    digits = _digits(round_.value)
    if digits >= _digits(exact.value):
        return False
    # "Nearly 92" for "nearly 90" rounds nothing.
    is_rough = is_rough and _is_rough(tokens, at)
    if digits < 2 and not is_rough:
        return False
    unit = 10.0 ** (floor(log10(round_.value)) - digits + 1)
    return abs(exact.value - round_.value) < unit * (1.0 if is_rough else 0.501)


def _is_rough(tokens: Sequence[Token], at: int) -> bool:
    return any(token.key in _ROUGH for token in tokens[max(0, at - 2) : at])


def _digits(value: float) -> int:
    """How many digits of a number are not its last zeros."""
    return len(f"{value:.12g}".replace(".", "").strip("0").partition("e")[0])


def _unit(passage: Passage, edit: Edit) -> Iterator[Found]:
    """A number that stays while its hours become minutes."""
    one, other = passage.before[edit.before], passage.after[edit.after]
    if len(one) != 1 or len(other) != 1 or not edit.before.start:
        return
    both = {one[0].key, other[0].key}
    if stem(one[0].key) == stem(other[0].key) or not both <= _TIMES:
        return  # "7 kg" and "7 kilos" are one; miles made kilometres would have another number
    counted = passage.before[edit.before.start - 1]
    if counted.kind != "number" or _is_quoted_on_both(passage, one[0], other[0]):
        return
    before = passage.words_before(slice(edit.before.start - 1, edit.before.stop))
    after = passage.words_after(slice(edit.after.start - 1, edit.after.stop))
    ours = cited(passage.versions[0].text, before)
    now = cited(passage.versions[1].text, after)
    yield Found("number changed", before, after, f"The unit changed: {ours} is now {now}.")


def _is_quoted_on_both(passage: Passage, one: Token, other: Token) -> bool:
    return passage.is_quoted(0, one) and passage.is_quoted(1, other)
