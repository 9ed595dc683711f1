"""Anonymous source, no reason given (S7).

## What it reports
A source that the story keeps unnamed without a word of why: one that spoke on condition of
anonymity, or that is called "a source", "an insider" or "a person familiar with" the matter.

## Whose policy
The Associated Press, NPR and the SPJ code: where a name is withheld, the reader learns why.

## Bad
The ferry will stop in May, said an aide who «asked not to be named».

## Good
The ferry will stop in May, said an aide who asked not to be named because the crews have not been
told.

## Known misses
Officials, aides and advisers who are simply not named: a story does not say whether they asked for
it. A source that spoke to another outlet, or that stands behind another outlet's report. Where a
story gives a reason for one source it is taken to give it for all that are only described. A second
source in the very words of the first.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.extract import is_extract
from onrecord.check.passed_on import is_passed_on
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.records.span import Span

CHECK = Check(code="S7", level="warning")

# What may open a reason right behind the condition, where none was found.
_REASON = re.compile(
    r"[^.;“”\"]{0,40}?\b(?:saying|because|citing|given|due\s+to|fear(?:ing|s)?|since|so\s+as|"
    r"as\s+(?:he|she|they))\b"
)
_DEFINITE = re.compile(r"(?:the|that|this|these|those)\s", re.IGNORECASE)


def find(case: Case) -> Iterator[Note]:
    """Each source that is kept unnamed and of which no reason is told."""
    explained = any(one.terms.reason for one in case.anonymous if one.terms is not None)
    seen: set[str] = set()  # "a source" again is often the same one
    for one in case.view(unnamed):
        words = one.place.of(case.text).casefold()
        if words in seen and one.signs == "worded":
            continue
        seen.add(words)
        if one.signs == "office" or _has_reason(one, case) or is_passed_on(one, case):
            continue
        if one.signs == "worded" and (
            not one.source.attributions or explained or _DEFINITE.match(words)
        ):
            continue
        span = _place(one)
        if not case.is_quoted(span) and not is_extract(span, case):
            who = "they" if one.is_plural else f"the {one.noun}"
            verb = "are" if one.is_plural else "is"
            yield Note(
                span=span, message=f"Why {verb} {who} not named? No reason found in the text"
            )


def _has_reason(one: Unnamed, case: Case) -> bool:
    terms = one.source.terms
    if terms is None or terms.reason:
        return True
    return any(_REASON.match(case.text, condition.end) for condition in terms.condition)


def _place(one: Unnamed) -> Span:
    if one.source.terms is not None and one.source.terms.condition:
        return one.source.terms.condition[0]
    return one.place
