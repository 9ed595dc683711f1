"""The terms of anonymous sources: how many, how they know, on what condition, why, told to whom."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.records.source import Terms
from onrecord.records.span import Span, Spans
from onrecord.resolve.counts import People
from onrecord.resolve.mentions import Mention, Page
from onrecord.resolve.phrase import parse
from onrecord.resolve.register import Register, Voice

_S = r"\s+"  # white space of any kind: agencies set no-break spaces


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.strip().replace(" ", _S), re.IGNORECASE)


_CONDITION = _pattern(
    r"(?:on (?:the )?(?:condition|basis) (?:of (?:strict )?anonymity"
    r"|(?:that )?(?:he|she|they|their names?|his name|her name) (?:\w+ ){0,2}?not (?:be )?\w+)"
    r"|under (?:the )?condition of anonymity"
    r"|not for (?:attribution|publication)|on (?:deep )?background\b(?! checks?)|anonymously"
    r"|(?:asked|requested|declined|refused|wanted|insisted|wished|preferred|agreed"
    r"|asking|requesting|declining|refusing|(?:did|does|do)(?: not|n['’]t) (?:want|wish))"
    r" (?:that )?(?:not )?(?:to )?(?:not )?(?:be )?"
    r"(?:named|identified|quoted by name|remain anonymous|be anonymous|remain unnamed|go unnamed"
    r"|his name not be used|her name not be used|their names not be used|speak on the record)"
    r"|(?:requested|requesting|demanded|insisted on|insisting on|sought|(?:was|were) granted"
    r"|asked for|asking for|granted) anonymity"
    r"|privately)\b"
)
_REASON = _pattern(
    r"(?:because (?:of )?|in order to |so as to "
    r"|to (?!be\b|a\b|the\b|\w+ (?:reporters?|journalists?))"
    r"|citing |for fear (?:of |that )|out of (?:fear|concern)|fearing |given |due to |as "
    r"(?=they|he|she|it|the)|since |for (?:his|her|their|security|safety) "
    r"|(?:when|while) discussing "
    r"|discussing |ahead of |owing to )"
)
_UNAUTHORISED = _pattern(
    r"(?:because (?:\w+ ){1,3})?(?:was|were|is|are|being|(?:was|were|is|are)n['’]t) "
    r"(?:not )?(?:yet )?"
    r"(?:authori[sz]ed|permitted|allowed|cleared) to "
    r"(?:speak|talk|discuss|comment|disclose|divulge|share|release|be quoted|give|describe)"
)
_BASIS = _pattern(
    r"(?:(?:intimately |directly |deeply |closely )?familiar with|close to"
    r"|briefed (?:on|about|by)|with (?:\w+ ){0,3}?(?:knowledge|understanding) of"
    r"|(?:with )?(?:direct |first-hand |firsthand )?knowledge of|privy to"
    r"|(?:directly )?involved (?:in|with)"
    r"|aware of|informed (?:of|about|on)|in the (?:room|meeting)|on the call"
    r"|at the (?:meeting|scene|station)"
    r"|(?<=who\s)(?:attended|witnessed|worked|works|participated|was present|were present"
    r"|was in|were in|saw|heard|listened|spoke with|has seen|have seen|had seen"
    r"|reviewed|read|knows?|took part|worshiped|oversaw)"
    r"|(?<=who\swas\s)(?:in|at|on|present)|(?<=who\swere\s)(?:in|at|on|present))\b"
)
_END = re.compile(
    r"[,;:!?\"“”()\[\]—–]"
    r"|\s+(?:who|said|says|told|tells|spoke|asked|declined|confirmed|described|added|anonymously)\b"
    r"|\s+and\s+(?:who|spoke|asked|requested|declined|described|insisted)\b",
    re.IGNORECASE,
)
_REASON_END = re.compile(
    r"[;\"“”()\[\]—–]|,\s+(?:said|told|says|according|but|and|while|who|the|a|an|described)\b|\.?\Z",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|tells|telling|(?:said|confirmed|spoke|speaking|talked)\s+to|interview\s+with)\s+"
    r"((?:a\s+group\s+of\s+|this\s+)?(?:reporters?|journalists)"
    r"|(?:[Tt]he\s+)?[A-Z][\w.&’'-]*[\w’'](?:\s+[A-Z][\w.&’'-]*\w)*)"
)
_PLAIN_OBJECT = re.compile(r"(?:President|Mr|Mrs|Ms|Sen|Rep|Gov|Congress|Trump)\b")
_VERB = re.compile(
    r"\s(?:speak|spoke|speaking|asked|requested|declined|insisted|would|did|do|does|was|were|is|are|"
    r"said|agreed|wanted|who|all|both|each)\b"
)
_MAY_BE_UNNAMED = ("anonymous", "group", "bystander", "person")
_LOOK_BACK = 6  # sentences over which "The officials spoke on condition ..." finds its officials
_FURTHEST = 300  # characters: no statement of terms is longer


def find_conditions(page: Page, register: Register) -> dict[str, list[tuple[Span, Span | None]]]:
    """Every statement of a condition or a bar to speaking, by the key of the source it is about.

    A reason may come with it. Sources that it is about become anonymous.
    """
    found: dict[str, list[tuple[Span, Span | None]]] = {}
    by_sentence: dict[int, list[tuple[int, Voice]]] = {}
    for voice in register.voices.values():
        if voice.person is None and voice.kind in _MAY_BE_UNNAMED:
            for mention in voice.mentions:
                by_sentence.setdefault(mention.sentence, []).append((mention.start, voice))
    for spoken in by_sentence.values():
        spoken.sort(key=lambda pair: pair[0])
    for match in _CONDITION.finditer(page.text):
        span = Span(match.start(), match.end())
        about = _about(span, page, by_sentence)
        if about is not None:
            about.kind = "anonymous"
            found.setdefault(about.key, []).append((span, _reason_after(page, span.end)))
    return found


def _about(span: Span, page: Page, by_sentence: dict[int, list[tuple[int, Voice]]]) -> Voice | None:
    """The source in the same sentence; else the one that the sentence's subject looks back on."""
    number = page.sentence_at(span.start)
    here = by_sentence.get(number, [])
    before = bisect_right(here, span.start, key=lambda pair: pair[0])
    if before:
        return here[before - 1][1]
    opening = page.text[page.sentence_of(span.start).start : span.start][:80]
    subject = parse(_VERB.split(opening, maxsplit=1)[0])
    for back in range(1, _LOOK_BACK + 1):
        for _, voice in reversed(by_sentence.get(number - back, [])[-_LOOK_BACK:]):
            same = subject.form == "description" and subject.head == voice.mentions[0].phrase.head
            if same or (subject.form == "pronoun" and voice.kind == "anonymous"):
                return voice
    return here[0][1] if here else None


def _reason_after(page: Page, start: int) -> Span | None:
    sentence = page.sentence_of(start)
    end = min(sentence.end, start + _FURTHEST)
    # The reason follows at once, or behind "while", "and", a short word or two.
    opening = _REASON.search(page.text, start, min(end, start + 40))
    if opening is None or re.search(r"[;“”\"]", page.text[start : opening.start()]):
        return None
    return _until(page.text, opening.start(), opening.end(), end, _REASON_END)


def _until(text: str, start: int, search: int, end: int, ends: re.Pattern[str]) -> Span | None:
    """From `start` to the first sign of an end after `search`, without white space."""
    stop = ends.search(text, search, end)
    last = stop.start() if stop is not None else end
    words = text[start:last].rstrip(" \t\xa0\n,.")
    return Span(start, start + len(words)) if words else None


def terms_of(voice: Voice, page: Page, conditions: Sequence[tuple[Span, Span | None]]) -> Terms:
    """The terms of one anonymous source, in the story's words."""
    reasons = [reason for _, reason in conditions if reason is not None]
    basis: list[Span] = []
    told: list[Span] = []
    for mention in voice.mentions:
        basis.extend(_basis_of(mention, page))
        told.extend(_told_by(mention, page))
        reasons.extend(_unauthorised(mention, page))
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
    counts = [m.phrase.people for m in voice.mentions if m.phrase.form == "description"]
    if not counts:
        return (1, 1) if not voice.plural else (2, None)
    first = counts[0]
    for least, most in counts[1:]:
        if first[1] is None and most is not None and least >= first[0]:
            first = least, most
        elif first[1] is None and most is None and least > first[0]:
            first = least, None
    return first


def _basis_of(mention: Mention, page: Page) -> Iterator[Span]:
    for span in mention.spans:
        sentence = page.sentence_of(span.start)
        # In the source's words, or in a clause right after them: "an aide, who was briefed on ...".
        reach = min(max(span.end, sentence.end), span.end + _FURTHEST)
        for match in _BASIS.finditer(page.text, span.start, reach):
            if match.start() > span.end:
                between = page.text[span.end : match.start()]
                if len(between) > 12 or not re.match(r"[\s,]*(?:who\b|with\b|\Z)", between):
                    break
            end = span.end if match.end() <= span.end else reach
            found = _until(page.text, match.start(), match.end(), end, _END)
            if found is not None:
                yield found
                break


def _told_by(mention: Mention, page: Page) -> Iterator[Span]:
    for cue in mention.attribution.cue:
        end = min(page.sentence_of(cue.start).end, cue.end + 80)
        for match in _TOLD.finditer(page.text, cue.start, end):
            if match.start() <= cue.end and not _PLAIN_OBJECT.match(match[1]):
                yield Span(match.start(1), match.end(1))

    for span in mention.spans:
        # "a source who spoke to The Associated Press"
        for match in _TOLD.finditer(page.text, span.start, min(span.end, span.start + _FURTHEST)):
            yield Span(match.start(1), match.end(1))


def _unauthorised(mention: Mention, page: Page) -> Iterator[Span]:
    sentence = page.sentence_of(mention.start)
    match = _UNAUTHORISED.search(page.text, mention.start, min(sentence.end, mention.start + 400))
    if match is not None:
        end = min(sentence.end, match.end() + _FURTHEST)
        found = _until(page.text, match.start(), match.end(), end, _REASON_END)
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
