"""Altered quotation in headline or key points (C26).

## What it reports
Words between quotation marks, single ones too, in a headline or key point that do not stand so in
the body.

## Whose policy
The AP and Reuters: what stands between quotation marks was said in these words. A headline that
has to be short quotes fewer words, or paraphrases without marks.

## Bad
What to know

• The mayor called the pier «“a total disgrace”»

The mayor called the pier “a disgrace” on Monday, and walked away.

## Good
What to know

• The mayor called the pier “a disgrace”

The mayor called the pier “a disgrace” on Monday, and walked away.

## Known misses
Words that stand in the body in another place or outside quotation marks: they count as found. One
word; and two or three, as in a term or a nickname, where nobody is brought in as speaking.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Paragraph
from onrecord.check.restated import Claim, claims
from onrecord.records.span import Span
from onrecord.text.numbers import number

CHECK = Check(code="C26", level="warning")

_QUOTED = re.compile(
    r"“(?P<a>[^“”\"\n]{2,300})”|\"(?P<b>[^“”\"\n]{2,300})\"|‘(?P<c>[^‘“”\n]{2,300}?)’(?!\w)"
    r"|(?<![\w.(])'(?P<d>[^'\n]{2,300}(?:'\w[^'\n]{0,200}){0,4})'(?!\w)"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GAP = re.compile(r"\.{3,}|…|\. \. \.|\[[^\]]*\]|\([^)]*\)|--|[—–]")
# A house may write "we are" for what was said as "we're".
_SHORT_FORMS = tuple(
    (re.compile(short), full)
    for short, full in (
        (r"(?<=\bi)'m\b", " am"),
        (r"(?<=\w)'re\b", " are"),
        (r"(?<=\w)'ve\b", " have"),
        (r"(?<=\w)'ll\b", " will"),
        (r"(?<=[a-z]{2})n't\b", " not"),
        (r"(?<=\bit|\bhe)'s\b", " is"),
    )
)
_FEWEST_WORDS = 2  # one word between marks may be a nickname, or meant in jest
_FEWEST_UNSAID = 4  # where nobody is brought in as speaking, two or three are mostly a term
_SPEAKS = re.compile(
    r"\w:\s|(?<=[”\"’']):|\s[-–—]\s|\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|call(?:s|ed|ing)?"
    r"|describ(?:es?|ed|ing)|nam(?:es?|ed|ing)|prais(?:es?|ed|ing)|slam(?:s|med)?|blast(?:s|ed)?"
    r"|warn(?:s|ed|ing)?|accus(?:es?|ed|ing)|claim(?:s|ed|ing)?|vow(?:s|ed)?|promis(?:es?|ed|ing)"
    r"|speech|tweet(?:s|ed)?|writ(?:es?|ing)|wrote|admit(?:s|ted)?|according to|den(?:y|ies|ied)"
    r"|insist(?:s|ed)?|add(?:s|ed)|comment(?:s|ed)?|stat(?:es|ed)|quot(?:es|ed|ing)"
    r"|urg(?:es?|ed|ing)|demand(?:s|ed)?|mock(?:s|ed)?|label\w*|dub(?:s|bed)|argu(?:es?|ed|ing)|decr(?:y|ies|ied)|dismiss(?:es|ed)?)\b",
    re.I,
)


def find(case: Case) -> Iterator[Note]:
    """Each quotation whose words the body does not have in this order."""
    body: str | None = None
    for claim in case.view(claims):
        for found in _QUOTED.finditer(claim.text, claim.span.start, claim.span.end):
            group = found.lastgroup or "a"
            # "S**t": the house's own stars.
            pieces = [_plain(piece) for piece in _GAP.split(found[group])]
            own = Span(found.start(), found.end())
            fewest = _FEWEST_WORDS if _is_spoken(claim, own) else _FEWEST_UNSAID
            if "*" in found[group] or sum(len(piece.split()) for piece in pieces) < fewest:
                continue
            if body is None:
                body = _body(case)
            if not all(piece in body for piece in pieces if piece.strip()):
                yield from _note(claim, own, case)


def _is_spoken(claim: Claim, own: Span) -> bool:
    """Whether the claim brings somebody in as speaking, outside what stands between the marks."""
    return any(
        not own.start < found.start() < own.end - 1
        for found in _SPEAKS.finditer(claim.text, claim.span.start, claim.span.end)
    )


def _body(case: Case) -> str:
    told = (one.span for one in case.paragraphs if _tells(one, case.text))
    return _plain(" ".join(span.of(case.text) for span in told))


def _tells(paragraph: Paragraph, text: str) -> bool:
    """Whether it is neither headline nor item; without a bullet, a box has taken in the body."""
    first = text[paragraph.span.start]
    has_bullet = not first.isalnum() and first not in "“\"‘'(["
    return paragraph.part != "headline" and not (paragraph.part == "key_points" and has_bullet)


def _plain(text: str) -> str:
    """Words alone, in small letters, with a space to either side; "I'm" is "I am", "one" is "1"."""
    whole = text.casefold().replace("’", "'")
    for short, full in _SHORT_FORMS:
        whole = short.sub(full, whole)
    figures = (str(number(word) or word) for word in _WORD.findall(whole))
    return f" {' '.join(figures)} "


def _note(claim: Claim, own: Span, case: Case) -> Iterator[Note]:
    told = claim.told[0].span if claim.told else None
    if claim.is_apart and told is None:
        return
    words = own.of(claim.text)
    message = f"the {claim.where} quotes {words}: the body does not have these words"
    span = claim.place(own, told or own)
    yield Note(span=span, message=message, related=(told,) if told and told != span else ())
