"""Officials of no institution (S4).

## What it reports
"Officials", "a senior official" or "one lawmaker" of whom the story never says which agency,
government, party or side they belong to.

## Whose policy
NPR and The Guardian: an unnamed source is described as closely as can be, and at the least by the
institution or the side.

## Bad
The bridge will be shut for a month. Drivers will have to go round by Alder Lane, «officials» said.

## Good
The bridge will be shut for a month, port officials said. Officials had hoped for a week.

## Known misses
"Officials said" in a story's first paragraphs, where somebody is named later: a lead sums up. All
bare officials of a story that places some. Advisers and aides, whose side a story nearly always
gives.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.records.span import Span

CHECK = Check(code="S4", level="query")

_NOUNS = frozenset({"official", "lawmaker", "diplomat"})
_OPENING = 2  # paragraphs
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t[eo]ld|tell(?:s|ing)?|according|add(?:ed|s)|confirm|acknowledg|conced|"
    r"estimat|warn|announc|disclos|reveal|describ|report|argu|insist|caution|suggest|predict|stress)",
    re.IGNORECASE,
)
# Words before the noun that place nobody.
_PLACELESS = (
    r"(?:an?|the|this|that|these|those|one|two|three|four|five|another|other|some|several|many|few|"
    r"most|multiple|various|numerous|more|both|all|of|senior|top|high-ranking|ranking|key|current|"
    r"former|unnamed|unidentified|anonymous|and|public)"
)
_BARE = re.compile(rf"(?:{_PLACELESS}\s+)*(?:official|lawmaker|diplomat)s?", re.IGNORECASE)
_LOOSE = re.compile(
    rf"{_PLACELESS}|now|but|however|as|that|while|when|where|because|if|for|by|to|than|which|whom|"
    r"said|told|also|with|from|in|against|between|among|including|after|before|since|what|so|then|"
    r"until|although|though|whether|not|no|only|even|like|about|on|at|or|it|is|are|was|were|have|"
    r"had|has|say|says|think|believe|according|earlier|later|meanwhile|today|yesterday|\w+day|\d+|"
    r"asked|urged|gave|elected|responsible|relevant|\w+ly",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:Ministry|Pentagon|Secret Service|Committee|White House|Department|Agency|Police|Bureau|"
    r"Army|Navy|Council|Administration|Government|Kremlin|Vatican|Office|Commission|Congress|Senate|"
    r"Parliament|FBI|CIA|NASA|NATO|administration|government|ministry|agency|department|party|"
    r"council|police|committee|commission|campaign|embassy|attorney general|"
    r"Inspector|Sheriff|Chief|Mayor|Governor|Secretary|Minister|Judge|spokes\w+)\b"
)
_PLACED_BEHIND = re.compile(
    r"\s+(?:of|at|in|from|with|within|inside|there|here|on|for|across|who)\b|,\s|\s*\("
)


def find(case: Case) -> Iterator[Note]:
    """The first place of each official whom nothing in the story places."""
    placed = {noun for noun in _NOUNS if _is_placed(noun, case.text)}
    for one in case.view(unnamed):
        noun = one.noun.removesuffix("s")
        if noun not in _NOUNS or noun in placed or not _informs(one, case):
            continue
        if not all(_BARE.fullmatch(place.of(case.text)) for place in one.places):
            continue
        if _PLACED_BEHIND.match(case.text, one.place.end) or case.is_quoted(one.place):
            continue
        if _is_summary(one.place, case) or _is_near_body(one.place, case):
            continue
        words = one.place.of(case.text)
        yield Note(span=one.place, message=f'Whose? "{words}" names no agency, party or side')


def _is_placed(noun: str, text: str) -> bool:
    """Whether the story speaks anywhere of officials of something."""
    for found in re.finditer(rf"(\S{{1,30}})\s+{noun}s?\b(\s+(?:of|at|in|from|with)\s)?", text):
        word = found[1].strip("“\"'(")
        is_adjective = word[-1:].isalnum() or word.endswith(("U.S.", "U.K.", "’", "'"))
        if found[2] or (is_adjective and not _LOOSE.fullmatch(word)):
            return True
    return False


def _informs(one: Unnamed, case: Case) -> bool:
    """Whether it is cited, and not only said to think or to act."""
    cited = case.statements(one.source)
    return any(_SAYS.search(cue.of(case.text)) for said in cited for cue in said.cue)


def _is_summary(place: Span, case: Case) -> bool:
    """Whether the story's opening says in short what named people say further on."""
    sentence = case.sentence_at(place.start)
    if sentence is None or sentence.part != "body":
        return True
    opening = [paragraph.span for paragraph in case.body[:_OPENING]]
    if not any(span.start <= place.start < span.end for span in opening):
        return False
    return case.view(_last_named) > place.end


def _is_near_body(place: Span, case: Case) -> bool:
    """Whether the sentence or the one before it names the body whose officials they will be."""
    sentence = case.sentence_at(place.start)
    if sentence is None:
        return False
    before = case.sentence_at(max(0, sentence.span.start - 3))
    start = before.span.start if before is not None else sentence.span.start
    return _BODY.search(case.text, start, sentence.span.end) is not None


def _last_named(case: Case) -> int:
    """The last character at which the story cites somebody by name."""
    named = (one for one in case.sources if one.kind in ("person", "organisation"))
    return max((mention.start for one in named for mention in one.mentions), default=-1)
