"""Whether an unnamed source told the reporter something, or is a crowd that acts and thinks."""

import re
from collections.abc import Set

from onrecord.resolve import vocabulary as v
from onrecord.resolve.mentions import Mention, Page
from onrecord.resolve.register import Voice
from onrecord.resolve.terms import told_to
from onrecord.text.words import base_forms

# Cues of those who inform; "vowed", "urged" and "welcome" are acts in public.
_TELLS = frozenset(
    """
    accord acknowledge add admit argue assert assume attribute believe blame caution cite claim
    comment complain concede confide confirm contend convince criticise criticize decline defend
    deny describe disclose discuss dismiss dispute emphasise emphasize estimate expect explain
    express fear feel hint hope imply indicate inform insist joke lament maintain note offer
    point praise predict privately promise question rail recall recount refuse relay report
    respond reveal say see speak stress suggest talk tell think view warn worry
    """.split()
)
_HALF_NAMED = re.compile(
    r"(?:(?:known|identified|named|referred\s+to)\s+(?:to\s+\w+\s+)?(?:(?:only|simply|publicly)\s+)?"
    r"(?:as|by)\s+(?:(?:his|her|their)\s+(?:first|middle|given)\s+name,?\s+)?(?:only\s+)?"
    r"|(?:pseudonym|alias|code\s?name)(?:\s+of|,)?\s+)[“\"‘]?([A-Z][\w-]+)\b(?!\s+[A-Z])"
)
_MOST = 12  # people whom a reporter can have spoken to
_INFORMS = v.ANONYMOUS_PLURALS | {"person", "someone", "somebody"}


def half_names(text: str) -> frozenset[str]:
    """The first names that are all a story gives of somebody: "an officer known as Bob"."""
    return frozenset(match[1] for match in _HALF_NAMED.finditer(text))


def settle_kind(voice: Voice, page: Page, half_named: Set[str], *, has_terms: bool) -> None:
    """Tell an unnamed source from a crowd by what it is said to do."""
    if has_terms:
        return
    if voice.person is not None and voice.person.name in half_named:
        voice.kind = "anonymous"
    elif voice.kind == "anonymous" and _is_crowd(voice, page):
        voice.kind = "group"
    elif voice.kind == "anonymous" and _is_only_seen(voice, page):
        voice.kind = "bystander"
    elif voice.kind == "group" and (told_to(voice, page) or _is_counted(voice, page)):
        voice.kind = "anonymous"


def _is_crowd(voice: Voice, page: Page) -> bool:
    """Whether uncounted people are only said to act or to think."""
    first = voice.mentions[0].phrase
    if not voice.plural or first.people != (2, None):
        return False
    # "His advisers believe": they are somebody's, and somebody told the reporter.
    thinks = all(m.attribution and m.attribution.act == "thought" for m in voice.mentions)
    if thinks and not first.owner:
        return True
    return not any(_tells(mention, page) for mention in voice.mentions)


def _is_counted(voice: Voice, page: Page) -> bool:
    """Whether a few people of one calling inform: "several senior Democrats said"."""
    first = voice.mentions[0].phrase
    few = first.people[0] > 2 or (first.people[1] or _MOST + 1) <= _MOST
    particular = first.head in v.ANONYMOUS_HEADS | v.MEMBERS | {"member"} and not first.definite
    if not (particular and few and first.people[0] <= _MOST) or "many" in first.described:
        return False
    return any(_tells(m, page) and not _thinks(m) for m in voice.mentions)


def _thinks(mention: Mention) -> bool:
    return mention.attribution is not None and mention.attribution.act == "thought"


def _is_only_seen(voice: Voice, page: Page) -> bool:
    """Whether one unnamed person, of no calling that informs reporters, is only said to act."""
    first = voice.mentions[0].phrase
    if voice.plural or first.head in _INFORMS or first.people != (1, 1) or first.part_of:
        return False
    return not any(_tells(mention, page) for mention in voice.mentions)


def _tells(mention: Mention, page: Page) -> bool:
    words = [word.strip(".,:;") for span in mention.cue for word in span.of(page.text).split()]
    if not words or mention.attribution is None:
        return True
    return any(not _TELLS.isdisjoint(base_forms(word.lower())) for word in words)
