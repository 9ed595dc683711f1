"""Fixes that a desk accepts, written into the text: never inside quotation marks."""

from collections.abc import Collection
from typing import NamedTuple

from markupsafe import Markup

from onrecord.check.catalogue import by_code
from onrecord.pipeline.mend import mended
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.show.findings.placed import CheckedStory
from onrecord.show.html.notes import Controls
from onrecord.text.quotations import quotations
from onrecord.web.pages.story_rule import PATH

ALL_SAFE = "safe"  # accepts every fix that is sure


class Accepted(NamedTuple):
    """The text with the fixes, and how many of those asked for went in."""

    text: str
    done: int
    missed: int  # the text has changed since the page that they were asked on


def accepted(record: Record, wanted: Collection[str]) -> Accepted:
    """Write fixes into a story's text.

    Args:
        record: The story as it is now, with its findings.
        wanted: Fixes by their names, or `ALL_SAFE`.
    """
    text = record.story.text
    named = {name_of(one, text): one for one in record.findings if one.fix}
    chosen = [one for name, one in named.items() if name in wanted]
    if ALL_SAFE in wanted:
        chosen += (one for one in named.values() if _is_sure(one) and one not in chosen)
    story = CheckedStory(record, "-", text, 0).with_findings(tuple(chosen))
    result = mended(story, ("safe", "unsafe"))
    names = {name_of(one, text) for one in result.findings}
    return Accepted(result.text, len(names), len(set(wanted) - names - {ALL_SAFE}))


def name_of(finding: Finding, text: str) -> str:
    """What a page calls a finding: its check and its place in the text as a form holds it."""
    # There "\\r\\n" is one character.
    start, end = (at - text.count("\r\n", 0, at) for at in (finding.start, finding.end))
    return f"{finding.code} {start} {end}"


def controls(record: Record, form: str) -> Controls:
    """Buttons of a form that accept one fix or all that are sure, and links to the checks' pages.

    Args:
        record: The story with its findings.
        form: The form's id.
    """
    text = record.story.text
    quoted = quotations(text)
    by_note: dict[int, str] = {}
    sure = 0
    for index, one in enumerate(record.findings):
        if (fix := one.fix) is None:
            continue
        if any(span.start < fix.end and fix.start < span.end for span in quoted):
            by_note[index] = _QUOTED
            continue
        is_sure = _is_sure(one)
        sure += is_sure
        button = _BUTTON.format(form=form, value=name_of(one, text), number=index + 1)
        by_note[index] = button if is_sure else button + _UNSURE
    for_all = _ALL.format(form=form, value=ALL_SAFE, count=sure) if sure > 1 else ""
    return Controls(by_note=by_note, for_all=for_all, rules=PATH)


def _is_sure(finding: Finding) -> bool:
    return by_code()[finding.code].check.fixes == "safe"


_QUOTED = Markup('<span class="why">In a quotation: for you to mend, with who said it.</span>')
_UNSURE = Markup(' <span class="why">Look first: the sense may change.</span>')
_BUTTON = Markup(
    '<button class="small" form="{form}" name="accept" value="{value}">Accept'
    '<span class="hidden"> fix {number}</span></button>'
)
_ALL = Markup(
    '<p><button class="small" form="{form}" name="accept" value="{value}">'
    "Accept all {count} sure fixes</button></p>"
)
