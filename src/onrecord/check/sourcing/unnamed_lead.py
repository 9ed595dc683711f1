"""Lead on unnamed sources alone (S15).

## What it reports
A headline, key points or first paragraph that only unnamed sources stand behind, in a story that
brings in nobody with a name in its first four paragraphs.

## Whose policy
The New York Times: since 2016 a story whose lead rests on anonymous sources alone goes to a
masthead editor before it runs. NPR wants a senior editor's yes.

## Bad
The harbour will be sold by May, «two people familiar with the talks» said on Monday.

The ferry will go on, they said. The people asked not to be named because the talks are private.

## Good
The harbour will be sold by May, two people familiar with the talks said on Monday.

“It will be sold,” said Ann Bell, the clerk of the council.

## Known misses
A lead in the outlet's own words whose source comes after the opening of the second paragraph.
Officials of an office at large, as in "hospital officials said", are not counted as unnamed; nor
are spokesmen. A story that says at its top which outlet reported it on what day is left alone.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.check.unnamed_said import around, is_office_at_large, is_reported_elsewhere
from onrecord.records.attribution import Attribution

CHECK = Check(code="S15", level="query")

Kept = dict[str, Unnamed]  # by the id of the source

_FIRST = 4  # paragraphs
_LEAST_SURE = 0.5
# A crowd, or a pronoun that was not resolved, is nobody with a name.
_NAMELESS = ("group", "writer")
# Not "questioned", "urged": what somebody does with words is no news on his word.
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t[eo]l(?:l|ls|d|ling)|according|confirm\w*|announc\w+|den(?:y|ies|ied)|"
    r"wrote|writes|tweeted|add(?:s|ed)|report\w*|stat(?:e|es|ed)|acknowledg\w+|insist\w*|explain\w*|"
    r"not(?:es|ed)|claim\w*|argu\w+|warn\w*|described?|show(?:s|ed)|reveal\w*|testif\w+|as)\b|:",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Note]:
    """The unnamed source of the lead, where nobody with a name follows soon."""
    kept_back = {one.source.id: one for one in case.view(unnamed)}
    top = case.body[:_FIRST]
    if not top or not top[0].sentences or not kept_back:
        return
    told = [one for one in _statements(case) if one.content[0].start < top[-1].span.end]
    on_record = any(_is_on_record(one, kept_back, case) for one in told)
    if on_record or is_reported_elsewhere(case):
        return
    # The lead, or what opens the second paragraph: there a lead in the outlet's words is founded.
    end = top[1].sentences[0].span.end if top[1:] and top[1].sentences else top[0].span.end
    for one in told:
        who = kept_back.get(one.source_id or "")
        if who is None or is_office_at_large(who) or who.place.start >= end:
            continue
        message = (
            f'nobody but "{who.place.of(case.text)}" stands behind the lead: who agreed to it?'
        )
        yield Note(span=who.place, message=message)
        return


def _statements(case: Case) -> Iterator[Attribution]:
    for one in case.attributions:
        if one.act == "statement" and one.confidence >= _LEAST_SURE:
            yield one


def _is_on_record(one: Attribution, kept_back: Kept, case: Case) -> bool:
    """Whether a source with a name, or a spokesman, says something to the reader."""
    source = case.source_of(one)
    if source is None or source.id in kept_back or source.kind in _NAMELESS:
        return False
    if not any(_SAYS.search(cue.of(case.text)) for cue in one.cue):
        return False
    # "The mayor told the council", in the words of an aide, is the aide's.
    return not any(other.attribution.source_id in kept_back for other in around(one, case))
