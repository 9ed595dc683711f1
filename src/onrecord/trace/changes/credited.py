"""Agencies and outlets that one version credits and the other does not."""

import re
from collections.abc import Iterator, Sequence

from onrecord.ingest.parts.agencies import AGENCIES, full_name
from onrecord.records.span import Span
from onrecord.records.story import PartKind, Story
from onrecord.trace.changes.cues import SAYING
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import SMALL, Edit, Passage
from onrecord.trace.changes.tokens import keys
from onrecord.trace.changes.version import Version

# A picture's credit goes with its picture.
_OF_THE_STORY: frozenset[PartKind] = frozenset(
    ("byline", "dateline", "credit", "note", "body", "correction")
)
_LONGEST_CREDIT = 9  # words of sense, with the name
_MOST_BESIDE = 2  # of them neither names nor cues: more is what was said
_PRONOUNS = keys("he she they who we i")
_PAPERS = (
    r"(?:News|Times|Post|Mail|Press|Journal|Tribune|Herald|Telegraph|Guardian|Mirror|Sun|Star|Globe"
    r"|Gazette|Chronicle|Observer|Independent|Today|Standard|Express|Record|Examiner|Dispatch"
    r"|Magazine|Weekly|Radio|TV|Television|Agency|Review|Inquirer|Register|Bulletin|Courier|Echo)"
)
_AGENCIES = "|".join(
    r"\s+".join(map(re.escape, name.removeprefix("The ").split()))
    for name in AGENCIES
    if len(name) > 4 and name not in ("Getty Images",)
)
_LETTERS = (
    r"(?:BBC|CNN|NBC|ABC|CBS|MSNBC|NPR|PBS|TMZ|ITV|AP|AFP|UPI|RT|Fox|Reuters|Politico|POLITICO|BuzzFeed"
    r"|Bloomberg|Vice|Mashable|Gawker|Xinhua|Al[ -]Jazeera|MailOnline|Newsweek|Time|Forbes|Variety"
    r"|Interfax|TASS|EFE)"
)
_OUTLET = (
    rf"(?P<name>(?:[Tt]he\s+)?(?:[A-Z][\w.&’'-]*\s+){{0,4}}{_PAPERS}\b(?:\s+{_PAPERS}\b)?(?!\s+[A-Z])"
    rf"|(?:[Tt]he\s+)?(?:{_AGENCIES})\b(?:['’]s\b)?"
    rf"|(?:[Tt]he\s+)?{_LETTERS}\b(?:\s+{_PAPERS}\b)?(?:['’]s\b)?)"
)
_NAMED = re.compile(rf"(?<![@/\w.#]){_OUTLET}")
_CREDITED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:told|tells|telling|spoke\s+(?:to|with)|speaking\s+(?:to|with)|interview\s+with|"
        rf"statement\s+to|[Aa]ccording\s+to|(?:reported|obtained|published|seen)\s+by|"
        rf"(?:said|confirmed|revealed|reported)\s+(?:to|in)|[Cc]iting|reports?\s+(?:by|in|from))\s+"
        rf"{_OUTLET}",
        rf"\b{_OUTLET}\s+(?:first\s+|also\s+|has\s+|had\s+)?(?:reported|reports|said|says|quoted|quotes)\b",
        rf",\s+{_OUTLET}\s+(?:reported|reports)\b",
        rf"\breports\s+{_OUTLET}",
    )
)


def lost_credits(before: Version, after: Version) -> Iterator[Found]:
    """Each agency in the credits, byline or dateline of before that after nowhere names."""
    seen: set[str] = set()
    for credit in before.story.credits:
        part = _part_at(before.story, credit.start)
        if credit.name in seen or part not in _OF_THE_STORY or is_named(credit.name, after):
            continue
        seen.add(credit.name)
        message = f"The credit to {credit.name} is gone."
        yield Found("credit lost", Span(credit.start, credit.end), None, message)
    for line in before.story.parts:
        if line.kind not in ("credit", "byline"):
            continue
        for found in _NAMED.finditer(before.text, line.start, line.end):
            name = Span(found.start("name") + _lead(found["name"]), found.end("name"))
            words = name.of(before.text)
            plain = _plain(words)
            if any(plain in one or one in plain for one in map(_plain, seen)):
                continue
            if not is_named(words, after):
                seen.add(words)
                yield Found("credit lost", name, None, f"The credit to {words} is gone.")


def lost_outlets(passage: Passage) -> Iterator[Found]:
    """Each outlet that a sentence has its words from, gone while the sentence stays."""
    before, after = passage.versions
    names: list[Span] | None = None
    for edit in passage.edits:
        if edit.before.start == edit.before.stop:
            continue
        removed = passage.words_before(edit.before)
        # A name has a capital. What an outlet had may be gone with it.
        if removed.of(before.text).islower() or _is_more(passage, edit):
            continue
        names = list(outlets_in(before.text, passage.spans[0])) if names is None else names
        for name in names:
            words = name.of(before.text)
            if not name.meets(removed) or is_named(words, after):
                continue
            place = passage.words_after(edit.after, around=2)
            who = cited(before.text, name)
            message = f"{who} is credited no more: {cited(before.text, removed)} is gone."
            yield Found("credit lost", name, place, message)
            break


def _is_more(passage: Passage, edit: Edit) -> bool:
    sense = [token for token in passage.before[edit.before] if token.key not in SMALL]
    rest = [
        token for token in sense if not token.is_capital and token.key not in SAYING | _PRONOUNS
    ]
    return len(sense) > _LONGEST_CREDIT or len(rest) > _MOST_BESIDE


def outlets_in(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Where some stretches name an outlet that they have something from."""
    for span in spans:
        for pattern in _CREDITED:
            for found in pattern.finditer(text, span.start, span.end):
                yield Span(*found.span("name"))


def is_named(name: str, version: Version) -> bool:
    """Whether a story names an outlet anywhere, or is that outlet's."""
    plain = _plain(name)
    agency = full_name(plain) or full_name(name) or full_name(f"The {plain}")
    forms = {plain}
    if agency is not None:
        forms |= {agency.removeprefix("The "), *AGENCIES[agency]}
    own = " ".join(one or "" for one in (version.story.outlet, version.story.byline))
    whole = f"{_without_captions(version)}\n{own}"
    # Short forms such as "AP" and "PA" only as they stand; longer ones in any capitals.
    return any(
        re.search(
            rf"(?<!\w){re.escape(form)}(?![\w/])", whole, 0 if len(form) < 5 else re.IGNORECASE
        )
        for form in forms
    )


_LEAD = re.compile(r"(?:(?:Follow|Copyright|Sources?|Photo|Image|Via|By|With|From|More)\s+)+")


def _lead(name: str) -> int:
    """How many characters of a credit line's capitals come before the name."""
    found = _LEAD.match(name)
    return found.end() if found else 0


def outlet_name(words: str) -> str:
    """What an outlet is called in full, however it is written."""
    plain = _plain(words)
    return full_name(plain) or full_name(f"The {plain}") or plain


def _plain(name: str) -> str:
    return re.sub(r"^[Tt]he\s+|['’]s$", "", " ".join(name.split()))


def _without_captions(version: Version) -> str:
    """The text without its pictures' words: a photo is credited, not the story."""
    kept, at = [], 0
    for part in version.story.parts:
        if part.kind == "caption":
            kept.append(version.text[at : part.start])
            at = part.end
    return "".join((*kept, version.text[at:]))


def _part_at(story: Story, at: int) -> PartKind:
    for part in story.parts:
        if part.start <= at < part.end:
            return part.kind
    return "body"
