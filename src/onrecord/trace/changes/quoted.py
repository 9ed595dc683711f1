"""Words inside quotation marks that are not the words of the other version."""

import re
from collections.abc import Iterator, Sequence

from onrecord.check.names import is_slip
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import Edit, Passage
from onrecord.trace.changes.tokens import Token

# A house's own cut or filling.
_CUT = re.compile(r"\.\.|…|\. \. \.|[\[\]()*]|--|[—–]|\s-\s")
_FEWEST_KEPT = 2  # words of a quotation that both have: else it is another one
_FRAGMENT = 8  # words: a longer quotation may be cut at its ends
_A_FEW = 2  # changed words that make no other quotation where all else is the same
# "We're" in one house is "we are" in another.
_FULL = {
    "im": "i am", "ive": "i have", "ill": "i will", "id": "i would", "cannot": "can not",
    "wont": "will not", "cant": "can not", "gonna": "going to", "wanna": "want to",
    "whats": "what is", "thats": "that is", "its": "it is", "theres": "there is",
    "hes": "he is", "shes": "she is", "lets": "let us", "ok": "okay", "yeah": "yes",
    "til": "until", "till": "until", "cause": "because", "em": "them", "toward": "towards",
    **{f"{one}re": f"{one} are" for one in ("we", "you", "they")},
    **{f"{one}ve": f"{one} have" for one in ("we", "you", "they", "would", "could", "should")},
    **{f"{one}ll": f"{one} will" for one in ("you", "they", "it", "he", "she", "that", "there")},
    **{f"{one}nt": f"{one} not" for one in (
        "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "would", "could",
        "should", "must", "need",
    )},
}  # fmt: skip


def altered_quotations(passage: Passage) -> Iterator[Found]:
    """Each quotation with a word put in, taken out or replaced between words that stayed."""
    if not all(passage.quotes):
        return
    by_quotation: dict[int, list[Edit]] = {}
    for edit in passage.edits:
        number = _quotation_of(passage, edit)
        if number is None and len(passage.edits) == 1:
            number = _fragment_of(passage, edit)
        if number is not None and not _is_typing(passage, edit):
            by_quotation.setdefault(number, []).append(edit)
    for number, edits in by_quotation.items():
        changed = sum(max(_length(edit.before), _length(edit.after)) for edit in edits)
        is_alone = changed <= _A_FEW and edits == [*passage.edits]
        fewest = changed if is_alone else max(_FEWEST_KEPT, 2 * changed)
        if _kept(passage, number) < fewest:
            continue
        first, last = edits[0], edits[-1]
        before = passage.words_before(slice(first.before.start, last.before.stop), around=1)
        after = passage.words_after(slice(first.after.start, last.after.stop), around=1)
        was = cited(passage.versions[0].text, before)
        now = cited(passage.versions[1].text, after)
        message = f"The words in quotation marks changed: {was} is now {now}."
        yield Found("quotation altered", before, after, message)


def _quotation_of(passage: Passage, edit: Edit) -> int | None:
    """The quotation of the later text that holds a changed stretch; None: it is none's inside."""
    # Words at a quotation's edge may be a longer or shorter cut of what was said.
    edge = edit.before.start == edit.before.stop or edit.after.start == edit.after.stop
    ours = [passage.quotation_of(0, at) for at in _with_neighbours(edit.before)]
    if None in (ours[1:-1] or ours):
        return None
    theirs = [passage.quotation_of(1, at) for at in _with_neighbours(edit.after)]
    inner = theirs[1:-1] or theirs
    if None in inner or len(set(inner)) != 1:
        return None
    if edge:
        if len(set(theirs)) != 1 or None in ours:
            return None
    elif theirs[0] != inner[0] and theirs[-1] != inner[0]:
        return None
    return None if _is_cut(passage, edit) else inner[0]


def _is_cut(passage: Passage, edit: Edit) -> bool:
    """Whether a house has marked that words are left out or filled in there."""
    for side, stretch in enumerate((edit.before, edit.after)):
        around = (passage.words_after if side else passage.words_before)(stretch, around=1)
        if _CUT.search(passage.versions[side].text, around.start, around.end):
            return True
    return False


def _fragment_of(passage: Passage, edit: Edit) -> int | None:
    """The quotation of a few words that has one more, or one less, at its beginning or end.

    In a sentence that is otherwise the same: "a “good call”" that is "a “very good call”" now.
    """
    longer = 0 if edit.after.start == edit.after.stop else 1
    stretch, place = (edit.after, edit.before) if longer else (edit.before, edit.after)
    if place.start != place.stop or not 0 < _length(stretch) <= _A_FEW:
        return None
    whole = [passage.quotation_of(longer, at) for at in _with_neighbours(stretch)]
    beside = [passage.quotation_of(1 - longer, at) for at in _with_neighbours(place)]
    # One neighbour stands inside in both versions, the other outside in both.
    if (whole[0] is None) == (whole[-1] is None) or None in whole[1:-1]:
        return None
    if (whole[0] is None) != (beside[0] is None) or (whole[-1] is None) != (beside[-1] is None):
        return None
    number = whole[1]
    tokens = passage.after if longer else passage.before
    words = sum(passage.quotation_of(longer, at) == number for at in range(len(tokens)))
    if words > _FRAGMENT or _is_cut(passage, edit):
        return None
    return number if longer else beside[0] if beside[0] is not None else beside[-1]


def _length(stretch: slice) -> int:
    return int(stretch.stop) - int(stretch.start)


def _with_neighbours(stretch: slice) -> range:
    return range(stretch.start - 1, stretch.stop + 1)


def _kept(passage: Passage, number: int) -> int:
    """How many words of a quotation both versions have."""
    return sum(
        1
        for one, other in passage.places.items()
        if passage.quotation_of(1, other) == number and passage.quotation_of(0, one) is not None
    )


def _is_typing(passage: Passage, edit: Edit) -> bool:
    """Whether the same was said, written or typed in another way."""
    one, other = passage.before[edit.before], passage.after[edit.after]
    if _written_out(one) == _written_out(other):
        return True
    return len(one) == len(other) and all(
        a.key == b.key or (a.kind == "word" and len(a.key) > 4 and _is_slip(a.key, b.key))
        for a, b in zip(one, other, strict=True)
    )


def _is_slip(one: str, other: str) -> bool:
    return bool(one) and bool(other) and is_slip(one, other)


def _written_out(tokens: Sequence[Token]) -> str:
    return "".join(_FULL.get(token.key, token.key) for token in tokens).replace(" ", "")
