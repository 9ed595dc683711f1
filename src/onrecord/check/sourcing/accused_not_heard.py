"""Accused, and not heard (S34).

## What it reports
Somebody who is accused of a crime, a deceit or an abuse on another's word, where the story neither
gives an answer nor says that one was asked for.

## Whose policy
The Washington Post and the BBC: whoever is accused has a chance to answer, and the story carries
the answer or says that there was none.

## Bad
«Tom Reed stole» the ferry money, Ann Bell told the council on Monday. She runs the harbour shop.

## Good
Tom Reed stole the ferry money, Ann Bell told the council on Monday. Reed did not respond to a
request for comment.

## Known misses
Charges in other words than a short list of verbs ("stole", "lied", "bribed") and "accused of".
Parties and other groups. A story in which anybody was asked for comment is taken to have asked the
accused, and a word of an answer near the name ("denied", "lawyer") to be an answer. Off
by default: in 3,424 stories it found one place, too little to know how often it is right.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.wrongdoing import Charge, accusations, charges

CHECK = Check(code="S34", level="query", is_on=False)

# Words that tell, anywhere in a story, that somebody was asked.
_ASKED = re.compile(
    r"\bno\s+comment\b|\b(?:not|n['’]t)\s+(?:immediately\s+|be\s+)?"
    r"(?:respond|reply|return|comment|answer|reached)\w*"
    r"|\bdeclin\w+\s+(?:to\b|an?\b|comment)|\b(?:reached|asked|requests?|contacted)\s+for\s+comment\b",
    re.IGNORECASE,
)
# Words of an answer, or of a court's, near the name.
_ANSWER = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|denials?|lawyers?|attorneys?|solicitors?|reject(?:ed|s|ing)|"
    r"dismiss(?:ed|es|ing)|disput(?:ed|es)|refut(?:ed|es)|rebuff\w*|respon(?:ded|se|ds)|"
    r"repl(?:y|ied)|apologi\w+|admit\w*|acknowledg\w*|plead\w*|pled|confess\w*|maintain(?:s|ed)|"
    r"insist(?:s|ed)|defend(?:ed|s|ing)|(?:fired|hit|shot)\s+back|counter(?:ed|s)|innocent|"
    r"spokes\w+|explain(?:ed|s)|convicted|guilty|sentenced|recanted|false|successfully)\b",
    re.IGNORECASE,
)
_FAR = 200  # characters behind a sentence with the name, in which an answer may stand
_MOST_PLACES = 50  # of a name
_MOST_ACCUSED = 50  # each is looked for in the whole text


def find(case: Case) -> Iterator[Note]:
    """The first charge against each whom the story does not let answer."""
    made = sorted((*case.view(charges), *case.view(accusations)), key=lambda one: one.span)
    if not made or _ASKED.search(case.text):
        return
    seen: set[str] = set()
    for one in made:
        last = re.sub(r"['’]s?$", "", one.who.split()[-1])
        if last in seen or len(seen) >= _MOST_ACCUSED or not _is_said(one, case):
            continue
        seen.add(last)
        if not _answers(last, case):
            message = f"What does {one.who} say? No answer found, and none asked for"
            yield Note(span=one.span, message=message)


def _is_said(one: Charge, case: Case) -> bool:
    """Whether somebody is said to say so."""
    made_by_verb = "accus" in one.span.of(case.text)
    return made_by_verb or case.is_quoted(one.span) or case.is_reported(one.span)


def _answers(last: str, case: Case) -> bool:
    if any(source.attributions and last in source.name.split() for source in case.sources):
        return True
    places = re.finditer(rf"\b{re.escape(last)}\b", case.text)
    for number, place in enumerate(places):
        sentence = case.sentence_at(place.start())
        if sentence is None:
            continue
        end = min(len(case.text), sentence.span.end + _FAR)
        if number >= _MOST_PLACES or _ANSWER.search(case.text, sentence.span.start, end):
            return True
    return False
