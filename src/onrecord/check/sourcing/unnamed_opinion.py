"""Unnamed opinion or speculation (S16).

## What it reports
A judgement, a wish or a guess in the words of somebody whom the story does not name: "it is a
disaster", "they will probably lose", "I think"; and what an unnamed person "speculated". Once for
each statement.

## Whose policy
The Associated Press takes anonymous sources for information, and not for opinion or speculation.
NPR does not let unnamed people give opinions of others.

## Bad
“It«'s a disaster»,” an aide who asked not to be named said of the plan.

## Good
The plan was sent back on Monday, an aide who asked not to be named said. “It's a disaster,” said
Ann Bell, the clerk.

## Known misses
Opinion in the story's own words ("the aide said it was a mess"), in words that are not listed, or
in the future tense ("it will fail"). What officials at large or a spokesman think is their office's
word, and a man in the street is nobody's informant: neither is reported.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed_said import Said, is_described, is_office_at_large, quoted, unnamed_said
from onrecord.records.span import Span

CHECK = Check(code="S16", level="query")

# "I think", "we don't believe", "my guess", "I'd be wildly surprised"
_SELF = (
    r"\b(?:I|[Ww]e)(?: (?:just|really|personally|still|also|honestly))?(?: (?:don|didn|can)['’]t)?"
    r" (?:think|feel|guess|suspect|doubt|hope|wish|imagine|fear)\b|\bI (?:don['’]t )?believe\b"
    r"|\b[Mm]y (?:guess|view|opinion|sense|feeling|hope|fear|instinct|suspicion)\b"
    r"|\bI['’][dm] (?:be )?(?:\w+ )?"
    r"(?:surprised|shocked|amazed|worried|afraid|convinced|skeptical)\b"
)
_GUESS = (
    r"\b(?:[Pp]robably|[Pp]resumably|arguably|(?:looks|sounds|seems) (?:like|to|that|as if)|"
    r"who knows)\b"
)
_IS = r"(?:\b(?:is|was|are|were|be|been|so|very|just|too|really|pretty)|['’](?:s|re))"
_JUDGED = (
    rf"{_IS} (?:a|an|such a|such an) (?!natural )(?:\w+ )?(?:disaster|disgrace|nightmare|joke|"
    r"fiasco|farce|embarrassment|shambles|catastrophe|travesty|circus|bloodbath|mess)\b"
    rf"|{_IS} (?:\w+ )?"
    r"(?:terrible|awful|horrible|ridiculous|stupid|idiotic|crazy|insane|pathetic|disgusting|absurd|"
    r"outrageous|foolish|reckless|shameful|appalling|disappointing|ludicrous|laughable|unfair|"
    r"fantastic|brilliant|amazing|incredible|wonderful|excellent|hopeless|toxic|depressing|scary|"
    r"frightening|dumb|silly|sad|worrying|troubling|unbelievable|embarrassing|unacceptable)\b"
)
_OPINION = re.compile("|".join((_SELF, _GUESS, _JUDGED)))
_CUE = re.compile(
    r"\b(?:speculat\w+|guess(?:ed|es)|opin(?:ed|es)|lament\w*|mused?|predict(?:ed|s))\b"
)
# A caller, a woman in the street: no promise of secrecy was made for what they know.
_PASSERS_BY = frozenset(
    "man men woman women girl boy caller neighbor neighbour neighbors neighbours resident "
    "residents student passenger patient victim mother father cashier waitress driver".split()
)


def find(case: Case) -> Iterator[Note]:
    """The first word of opinion in each statement of an unnamed source, else its cue."""
    for said in case.view(unnamed_said):
        if is_office_at_large(said.who) or said.who.noun in _PASSERS_BY:
            continue
        place = _opinion(said, case)
        if place is not None:
            who = said.who.place.of(case.text)
            message = f'"{place.of(case.text)}": an opinion of "{who}": who says it by name?'
            yield Note(span=place, message=message)


def _opinion(said: Said, case: Case) -> Span | None:
    places = [(span, _OPINION) for span in quoted(said, case)]
    if is_described(said):
        places += [(span, _CUE) for span in said.attribution.cue]
    for span, words in places:
        found = words.search(case.text, span.start, span.end)
        if found:
            return Span(found.start(), found.end())
    return None
