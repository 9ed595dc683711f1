"""What the sources say whose names the story keeps back."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.case import Case
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.records.attribution import Attribution
from onrecord.records.span import Span

_LEAST_SURE = 0.6
_FEWEST_WORDS = 3  # fewer are a term that the story takes over, and no voice of its own
# "... that she told him 'go'": hers, and not the source's.
_HE_SAID = re.compile(
    r"\b(?:said|says|saying|tell|told|telling|asked|asking|call(?:s|ed|ing)|felt|wrote|writing|"
    r"shouted|yelled|warned|warning|repl(?:ied|ying)|declared|tweeted)\b[^.;“\"]*\Z"
)
_NEAR = 90  # characters
_TOP = 4  # paragraphs
_REPORTED = re.compile(
    r"\breported (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|by\b)", re.IGNORECASE
)
_LOOK_BACK = 12  # contents that may begin before a quotation and reach into it
# "Obama's former strategist" and "his chief aide" are one man each, often named elsewhere.
_ONE_MAN = re.compile(
    r"(?:his|her|their|its|[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}['’]s?) ", re.IGNORECASE
)


class Said(NamedTuple):
    """One statement of an unnamed source."""

    who: Unnamed
    attribution: Attribution


class Content(NamedTuple):
    """One stretch of what somebody says or thinks."""

    span: Span
    attribution: Attribution


def unnamed_said(case: Case) -> tuple[Said, ...]:
    """The statements of unnamed sources, source by source in order of first mention."""
    return tuple(
        Said(who, one)
        for who in case.view(unnamed)
        if not _is_one_man(who, case)
        for one in case.statements(who.source)
        if one.confidence >= _LEAST_SURE
    )


def contents(case: Case) -> tuple[Content, ...]:
    """All that is attributed to anybody, by its first character."""
    found = [Content(span, one) for one in case.attributions for span in one.content]
    return tuple(sorted(found, key=lambda one: one.span))


def around(attribution: Attribution, case: Case) -> Iterator[Content]:
    """The contents that hold a whole attribution's content: in whose words it stands."""
    every = case.view(contents)
    start, end = attribution.content[0].start, attribution.content[-1].end
    at = bisect_left(every, start + 1, key=lambda one: one.span.start)
    for one in every[max(0, at - _LOOK_BACK) : at]:
        if one.span.end >= end and one.attribution.id != attribution.id:
            yield one


def quoted(said: Said, case: Case) -> Iterator[Span]:
    """What a statement quotes of its source in the paragraph of its cue, marks included."""
    if not said.attribution.cue or case.is_quoted(said.attribution.cue[0]):
        return  # 'The report reads: "Officials say it is safe."'
    cue = case.sentence_at(said.attribution.cue[0].start)
    for content in said.attribution.content:
        number = bisect_left(case.quotations, content.start, key=lambda one: one.end)
        for quotation in case.quotations[number:]:
            if quotation.start >= content.end:
                break
            here = case.sentence_at(quotation.start)
            if cue is None or here is None or here.paragraph != cue.paragraph:
                continue
            long = len(quotation.of(case.text).split()) >= _FEWEST_WORDS
            before = case.text[max(content.start, quotation.start - _NEAR) : quotation.start]
            if (
                long
                and not _is_title(quotation.of(case.text))
                and not _HE_SAID.search(before)
                and _is_own(said.attribution, quotation, case)
            ):
                yield quotation


def is_reported_elsewhere(case: Case) -> bool:
    """Whether the top of a story says that another outlet has it: "reported Sunday by The Post"."""
    if not case.body:
        return False
    top = case.body[:_TOP]
    return _REPORTED.search(case.text, top[0].span.start, top[-1].span.end) is not None


def is_described(said: Said) -> bool:
    """Whether a statement stands beside the source's description, and not beside a "he"."""
    return any(span.meets(place) for span in said.attribution.source for place in said.who.places)


def is_office_at_large(who: Unnamed) -> bool:
    """Whether it is "hospital officials": an office's word, and no count of people."""
    terms = who.source.terms
    at_large = who.is_plural and (terms is None or terms.people[1] is None)
    return who.signs == "office" and at_large


def _is_title(quotation: str) -> bool:
    """Whether it is the name of a book, a film or a programme."""
    long = [word.strip("“”\"'’‘.,") for word in quotation.split() if len(word) > 3]
    return bool(long) and all(word[:1].isupper() for word in long)


def _is_one_man(who: Unnamed, case: Case) -> bool:
    plain = who.signs == "office" and not who.is_plural
    return plain and _ONE_MAN.match(who.place.of(case.text)) is not None


def _is_own(attribution: Attribution, quotation: Span, case: Case) -> bool:
    """Whether nobody else is said to have said it: "an aide said that she called it 'mad'"."""
    every = case.view(contents)
    at = bisect_left(every, quotation.end, key=lambda one: one.span.start)
    return all(
        one.attribution.source_id == attribution.source_id
        for one in every[max(0, at - _LOOK_BACK) : at]
        if one.span.meets(quotation)
    )
