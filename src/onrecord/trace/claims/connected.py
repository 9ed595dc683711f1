"""What is connected with what, link by link."""


class Connected:
    """Nodes in groups; each goes by its smallest node."""

    def __init__(self, nodes: int) -> None:
        self._towards = list(range(nodes))

    def first(self, node: int) -> int:
        """The smallest node that a node is connected with; itself where it stands alone."""
        towards = self._towards
        while towards[node] != node:
            towards[node] = towards[towards[node]]
            node = towards[node]
        return node

    def join(self, one: int, other: int) -> None:
        """Put the groups of two nodes together."""
        one, other = self.first(one), self.first(other)
        self._towards[max(one, other)] = min(one, other)

    def are_joined(self, one: int, other: int) -> bool:
        """Whether two nodes are in one group."""
        return self.first(one) == self.first(other)
