"""Links between the names of one body: "the union" is "the Harbour Workers' Union"."""

from collections.abc import Iterator, Sequence

from onrecord.trace.origins.credited import Credited, Link

_BODY = "body:"
_LEAST_WORDS = 2  # of a name that is cut, for it to be known again in another story


def bodies_together(found: Sequence[Credited]) -> Iterator[Link]:
    """The body that one story names in full and then for short, where only one can be meant."""
    yield from _shortened(found, least=1)


def bodies_across(everything: Sequence[Credited]) -> Iterator[Link]:
    """The same over all stories of a claim, for names of some words: "the Humane Society"."""
    yield from _shortened(everything, least=_LEAST_WORDS)


def _shortened(found: Sequence[Credited], least: int) -> Iterator[Link]:
    names = {one.node: one.voice.name for one in found if one.node.startswith(_BODY)}
    words = {node: frozenset(node.removeprefix(_BODY).split()) for node in names}
    for short, mine in sorted(words.items()):
        longer = [node for node, theirs in sorted(words.items()) if mine < theirs]
        if len(mine) >= least and len(longer) == 1:
            because = f'"{names[short]}" is short for "{names[longer[0]]}"'
            yield Link(a=short, b=longer[0], because=because)
