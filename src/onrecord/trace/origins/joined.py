"""Nodes that links join, as sets: one set is one chain."""

from collections.abc import Iterable

from onrecord.trace.origins.credited import Link


class Joined:
    """Sets of nodes, with the words that joined them."""

    def __init__(self, nodes: Iterable[str]) -> None:
        self._up = {node: node for node in nodes}
        self._because: dict[str, list[str]] = {node: [] for node in self._up}

    def root(self, node: str) -> str:
        """The node that stands for the whole set: the first in the order of the alphabet."""
        while self._up[node] != node:
            node = self._up[node]
        return node

    def join(self, link: Link) -> None:
        """Make one set of two; nothing happens where they are one already."""
        first, second = sorted((self.root(link.a), self.root(link.b)))
        if first != second:
            self._up[second] = first
            self._because[first] += [*self._because.pop(second), link.because]

    def because(self, node: str) -> tuple[str, ...]:
        """Why the nodes of a set belong together."""
        return tuple(dict.fromkeys(self._because[self.root(node)]))
