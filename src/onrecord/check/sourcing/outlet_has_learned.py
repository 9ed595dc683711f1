"""The outlet "has learned" (S5).

## What it reports
"The Gazette has learned" in a sentence that gives no other source.

## Whose policy
NPR: the words tell a reader nothing of where the news comes from; say who told the outlet, or which
document it has read.

## Bad
The ferry company is bankrupt, «the Gazette has learned».

## Good
The ferry company is bankrupt, the Gazette has learned from two of its directors.

## Known misses
An outlet whose name does not tell that it is one, unless the story or the profile names it. "Has
obtained", which says at least that there is a document.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S5", level="query")

# A name before "has learned": capitals, and small words inside it.
_LEARNED = re.compile(
    r"\b((?:[Tt]he\s+)?(?:[A-Z0-9][\w&.’'/-]{0,40}(?:\s+(?:of|and|the)\s+(?=[A-Z]))?\s+){1,5}"
    r"|[Tt]his\s+(?:news)?(?:paper|site|outlet|magazine)\s+)"
    r"(?:(?:has|have|had|['’]ve)\s+)(?:\w+\s+)?(?:learned|learnt)\b(?!\s+(?:to|how|the\s+hard|a\s+lot|"
    r"nothing|lessons?|much|that\s+lesson|the\s+lesson|its|their|his|her))"
)
_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Gazette|Herald|Tribune|Guardian|Telegraph|Globe|Mail|Mirror|Sun|Star|"
    r"Courier|Chronicle|Examiner|Observer|Independent|Standard|Express|Record|Register|Bee|Ledger|"
    r"Dispatch|Press|News|Daily|Today|Weekly|Magazine|Radio|TV|Broadcasting|CNN|BBC|NBC|ABC|CBS|"
    r"NPR|MSNBC|CNBC|CTV|CBC|PBS|AFP|AP|UPI|Reuters|Bloomberg|Politico|POLITICO|BuzzFeed|Axios|"
    r"Breitbart|Caller|Beast|Hill|Intercept|Slate|Salon|Vox|Variety|TMZ|THR|Gawker|Mashable|"
    r"TechCrunch|Newsweek|Time|Economist|Atlantic|Insider|Xinhua|Gazeta|Reporter|Wire|Network)\b"
    r"|\b[A-Z]{4}(?:-TV)?\b"
)
# Where the outlet has it from.
_FROM = re.compile(
    r"\s*(?:exclusively\s+)?(?:from|through|via|after\s+(?:seeing|reading|reviewing|speaking|talking))\b"
)


def find(case: Case) -> Iterator[Note]:
    """Each "has learned" of an outlet, outside quotation marks, that no source stands behind."""
    own = tuple(name.casefold().removeprefix("the ") for name in case.outlet_names)
    for found in _LEARNED.finditer(case.text):
        span = Span(found.start(), found.end())
        name = found[1].strip()
        if case.is_quoted(span) or not _is_outlet(name, own):
            continue
        if not _FROM.match(case.text, found.end()) and not _has_source(span, case):
            message = f'"{span.of(case.text)}": from whom, or from what document?'
            yield Note(span=span, message=message)


def _is_outlet(name: str, own: Sequence[str]) -> bool:
    bare = name.casefold().removeprefix("the ")
    if bare.startswith("this ") or bare in own:
        return True
    return _OUTLET.search(name) is not None


def _has_source(span: Span, case: Case) -> bool:
    """Whether somebody else is cited in the sentence."""
    sentence = case.sentence_at(span.start)
    if sentence is None:
        return False
    for one in case.attributions_in(sentence.span):
        spoken = [part for part in (*one.source, *one.cue) if part.meets(sentence.span)]
        if spoken and one.act == "statement" and not any(part.meets(span) for part in spoken):
            return True
    return False
