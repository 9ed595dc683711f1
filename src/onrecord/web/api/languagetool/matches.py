"""Findings as LanguageTool's matches."""

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.check.catalogue import by_code
from onrecord.records.finding import Finding
from onrecord.text.sentences import sentences
from onrecord.text.utf16 import Utf16
from onrecord.web.api.languagetool import shapes
from onrecord.web.api.languagetool.annotated import Annotated
from onrecord.web.api.languagetool.wanted import CATEGORIES, rule_id

_AROUND = 40  # characters of context at either side
_CUT = "..."


def matches_of(
    text: Annotated, findings: tuple[Finding, ...], pages: str
) -> Iterator[shapes.Match]:
    """The matches, in text order.

    Args:
        text: What was read.
        findings: On `text.text`.
        pages: The address under which each check has a page, by its code.
    """
    spans = sentences(text.text) if findings else []
    starts = [one.start for one in spans]
    for finding in findings:
        start, end, values = _place(finding, text.text)
        if start >= end:
            continue  # a place between two characters: no client can show it
        offset, length = text.place(start, end)
        sentence = spans[max(0, bisect_right(starts, start) - 1)]
        yield shapes.Match(
            message=finding.message,
            short_message=by_code()[finding.code].page.title,
            replacements=tuple(shapes.Replacement(value=one) for one in values),
            offset=offset,
            length=length,
            context=_context(text.text, start, end),
            sentence=sentence.of(text.text),
            type=shapes.MatchType(),
            rule=_rule(finding, pages),
        )


def _place(finding: Finding, text: str) -> tuple[int, int, tuple[str, ...]]:
    """Characters and what would stand in their place: a replacement goes for the whole match."""
    fix = finding.fix
    if fix is None:
        return finding.start, finding.end, ()
    start, end = min(finding.start, fix.start), max(finding.end, fix.end)
    return start, end, (text[start : fix.start] + fix.text + text[fix.end : end],)


def _context(text: str, start: int, end: int) -> shapes.Context:
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before = _CUT if first > 0 else ""
    after = _CUT if last < len(text) else ""
    words = text[first:last].replace("\n", " ")
    utf16 = Utf16(words)
    offset = utf16.at(start - first)
    return shapes.Context(
        text=before + words + after,
        offset=len(before) + offset,
        length=utf16.at(end - first) - offset,
    )


def _rule(finding: Finding, pages: str) -> shapes.MatchedRule:
    identifier, name = CATEGORIES[finding.code[0]]
    return shapes.MatchedRule(
        id=rule_id(finding.name),
        sub_id=finding.code,
        description=f"{finding.code} {by_code()[finding.code].page.title}",
        # Editors colour by it: an error is a slip or a contradiction, the rest is for the desk.
        issue_type="grammar" if finding.level == "error" else "style",
        category=shapes.Category(id=identifier, name=name),
        urls=(shapes.Link(value=f"{pages}{finding.code}"),),
    )
