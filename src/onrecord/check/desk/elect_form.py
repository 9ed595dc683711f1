"""Form of an "-elect" title (C9).

## What it reports
A title with "elect" that is not joined by a hyphen, or whose "elect" begins with a capital, and
"vice-president-elect" beside "vice president" in one story.

## Whose policy
The Associated Press and most American houses: "elect" follows a hyphen and keeps its small letter
("Mayor-elect Ann Bell", "the mayor-elect"). All desks: the same form throughout a story.

## Bad
«Mayor Elect» Ann Bell met the ferry captains. The «governor-Elect» will come in June.

## Good
Mayor-elect Ann Bell met the ferry captains. Voters elect a mayor in May. The governor-elect will
come in June.

## Known misses
Titles that are not in the list of offices that one is elected to. In headlines and headings every
word may have its capital, so that only a missing hyphen is reported there. With "vice-president"
through the whole story, the hyphen of "vice-president-elect" is taken for the house's style.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C9", level="warning", fixes="safe")

_FORM = re.compile(
    r"\b(?:(vice|deputy)([-\s]))?"
    r"(president|governor|lieutenant\s+governor|gov\.|mayor|senator|sen\.|representative|rep\.|"
    r"congressman|congresswoman|councilman|councilwoman|councilor|councillor|delegate|assemblyman|"
    r"assemblywoman|attorney\s+general|treasurer|comptroller|sheriff|judge|speaker|prime\s+minister"
    r"|chancellor|premier|chairman|chairwoman|chair|commissioner|clerk|supervisor)"
    r"(\s*[-‐‑–—]\s*|\s+)(elect)\b(?!\s+(?:an?|the|one|their|his|her|its|our|to)\b)",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bvice president\b", re.IGNORECASE)
_WITH = re.compile(r"\bvice-president\b(?![-\s]+elect)", re.IGNORECASE)


def find(case: Case) -> Iterator[Note]:
    """Each "-elect" title in a form that is not the story's or the language's."""
    text = case.text
    apart = _WITHOUT.search(text) is not None or _WITH.search(text) is None
    mixed = _WITHOUT.search(text) is not None
    for form in _FORM.finditer(text):
        span = Span(form.start(), form.end())
        if case.is_quoted(span):
            continue
        hyphen, elect = form[4], form[5]
        is_display = case.part_at(span.start) in ("headline", "heading")
        if is_display and form[3][0].isupper():
            wrong = not _is_hyphen(hyphen)
            right_elect = elect if elect.isupper() else elect.capitalize()
        else:
            wrong = not _is_hyphen(hyphen) or elect != "elect"
            right_elect = "elect"
        if form[3].isupper() and len(form[3]) > 1:
            wrong, right_elect = not _is_hyphen(hyphen), "ELECT"
        before = ""
        if form[1]:
            mark = form[2]
            if mark == "-" and apart and form[1].casefold() == "vice" and (wrong or mixed):
                wrong, mark = True, " "
            before = form[1] + mark
        if not wrong:
            continue
        right = f"{before}{form[3]}-{right_elect}"
        fix = Fix(start=span.start, end=span.end, text=right)
        yield Note(span=span, message=f'"{form[0]}": "{right}" is the form', fix=fix)


def _is_hyphen(mark: str) -> bool:
    return mark in ("-", "‐", "‑")
