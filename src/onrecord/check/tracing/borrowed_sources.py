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

import re
from collections.abc import Collection, Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.copied import came_first, copied
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.check.whose import elsewhere, had_it
from onrecord.records.beside import Beside
from onrecord.records.source import Source
from onrecord.records.span import Span

CHECK = Check(code="S29", level="query")
_OWNED = re.compile(r"['’]s\s+(?:own\s+)?sources?\b")  # "the Standard's sources"
# "Palace officials said" is the palace; "two palace officials" are two people.
_COUNTED = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|\d+|another|both|several|multiple|some)\b"
    r"|all\s+(?:two|three|four)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:\s*\([^)]*\))?,\s+(?:[A-ZÀ-Þ][\w.’'-]+\s+){1,3}[A-ZÀ-Þ]\w+")
_SILENT = re.compile(
    r"[^.“\"]{0,60}?\b(?:declin\w+|refus\w+|(?:not|n['’]t)\s+(?:comment|respond))\b"
)
_CLAUSE = re.compile(r",|\s(?:who|whose|that)\s")
_LONGEST_PRONOUN = 5  # letters: "they", "those"


def find(case: Case) -> Iterator[Note]:
    """Look each anonymous source up in the stories that have its sentence too."""
    if not case.besides:
        return
    kept_back = _kept_back(case)
    others = [(one, _kept_back(Case(one.record, case.profile))) for one in case.besides]
    for source in case.anonymous:
        if source.terms is not None and source.terms.told:
            continue  # the text says whose source it is
        # What is in doubt here is not, where the same sentence elsewhere leaves none.
        notes = (
            _borrowed(case, source, beside, source.id in kept_back, theirs)
            for beside, theirs in others
        )
        note = next(filter(None, notes), None)
        if note is not None:
            yield note


def _kept_back(case: Case) -> set[str]:
    """The ids of the sources whose names the story keeps back."""
    return {one.source.id for one in case.view(unnamed) if _is_somebody(one, case)}


def _is_somebody(one: Unnamed, case: Case) -> bool:
    return one.signs != "office" or _COUNTED.match(one.place.of(case.text)) is not None


def _borrowed(
    case: Case, source: Source, beside: Beside, is_kept_back: bool, theirs: Collection[str]
) -> Note | None:
    """The note for a source that another story has in the same sentence."""
    for shared in copied(beside):
        if not shared.told and not came_first(beside):
            continue  # nothing tells whose source it is
        here = _described(source, shared.here, case.text)
        if here is None or not _is_unnamed_and_speaks(here, case.text):
            continue
        for other in beside.unnamed:
            there = _described(other, shared.there, beside.record.story.text)
            if there is None or not (is_kept_back or other.id in theirs):
                continue
            # Where it says whom it told, the words from the source on are enough.
            words = Span(max(there.start, shared.there.start), shared.there.end)
            had = had_it(beside, words if shared.told else shared.there)
            return Note(
                span=here,
                message=f"Whose source is “{here.of(case.text)}”? {had}",
                related=(shared.here,),
                elsewhere=elsewhere(beside, shared.there),
            )
    return None


def _is_unnamed_and_speaks(place: Span, text: str) -> bool:
    if _OWNED.search(place.of(text)):
        return False
    return not _NAMED.match(text, place.end) and not _SILENT.match(text, place.end)


def _described(source: Source, place: Span, text: str) -> Span | None:
    """Where a source is named in a sentence, by more than a pronoun and without a clause."""
    for mention in source.mentions:
        if not mention.meets(place):
            continue
        words = mention.of(text)
        cut = _CLAUSE.search(words)
        words = words[: cut.start()] if cut else words
        if len(words) > _LONGEST_PRONOUN:
            return Span(mention.start, mention.start + len(words))
    return None
