"""No confirmation (S30).

## What it reports
"Confirmed" where nothing is: another outlet "confirmed" the news, with no word of who told it, or
somebody "confirmed" what the same source has said before.

## Whose policy
Reuters and the BBC: what another outlet reports is a report, however sure it is, and a source does
not confirm itself. A confirmation takes a second source.

## Bad
The ferry company is bankrupt. The Harbour News «confirmed» that its boats are for sale.

## Good
The ferry company is bankrupt. The Harbour News reported that its boats are for sale, and Ann Bell,
who is selling them, confirmed it.

## Known misses
An outlet whose name does not tell that it is one. What an outlet says that it confirmed with
somebody, or to somebody else. "He confirmed" what he is said to have said in the story's opening:
there it is told in short. "Confirmed reports", where nobody is said to have confirmed them.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.gist import gist, share
from onrecord.records.attribution import Attribution
from onrecord.records.source import Source
from onrecord.records.span import Span

CHECK = Check(code="S30", level="query")

_LEAST_SURE = 0.6
_CONFIRMS = re.compile(r"\bconfirm(?:s|ed)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|n['’]t|never|cannot|yet|refused|declined|could|would)\b", re.IGNORECASE
)
# "Confirmed to us", "confirmed this with her agent", "confirmed it, with the police saying".
_WITH = re.compile(
    r"\s*(?:\w+ly\s+)?(?:to|through|from|via)\b|[^.;]{0,60}(?<!\bmet)(?<!\bmeet)\swith\b"
    r"|[^.;]{0,160}\bsaying\b|[^\n]{0,60}\s[Ss]tatement\b"
    r"|[^.;]{0,160}[.]\s+According to the statement"
)
_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Gazette|Herald|Tribune|Guardian|Telegraph|Globe|Daily Mail|Mirror|"
    r"Chronicle|Courier|Observer|Press|News|CNN|BBC|NBC|ABC|CBS|MSNBC|Reuters|AFP|Politico|"
    r"BuzzFeed|Bloomberg|newspapers?|website|magazine|media)\b(?!\s+(?:secretary|office|agent))"
)
# ", the Gazette has confirmed": an outlet of itself, and the story's own where it names none.
_OF_ITSELF = re.compile(r"\bha(?:s|ve)\s+(?:\w+\s+)?confirmed\b")
_SAME = 0.6  # of a statement's words
_OPENING = 3  # paragraphs
_FARTHEST = 40  # statements back


def find(case: Case) -> Iterator[Note]:
    """Each "confirmed" by another outlet, and each by the one who said it before."""
    for source in case.sources:
        told = [one for one in case.statements(source) if one.confidence >= _LEAST_SURE]
        for number, one in enumerate(told):
            earlier = told[max(0, number - _FARTHEST) : number]
            cue = next((span for span in one.cue if _confirms(span, case)), None)
            if cue is None or not one.source or case.is_quoted(cue):
                continue
            if _is_outlet(one, cue, case):
                name = one.source[0].of(case.text)
                message = f'"{name}" reported it: who confirmed it, and to whom?'
                yield Note(span=cue, message=message)
            elif before := _told_before(one, earlier, source, case):
                message = "The same source has said so before: who else confirms it?"
                yield Note(span=cue, message=message, related=before.content)


def _confirms(cue: Span, case: Case) -> bool:
    words = cue.of(case.text)
    return _CONFIRMS.search(words) is not None and _NOT.search(words) is None


def _is_outlet(one: Attribution, cue: Span, case: Case) -> bool:
    """Whether another outlet confirms, on nobody's word."""
    name = one.source[0].of(case.text)
    at = _CONFIRMS.search(case.text, cue.start, cue.end)
    if _OUTLET.search(name) is None or at is None or _WITH.match(case.text, at.end()):
        return False
    if not case.outlet_names and _OF_ITSELF.search(cue.of(case.text)):
        return False
    bare = name.casefold().removeprefix("the ")
    own = [other.casefold().removeprefix("the ") for other in case.outlet_names]
    return not any(bare in other or other in bare for other in own)


def _told_before(
    one: Attribution, told: list[Attribution], source: Source, case: Case
) -> Attribution | None:
    """What the source has said of the same, behind the story's opening."""
    if source.kind not in ("person", "anonymous") or len(case.body) <= _OPENING:
        return None
    start = case.body[_OPENING - 1].span.end
    claim = gist(" ".join(span.of(case.text) for span in one.content))
    for earlier in told:
        words = gist(" ".join(span.of(case.text) for span in earlier.content))
        if earlier.content[0].start >= start and share(claim, words) >= _SAME:
            return earlier
    return None
