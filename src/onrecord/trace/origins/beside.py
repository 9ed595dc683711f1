"""What the words beside a name say of who bears it: his office, his kin, his trade."""

import re

from onrecord.records.span import Span
from onrecord.trace.origins.group import Telling
from onrecord.trace.origins.voices import Voice

_OFFICE_BEFORE = re.compile(
    r"\b(?:spokes\w+|representative|(?<!executive )(?<!financial )(?<!operating )officer|secretary|"
    r"minister|sheriff|superintendent|ambassador|prosecutor|mayor|governor|colonel|general)(?:\s+(?:for|of)\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*)?,?\s+$",
    re.IGNORECASE,
)
_OFFICE_AFTER = re.compile(
    r",\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,3}?(?:spokes\w+|representative|officer)\b"
)
_KIN_NOUN = (
    r"(?:mother|father|mum|mom|dad|parents?|wife|husband|brother|sister|aunt|uncle|"
    r"grand(?:mother|father)|family|widow|witness|friend)"
)
_KIN = re.compile(rf"\b{_KIN_NOUN}(?:\s+\w+)?$", re.IGNORECASE)
_NAMELESS = re.compile(r"(?:the|his|her|their)\s+\w+$", re.IGNORECASE)  # "his father"
_KIN_BEFORE = re.compile(rf"\b{_KIN_NOUN},?\s+$", re.IGNORECASE)
_KIN_AFTER = re.compile(rf",\s+(?:[\w’'-]+\s+){{0,4}}{_KIN_NOUN},")
_AUTHOR = re.compile(
    r"\b(?:study|lead|senior|co-?)\s?-?(?:author|researcher|investigator)|\bwho\s+(?:led|conducted)\b",
    re.IGNORECASE,
)
_COMMENTATOR = re.compile(
    r"\b(?:experts?|analysts?|think[ -]tank|commentator|pundit|(?:senior|research)\s+fellow)\b",
    re.IGNORECASE,
)


def is_commentator(voice: Voice, story: Telling) -> bool:
    """Whether words beside a person's name say that it is his trade to comment."""
    return voice.kind == "person" and _COMMENTATOR.search(around(voice, story)) is not None


def has_office(voice: Voice, story: Telling) -> bool:
    """Whether the words beside a name say that it speaks for a body."""
    place = voice.place.span
    return (
        _OFFICE_BEFORE.search(story.text[max(0, place.start - 60) : place.start]) is not None
        or _OFFICE_AFTER.match(story.text, place.end) is not None
    )


def is_of_kin(voice: Voice, story: Telling) -> bool:
    """Whether words at or before a name say that it is a relative or a witness."""
    place = voice.place.span
    words = place.of(story.text)
    is_kin = _KIN.search(words) is not None and _NAMELESS.match(words) is None
    return is_kin or _has_kin_beside(story.text, place)


def _has_kin_beside(text: str, name: Span) -> bool:
    before = text[max(0, name.start - 30) : name.start]
    return _KIN_BEFORE.search(before) is not None or _KIN_AFTER.match(text, name.end) is not None


def around(voice: Voice, story: Telling) -> str:
    """A name with the words before and after it, of its own sentence."""
    place = voice.place.span
    sentence = story.sentences[story.number(place.start)]
    start, end = max(sentence.start, place.start - 60), min(sentence.end, place.end + 90)
    return story.text[min(start, place.start) : max(end, place.end)]


def is_author(voice: Voice, story: Telling) -> bool:
    """Whether words beside a name say that it is an author of a study."""
    return _AUTHOR.search(around(voice, story)) is not None
