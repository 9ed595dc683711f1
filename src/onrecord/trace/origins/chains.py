"""The chains that lead from a claim's stories to its origins."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from onrecord.trace.origins.chain import Chain
from onrecord.trace.origins.chosen import Credit
from onrecord.trace.origins.credited import Credited
from onrecord.trace.origins.group import SPEAKS_OF_IT, Group, runs_of
from onrecord.trace.origins.joined import Joined
from onrecord.trace.origins.links import links_of
from onrecord.trace.origins.passed_on import Case, is_passed_on
from onrecord.trace.origins.stance import answers_reports

_LEAST_RUNS = 12  # of four words: a statement long enough to be known again
_SAME_WORDS = 0.6


class Chains:
    """All chains of a claim, and where each story's lead."""

    def __init__(self, group: Group, found: Sequence[Sequence[Credit]]) -> None:
        """Follow the chains.

        Args:
            group: The stories of the claim.
            found: For each story, the sources that it credits.
        """
        self.group = group
        self.credited = [
            [Credited(node=_node(one, number), story=number, credit=one) for one in own]
            for number, own in enumerate(found)
        ]
        self.joined = Joined(one.node for own in self.credited for one in own)
        for link in links_of(self.credited, group):
            self.joined.join(link)
        members: dict[str, list[Credited]] = defaultdict(list)
        for own in self.credited:
            for one in own:
                members[self.joined.root(one.node)].append(one)
        self.all = {root: Chain(root, found, group) for root, found in sorted(members.items())}

    @cached_property
    def main(self) -> Chain | None:
        """The chain that most stories credit; None: no story credits anybody."""
        return max(
            self.all.values(),
            key=lambda chain: (len(chain.stories), sum(one.credit.points for one in chain.members)),
            default=None,
        )

    @cached_property
    def folded(self) -> dict[str, str | None]:
        """Chain -> where it leads: mostly to itself; None: it says nothing of the claim."""
        return {root: self._leads_to(chain) for root, chain in self.all.items()}

    def _leads_to(self, chain: Chain) -> str | None:
        main = self.main
        if main is None or chain is main:
            return chain.root
        if is_passed_on(Case(chain, main, self.group, self.credited)):
            return main.root
        says_nothing = chain.kinds <= {"person", "body", "group", "anonymous"}
        return None if says_nothing and chain.about < SPEAKS_OF_IT else chain.root

    @cached_property
    def leads(self) -> list[frozenset[str]]:
        """For each story, the roots of the chains that it leads to; empty: that cannot be told."""
        return [self._lead(number) for number in range(len(self.group.stories))]

    def _lead(self, number: int) -> frozenset[str]:
        own = {self.folded[self.joined.root(one.node)] for one in self.credited[number]}
        if own and self.main is not None and answers_reports(self.group.stories[number]):
            own.add(self.main.root)
        return frozenset(one for one in own | self._carried[number] if one is not None)

    @cached_property
    def _carried(self) -> dict[int, set[str]]:
        """Story -> chains that another story credits with a statement in its words."""
        found: dict[int, set[str]] = defaultdict(set)
        for root, chain in self.all.items():
            if self.folded[root] != root or chain.is_led_by_outlet():
                continue
            for words in self._statements(chain):
                for number, count in self.group.sharing(words).items():
                    if count >= _SAME_WORDS * len(words):
                        found[number].add(root)
        return found

    def _statements(self, chain: Chain) -> set[frozenset[tuple[str, ...]]]:
        found = set()
        for one in chain.members:
            story = self.group.stories[one.story]
            for said in story.statements(one.voice):
                words = runs_of(story.content(said))
                if len(words) >= _LEAST_RUNS:
                    found.add(words)
        return found


def _node(credit: Credit, story: int) -> str:
    # "A source" of one story is not "a source" of another one.
    return f"{credit.key}@{story}" if credit.key.startswith("unnamed:") else credit.key
