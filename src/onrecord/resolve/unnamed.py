"""Whether an unnamed source told the reporter something, or is a crowd that acts and thinks."""

import re
from collections.abc import Set

from onrecord.resolve import vocabulary as v
from onrecord.resolve.kinds import is_informed
from onrecord.resolve.mentions import Mention, Page
from onrecord.resolve.phrase import Phrase
from onrecord.resolve.register import Voice
from onrecord.resolve.terms import told_to
from onrecord.text.words import base_forms

# Cues of those who inform; "vowed", "urged" and "welcome" are acts in public.
_TELLS = frozenset(
    """
    accord acknowledge add admit argue assert assume attribute believe blame caution cite claim
    comment complain concede confide confirm contend convince criticise criticize decline defend
    deny describe disclose discount discuss dismiss dispute emphasise emphasize estimate expect
    explain express fear feel hint hope imply indicate inform insist joke lament maintain note offer
    point praise predict privately promise question rail recall recount relay report respond
    reveal say see speak stress suggest tell think view warn worry
    """.split()
)
_HALF_NAMED = re.compile(
    r"(?:(?:known|identified|named|referred\s+to)\s+(?:to\s+\w+\s+)?(?:(?:only|simply|publicly)\s+)?"
    r"(?:as|by)\s+(?:(?:his|her|their)\s+(?:first|middle|given)\s+name,?\s+)?(?:only\s+)?"
    r"|(?:pseudonym|alias|code\s?name)(?:\s+of|,)?\s+)[“\"‘]?([A-Z][\w-]+)\b(?!\s+[A-Z])"
)
_MOST = 12  # people whom a reporter can have spoken to
# Those around one person: what they think, somebody among them told.
_AROUND = frozenset(
    "adviser advisor aide brass circle confidant confidante insider lieutenant staffer".split()
)
_OF_SOMEBODY = re.compile(
    r"\b(?:to|of|for)\s+(?:\w+\s+){0,3}?(?:[A-Z]|(?:his|her)\b|candidates?\b)"
)
_SUPPOSED = frozenset("might could would may should must can will shall cannot".split())
_SOME_NAMED = re.compile(
    r"\b(?:including|among\s+them|such\s+as)\s+(?:\w+\s+){0,2}?[A-Z]"
    r"|\w\s*[—–:]\s*[A-Z][\w’'-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w’'-]+"
)
_OUTLETS = re.compile(r"\b(?:media|news|press)\s+sources\b", re.IGNORECASE)
# Who says it there says it to everybody.
_IN_PUBLIC = ("facebook", "twitter", "tweet", "instagram", "snapchat")
# Not told to a reporter: "told him", "told the committee".
_TOLD_OTHERS = re.compile(
    r"\s*(?:him|her|them|us|you|his|their|the\s+(?:committee|court|panel|judge|crowd|audience|jury|"
    r"president|senator|candidate|campaign|lawmakers|police)|lawmakers|senators|congress|voters|"
    r"supporters|donors|police|investigators|jurors|delegates)\b",
    re.IGNORECASE,
)
_INFORMS = v.ANONYMOUS_PLURALS | {"person", "someone", "somebody"}


def half_names(text: str) -> frozenset[str]:
    """The first names that are all a story gives of somebody: "an officer known as Bob"."""
    return frozenset(match[1] for match in _HALF_NAMED.finditer(text))


def settle_kind(
    voice: Voice, page: Page, half_named: Set[str], common: Set[str], *, has_terms: bool
) -> None:
    """Tell an unnamed source from a crowd by what it is said to do.

    Args:
        voice: The source, whose kind is set.
        page: The story.
        half_named: The first names that are all the story gives of somebody.
        common: Words that the story writes in small letters.
        has_terms: Whether it states a condition, and so is anonymous already.
    """
    if has_terms:
        return
    if voice.person is not None and voice.person.name in half_named:
        voice.kind = "anonymous"
    elif voice.kind == "anonymous" and _is_crowd(voice, page, common):
        voice.kind = "group"
    elif voice.kind == "anonymous" and _is_only_seen(voice, page):
        voice.kind = "bystander"
    elif voice.kind == "group" and (
        told_to(voice, page) or _is_counted(voice, page) or _is_known_mind(voice, common)
    ):
        voice.kind = "anonymous"


def _is_crowd(voice: Voice, page: Page, common: Set[str]) -> bool:
    """Whether uncounted people are only said to act or to think."""
    first = voice.mentions[0].phrase
    if voice.plural and (_SOME_NAMED.search(first.words) or _OUTLETS.search(first.words)):
        return True
    if not voice.plural or first.people[1] is not None or _is_known_mind(voice, common):
        return False
    if all(_thinks(mention) for mention in voice.mentions):
        # Who knows of a matter is somebody whom the reporter asked.
        if is_informed(first):
            return False
        if not _is_owned(first, common):
            return True
    if first.people != (2, None):
        return False
    return not any(_tells(mention, page) for mention in voice.mentions)


def _is_known_mind(voice: Voice, common: Set[str]) -> bool:
    """Whether it is one person's circle, and the story knows what it thinks: "his advisers"."""
    first = voice.mentions[0].phrase
    if first.head not in _AROUND or not all(_thinks(mention) for mention in voice.mentions):
        return False
    return _is_owned(first, common) or bool(_OF_SOMEBODY.search(first.words))


def _is_owned(phrase: Phrase, common: Set[str]) -> bool:
    """Whether it is somebody's people: "his advisers", but not "Republican advisers".

    "County advisers" at the head of a sentence are no County's if the story writes "the county".
    """
    words = phrase.owner.lower().split()
    opens = len(words) == 1 and phrase.words.startswith(phrase.owner + " ")
    if opens and phrase.owner.istitle() and words[0] in common:
        return False
    return not v.MEMBERS.union(("party", "gop")).issuperset(words)


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
    if _is_spoken_of(voice):
        return True
    if voice.plural or first.head in _INFORMS or first.people != (1, 1) or first.part_of:
        return False
    return not any(_tells(mention, page) for mention in voice.mentions)


def _is_spoken_of(voice: Voice) -> bool:
    """Whether the story only says of one who it is: "an architect who said he was never paid"."""
    if voice.noun is None or voice.noun.plural or voice.noun.head in _INFORMS - {"someone"}:
        return False
    return all(m.phrase.form == "pronoun" and m.phrase.head == "who" for m in voice.mentions)


def _tells(mention: Mention, page: Page) -> bool:
    words = [word.strip(".,:;") for span in mention.cue for word in span.of(page.text).split()]
    if not words or mention.attribution is None:
        return True
    if not _SUPPOSED.isdisjoint(words) and "not" not in words:
        return False  # "a winner might claim": nobody has
    if words[-1] == "told" and _TOLD_OTHERS.match(page.text, mention.cue[-1].end):
        return False
    if any(word.lower().startswith(_IN_PUBLIC) for word in words):
        return False
    return any(not _TELLS.isdisjoint(base_forms(word.lower())) for word in words)
