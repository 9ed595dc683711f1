"""Unnamed attack on a named person (S17).

## What it reports
A person whom the story does not name says of one whom it names that he or she is unfit, a liar, a
bully and the like.

## Whose policy
NPR and The Guardian do not let unnamed people attack named ones; Reuters and The Wall Street
Journal ask that who attacks another in public does it in public.

## Bad
A colleague who asked not to be named said that «Bell is incompetent».

## Good
“Bell is incompetent,” said Tom Reed, who leads the opposition. A colleague who asked not to be
named said that Bell left the meeting early.

## Known misses
Attacks in words that are not listed, in irony, or on a deed and not a person. A charge of crime is
an allegation, for other checks. Whether the attack is fair is not asked.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed_said import unnamed_said
from onrecord.records.attribution import Attribution
from onrecord.records.span import Span

CHECK = Check(code="S17", level="query")

# "I", "It", "This" and the like are capitals too, and nobody's name.
_WHO = (
    r"\b(?:[Hh]e|[Ss]he|"
    r"(?!It\b|This\b|That\b|There\b|What\b|Who\b|You\b|We\b|They\b|[A-Z]+\b)[A-Z][a-z]\w+)"
)
_IS = (
    r"(?:['’]s| is| was| has been| had been| remains?| seems?| looks?| isn['’]t| wasn['’]t)"
    r"(?: (?:a|an|the|such|so|too|just|very|really|simply|not|no|completely|totally|utterly|always|"
    r"deeply|pretty|known as|seen as|widely|often|most|complete|total)){0,3}"
)
_TRAIT = (
    r" (?:liar|crook|idiot\w*|morons?|incompetent|arrogant|bull(?:y|ying)|unhinged|lazy|corrupt|"
    r"dishonest|fool(?:ish)?|coward(?:ly)?|unfit|narcissist\w*|racist|sexist|thug|monster|jerk|"
    r"clown|egomaniac|tyrant|hypocrit\w+|weak|erratic|abusive|cruel|vindictive|petty|clueless|"
    r"thin-skinned|unqualified|untrustworthy|paranoid|phony|fraud|manipulative|loser|disaster|joke|"
    r"embarrassment|disgrace|nightmare|(?:way )?out of (?:his|her) depth|in over (?:his|her) head|"
    r"(?:fit|qualified|up) (?:for|to)\b|difficult to work (?:with|for)|hated|despised|loathed|"
    r"selfish|ruthless|stupid|crazy|insane|toxic)\b"
)
_DOES = (
    r"(?: (?:has|had|often|always|repeatedly|definitely|simply|just|constantly|regularly|routinely|"
    r"also)){0,2}"
    r" (?:lie[sd]|bull(?:ied|ies)|berate[sd]|demeane?[sd]|humiliate[sd]|betray(?:ed|s)|"
    r"sabotage[sd]|belittle[sd]|cheat(?:ed|s)|tried to (?:torpedo|sabotage|humiliate)|"
    r"makes? things up|(?:doesn['’]t|does not|didn['’]t|did not) (?:get it|care|listen|know what|"
    r"have a clue)|"
    r"can(?:['’]t|not| not) be trusted|never listen(?:s|ed))\b"
)
# "fit for" is an attack only behind a "not", "a fool" only without one.
_ATTACK = re.compile(f"{_WHO}(?:(?:{_IS}{_TRAIT})|(?:{_DOES}))")
_PRAISE = re.compile(
    r"(?:n['’]t|\bnot|\bno) (?:a |an )?(?!fit|qualified|up\b)\w+\Z|"
    r"(?<!not)(?<!n['’]t) (?:fit|qualified|up) (?:for|to)\Z"
)


def find(case: Case) -> Iterator[Note]:
    """Each clause of an unnamed source that attacks a person, once a statement."""
    for said in case.view(unnamed_said):
        place = _attack(said.attribution, case)
        if place is not None:
            who = said.who.place.of(case.text)
            message = (
                f'"{who}" attacks a named person: "{place.of(case.text)}". Who says it by name?'
            )
            yield Note(span=place, message=message)


def _attack(attribution: Attribution, case: Case) -> Span | None:
    for content in attribution.content:
        for found in _ATTACK.finditer(case.text, content.start, content.end):
            if not _PRAISE.search(found[0]):
                return Span(found.start(), found.end())
    return None
