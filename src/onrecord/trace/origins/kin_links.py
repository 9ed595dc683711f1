"""Links between people of one family, who speak for one another."""

from collections.abc import Iterator, Sequence

from onrecord.trace.origins.beside import is_called_kin
from onrecord.trace.origins.credited import Credited, Link
from onrecord.trace.origins.group import Group

_PERSON = "person:"


def families_across(everything: Sequence[Credited], group: Group) -> Iterator[Link]:
    """People of one last name, one of whom a story calls somebody's father, wife or sister."""
    people = [one for one in everything if one.node.startswith(_PERSON)]
    kin = {one.node: one for one in people if is_called_kin(one.voice, group.stories[one.story])}
    for node, one in sorted(kin.items()):
        for other in people:
            if other.node != node and _last(other.node) == _last(node):
                because = f'"{other.voice.name}" and "{one.voice.name}" are of one family'
                yield Link(a=node, b=other.node, because=because)


def _last(node: str) -> str:
    return node.removeprefix(_PERSON).split()[-1] if node != _PERSON else node
