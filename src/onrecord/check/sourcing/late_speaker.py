"""Speaker named late (S27).

## What it reports
A quotation of three sentences or more that opens a paragraph, where the speaker is new and is named
only behind it. Also one of two sentences that follows another speaker's words, and so reads as
theirs.

## Whose policy
The Reuters Handbook: a reader must know early whose words these are, and a new speaker is brought
in before the words.

## Bad
The council met on Monday to talk about the boats.

«“The ferry was late on Monday. On Tuesday it was late again. On Friday it did not come at all,”»
said Ann Bell, who lives on the island.

## Good
The council met on Monday to talk about the boats.

“The ferry was late on Monday,” said Ann Bell, who lives on the island. “On Tuesday it was late
again. On Friday it did not come at all.”

## Known misses
A speaker who is named shortly before, or by a last name alone, is taken to be known to the reader.
A quotation over several paragraphs, and one that begins within a paragraph. One that the sentence
before leads up to ("Some captains disagree.").
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.late_names import LateName, late_names

CHECK = Check(code="S27", level="query")

_LONG = 3  # sentences
_LONG_BEHIND_ANOTHER = 2
_FEWEST_WORDS = 18
_KNOWN = 2  # paragraphs before, in which a reader has met the speaker
_NAMES = re.compile(r"\b[A-Z][\w’'-]+")
_FEWEST_NAMES = 2  # "Hill": the reader has met her
_LED_UP_TO = re.compile(
    r"(?:(?:But|And|Yet|Still|Now)\s+)?(?:at\s+least\s+one|not\s+all|not\s+every\w+|some|one|other|others|"
    r"many|several|few|most|critics|experts)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"\s*[―—–-]")  # "“...” — Ann Bell": an entry in a list of letters
_REPORTED = re.compile(r"\breport(?:ed|s)\b")  # "AFP reported Ann Bell as saying"


def find(case: Case) -> Iterator[Note]:
    """Each long quotation whose speaker a reader cannot know from what stands before."""
    last: LateName | None = None
    for one in case.view(late_names):
        before, last = last, one
        paragraph = case.paragraphs[one.sentence.paragraph]
        if one.quotation.start != paragraph.span.start or paragraph.part != "body":
            continue
        if one.name.start >= paragraph.span.end or _is_known(one, case):
            continue
        between = case.text[one.quotation.end : one.name.end + 20]
        words = one.quotation.of(case.text).split()
        if _CREDIT.match(between) or _REPORTED.search(between) or len(words) < _FEWEST_WORDS:
            continue
        told = sum(told.span.start < one.quotation.end for told in paragraph.sentences)
        name = " ".join(one.name.of(case.text).split())
        if told >= _LONG:
            message = f"{told} sentences before the reader learns who speaks: {name}. Name first?"
            yield Note(span=one.quotation, message=message, related=(one.name,))
        elif told >= _LONG_BEHIND_ANOTHER and before is not None and _follows(one, before, case):
            message = f"This reads as the words of the speaker before: bring in {name} first?"
            yield Note(span=one.quotation, message=message, related=(before.name, one.name))


def _follows(one: LateName, before: LateName, case: Case) -> bool:
    """Whether another's quotation stands right before."""
    if one.source_id == before.source_id or one.sentence.paragraph == 0:
        return False
    return before.sentence.paragraph == one.sentence.paragraph - 1


def _is_known(one: LateName, case: Case) -> bool:
    """Whether the speaker has been named before, or the sentence before leads up to one."""
    number = one.sentence.paragraph
    start = case.paragraphs[max(0, number - _KNOWN)].span.start
    before = case.text[start : one.quotation.start]
    names = _NAMES.findall(one.name.of(case.text))
    last = case.sentence_at(max(0, one.quotation.start - 3))
    if last is not None and _LED_UP_TO.match(last.span.of(case.text)):
        return True
    return len(names) < _FEWEST_NAMES or any(name in before for name in names)
