"""Whose story is next: clients take turns, whatever the number of stories that each has."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Turns(Generic[Item]):
    """Waiting items, each of one client."""

    def __init__(self) -> None:
        self._of: OrderedDict[str, list[Item]] = OrderedDict()  # who is next stands first

    def __len__(self) -> int:
        return sum(map(len, self._of.values()))

    def put(self, client: str, item: Item) -> None:
        """Let an item wait, behind those of its client; a new client behind the others."""
        self._of.setdefault(client, []).append(item)

    def take(self, may_go: Callable[[Item], bool]) -> Item | None:
        """The first item that may go, of the first client who has one; `None`: there is none.

        The client is then behind the others.
        """
        for client, items in self._of.items():
            for item in items:
                if may_go(item):
                    self._leave(client, item)
                    if client in self._of:
                        self._of.move_to_end(client)
                    return item
        return None

    def remove(self, client: str, item: Item) -> bool:
        """Take out an item before its turn; whether it was still there."""
        if item not in self._of.get(client, ()):
            return False
        self._leave(client, item)
        return True

    def push_out(self) -> Item | None:
        """Take out the newest item of whoever has most waiting; `None`: nobody waits."""
        if not self._of:
            return None
        client = max(self._of, key=lambda one: len(self._of[one]))
        item = self._of[client][-1]
        self._leave(client, item)
        return item

    def _leave(self, client: str, item: Item) -> None:
        items = self._of[client]
        items.remove(item)
        if not items:
            del self._of[client]
