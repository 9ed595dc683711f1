"""Of those whom a story credits, those whom it credits where it makes the claim."""

from collections.abc import Collection, Mapping, Sequence

from onrecord.records.span import Span
from onrecord.text.units import units
from onrecord.trace.origins.chains import Chains
from onrecord.trace.origins.chosen import Credit
from onrecord.trace.origins.group import REPORTING, Telling

# A name alone ("shown") says nothing of where a paragraph is from.
_SPEAKS = (*REPORTING, "said")


def near(chains: Chains, members: Mapping[str, Collection[str]]) -> list[tuple[Credit, ...]]:
    """For each story, whom it credits with one claim, of all that it credits.

    A paragraph that makes the claim and names the outlet it is from says enough: whoever belongs to
    another chain is credited with something else in the story. Where it names none, all may be
    meant.

    Args:
        chains: Those of all that the stories credit.
        members: Story -> the attributions that make the claim.
    """
    found = []
    for story, credited in zip(chains.group.stories, chains.credited, strict=True):
        told = _paragraphs(story, members.get(story.record.story.id, ()))
        here = [one for one in credited if _is_in(one.credit, told)]
        roots = {chains.joined.root(one.node) for one in here}
        says_enough = any(one.voice.kind == "outlet" for one in here)
        found.append(
            tuple(
                one.credit
                for one in credited
                if not says_enough or chains.joined.root(one.node) in roots
            )
        )
    return found


def _paragraphs(story: Telling, members: Collection[str]) -> list[Span]:
    """Those that make the claim."""
    places = [
        span
        for one in story.record.attributions
        if one.id in members
        for span in (*one.source, *one.cue, *one.content)
    ]
    return [
        Span(one.start, one.end)
        for one in units(story.text)
        if any(one.start <= span.start < one.end for span in places)
    ]


def _is_in(one: Credit, told: Sequence[Span]) -> bool:
    return any(
        place.start <= naming.span.start < place.end
        for naming in one.voice.namings
        if naming.how in _SPEAKS
        for place in told
    )
