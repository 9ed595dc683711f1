"""The dateline: where a story was filed, when and by which agency."""

import re

from onrecord.ingest.parts.agencies import full_name

_LONGEST = 120  # characters; the longest that we met has 62
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\.?\s+{_MONTH})(?:,?\s+\d{{4}})?"
# Business Wire and PR Newswire close up: "NEW YORK--(BUSINESS WIRE)--", "/PRNewswire/ --".
_AGENCY = r"(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[A-Za-z][A-Za-z -]{1,30})/)"
_WITH_AGENCY = re.compile(
    rf"(?P<place>[^()]{{0,80}}?)(?:[,.]\s*(?P<date>{_DATE})[.,]?)?\s*(?:--)?\s*{_AGENCY}"
    r"\s*(?P<dash>\.?\s*(?:--|[—–―_-])|\.(?=\s)|:(?=\s))?",
    re.IGNORECASE,
)
# Each kind begins with itself, so that `re` passes over what is no dash in one step.
_DASH = re.compile(r"—|–|―|--|-(?<=\s-)(?=\s)|_(?<=\s_)(?=\s)")
_PLACE_AND_DATE = re.compile(rf"(?P<place>[^()]{{1,80}}?)(?:[,.]\s*(?P<date>{_DATE})\.?)?", re.I)
_CITY = re.compile(r"[^\W\d_][\w.'’‘& \-\xa0]*")
_REGION = re.compile(r"\s*[^\W\d_][\w.'’‘ \-\xa0]{0,30}")
_SMALL_WORDS = frozenset("and de del da do di la le el los las of the sur am an der".split())
# Words in capitals before a dash that name the kind of story, not a place.
_LABELS = frozenset(
    "UPDATE UPDATED UPDATES BREAKING EXCLUSIVE OPINION ANALYSIS WATCH VIDEO AUDIO PHOTO PHOTOS "
    "CORRECTION CORRECTED CLARIFICATION NOTE LIVE REVIEW EDITORIAL COMMENTARY COMMENT FEATURE "
    "PROFILE GRAPHIC EXPLAINER FACTBOX TIMELINE INTERVIEW POLL REPORT SPECIAL FILE Q A Q&A "
    "ADVISORY URGENT ALERT DEVELOPING U.S. US U.K. UK EU UN U.N. I WARNING SPOILER "
    "ABSTRACT SUMMARY HEADLINES RECAP PREVIEW".split()
)


def dateline_end(head: str, *, strict: bool = False) -> int | None:
    """Where the dateline that a paragraph begins with ends, its dash included.

    Args:
        head: The first characters of the paragraph, at least 120 where it has them.
        strict: Take only a dateline with an agency or a date.

    Returns:
        A length in characters of `head`; None where the paragraph begins with no dateline.
    """
    head = head[:_LONGEST]
    # What the pattern finds has one of the two, and to look in vain is slow.
    found = _WITH_AGENCY.match(head) if "(" in head or "/" in head else None
    if found is not None and _is_filed_by_agency(found, head):
        return found.end()
    dash = _DASH.search(head)
    if dash is None or not _goes_on(head, dash.end()):
        return None
    place_end = len(head[: dash.start()].rstrip())
    found = _PLACE_AND_DATE.fullmatch(head, 0, place_end)
    if found is None or (strict and not found["date"]):
        return None
    place = found["place"]
    if not found["date"] and not _is_short(place):
        return None
    is_closed_up = place_end == dash.start() and not head[dash.end()].isspace()
    if dash.group() == "--" and is_closed_up:
        return None  # "SMITH--I never said that." in a transcript
    return dash.end() if _is_place(place, capitals=True) else None


def _is_short(place: str) -> bool:
    """Whether capitals are few enough for a place: more of them are a heading."""
    city, *regions = place.split(",")
    words = city.split()
    if len(words) > 4 or any(word.endswith(("’S", "'S")) for word in words):
        return False
    # "D.C." and "Fla.", "United Arab Emirates", not "THEY SAY".
    return all(len(region.split()) <= (1 if region.isupper() else 3) for region in regions)


def _is_filed_by_agency(found: re.Match[str], head: str) -> bool:
    agency = found["agency"] or found["slashed"]
    known = _is_known(agency)
    place = found["place"].strip()
    if found["slashed"] and not known:
        return False
    if not found["dash"]:
        # "(CNN) The ..." and "New Delhi, Sep 14 (PTI) The ...": sure only for a known agency.
        if not known or (place and not found["date"]):
            return False
    elif not _goes_on(head, found.end()):
        return False
    if not place:
        return known
    return _is_place(place, capitals=not known)


def _is_known(agency: str) -> bool:
    words = agency.split()
    return full_name(agency) is not None or bool(words and full_name(words[0]))


def _goes_on(head: str, at: int) -> bool:
    """Whether a sentence begins there, as it does after a dateline."""
    rest = head[at:].lstrip()
    return bool(rest) and not rest[0].islower()


def _is_place(words: str, *, capitals: bool) -> bool:
    """Whether these are places: "RALEIGH, N.C./NEW YORK" are two."""
    places = words.strip().split("/")
    return len(places) <= 4 and all(_is_one_place(place, capitals) for place in places)


def _is_one_place(words: str, capitals: bool) -> bool:
    city, *regions = words.strip().split(",")
    if not _CITY.fullmatch(city) or len(regions) > 2:
        return False
    if not all(_REGION.fullmatch(region) for region in regions):
        return False
    names = [word for word in city.split() if word not in _SMALL_WORDS]
    if not 1 <= len(names) <= 7 or city.upper() in _LABELS or names[0] in _LABELS:
        return False
    if capitals:
        return sum(map(str.isalpha, city)) > 1 and all(not _has_small(name) for name in names)
    return all(name[0].isupper() or not name[0].isalpha() for name in names)


def _has_small(name: str) -> bool:
    # "McALLEN, Texas", "St. LOUIS"
    kept = name.removeprefix("Mc").removeprefix("Mac").removeprefix("St.")
    return any(map(str.islower, kept))
