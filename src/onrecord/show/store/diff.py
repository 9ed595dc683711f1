"""Two versions of a passage, word by word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from onrecord.show.store.views import Piece

_TOKEN = re.compile(r"(?:\w+(?:['’.,-]\w+)*|[^\w\s])\s*")
_FIRST = 0xE000  # characters that stand for words
_SMALL = 3  # characters: a word so short between two changes does not part them


def pieces(was: str, now: str) -> tuple[Piece, ...]:
    """The passage as the later version has it, with what the earlier had in its place.

    Args:
        was: The earlier version's words.
        now: The later version's.

    Returns:
        In reading order, what is gone before what is new. All that is not gone is `now`, all that
        is not new is `was`, save for white space, which is one blank.
    """
    ours, theirs = _tokens(was), _tokens(now)
    found: list[tuple[str, str, str]] = []  # same, gone, new: of each stretch
    has_blank = False, False  # behind the words before, where only one version has it there
    for is_same, mine, other in _stretches(ours, theirs):
        gone, new = "".join(ours[mine]), "".join(theirs[other])
        if is_same:
            blanks = gone.endswith(" "), new.endswith(" ")
            has_blank = blanks if blanks[0] != blanks[1] else (False, False)
            found.append((new.rstrip() if any(has_blank) else new, "", ""))
            continue
        if (has_blank[0] and not gone) or (has_blank[1] and not new):
            found[-1] = (f"{found[-1][0]} ", "", "")
        else:
            gone, new = " " * has_blank[0] + gone, " " * has_blank[1] + new
        found.append(("", gone, new))
        has_blank = False, False
    return tuple(_joined(found))


def _stretches(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[bool, slice, slice]]:
    """The tokens that are the same in both, and between those the ones that are not."""
    from rapidfuzz.distance import LCSseq

    codes: defaultdict[str, int] = defaultdict(count(_FIRST).__next__)
    one, other = (
        "".join(chr(codes[token.strip()]) for token in tokens) for tokens in (ours, theirs)
    )
    at = (0, 0)
    for step in LCSseq.opcodes(one, other):
        if step.tag != "equal":
            continue
        if at != (step.src_start, step.dest_start):
            yield False, slice(at[0], step.src_start), slice(at[1], step.dest_start)
        at = step.src_end, step.dest_end
        yield True, slice(step.src_start, at[0]), slice(step.dest_start, at[1])
    if at != (len(ours), len(theirs)):
        yield False, slice(at[0], None), slice(at[1], None)


def _joined(found: list[tuple[str, str, str]]) -> Iterator[Piece]:
    """The pieces; changes that only a small word parts are one."""
    gone = new = ""
    for number, (same, minus, plus) in enumerate(found):
        is_inside = gone and new and number + 1 < len(found) and len(same.strip()) <= _SMALL
        if same and not is_inside:
            yield from _changed(gone, new)
            yield Piece("same", same)
            gone = new = ""
        else:
            gone += same + minus
            new += same + plus
    yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[Piece]:
    if gone:
        yield Piece("gone", gone)
    if new:
        yield Piece("new", new)


def _tokens(text: str) -> list[str]:
    return [
        token if token == token.rstrip() else f"{token.rstrip()} " for token in _TOKEN.findall(text)
    ]
