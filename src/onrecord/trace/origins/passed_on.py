"""What one chain passes on from the main one: it names no source of its own for the claim.

The first rule that answers decides.
"""

import re
from collections.abc import Callable, Sequence

from onrecord.trace.origins.chain import Chain
from onrecord.trace.origins.credited import Credited
from onrecord.trace.origins.group import Group
from onrecord.trace.origins.material_links import has_no_name
from onrecord.trace.origins.outlet_links import is_first_hand
from onrecord.trace.origins.signs import is_subject

_CONTRAST = re.compile(r"\b(?:[Hh]owever|[Bb]ut|[Mm]eanwhile|[Ss]eparately|[Ii]ndependently)\b")
_REPORTS_IT = 0.3  # of the claim, in a sentence that sets an outlet against another
_ALWAYS = 0.8  # of an outlet's stories that credit the main outlet too
_TOGETHER = 0.6  # of a person's
_HALF = 0.5  # of an unnamed source's


class Case:
    """A chain beside the main one, in the stories of a claim."""

    def __init__(
        self, chain: Chain, main: Chain, group: Group, credited: Sequence[Sequence[Credited]]
    ) -> None:
        self.chain = chain
        self.main = main
        self.group = group
        self.credited = credited
        self.is_led = main.is_led_by_outlet()
        self.together = len(chain.stories & main.stories) / len(chain.stories)


def outlet_alone(case: Case) -> bool | None:
    """An outlet that names nobody has it from the main one, unless it is set against it."""
    if not case.chain.kinds <= {"outlet"}:
        return None
    is_apart = any(_CONTRAST.search(sentence) for sentence in case.chain.sentences)
    return not (is_apart and case.chain.about >= _REPORTS_IT)


def outlet_beside_main(case: Case) -> bool | None:
    """An outlet that stories credit together with the main one, without a voice that answers it."""
    answers = case.chain.denies or (case.chain.is_official and "person" in case.chain.kinds)
    if "outlet" in case.chain.kinds and case.together >= _ALWAYS and not answers:
        return True
    return None


def subject(case: Case) -> bool | None:
    """A person whom the main outlet's reports are about."""
    stories = case.group.stories
    if case.is_led and case.chain.kinds <= {"person"}:
        members = case.chain.members
        return any(is_subject(one.voice, stories[one.story], case.group) for one in members) or None
    return None


def outlet_without_name(case: Case) -> bool | None:
    """Words such as "a website" for the main outlet, which leave its name out."""
    if not case.is_led or not case.chain.kinds <= {"document"}:
        return None
    stories = case.group.stories
    return all(
        has_no_name(one.voice.place.span.of(stories[one.story].text)) for one in case.chain.members
    )


def quoted_by_main(case: Case) -> bool | None:
    """A person whom stories quote together with the main outlet, and who answers nothing."""
    if not case.is_led or not case.chain.kinds <= {"person", "group", "body"}:
        return None
    answers = case.chain.is_official or case.chain.denies
    return case.together >= _TOGETHER and not answers


def unnamed_beside_main(case: Case) -> bool | None:
    """An unnamed source of a story that credits the main outlet, where it is not its own."""
    chain = case.chain
    if not chain.kinds <= {"anonymous", "group"} or chain.is_official or case.together < _HALF:
        return None
    stories = case.group.stories
    return not all(
        is_first_hand(one, stories[one.story], case.group, case.credited[one.story])
        for one in chain.members
    )


RULES: tuple[Callable[[Case], bool | None], ...] = (
    outlet_alone,
    outlet_beside_main,
    subject,
    outlet_without_name,
    quoted_by_main,
    unnamed_beside_main,
)


def is_passed_on(case: Case) -> bool:
    """Whether a chain leads to the main one."""
    return next((answer for rule in RULES if (answer := rule(case)) is not None), False)
