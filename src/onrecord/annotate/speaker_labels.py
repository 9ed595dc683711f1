"""Speakers set before their words: "MAYOR: Good evening." in transcripts and interviews."""

import re
from collections.abc import Iterator

from onrecord.annotate.proposals import Proposal
from onrecord.annotate.shares import share
from onrecord.records.span import Span

SURE = 0.8  # 11 of 14 such labels in PolNeAR's train part are attributions

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
# Names are capitalised; "Dr.", "de" and an ordinal may stand among them.
_WORD = r"(?:[A-Z][\w'’.-]*|de|la|van|von|of|the)"
_LABEL = re.compile(
    rf"[ \t\u00a0]*(?P<quote>[\"“])?(?P<name>[A-Z][\w'’.-]*(?:[ \u00a0]{_WORD}){{0,4}})"
    r"(?:[ \u00a0]?\([^()\n]{1,40}\)|,[ \u00a0][^,:.\n]{2,40})?:[ \u00a0]+(?=\S)"
)
_CAPITALS = re.compile(r"[A-Z][A-Z'’. -]+")
# Words that head a line and speak for nobody.
_NO_SPEAKER = frozenset(
    "advertisement also audio breaking correction editor's editor’s fact from gallery image "
    "location more note photo photos place poll posted published read related see slideshow "
    "source sources story tags time topics update updated video watch what when where who why "
    "how here this that the a an in on at for by to".split()
)
FEWEST = 2  # labels in a story: one alone is a heading ("Bottom line: ...")


def labelled_speech(text: str) -> list[Proposal]:
    """Find paragraphs that begin with their speaker's name and a colon.

    An unlabelled paragraph between two labels in capitals, as in a transcript, goes on with the
    speaker of the one before.

    Returns:
        In text order; none where fewer than `FEWEST` paragraphs are labelled.
    """
    labels = list(_labels(text))
    if len(labels) < FEWEST:
        return []
    transcript = sum(_is_capitals(label.group("name")) for _, label in labels) >= 4
    found: list[Proposal] = []
    nexts = [*(paragraph.start() for paragraph, _ in labels[1:]), None]
    for (paragraph, label), following in zip(labels, nexts, strict=True):
        content = [_trimmed(text, label.end(), paragraph.end())]
        if transcript and following is not None and _is_capitals(label.group("name")):
            content += [
                _trimmed(text, other.start(), other.end())
                for other in _PARAGRAPH.finditer(text, paragraph.end(), following)
                if other.group().strip() and not other.group().strip().startswith(("(", "["))
            ]
        name = Span(*label.span("name"))
        colon = text.index(":", name.end)
        found.append(
            Proposal(
                cue=(Span(colon, colon + 1),),
                source=(name,),
                content=tuple(content),
                evidence=(),
            )
        )
    return found


def with_labels(
    kept: list[tuple[Proposal, float]], labelled: list[Proposal]
) -> list[tuple[Proposal, float]]:
    """Put labelled speech in the place of what the networks made of the same words."""

    def is_told_by_label(proposal: Proposal) -> bool:
        return any(
            label.source[0].meets(part) or label.cue[0].meets(part)
            for label in labelled
            for part in (*proposal.cue, *proposal.source, *proposal.content)
        ) or any(
            share(words, proposal.content) > 0.5 for label in labelled for words in label.content
        )

    if not labelled:
        return kept
    others = [pair for pair in kept if not is_told_by_label(pair[0])]
    return [*others, *((label, SURE) for label in labelled)]


def _labels(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    for paragraph in _PARAGRAPH.finditer(text):
        label = _LABEL.match(text, paragraph.start(), paragraph.end())
        if label is None or label.end() >= paragraph.end():
            continue
        name = label.group("name")
        if name.split()[0].lower() in _NO_SPEAKER or len(name) > 50:
            continue
        quoted = label.group("quote") or text[label.end()] in '"“'
        if quoted or (_is_capitals(name) and len(name.split()) <= 3):
            yield paragraph, label


def _is_capitals(name: str) -> bool:
    return _CAPITALS.fullmatch(name) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
