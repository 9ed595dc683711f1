"""What an outlet or agency is called, and whether a story names it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from onrecord.ingest.parts.agencies import AGENCIES, full_name
from onrecord.records.story import Story
from onrecord.trace.origins.outlets import bare

# Known as agencies by their credits in other outlets; by itself each is an outlet with readers.
_OUTLETS_TOO = frozenset(
    ("CNN", "ProPublica", "Kaiser Health News", "Religion News Service", "Getty Images")
)
# What they send is made by whoever pays for it: nobody's reporting.
_RELEASES = frozenset(("PR Newswire", "Business Wire", "GlobeNewswire"))
_AGENCY = re.compile(
    r"\b(?:press|news|wire)\s+(?:agency|service|association|trust)\b|\bnewswires?\b"
    r"|\bassociated\s+press\b",
    re.IGNORECASE,
)
_SHORTEST_ANY_CASE = 5  # letters: "AP" and "Time" only as they stand
_SIGNS = re.compile(r"[^a-z0-9à-ÿ]")
_SITE = re.compile(r"\.(?:com|org|net|co\.uk|co|info|tv|io)$")


def is_agency(outlet: str) -> bool:
    """Whether an outlet sends its stories to others."""
    known = full_name(outlet) or full_name(f"The {bare(outlet)}")
    if known is not None:
        return known not in _OUTLETS_TOO and known not in _RELEASES
    return _AGENCY.search(outlet) is not None


def is_release(story: Story) -> bool:
    """Whether a story says that it is a press release."""
    return any(credit.name in _RELEASES for credit in story.credits)


def agency_of(story: Story) -> str | None:
    """The agency whose copy a story is, by its outlet, its byline or its dateline.

    A line that an agency "contributed" is left out: what else there is may be the outlet's own.
    """
    if story.outlet and is_agency(story.outlet):
        return story.outlet
    signed = [part for part in story.parts if part.kind in ("byline", "dateline")]
    for credit in story.credits:
        if any(part.start <= credit.start < part.end for part in signed):
            return credit.name if is_agency(credit.name) or credit.name in _OUTLETS_TOO else None
    for words in re.split(r",|\band\b|/|\||\(|\)", story.byline or ""):
        name = re.sub(r"^[Bb]y\s+", "", " ".join(words.split()))
        known = full_name(name) or full_name(f"The {bare(name)}")
        if known is not None or _AGENCY.search(name):
            return known or name
    return None


def same_outlet(one: str, other: str) -> bool:
    """Whether two names are one outlet's: "Fox News" and "foxnews.com", "HuffPost UK"."""
    keys = sorted((_key(one), _key(other)), key=len)
    return keys[0] == keys[1] or (len(keys[0]) > 3 and keys[1].startswith(keys[0]))


def _key(name: str) -> str:
    return _SIGNS.sub("", _SITE.sub("", bare(name).casefold().removeprefix("www.")))


def names_any(story: Story, names: Iterable[str]) -> bool:
    """Whether a story names one of some outlets: in its text, headline or byline.

    A picture's credit goes with its picture.
    """
    text = _without_captions(story)
    whole = "\n".join((text, story.headline or "", story.byline or ""))
    return any(pattern.search(whole) for name in names for pattern in _forms(name))


def _without_captions(story: Story) -> str:
    kept, at = [], 0
    for part in story.parts:
        if part.kind == "caption":
            kept.append(story.text[at : part.start])
            at = part.end
    return "".join((*kept, story.text[at:]))


@lru_cache(4096)
def _forms(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(_pattern, sorted(set(_written(name)))))


def _pattern(form: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, form.split()))
    flags = re.NOFLAG if len(form) < _SHORTEST_ANY_CASE else re.IGNORECASE
    return re.compile(rf"(?<!\w){words}(?!\w)", flags)


def _written(name: str) -> Iterator[str]:
    """The forms in which a name is written, for short too: "the Standard", "KPA"."""
    plain = bare(name)
    yield plain
    yield re.sub(r"(?:\s?Online)?$", "", _SITE.sub("", plain)) or plain
    agency = full_name(name) or full_name(plain) or full_name(f"The {plain}")
    if agency is not None:
        yield from (bare(agency), *AGENCIES[agency])
    words = plain.split()
    if len(words) > 1:
        yield f"the {words[-1]}"
        yield f"The {words[-1]}"
        yield "".join(words)  # as an account or a site: "HuffPost", "FoxNews.com"
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    yield from (one for one in (initials, initials.removeprefix("T")) if len(one) > 2)
