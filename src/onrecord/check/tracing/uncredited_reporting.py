"""Another outlet's reporting not credited in the text (S28).

## What it reports
Sentences that another outlet or an agency had first and that the story prints as its own, naming
neither it nor whom it had them from. Shared quotations and standing text do not count; a story
that is agency copy under a staff byline is S32's. It needs other stories: `onrecord check STORE`.

## Whose policy
AP, memo on credit (2010): reporting that others had first is credited to them in the text; a link
alone is not enough.

## Bad
---
outlet: The Varnholt Standard
byline: Clara Winther
published: 2026-03-06T11:30
---
The deputy mayor paid for the repair of his own roof with money from the town's flood fund, bills
that the Standard has seen show. The first of the bills is dated two days after the flood, and it
was signed in his office.
=====
---
outlet: Radio Nordsund
published: 2026-03-06T15:15
---
The deputy mayor was in the news again on Friday.

«The deputy mayor paid for the repair of his own roof with money from the town's flood fund.»
The first of the bills is dated two days after the flood, and it was signed in his office.

## Good
---
outlet: The Varnholt Standard
byline: Clara Winther
published: 2026-03-06T11:30
---
The deputy mayor paid for the repair of his own roof with money from the town's flood fund, bills
that the Standard has seen show. The first of the bills is dated two days after the flood, and it
was signed in his office.
=====
---
outlet: Radio Nordsund
published: 2026-03-06T15:15
---
The deputy mayor was in the news again on Friday.

The deputy mayor paid for the repair of his own roof with money from the town's flood fund, the
Varnholt Standard reports. The first of the bills is dated two days after the flood, and it was
signed in his office.

## Known misses
Reporting retold in words of one's own. Stories without dates, where no line names an agency. Two
outlets that print one press release look as if one had copied the other. A letter or a statement
that both print without quotation marks looks like reporting.
"""

from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.copied import byline, came_first, is_agency_story, not_yet_told
from onrecord.check.whose import elsewhere, had_it, owner

CHECK = Check(code="S28", level="query")
# Less is a phrase that two reporters write of one event.
_FEWEST_WORDS = 25


def find(case: Case) -> Iterator[Note]:
    """Compare with each story that had the same before."""
    if byline(case) and any(is_agency_story(case, one) for one in case.besides):
        return
    for beside, same in not_yet_told([one for one in case.besides if came_first(one)]):
        if sum(one.words for one in same) < _FEWEST_WORDS:
            continue
        first, *rest = same
        message = (
            f"Whose reporting is this? {had_it(beside, first.there)} {owner(beside)} is not named."
        )
        yield Note(
            span=first.here,
            message=message,
            related=tuple(one.here for one in rest),
            elsewhere=elsewhere(beside, first.there),
        )
