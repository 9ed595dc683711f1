"""All statements in little room: what is printed alike on one day is taken apart once."""

from array import array
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.records.source import SourceKind
from onrecord.trace.claims.figures import Figures
from onrecord.trace.claims.points import Points, points_of
from onrecord.trace.claims.polarity import is_turned_by
from onrecord.trace.claims.sources import agreement
from onrecord.trace.claims.statement import Statement
from onrecord.trace.claims.verbatim import is_enough
from onrecord.trace.claims.vocabulary import Vocabulary

NO_DAY = 1 << 30  # sorts behind every day
_QUOTED, _NAME, _DENIED = 1, 2, 4


class Member(NamedTuple):
    """Which attribution of which story."""

    story: str
    attribution: str


class Gathered(NamedTuple):
    """Statements under numbers, their words in flat arrays.

    Agency copy stands in a thousand stories in the same words: such statements are one node with
    many members, unless two could have said that little by chance. Nodes are numbered by day, then
    by a digest of their words, so that nothing hangs on the order of the input.
    """

    vocabulary: Vocabulary
    starts: NDArray[np.int64]  # (nodes + 1,): node n has words[starts[n] : starts[n + 1]]
    words: NDArray[np.int32]  # numbers of the vocabulary
    flags: NDArray[np.uint8]  # of the same words: quoted 1, name 2, denied 4
    days: NDArray[np.int32]  # (nodes,), NO_DAY where there is none
    untrue: list[bool]
    figures: dict[int, tuple[Figures, ...]]
    sources: list[tuple[str | None, SourceKind | None]]
    members: list[list[Member]]

    def points(self, node: int) -> Points:
        """One node's statement, taken apart."""
        stretch = slice(self.starts[node], self.starts[node + 1])
        flags = self.flags[stretch].tolist()
        return Points(
            words=tuple(self.words[stretch].tolist()),
            quoted=tuple(flag & _QUOTED > 0 for flag in flags),
            names=tuple(flag & _NAME > 0 for flag in flags),
            denied=tuple(flag & _DENIED > 0 for flag in flags),
            figures=self.figures.get(node, ()),
            untrue=self.untrue[node],
        )

    def node_of_word(self) -> NDArray[np.int32]:
        """The node that each of `words` belongs to."""
        nodes = np.arange(len(self.members), dtype=np.int32)
        return np.repeat(nodes, np.diff(self.starts))

    def is_name(self) -> NDArray[np.bool_]:
        """Whether each of `words` is written as a name."""
        return (self.flags & _NAME) > 0


def gather(statements: Iterable[Statement]) -> Gathered:
    """Take statements apart and put those that are alike under one number.

    Args:
        statements: In any order; each is read once and not kept.
    """
    vocabulary = Vocabulary()
    numbers: dict[bytes, int] = {}
    members: list[list[Member]] = []
    words, flags, lengths, days = array("i"), array("B"), array("q"), array("i")
    figures: dict[int, tuple[Figures, ...]] = {}
    untrue: list[bool] = []
    sources: list[tuple[str | None, SourceKind | None]] = []
    light: set[bytes] = set()  # what two may say by chance: each stands for itself
    for one in statements:
        member = Member(one.story, one.attribution)
        digest = _digest(one)
        known = digest if digest not in light else _digest_of(digest, *member)
        if known in numbers:
            members[numbers[known]].append(member)
            continue
        points = points_of(one, vocabulary)
        source = (one.source, one.kind)
        if known == digest and not is_enough(points, agreement(*source, *source), vocabulary):
            light.add(digest)
            known = _digest_of(digest, *member)
        number = numbers[known] = len(members)
        members.append([member])
        words.extend(points.words)
        flags.extend(_flags(points))
        lengths.append(len(points.words))
        days.append(NO_DAY if one.day is None else one.day)
        if points.figures:
            figures[number] = points.figures
        untrue.append(points.untrue)
        sources.append(source)
    in_order = sorted((days[number], digest) for digest, number in numbers.items())
    order = [numbers[digest] for _, digest in in_order]
    before = np.concatenate(([0], np.cumsum(np.array(lengths, np.int64))))
    starts = np.concatenate(([0], np.cumsum(np.array(lengths, np.int64)[order])))
    take = np.arange(starts[-1]) + np.repeat(before[:-1][order] - starts[:-1], np.diff(starts))
    return Gathered(
        vocabulary=vocabulary,
        starts=starts,
        words=np.array(words, np.int32)[take],
        flags=np.array(flags, np.uint8)[take],
        days=np.array(days, np.int32)[order],
        untrue=[untrue[number] for number in order],
        figures={at: figures[number] for at, number in enumerate(order) if number in figures},
        sources=[sources[number] for number in order],
        members=[sorted(members[number]) for number in order],
    )


def _digest(one: Statement) -> bytes:
    said = (one.day, is_turned_by(one.cue), one.content, one.quoted, one.source, one.kind)
    return _digest_of(*said)


def _digest_of(*parts: object) -> bytes:
    return blake2b(msgspec.json.encode(parts), digest_size=16).digest()


def _flags(points: Points) -> Iterable[int]:
    for quoted, name, denied in zip(points.quoted, points.names, points.denied, strict=True):
        yield _QUOTED * quoted + _NAME * name + _DENIED * denied
