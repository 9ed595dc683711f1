"""Unnamed source quoted word for word (S18).

## What it reports
A direct quotation of three words or more whose speaker the story does not name: once for each
source, with the other quotations beside it.

## Whose policy
The New York Times: since 2016 a direct quotation of an anonymous source is rare and needs an
editor's yes. NPR and Reuters would rather have such a source's facts than its phrases.

## Bad
The vote will be lost, a person familiar with the count told the Gazette on condition of anonymity.
«“Nobody in that room can add up,”» the person said.

## Good
The vote will be lost, a person familiar with the count told the Gazette on condition of anonymity.
“Nobody here can add up,” said Ann Bell, the clerk.

## Known misses
Spokesmen, passers-by and others whom a story leaves unnamed without a promise are not counted.
A speaker who is only "he" at every quotation is not seen, and two words ("good call") are taken for
a term. Whether an editor has said yes is not in the text.
"""

from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed_said import is_described, quoted, unnamed_said
from onrecord.records.span import Span

CHECK = Check(code="S18", level="query")


def find(case: Case) -> Iterator[Note]:
    """The first quotation of each unnamed source, the others with it."""
    quotations: dict[str, list[Span]] = {}
    words: dict[str, str] = {}
    for said in case.view(unnamed_said):
        # A "he" may be somebody else: one quotation beside the description has to be there.
        if is_described(said) or said.who.source.id in words:
            own = quotations.setdefault(said.who.source.id, [])
            own.extend(quoted(said, case))
            if own:
                words[said.who.source.id] = said.who.place.of(case.text)
    for source, own in quotations.items():
        if own:
            first, *others = sorted(set(own))
            message = f'"{words[source]}" is quoted but not named: has an editor agreed?'
            yield Note(span=first, message=message, related=tuple(others))
