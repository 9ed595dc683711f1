"""Unnamed sources whom no attribution names: those who state terms, or how they know.

"The officials spoke on condition of anonymity" says nothing that is attributed, yet names a source;
so does "citing four people briefed on the plan" where what they said stands elsewhere.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.kinds import kind_of
from onrecord.resolve.mentions import Mention, Page
from onrecord.resolve.names import singular_of
from onrecord.resolve.patterns import CONDITION, KNOWS, UNAUTHORISED
from onrecord.resolve.phrase import parse
from onrecord.text.numbers import number

_PREPOSITION = re.compile(
    r"\s(?:(?:close|familiar|briefed|involved)\s+)?(?:in|of|at|to|with|from|for|on|near)\s+\Z"
)
_PEOPLE = ("anonymous", "bystander", "group", "person")
_BACK = 300  # characters between a source and its condition
_LONGEST = 12  # words of a noun phrase
_WORD = re.compile(r"\S+")
_WHO = re.compile(r",?\s*\bwho\b")
_SPEAKS = (
    r"(?:sa(?:id|ys?)|t(?:old|ells?)|confirm(?:s|ed)?|according\s+to|cit(?:es|ed|ing)|quot(?:ed|ing)"
    r"|add(?:s|ed)|describe[sd]?|acknowledged?|reveal(?:s|ed)?|provided|disclosed|warned)"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:{_SPEAKS}|by|from|(?:spoke|talked|speaking)\s+(?:to|with)|(?:conversations?|interviews?)\s+with)[\s\"“]+\Z",
    re.IGNORECASE,
)
_CITED_BEFORE = re.compile(r"\b(?:cit(?:es|ed|ing)|quot(?:es|ed|ing))\s+\Z", re.IGNORECASE)
# An extract that is cut off behind the source: ", two people briefed on the matter ..."
_CUT_BEFORE = re.compile(r"(?:,[\s\"”]+|\A\W*to\s+)\Z")
_CUT_AFTER = re.compile(r"[^.;“”\"]{0,30}?(?:\.\.\.|…)\s*\Z")
_SAYS_AFTER = re.compile(rf"[\s,]*(?:\w+ly\s+)?{_SPEAKS}\b", re.IGNORECASE)
_HELD_BACK = re.compile(
    r"\b(?:unnamed|unidentified|anonymous)\s+(?:\w+\s+){0,3}?"
    r"(?:sources?|officials?|people|persons?|aides?|executives?|insiders?|diplomats?)\b",
    re.IGNORECASE,
)
_KNOWERS = re.compile(
    rf"\b(?:people|persons?|individuals?|someone|somebody|sources?|officials?|aides?|advis[eo]rs?"
    rf"|insiders?|executives?|employees?|bankers?|lawyers?|diplomats?|staffers?|operatives?"
    rf"|lawmakers?|associates?|members?|friends?|traders?|investors?)(?=\s+{KNOWS})",
    re.IGNORECASE,
)
# The verb that a sentence's opening subject has before it states a condition.
_VERB = re.compile(
    r"\s(?:(?:also|all|both|each|then|only|have|has|had|would|could|did|does|do|was|were|is|are"
    r"|wasn['’]t|weren['’]t|who)\s|spoke|speaks?|speaking|talked|agreed|asked|asking|requested"
    r"|requesting|declined|declining|insisted|insisting|refused|refusing|wanted|wished|demanded"
    r"|provided|confirmed|told|tells?|said|says)"
)
_ENDS_PHRASE = frozenset(',;:.!?)(”"“—–…')
_NO_PART = v.PREPOSITIONS - {"of"} - {"close"} | frozenset(
    """
        and but or that because while when if after although though as since said says say told
        tell tells according citing cited cites quoted quoting adds added is are was were be been
        has have had not to it he she they who which reported reports confirmed
        """.split()
)
_PARTS = frozenset("one two three some several many most few both all pair number group".split())


def find_informants(page: Page, attributions: Sequence[Attribution]) -> list[Mention]:
    """Mentions of unnamed sources outside the sources of attributions, in text order."""
    taken = sorted(span for attribution in attributions for span in attribution.source)
    starts = [span.start for span in taken]
    found: list[Span] = []
    for span in sorted({*_with_conditions(page), *_who_know(page)}):
        before = bisect_left(starts, span.end)
        # Sources nest no deeper than a few, so a few back tell whether one meets the span.
        met = [other for other in taken[max(0, before - 4) : before] if span.meets(other)]
        # "The report, citing two aides": who is cited inside a source is another one.
        cited = _CITED_BEFORE.search(page.text, max(0, span.start - 20), span.start)
        if met and not (cited and all(other.start < cited.start() for other in met)):
            continue
        if not (found and found[-1].meets(span)):
            found.append(span)
    return [_mention(page, span) for span in found]


def _mention(page: Page, span: Span) -> Mention:
    return Mention(
        attribution=None,
        spans=(span,),
        phrase=parse(span.of(page.text)),
        start=span.start,
        sentence=page.sentence_at(span.start),
        quoted=page.is_quoted(span.start),
    )


def _with_conditions(page: Page) -> Iterator[Span]:
    """Who states a condition: "the aide, who asked not to be named", "They spoke on background"."""
    stated = [*CONDITION.finditer(page.text), *UNAUTHORISED.finditer(page.text)]
    for match in stated:
        if match[0].lower() == "anonymously" and page.is_quoted(match.start()):
            continue  # who is quoted speaks of others
        start = max(page.sentence_of(match.start()).start, match.start() - _BACK)
        before = page.text[start : match.start()]
        who = [found for found in _WHO.finditer(before) if found.start()]
        spans = [_subject(page.text, start, match.start())]
        if who:
            # "a player who was there and who asked": the "who" before the last has the noun.
            spans = [_bearer(page.text, start, start + found.start()) for found in who[:-3:-1]]
        told_by = noun_phrase_before(page.text, start, match.start())
        if told_by is not None and page.text[start : told_by.start].endswith((" by ", " by\xa0")):
            spans.insert(0, told_by)  # "given to the Courier by a source on condition ..."
        for span in spans:
            if span is not None and _can_ask(span.of(page.text)):
                yield span
                break


def _bearer(text: str, start: int, end: int) -> Span | None:
    """The person before a "who", with what stands between: "a source in the ministry, who"."""
    at: int | None = end
    for _ in range(3):
        span = noun_phrase_before(text, start, at) if at is not None else None
        if span is not None and _can_ask(span.of(text)):
            return Span(span.start, max(span.end, start + len(text[start:end].rstrip(" ,\n\xa0"))))
        before = (
            _PREPOSITION.search(text, max(start, span.start - 20), span.start) if span else None
        )
        at = before.start() if before is not None else None
    return None


def _can_ask(words: str) -> bool:
    phrase = parse(words)
    if phrase.form == "name":
        # "Brad asked to be named by ...", but not "Speaking on background, an aide ..."
        return len(phrase.name) == 1 and not phrase.title and not words.endswith("ing")
    if phrase.form == "pronoun":
        return phrase.head in v.HE | v.SHE | v.THEY
    body = phrase.head in v.ORGANISATION_HEADS
    return phrase.form == "description" and not body and kind_of(phrase) in _PEOPLE


def _subject(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that a sentence or its last clause opens with, before its verb."""
    opening = text[start : end + 1]
    verb = _VERB.search(opening)
    if verb is None:
        # The condition's own verb may follow at once: "The person declined to be identified".
        return noun_phrase_before(text, start, end)
    # "The people familiar with the sale spoke": not the sale but the people did.
    end = start + verb.start()
    return _bearer(text, start, end) or noun_phrase_before(text, start, end)


def _who_know(page: Page) -> Iterator[Span]:
    """Who is said to know, or to be unnamed, and to have spoken: "citing people close to her"."""
    for match in _KNOWERS.finditer(page.text):
        span = noun_phrase_before(page.text, page.sentence_of(match.start()).start, match.end())
        if span is None:
            continue
        after = page.text[match.end() : match.end() + 120]
        ends = re.search(rf"[,;:.“”\"]|\s(?=(?:\w+ly\s+)?{_SPEAKS}\b)", after)
        rest = after[ends.start() :] if ends else ""
        said = _SAID_BEFORE.search(page.text[max(0, span.start - 20) : span.start])
        cut = _CUT_BEFORE.search(page.text[max(0, span.start - 20) : span.start])
        cut = cut and _CUT_AFTER.match(page.text, match.end())
        if said or cut or _SAYS_AFTER.match(rest):
            known = after[: ends.start()].rstrip() if ends else ""
            yield Span(span.start, max(span.end, match.end() + len(known)))
    for match in _HELD_BACK.finditer(page.text):
        span = noun_phrase_before(page.text, page.sentence_of(match.start()).start, match.end())
        if span and _SAID_BEFORE.search(page.text[max(0, span.start - 20) : span.start]):
            yield span


def noun_phrase_before(text: str, start: int, end: int) -> Span | None:
    """The noun phrase whose last word ends at `end`, looking back no further than `start`."""
    window = max(start, end - 120)
    tokens = [t for t in _WORD.finditer(text, window, end) if t.end() <= end]
    if tokens and window > start and tokens[0].start() == window:
        tokens = tokens[1:]
    first = len(tokens)
    while first and len(tokens) - first < _LONGEST:
        word = tokens[first - 1][0]
        low = word.lower().strip("\"“”'‘’(")
        if first < len(tokens) and word[-1] in _ENDS_PHRASE and low.rstrip(".") not in v.TITLES:
            break
        if low in _NO_PART and first < len(tokens):
            break
        if low == "of" and not _is_part(tokens[: first - 1]):
            break
        first -= 1
        if low in v.DETERMINERS | v.PRONOUNS and not (first and tokens[first - 1][0] == "of"):
            break
    while first < len(tokens) and tokens[first][0].strip("-–—…").lower() in ("", "of", "..."):
        first += 1
    if first == len(tokens) or tokens[-1][0].lower() in ("and", "or", "but", "that"):
        return None
    opening = tokens[first]
    skipped = len(opening[0]) - len(opening[0].lstrip("\"“'‘([-–—"))
    last = tokens[-1]
    kept = len(last[0].rstrip(",;: "))
    span = Span(opening.start() + skipped, last.start() + kept)
    return span if span.start < span.end else None


def _is_part(before: Sequence[re.Match[str]]) -> bool:
    """Whether "of" goes on from a count: "one of the aides", "a pair of insiders"."""
    if not before:
        return False
    low = before[-1][0].lower()
    return low in _PARTS or number(low) is not None or singular_of(low)[0] in _PARTS
