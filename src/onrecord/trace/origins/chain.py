"""One chain: sources that stand for one origin, as the stories of a claim credit them."""

from collections.abc import Sequence
from functools import cached_property

from onrecord.trace.origins.beside import has_office
from onrecord.trace.origins.credited import Credited
from onrecord.trace.origins.group import Group
from onrecord.trace.origins.signs import DENIES, is_official


class Chain:
    """Sources that stand for one origin, as the stories credit them."""

    def __init__(self, root: str, members: Sequence[Credited], group: Group) -> None:
        self.root = root
        self.members = tuple(members)
        self._group = group

    @cached_property
    def stories(self) -> frozenset[int]:
        """The numbers of the stories that credit it."""
        return frozenset(one.story for one in self.members)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of its sources."""
        return frozenset(one.voice.kind for one in self.members)

    @cached_property
    def points(self) -> int:
        """Of the surest credit."""
        return max(one.credit.points for one in self.members)

    @cached_property
    def about(self) -> float:
        """How much of the claim its nearest statement speaks of."""
        stories = self._group.stories
        return max(self._group.about(one.voice, stories[one.story]) for one in self.members)

    @cached_property
    def is_official(self) -> bool:
        """Whether one of its sources speaks for a body."""
        stories = self._group.stories
        return any(
            is_official(one.voice.place.span.of(stories[one.story].text))
            or has_office(one.voice, stories[one.story])
            for one in self.members
        )

    @cached_property
    def sentences(self) -> list[str]:
        """The sentences that name its sources."""
        stories = self._group.stories
        return [
            stories[one.story].sentence(naming.span.start)
            for one in self.members
            for naming in one.voice.namings
        ]

    @cached_property
    def denies(self) -> bool:
        """Whether a sentence that names it speaks of a denial."""
        return any(DENIES.search(sentence) for sentence in self.sentences)

    def is_led_by_outlet(self) -> bool:
        """Whether half of its stories credit an outlet for it."""
        outlets = {one.story for one in self.members if one.voice.kind == "outlet"}
        return 2 * len(outlets) >= len(self.stories)
