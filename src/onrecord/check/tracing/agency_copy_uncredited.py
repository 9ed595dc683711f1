"""Agency copy under a staff byline, not credited (S32).

## What it reports
A story with a writer's byline that is for the most part an agency's copy, where neither text,
byline nor credit line names the agency. It needs other stories: `onrecord check STORE`.

## Whose policy
BBC, accuracy: material of an agency is credited to it. SPJ: never plagiarise, always attribute.

## Bad
---
outlet: Kessaly Press Agency
byline: Ilse Maarten
published: 2026-03-05T14:20
---
The port of Sund will close for three weeks in June while divers mend the north wall, the harbour
board decided on Tuesday. Two ferries will sail from Holm in the meantime, and buses will take
their passengers to the old quay.
=====
---
outlet: The Sund Courier
byline: Dana Kofler
published: 2026-03-05T17:40
---
«The port of Sund will close for three weeks in June while divers mend the north wall, the harbour
board decided on Tuesday.» Two ferries will sail from Holm in the meantime, and buses will take
their passengers to the old quay.

## Good
---
outlet: Kessaly Press Agency
byline: Ilse Maarten
published: 2026-03-05T14:20
---
The port of Sund will close for three weeks in June while divers mend the north wall, the harbour
board decided on Tuesday. Two ferries will sail from Holm in the meantime, and buses will take
their passengers to the old quay.
=====
---
outlet: The Sund Courier
byline: Dana Kofler
published: 2026-03-05T17:40
---
The port of Sund will close for three weeks in June while divers mend the north wall, the harbour
board decided on Tuesday. Two ferries will sail from Holm in the meantime, and buses will take
their passengers to the old quay.

The Kessaly Press Agency contributed to this report.

## Known misses
Copy of an agency whose story is not in the store, in its own name or under its byline elsewhere. A
story that names the agency for something else.
"""

from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.copied import byline, copied, is_agency_story
from onrecord.check.whose import elsewhere, had_it

CHECK = Check(code="S32", level="warning")


def find(case: Case) -> Iterator[Note]:
    """Compare with each agency's copy; the first that it is tells."""
    writer = byline(case)
    if writer is None:
        return
    for beside in case.besides:
        if is_agency_story(case, beside):
            first, *rest = copied(beside)
            message = (
                f"Whose story is this? It is signed {writer}. {had_it(beside, first.there)}"
                f" {beside.agency} is not named."
            )
            yield Note(
                span=first.here,
                message=message,
                related=tuple(one.here for one in rest),
                elsewhere=elsewhere(beside, first.there),
            )
            return
