"""Whether a story passes a claim on, or says that it is not so."""

import re

from onrecord.records.span import Span
from onrecord.trace.origins.group import Telling

_TOP = 6  # sentences in which a story that takes a claim apart says so
# What a story says of a claim, or of who made it, when it takes it apart.
_UNTRUE = re.compile(
    r"\b(?:[Hh]oax(?:es)?|[Ff]aked?|[Ss]atir\w+|[Pp]arody|[Bb]ogus|[Dd]ebunk\w*|[Uu]ntrue|"
    r"(?:not|NOT)\s+true|"
    r"(?:is|was|were|are|be|as)\s+(?:completely\s+|totally\s+|entirely\s+)?false|"
    r"false\s+(?:report|claim|rumou?r|story)\w*|"
    r"fabricat\w*|[Ff]iction(?:al)?|made[- ]up|baseless|bunk|[Pp]hony|very\s+much\s+alive|"
    r"still\s+alive|"
    r"alive\s+and\s+(?:well|kicking)|no\s+truth|sho[o]?t(?:ing)?\s+(?:it\s+)?down|"
    r"never\s+happened|did\s+NOT|has\s+NOT|"
    r"misinformation|urban\s+legend|conspiracy\s+theor\w+|no\s+(?:\w+\s+)?evidence|refut\w+|"
    r"(?:has|have)\s+denied\s+(?:rumou?rs?|reports|claims|that)|"
    r"den(?:y|ies|ied)\s+(?:rumou?rs?|reports|the\s+(?:rumou?r|report|claim|story))\w*|"
    r"unfounded|recant\w*|retract\w*|inaccurate)\b"
)  # fmt: skip


# "The line denied rumours that": it has the claim from whoever spread them.
_ANSWERS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|reject(?:s|ed)?)\s+(?:\w+\s+)?"
    r"(?:rumou?rs|reports|claims|speculation|allegations)\b"
)


def answers_reports(story: Telling) -> bool:
    """Whether a story's top says in its own words that somebody denies reports of the claim."""
    return any(
        story.number(found.start()) < _TOP and not story.is_quoted(Span(*found.span()))
        for found in _ANSWERS.finditer(story.text)
    )


def is_denial(story: Telling) -> bool:
    """Whether the story itself takes the claim apart: its top says so, or a good part of it.

    What it quotes is left out: somebody who denies a claim in a story that passes it on.
    """
    at = [
        found.start()
        for found in _UNTRUE.finditer(story.text)
        if not any(one.start <= found.start() < one.end for one in story.quotations)
    ]
    on_top = sum(story.number(one) < _TOP for one in at)
    share = len(at) / max(1, len(story.sentences))
    return on_top >= 2 or (on_top == 1 and share >= 0.1) or (len(at) >= 3 and share >= 0.1)
