"""Reason restates the anonymity (S9).

## What it reports
A reason that only says again that the source is unnamed: "to speak freely", "to protect his
identity".

## Whose policy
The New York Times and the SPJ code: the reason names what the source risks by speaking.

## Bad
The ferry company is bankrupt, said a director who requested anonymity «in order to speak freely».

## Good
The ferry company is bankrupt, said a director who requested anonymity for fear of losing his seat.

## Known misses
A reason whose words were not found as one.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case

CHECK = Check(code="S9", level="query")

_FREELY = r"(?:freely|frankly|candidly|openly|honestly|bluntly|plainly|more\s+\w+ly)"
_SPEAK = r"(?:speak|talk|discuss|comment|describe|offer|give|share|assess|be)"
_RESTATED = re.compile(
    rf"\b{_SPEAK}\b(?:\s+\w+){{0,5}}?\s+(?:more\s+)?{_FREELY}\b"
    rf"|\b(?:more\s+)?{_FREELY}\s+{_SPEAK}\b"
    r"|\b(?:be|speak)\s+(?:more\s+)?(?:candid|frank|honest|blunt|open)\b"
    r"|\b(?:offer|give|share|provide|make)\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:more\s+)?"
    r"(?:candid|frank|honest|blunt|unvarnished)\b"
    r"|\b(?:protect|hide|conceal|guard|shield)(?:ing)?\s+(?:his|her|their|its)\s+(?:own\s+)?(?:identit|name|"
    r"privacy|anonymity)"
    r"|\b(?:not|n['’]t)\s+(?:want|wish|like|care)(?:ing)?\s+(?:to\s+be\s+(?:named|identified|quoted)|"
    r"(?:his|her|their)\s+names?\s)"
    r"|\bto\s+(?:remain|stay)\s+(?:anonymous|unnamed)",
    re.IGNORECASE,
)
# Behind the formula a risk may follow after all.
_RISK = re.compile(r"\b(?:without|fear|risk|retaliat|reprisal|los(?:e|ing)|jeopard|from)\b", re.I)


def find(case: Case) -> Iterator[Note]:
    """Each stated reason that names no risk."""
    for source in case.anonymous:
        for reason in source.terms.reason if source.terms is not None else ():
            words = reason.of(case.text)
            if not _RESTATED.search(words) or _RISK.search(words) or case.is_quoted(reason):
                continue
            message = f'"{words}" says only that the name is kept back: from what risk?'
            yield Note(span=reason, message=message)
