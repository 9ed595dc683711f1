"""Terms of an anonymous source that a later version leaves out."""

import re
from collections.abc import Iterator, Sequence

from onrecord.records.source import Terms
from onrecord.records.span import Span, Spans
from onrecord.trace.changes.cues import PLAIN
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import SMALL, Passage
from onrecord.trace.changes.tokens import Token
from onrecord.trace.changes.version import Version

_CONDITION = re.compile(
    r"\b(?:condition of (?:\w+ )?anonymity|anonymously|guarantee of anonymity"
    r"|condition (?:that|of not)\b[^.;]{0,40}\b(?:named|identified|quoted|used|published)"
    r"|(?:not to be|declin\w+ to be|refus\w+ to be|not want to be|not wish to be|without being"
    r"|cannot be|could not be|asked to (?:remain|stay)|wished to (?:remain|stay))"
    r" (?:publicly )?(?:named|identified|quoted|anonymous|unnamed)"
    r"|names? (?:be |to be )?(?:kept|withheld|left) (?:out|back)?"
    r"|(?:ask|request|insist)\w* (?:for|on) anonymity)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\bbecause\b[^.;]{0,80}\b(?:author\w+|public\w*|private\w*|secret\w*|confidential\w*|sensitiv\w+"
    r"|retaliation|retribution|reprisals?|safety|fear\w*|allowed|permitted|yet|internal|named"
    r"|identified|announced|job|jobs|lose|ongoing|media|press|reporters?)\b"
    r"|\bnot (?:been )?authori[sz]ed to (?:speak|talk|comment|discuss|disclose|release)\b"
    r"|\b(?:for fear of|fearing)\b[^.;]{0,60}"
    r"|\bciting\b[^.;]{0,40}\b(?:sensitiv\w+|safety|secur\w+|privacy|polic\w+|rules|nature)\b"
    r"|\bto (?:discuss|describe|speak|talk)(?: \w+){0,3} (?:freely|candidly|openly|private"
    r"|internal|sensitive|confidential)\b",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\b(?:familiar with|(?:direct |first-?hand |personal )?knowledge of|briefed (?:on|about)"
    r"|close to|privy to|involved in|who (?:has|have|had|was|were) (?:seen|read|reviewed|attended"
    r"|present|in|at|there|heard|briefed|working)"
    r"|who (?:saw|read|attended|reviewed|heard|took part))\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:sources?|officials?|persons?|people|insiders?|aides?|advis[eo]rs?|diplomats?|employees?"
    r"|executives?|staffers?|investigators?|lawyers?|witness\w*|spokes\w+|strategists?|members?|donors?"
    r"|operatives?|allies|ally|friends?|someone|men|women|man|woman|agents?|officers?|lawmakers?)\b",
    re.IGNORECASE,
)
# Who is spoken of has spoken before.
_OF_THE_LAST = re.compile(
    r"(?:He|She|They|Both|All|Neither|None|Each)\b"
    r"|(?:The|Both|All) (?:\w+ ){0,2}?(?=sources?|officials?"
    r"|persons?|people|aides?|diplomats?|employees?|executives?|witness|m[ae]n|wom[ae]n|insiders?)"
)
_COUNT = re.compile(r"#\d+")
_FAR = 2  # sentences


def dropped_terms(passage: Passage) -> Iterator[Found]:
    """Each term that is gone from a sentence while its source stays."""
    texts = [version.text for version in passage.versions]
    for edit in passage.edits:
        removed = passage.words_before(edit.before)
        if edit.before.start == edit.before.stop:
            continue
        what = _term_in(passage.versions[0], removed)
        if what is None:
            yield from _count_gone(passage, edit.before, edit.after)
            continue
        after_edit = passage.words_after(edit.after, around=3)
        now = _near(passage, 0 if what == "basis" else _FAR)
        if _pattern(what).search(now):
            continue
        if what == "basis" and (
            not _has_source(passage, edit.after)
            or any(token.key in PLAIN for token in passage.before[edit.before])
        ):
            continue
        if any(token.is_capital for token in passage.after[edit.after]):
            continue  # "A witness" has a name now
        message = f"The source's {what} is gone: {cited(texts[0], removed)}."
        yield Found("terms dropped", removed, after_edit, message)


def dropped_with_sentence(
    before: Version, after: Version, dropped: Span, stays: Span, near: Sequence[Span]
) -> Found | None:
    """Terms in a sentence of their own that is gone, while the sentence before it stays.

    Args:
        before: The earlier version.
        after: The later one.
        dropped: The sentence that is gone, in the earlier text.
        stays: What became of the one before it, in the later text.
        near: The sentences around that, in the later text.
    """
    found = _CONDITION.search(before.text, dropped.start, dropped.end)
    if found is None or not _OF_THE_LAST.match(before.text, dropped.start):
        return None
    if any(_CONDITION.search(span.of(after.text)) for span in near):
        return None
    message = f"The source's terms are gone: {cited(before.text, dropped)}."
    return Found("terms dropped", dropped, stays, message)


def _near(passage: Passage, sentences: int) -> str:
    """A passage of after with some sentences to both sides: terms can have moved there."""
    whole = passage.versions[1].sentences
    inside = [at for at, one in enumerate(whole) if one.span in passage.spans[1]]
    near = whole[max(0, inside[0] - sentences) : inside[-1] + 1 + sentences]
    return passage.versions[1].text[near[0].span.start : near[-1].span.end]


def _pattern(what: str) -> re.Pattern[str]:
    return {"condition": _CONDITION, "reason": _REASON}.get(what, _BASIS)


def _term_in(version: Version, removed: Span) -> str | None:
    """Which of a source's terms a stretch holds, the weightiest first; None: none."""
    words = removed.of(version.text)
    if version.quotation_at(removed) is not None:
        return None
    if _CONDITION.search(words):
        return "condition"
    known = _known(version, removed)
    if known is not None:
        return known
    if _REASON.search(words) and any(
        pattern.search(version.text, max(0, removed.start - 150), removed.end)
        for pattern in (_CONDITION, _UNNAMED)
    ):
        return "reason"
    if _BASIS.search(words) and _UNNAMED.search(
        version.text, max(0, removed.start - 40), removed.end
    ):
        return "basis"
    return None


def _known(version: Version, removed: Span) -> str | None:
    """The term that the model and the rules for terms have found there."""
    if version.record is None:
        return None
    for source in version.record.sources:
        if source.kind == "anonymous" and source.terms is not None:
            for name, spans in _fields(source.terms):
                if any(_is_most(span, removed) for span in spans):
                    return name
    return None


def _fields(terms: Terms) -> Iterator[tuple[str, Spans]]:
    yield "condition", terms.condition
    yield "reason", terms.reason
    yield "basis", terms.basis


def _is_most(span: Span, removed: Span) -> bool:
    shared = min(span.end, removed.end) - max(span.start, removed.start)
    return shared * 2 > len(span)


def _has_source(passage: Passage, put_in: slice) -> bool:
    """Whether an unnamed source still stands beside what is gone."""
    start = max(0, put_in.start - 12)
    near = passage.after[start : put_in.stop + 12]
    if any(_UNNAMED.fullmatch(token.key) for token in near):
        return True
    # "He spoke on condition of anonymity": who he is stands in another sentence.
    return any(token.key in ("he", "she", "they", "who") for token in near)


def _count_gone(passage: Passage, gone: slice, put_in: slice) -> Iterator[Found]:
    """What tells that "two officials" are "officials" now."""
    removed = [token for token in passage.before[gone] if token.key not in SMALL]
    added = [token for token in passage.after[put_in] if token.key not in SMALL]
    if len(removed) != 1 or added or not _COUNT.fullmatch(removed[0].key):
        return
    stop = gone.stop
    if not _is_source(passage, gone.start, stop):
        return
    before = passage.words_before(slice(gone.start, stop + 1))
    after = passage.words_after(put_in, around=1)
    was, now = cited(passage.versions[0].text, before), cited(passage.versions[1].text, after)
    message = f"How many they are is gone: {was} is now {now}."
    yield Found("terms dropped", before, after, message)


def _is_source(passage: Passage, start: int, stop: int) -> bool:
    """Whether what is counted are people who say something."""
    heads = passage.before[stop : stop + 3]
    if not heads or heads[0].is_capital:
        return False
    beside = passage.before[max(0, start - 2) : start]
    if any(token.key in PLAIN or token.key == "to" for token in beside) and _is_people(heads[:1]):
        return True
    for at, head in enumerate(heads):
        if _UNNAMED.fullmatch(head.key):
            return any(token.key in PLAIN for token in passage.before[stop + at : stop + 14])
        if head.key in PLAIN and at and _is_people(heads[:1]):
            return True  # "Three engineers said"
    record = passage.versions[0].record
    return record is not None and any(
        mention.meets(heads[0].span)
        for source in record.sources
        if source.kind == "anonymous"
        for mention in source.mentions
    )


def _is_people(heads: Sequence[Token]) -> bool:
    return any(token.key.endswith(("s", "people", "men", "women")) for token in heads)
