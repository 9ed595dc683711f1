"""Statement or thought: what kind of act an attribution reports.

First by the words of the cue and their order. A cue of mind is then looked at where it stands: who
is its subject, whether it is quoted, whether a saying frames it, whether its content was uttered.
Each of these can only turn a thought into a statement.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from onrecord.annotate import act_words as of
from onrecord.records.attribution import Act
from onrecord.records.span import Span
from onrecord.text.words import base_forms, words

# How far round a cue is read, in characters: a frame stands at its door.
_NEAR = 60
# Content was uttered where this share of its words, and so many at least, stand in quotation marks.
_QUOTED_SHARE = 0.6
_QUOTED_WORDS = 4
_MARK = 3  # the longest run of marks before a quotation's first word
_START = attrgetter("start")
# "the bill by two senators": what the source is stands before.
_HEAD_ENDS = re.compile(r",|\b(?:about|against|by|for|from|in|of|on|that|to|which|who|with)\b")
_IDIOMS = (
    (re.compile(r"\bwanted\s+to\s+know\b", re.I), "asked"),
    (re.compile(r"\bpoints?\s+of\s+view\b", re.I), "view"),
)
_GENITIVE = re.compile(r"['’]s?\s*\Z")
_WELL = frozenset("a an good happy luck well".split())
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def act_of(cue: str, after: str = "") -> Act:
    """Tell a statement from a state of mind by the words of its cue.

    Args:
        cue: The cue's words, in any case; its stretches joined by a space.
        after: The text that follows the cue; its first words tell "seeks to" from "seeks damages".

    Returns:
        "thought" for a cue of mind ("believes", "is eager", "wants to say"), "statement" for one
        of speech ("said", "expressed hope", "is expected to say") and where the words do not tell.
    """
    for idiom, plain in _IDIOMS:
        cue = idiom.sub(plain, cue)
    found = words(cue)
    follows = words(after[:_NEAR])[:3]
    thinks = False
    leads: int | None = None  # where the wish stands
    for at, word in enumerate(found):
        forms = set(base_forms(word))
        rest = [*found[at + 1 : at + 4], *follows]
        if _is_of_mind(word, forms, found[max(0, at - 3) : at], rest):
            thinks = True
            if leads is None and not forms.isdisjoint(of.LEADS_ON):
                leads = at
        elif not forms.isdisjoint(of.SPEECH) or _comes_out(found, at):
            if leads is not None and _reaches(found[leads + 1 : at], word):
                return "thought"
            return "statement"
    return "thought" if thinks else "statement"


def act_in(
    text: str,
    *,
    source: Sequence[Span],
    cue: Sequence[Span],
    content: Sequence[Span],
    quoted: Sequence[Span],
) -> Act:
    """Tell a statement from a state of mind by an attribution's cue and its grammar.

    Args:
        text: The story's text.
        source: Spans of the source, none where it has none.
        cue: Spans of the cue, none where it has none.
        content: Spans of the content.
        quoted: What stands inside quotation marks, in text order.
    """
    after = text[cue[-1].end : cue[-1].end + _NEAR] if cue else ""
    said = " ".join(span.of(text) for span in cue)
    if act_of(said, after) == "statement":
        return "statement"
    found = words(said)
    forms = {form for word in found for form in base_forms(word)}
    subject = " ".join(span.of(text) for span in source)
    if (
        _is_in_own_mouth(found, subject, cue, quoted)
        or _is_document(subject, forms)
        or _is_framed(text, subject, source, cue, content)
        or (source and of.IMPRESSION.isdisjoint(forms) and _is_uttered(text, content, quoted))
    ):
        return "statement"
    return "thought"


def _is_of_mind(word: str, forms: set[str], before: list[str], rest: list[str]) -> bool:
    follows = rest[0] if rest else ""
    if word in of.NOT_MIND:
        return False
    if word in of.MIND_IN_PASSIVE:
        by = follows in of.AFTER_PASSIVE and word != "determined"  # "determined that" is found
        return by or not of.BE.isdisjoint(before)
    if "like" in forms:
        would = not of.LIKE_AFTER.isdisjoint(before) or any(w.endswith("'d") for w in before)
        return word != "like" or would
    if "look" in forms:
        return follows in of.LOOKS or (word == "looking" and follows == "to")
    if "sound" in forms:
        return follows in ("like", "as")
    if word in ("likely", "unlikely", "against", "split"):
        is_ = before[-2:-1] != ["s"] and not of.BE.isdisjoint(before[-2:])
        return (is_ or before[-1:] == ["s"]) and follows != "by"
    if word == "clear":
        # "it is clear that", not "made it clear that".
        return before[-1:] == ["not"] or ("it" in before and not of.BE.isdisjoint(before))
    if word == "idea":
        return before[-1:] == ["no"]  # "have no idea"
    if not forms.isdisjoint(of.RELIES):
        return follows == "on"
    if "seek" in forms:
        return not rest or _to_comes(rest)
    if "aim" in forms and follows in ("at", "insult", "insults"):
        return word in ("aimed", "aiming") and not {"take", "taking", "took"} & set(before)
    if "wish" in forms and follows != "that" and not _WELL.isdisjoint(rest[1:2]):
        return False  # "wished him a safe journey"
    if word == "wanted" and rest[:2] == ["to", "know"]:
        return False
    return not forms.isdisjoint(of.MIND)


def _to_comes(rest: list[str]) -> bool:
    """Whether a "to" follows: "seeks to", "seeks only to", "sought on Wednesday to"."""
    for word in rest[:3]:
        if word == "to":
            return True
        if not (word.endswith(("ly", "day")) or word in of.BEFORE_TO):
            return False
    return False


def _comes_out(found: list[str], at: int) -> bool:
    """Whether it goes into the open."""
    return found[at] in of.COME_OUT and found[at + 1 : at + 2] == ["out"]


def _reaches(between: list[str], act: str) -> bool:
    """Whether a wish reaches the act after it: "wants to say", "in hopes of persuading"."""
    if "to" in between:
        return True
    plain = [word for word in between if not word.endswith("ly") and word != "not"]
    return act.endswith("ing") and (not plain or (len(plain) == 1 and plain[0] in of.LEADS_BY))


def _is_in_own_mouth(
    found: list[str], subject: str, cue: Sequence[Span], quoted: Sequence[Span]
) -> bool:
    """Whether the one who thinks says "I think": in a quotation, or as the writer."""
    speaker = words(subject)
    first = speaker[0].split("'")[0] if len(speaker) == 1 else ""
    if first not in of.FIRST_PERSON or _is_told(found):
        return False
    at = bisect_right(quoted, cue[0].start, key=_START) - 1
    return first == "i" or (at >= 0 and cue[-1].end <= quoted[at].end)


def _is_told(found: list[str]) -> bool:
    """Whether a story tells of the mind, "I knew", "thinking", rather than speaks it."""
    if not of.PAST.isdisjoint(found):
        return True
    return of.PRESENT.isdisjoint(found) and any(word.endswith(("ed", "ing")) for word in found)


def _is_document(subject: str, forms: set[str]) -> bool:
    """A document's mind is what it says; a court's decision is handed down."""
    if not of.IMPRESSION.isdisjoint(forms):
        return False
    head = words(_GENITIVE.sub("", _HEAD_ENDS.split(subject, maxsplit=1)[0]))
    if head and not of.DOCUMENTS.isdisjoint((head[-1], head[-1].removesuffix("s"))):
        return True
    return not of.COURTS.isdisjoint(head) and not forms.isdisjoint(of.HANDED_DOWN)


def _is_framed(
    text: str, subject: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> bool:
    """Whether the mind's owner tells of it: "Lee said she believes", "he thinks, he said"."""
    pronoun = subject.strip().casefold()
    if pronoun not in of.THIRD_PERSON:
        return False
    before = words(text[max(0, source[0].start - _NEAR) : source[0].start])
    if before[-1:] == ["that"]:
        before.pop()
    # Straight before, and of saying in the narrow sense: "asked he believes" is none.
    ahead = text[max(0, source[0].start - 3) : source[0].start]
    if before and _is_saying(before[-1]) and not re.search(r"[^\w\s]", ahead):
        return True
    end = max(span.end for span in (*cue, *content))
    return bool(
        re.match(rf"[\s,”\"'’]*{pronoun} (?:said|says|added|told)\b", text[end : end + _NEAR], re.I)
    )


def _is_saying(word: str) -> bool:
    said = ("say", "add", "insist", "explain", "admit", "acknowledge", "write", "tweet", "testify")
    return not set(base_forms(word)).isdisjoint(said)


def _is_uttered(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> bool:
    """Whether the content stands in quotation marks that begin with it or in it."""
    inside = total = 0
    for span in content:
        total += len(_WORD.findall(text, span.start, span.end))
        first = bisect_left(quoted, span.start - _MARK, key=_START)
        for quotation in quoted[first : bisect_left(quoted, span.end, key=_START)]:
            begin, end = max(span.start, quotation.start), min(span.end, quotation.end)
            inside += len(_WORD.findall(text, begin, end))
    return inside >= _QUOTED_WORDS and inside >= _QUOTED_SHARE * total
