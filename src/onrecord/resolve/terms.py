"""The terms of anonymous sources: how many, how they know, on what condition, why, told to whom."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.records.source import Terms
from onrecord.records.span import Span, Spans
from onrecord.resolve import vocabulary as v
from onrecord.resolve.conditions import Condition, until
from onrecord.resolve.counts import People
from onrecord.resolve.first_names import GIVEN_NAMES
from onrecord.resolve.kinds import is_informed, kind_of
from onrecord.resolve.mentions import Mention, Page
from onrecord.resolve.names import POSSESSIVE, is_organisation, is_place, singular_of
from onrecord.resolve.patterns import BASIS, END, REASON_END, TOLD, TOLD_BEFORE, UNAUTHORISED
from onrecord.resolve.phrase import Phrase, parse
from onrecord.resolve.register import Voice

_FURTHEST = 300  # characters: no statement of terms is longer
_AFTER = re.compile(r"[\s,]*(?:who\b|with\b|\Z)")
_AND_KNOWS = re.compile(r",?\s+(?:and|(?:and\s+)?who\s+(?:is|was|are|were|has|have|had))\s+")
_WITNESS = re.compile(r"\b(?:eye)?witness(?:es)?\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”\"]")
_SPOKE = re.compile(r"[\s,]*(?:who\s+)?(?:(?:also|later|then|has|have|had|only)\s+)?(?=\w)")
_CLAUSE = re.compile(r",?\s+who\b[^,“”\".]*,?(?=\s)")
_TOLD_FAR = 100
_NEAR = 60  # characters from a source to its statement
_TOLD_NEAR = 15  # characters: "on Monday"
_NOBODY_TOLD = re.compile(
    r"(?:President|Mr|Mrs|Ms|Sen|Rep|Gov|Congress|Parliament|Senate|House|Police|Trump)\b"
)


def terms_of(
    voice: Voice, page: Page, conditions: Sequence[Condition], starts: Sequence[int]
) -> Terms:
    """The terms of one anonymous source, in the story's words.

    Args:
        voice: The source.
        page: Its story.
        conditions: The conditions that are about it, with their reasons.
        starts: Where the mentions of all sources start, in text order.
    """
    reasons = [reason for _, reason in conditions if reason is not None]
    basis: list[Span] = []
    told: list[Span] = []
    for mention in voice.mentions:
        basis.extend(_basis_of(mention, page))
        told.extend(_told_by(mention, page))
        reasons.extend(_unauthorised(mention, page, starts))
    for condition, _ in conditions:
        told.extend(_told_before(condition, page))
    if not basis:
        basis.extend(_witness(voice, page))
    return Terms(
        people=people_of_voice(voice),
        basis=_apart(basis, page.text),
        condition=_apart([condition for condition, _ in conditions], page.text),
        reason=_apart(reasons, page.text),
        told=_apart(told, page.text),
    )


def told_to(voice: Voice, page: Page) -> bool:
    """Whether particular people of a crowd spoke to an outlet or to reporters."""
    return any(
        any(_told_by(mention, page))
        for mention in voice.mentions
        if mention.phrase.form == "description"
    )


def people_of_voice(voice: Voice) -> People:
    """The number that its most exact mention gives; one of a group does not change the group's."""
    phrases = [_unnamed_of(m.phrase) for m in voice.mentions if m.phrase.form == "description"]
    # "One of the aides" says nothing of their number if another mention does.
    counts = [phrase.people for phrase in phrases if not phrase.part_of]
    counts = counts or [phrase.people for phrase in phrases]
    if not counts:
        return (1, 1) if not voice.plural else (2, None)
    first = counts[0]
    for least, most in counts[1:]:
        if first[1] is None and most is not None and least >= first[0]:
            first = least, most
        elif first[1] is None and most is None and least > first[0]:
            first = least, None
    return first


def _unnamed_of(phrase: Phrase) -> Phrase:
    """Of "the company and a person familiar with it" only the person."""
    body, _, rest = phrase.words.partition(" and ")
    if phrase.head != "people" or not rest:
        return phrase
    other = parse(rest)
    alone = is_informed(other) and kind_of(parse(body)) in ("organisation", "document", "person")
    return other if alone else phrase


def _basis_of(mention: Mention, page: Page) -> Iterator[Span]:
    for span in mention.spans:
        sentence = page.sentence_of(span.start)
        # In the source's words, or in a clause right after them: "an aide, who was briefed on ...".
        reach = min(max(span.end, sentence.end), span.end + _FURTHEST)
        last = 0
        for match in BASIS.finditer(page.text, span.start, reach):
            # "close to the mayor and familiar with his plans" says twice how they know.
            if last and not _AND_KNOWS.fullmatch(page.text, last, match.start()):
                break
            if match.start() > span.end:
                between = page.text[span.end : match.start()]
                if len(between) > 12 or not _AFTER.match(between):
                    break
            end = span.end if match.end() <= span.end and mention.attribution else reach
            stop = END.search(page.text, match.end(), end)
            last = _trimmed(page.text, match.start(), stop.start() if stop is not None else end)
            last = max(match.end(), last)
            yield Span(match.start(), last)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" \t\xa0\n,."))


def _witness(voice: Voice, page: Page) -> Iterator[Span]:
    """The word "witness" itself says how they know."""
    for mention in voice.mentions:
        for span in mention.spans:
            for match in _WITNESS.finditer(page.text, span.start, span.end):
                yield Span(match.start(), match.end())
                return


def _told_by(mention: Mention, page: Page) -> Iterator[Span]:
    for cue in mention.cue:
        end = min(page.sentence_of(cue.start).end, cue.end + _TOLD_FAR)
        for match in TOLD.finditer(page.text, cue.start, end):
            near = match.start() <= cue.end or match[0].startswith("interview")
            if near and _is_told(match[1], page, match[0]):
                yield Span(match.start(1), match.end(1))
    for span in mention.spans:
        # "a source who spoke to The Associated Press"; a "told" inside says whom it told.
        for match in TOLD.finditer(page.text, span.start, min(span.end, span.start + _FURTHEST)):
            if _is_told(match[1], page, match[0]):
                yield Span(match.start(1), match.end(1))
        end = min(page.sentence_of(span.start).end, span.end + _TOLD_FAR)
        # "The aide, who spoke to Reuters ...", "The aide, who is unnamed, told Reuters"
        clause = _CLAUSE.match(page.text, span.end, end)
        for after in (span.end, clause.end() if clause is not None else span.end):
            opening = _SPOKE.match(page.text, after, end)
            spoke = TOLD.match(page.text, opening.end(), end) if opening else None
            if spoke is not None and _is_told(spoke[1], page, spoke[0]):
                yield Span(spoke.start(1), spoke.end(1))
        yield from _told_ahead(span, page)


def _told_ahead(span: Span, page: Page) -> Iterator[Span]:
    """Whom they told, where it stands before them: "disclosed to Reuters by two aides"."""
    start = max(page.sentence_of(span.start).start, span.start - _TOLD_FAR)
    match = TOLD_BEFORE.search(page.text[start : span.start])
    if match is None or match.lastindex is None:
        return
    first, last = match.span(match.lastindex)
    if _is_told(match[match.lastindex], page, match[0]):
        yield Span(start + first, start + last)


def _told_before(condition: Span, page: Page) -> Iterator[Span]:
    """Whom a source spoke to "on condition of anonymity", right before these words."""
    start = max(page.sentence_of(condition.start).start, condition.start - _TOLD_FAR)
    for match in TOLD.finditer(page.text, start, condition.start):
        if condition.start - match.end() < _TOLD_NEAR and _is_told(match[1], page, match[0]):
            yield Span(match.start(1), match.end(1))


def _is_told(whom: str, page: Page, told: str) -> bool:
    """Whether a name can be an outlet's or a reporter's; `told` is the verb and what follows."""
    if _NOBODY_TOLD.match(whom):
        return False
    words = whom.split()
    if words[0] == "me" or words[-1].startswith(("reporter", "journalist")):
        return True
    name = words[1:] if words[0].lower() == "the" else words
    if words[0] == "the" and name[-1].islower():
        return True  # "the paper"
    if not name or singular_of(name[-1].lower())[0] in v.MEMBERS:
        return False
    titled = len(name) > 1 and (name[-1] == "magazine" or name[0].lower() not in GIVEN_NAMES)
    if words[0] == "The" or is_organisation(name) or name[0].isupper() or titled:
        return True
    return told.startswith(("told", "tell")) and _is_lone_outlet(name, page)


def _is_lone_outlet(name: Sequence[str], page: Page) -> bool:
    """Whether one word is an outlet's name: "Mashable", but not "Obama" if he has a first name."""
    (word, *more) = name
    if more or POSSESSIVE.search(word) or word in page.last_names:
        return False
    return word.lower() not in GIVEN_NAMES and not is_place(name)


def is_barred(voice: Voice, page: Page, starts: Sequence[int]) -> bool:
    """Whether it says that it must not speak, which none does who gives a name.

    Args:
        voice: The source.
        page: Its story.
        starts: Where the mentions of all sources start, in text order.
    """
    return voice.person is None and any(
        reason.start - mention.start < _NEAR
        for mention in voice.mentions
        for reason in _unauthorised(mention, page, starts)
    )


def _unauthorised(mention: Mention, page: Page, starts: Sequence[int]) -> Iterator[Span]:
    sentence = page.sentence_of(mention.start)
    match = UNAUTHORISED.search(page.text, mention.start, min(sentence.end, mention.start + 400))
    if match is None or starts[bisect_right(starts, match.start()) - 1] != mention.start:
        return  # "Officials believe it, said an aide who was not authorized": it is the aide's
    if not _QUOTED.search(page.text, mention.start, match.start()):
        # A reason ends at the latest where the story says what they did: "... said".
        verbs = [cue.start for cue in mention.cue if cue.start > match.end()]
        end = min(sentence.end, match.end() + _FURTHEST, *verbs)
        found = until(page.text, match.start(), match.end(), end, REASON_END)
        if found is not None:
            yield found


def _apart(spans: Sequence[Span], text: str) -> Spans:
    """In text order, none meeting another; words told twice are kept once."""
    kept: list[Span] = []
    seen: set[str] = set()
    for span in sorted(spans):
        words = " ".join(span.of(text).split()).lower()
        if len(span) and words not in seen and not (kept and kept[-1].meets(span)):
            kept.append(span)
            seen.add(words)
    return tuple(kept)
