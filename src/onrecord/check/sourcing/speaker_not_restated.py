"""Speaker not restated after a change of source (S26).

## What it reports
A paragraph that is a quotation and nothing else, behind a paragraph in which two sources or more
are cited and the last is no person: whose words are they?

## Whose policy
The Associated Press: each time that the source changes, the new one is named.

## Bad
The ferry will stop in May, the harbour office said. The boats are for sale, the bank said.

«“We have no money left for the boats, and nobody knows what becomes of the crews.”»

The council meets again in June.

## Good
The ferry will stop in May, the harbour office said. The boats are for sale, Ann Bell said.

“We have no money left for the boats, and nobody knows what becomes of the crews.”

The council meets again in June.

## Known misses
A quotation behind the words of a person is taken to be that person's, whoever else is cited before.
Facts in the outlet's words that go on with what a source said: nothing in the text tells them from
the outlet's own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Paragraph
from onrecord.records.attribution import Attribution
from onrecord.records.source import Source

CHECK = Check(code="S26", level="query")

_LEAST_SURE = 0.6
_FEWEST_WORDS = 8
_PEOPLE = ("person", "anonymous", "bystander", "writer")
# "... wrote the following tale", "in a message that was short": words that lead up to it.
_LEADS_UP = re.compile(
    r":|\b(?:following|follows|messages?|statement|letter|note|tweet\w*|post(?:ed)?|wr(?:ote|ites)|"
    r"read|reads|quot\w+|responded|replied|continued|added|went on)\b",
    re.IGNORECASE,
)
# The next paragraph may name the speaker at once: "Bell said it was too late".
_NAMED_NEXT = re.compile(
    r"\b(?:said|says|told|wrote|asked|added|continued|explained|noted|tweeted|recalled|concluded|"
    r"insisted|argued|stated)\b|^(?:she|he|they|it|that|this)\b",
    re.IGNORECASE,
)
_NEXT = 100  # characters


def find(case: Case) -> Iterator[Note]:
    """Each quotation that stands alone behind several sources."""
    cited: dict[int, list[tuple[Attribution, Source]]] = defaultdict(list)
    for one in case.attributions:
        source = case.source_of(one)
        if one.act == "statement" and one.confidence >= _LEAST_SURE and one.source and source:
            sentence = case.sentence_at(one.source[0].start)
            if sentence is not None:
                cited[sentence.paragraph].append((one, source))
    for number, paragraph in enumerate(case.paragraphs):
        said = cited.get(number - 1, [])
        sources = {source.id: source for _, source in said}
        if len(sources) < 2 or not _is_alone(paragraph, case):
            continue
        before = case.paragraphs[number - 1]
        if before.part != "body" or _leads_up(before, said, case):
            continue
        after = case.paragraphs[number + 1].span.of(case.text) if _has(case, number + 1) else ""
        if not _NAMED_NEXT.search(after[:_NEXT]):
            message = f"Whose words are these? The paragraph before cites {len(sources)} sources"
            yield Note(span=paragraph.span, message=message)


def _has(case: Case, number: int) -> bool:
    return number < len(case.paragraphs)


def _is_alone(paragraph: Paragraph, case: Case) -> bool:
    """Whether a paragraph is one quotation, closed, and nothing else."""
    words = paragraph.span.of(case.text)
    if paragraph.part != "body" or words[:1] not in '“"' or words[-1:] not in '”"':
        return False
    inner = words[1:-1]
    return len(words.split()) >= _FEWEST_WORDS and not any(mark in inner for mark in '“”"')


def _leads_up(before: Paragraph, said: list[tuple[Attribution, Source]], case: Case) -> bool:
    """Whether the last sentence before cites a person, or leaves no doubt what follows."""
    words = before.span.of(case.text)
    last = before.sentences[-1].span
    if words.count("“") > words.count("”") or words.count('"') % 2:
        return True
    if _LEADS_UP.search(last.of(case.text)):
        return True
    return any(
        source.kind in _PEOPLE and any(part.meets(last) for part in (*one.source, *one.content))
        for one, source in said
    )
