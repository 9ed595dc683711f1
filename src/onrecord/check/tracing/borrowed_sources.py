"""Another outlet's anonymous sources passed on as one's own (S29).

## What it reports
An anonymous source that stands in a sentence of another outlet's, where it told that outlet or an
agency, or where that outlet had the sentence first; here it reads as if it had told this one. It
needs other stories: `onrecord check STORE`.

## Whose policy
NPR: who spoke to another outlet is named as that outlet's source; it is not "sources say".
Reuters: a source of one's own and one of somebody else's are told apart.

## Bad
---
outlet: Kessaly Press Agency
published: 2026-03-05T14:20
---
The minister offered to resign on Monday night, two people familiar with the talks told the Kessaly
Press Agency.
=====
---
outlet: Metropol
published: 2026-03-05T16:40
---
The minister offered to resign on Monday night, according to «two people familiar with the talks».

## Good
---
outlet: Kessaly Press Agency
published: 2026-03-05T14:20
---
The minister offered to resign on Monday night, two people familiar with the talks told the Kessaly
Press Agency.
=====
---
outlet: Metropol
published: 2026-03-05T16:40
---
The minister offered to resign on Monday night, two people familiar with the talks told the Kessaly
Press Agency.

## Known misses
Sentences that were retold in other words. A story that names the other outlet for something else.
"""

from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.copied import came_first, copied
from onrecord.check.whose import elsewhere, had_it
from onrecord.records.beside import Beside
from onrecord.records.source import Source
from onrecord.records.span import Span

CHECK = Check(code="S29", level="query")


def find(case: Case) -> Iterator[Note]:
    """Look each anonymous source up in the stories that have its sentence too."""
    for source in case.anonymous:
        note = next(filter(None, (_borrowed(source, one) for one in case.besides)), None)
        if note is not None:
            yield note


def _borrowed(source: Source, beside: Beside) -> Note | None:
    """The note for a source that another story has in the same sentence."""
    for shared in copied(beside):
        if not shared.told and not came_first(beside):
            continue  # nothing tells whose source it is
        here = _mention(source, shared.here)
        there = next(filter(None, (_mention(one, shared.there) for one in beside.unnamed)), None)
        if here is not None and there is not None:
            # Where it says whom it told, the words from the source on are enough.
            words = Span(max(there.start, shared.there.start), shared.there.end)
            had = had_it(beside, words if shared.told else shared.there)
            return Note(
                span=here,
                message=f"Whose source is “{source.name}”? {had}",
                related=(shared.here,),
                elsewhere=elsewhere(beside, shared.there),
            )
    return None


def _mention(source: Source, place: Span) -> Span | None:
    return next((one for one in source.mentions if one.meets(place)), None)
