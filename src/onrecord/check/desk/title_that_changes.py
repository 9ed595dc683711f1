"""Title that changes (C11).

## What it reports
A person who bears two offices before the name that one cannot hold at once: deputy mayor here and
mayor there, without "former", "then" or a date between them.

## Whose policy
Every copy desk's: one person has one title, and a wrong one is a correction.

## Bad
Deputy Mayor Ann Bell met the ferry captains on Monday. Nobody will lose a job, «Mayor» Ann Bell
said.

## Good
Deputy Mayor Ann Bell met the ferry captains on Monday. Nobody will lose a job, Mayor Bo Ray said.
Bell, the former mayor of Ashby, agreed.

## Known misses
Titles after the name ("Ann Bell, the mayor"), titles that are not in the list, offices that one
can hold in turn within a story ("then-Governor"), and a last name that two people have.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.names import full_names
from onrecord.records.span import Span

CHECK = Check(code="C11", level="warning")

# What each form is short for; two that are unlike cannot be one person's.
_OFFICES = {
    "sen": "senator",
    "senator": "senator",
    "rep": "representative",
    "representative": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "governor": "governor",
    "lt gov": "lieutenant governor",
    "lieutenant governor": "lieutenant governor",
    "mayor": "mayor",
    "deputy mayor": "deputy mayor",
    "president": "president",
    "vice president": "vice president",
    "prime minister": "prime minister",
    "deputy prime minister": "deputy prime minister",
    "foreign minister": "foreign minister",
    "deputy foreign minister": "deputy foreign minister",
    "finance minister": "finance minister",
    "defense minister": "defense minister",
    "defence minister": "defense minister",
    "interior minister": "interior minister",
    "attorney general": "attorney general",
    "deputy attorney general": "deputy attorney general",
    "sheriff": "sheriff",
    "deputy sheriff": "deputy sheriff",
    "police chief": "police chief",
    "deputy police chief": "deputy police chief",
    "chancellor": "chancellor",
    "vice chancellor": "vice chancellor",
    "judge": "judge",
    "ambassador": "ambassador",
    "capt": "captain",
    "captain": "captain",
    "lt": "lieutenant",
    "lieutenant": "lieutenant",
    "sgt": "sergeant",
    "sergeant": "sergeant",
    "col": "colonel",
    "colonel": "colonel",
    "maj": "major",
    "major": "major",
}
_TITLE = "|".join(
    rf"{re.sub(' ', r'[.]?[ -]', one)}[.]?" for one in sorted(_OFFICES, key=len, reverse=True)
)
_WORD = r"(?:Mc|Mac|O['’])?[A-Z][a-zß-ÿ]+(?:-[A-Z][a-zß-ÿ]+)?"
_TITLED = re.compile(
    rf"(?<![\w-])((?i:{_TITLE}))\s({_WORD})(?:(?:\s[A-Z]\.)?\s({_WORD}))?(?![\w-])"
)
_TITLE_WORDS = frozenset(
    word.capitalize() for title in _OFFICES for word in title.split()
) | frozenset("Mr Mrs Ms Dr Former The".split())
_OTHER_TIME = re.compile(
    r"\b(?:former|formerly|ex|then|future|previous|current|onetime|one-time|acting|interim|"
    r"deputy|vice|assistant|lieutenant|lt|major|brigadier|general|elect|presumptive|nominee|"
    r"candidate|shadow|state|student|council|company|club|association|union|past)\b[\s.-]*(?:\S+\s)?\Z",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Note]:
    """Each title that is unlike the one that its bearer has had first."""
    firsts: dict[str, set[str]] = defaultdict(set)
    for name in case.view(full_names):
        firsts[name.last].add(name.first)
    borne: dict[tuple[str, str], list[tuple[str, Span]]] = defaultdict(list)
    for found in _TITLED.finditer(case.text):
        span = Span(*found.span(1))
        title, first, last = found[1], found[2], found[3]
        if not title[0].isupper() or case.is_quoted(span):
            continue
        if _OTHER_TIME.search(case.text[max(0, span.start - 30) : span.start]):
            continue
        if last is None:  # "Mayor Bell": Ann, if the story has no other Bell
            known = firsts[first] - _TITLE_WORDS
            if len(known) != 1:
                continue
            first, last = min(known), first
        plain = " ".join(re.sub(r"[.-]", " ", title).casefold().split())
        borne[first, last].append((_OFFICES[plain], span))
    for (_, last), titles in borne.items():
        office, place = titles[0]
        for title, span in titles[1:]:
            if title != office:
                message = f"{last} is {title} here, {office} above"
                yield Note(span=span, message=message, related=(place,))
