"""Corrections, editor's notes, captions and the page's own words round a story."""

import re
from typing import Literal

_PUBLICATION = r"(?:story|article|report|column|post|item|page|piece|dispatch|version|headline)"

# "refilled" for "refiled" stands in stories as published.
_MENDED = r"(?:corrected|re-?filed|refilled|amended|clarified)"

_CORRECTION = re.compile(
    rf"""[(\[*_\s]*(?:
      (?:corrections?|clarifications?|corrected|correction\s+appended)\b\s*(?:[:.—–―(-]|$)
    | (?:an?|the)\s+(?:earlier|previous|original|initial)\s+version\s+of\s+
      th(?:is|e)\s+{_PUBLICATION}
    | this\s+(?:\w+\s+\d{{1,2}}\s+)?{_PUBLICATION}\s+(?:has\s+been|was|is)\s+{_MENDED}
    )
    | [(\[]\s*(?:
      (?:this|the)\s+(?:\w+\s+\d{{1,2}}\s+)?{_PUBLICATION}\s+(?:has\s+been|was|is)\s+{_MENDED}
    | (?:corrects|corrected|refiles|refiled|repeats)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A correction's title alone on its line: what follows is the correction.
_CORRECTION_TITLE = re.compile(r"[*_#\s]*(?:corrections?|clarifications?)\s*:?[*_\s]*", re.I)
_NOTE = re.compile(
    rf"""[(\[*_\s]*(?:
      editor(?:['’]?s|s['’])?\s*(?:note|['’]s\s+note)\b
    | (?:a\s+)?note\s+(?:to|from|for)\s+(?:the\s+)?(?:readers?|editors?)\b
    | update(?:d)?\s*[:(]
    | (?:this|the)\s+(?:is\s+a\s+)?(?:breaking|developing)\s+(?:news\s+)?story\b
    | (?:this|the)\s+{_PUBLICATION}\s+(?:has\s+been|was|will\s+be)\s+updated
    | (?:trigger\s+|content\s+)?warning:\s
    | graphic:\s | \$\s*1\s*= | related(?:\s+coverage|\s+stor(?:y|ies)|:)
    | slideshow\s+\(\d+ | video\s+player\b
    | (?:read|see|watch|listen)\s+(?:more|also|next)\b\s*:
    )
    | [(\[]\s*(?:adds|updates|recasts|rewrites|writes\s+through)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What wire services put behind the last word.
_END_MARK = re.compile(
    r"\s*(?:Enditem|-\s?30\s?-|#{3}|\(?END\)?|XXX\s+-\s+End\s+of\s+Story\w*)\.?$"
)

_CAPTION_HEAD = re.compile(
    r"[*_\s]*(?:FILE\s+PHOTO\b|FILE\s*[:—–-]|\(FILES?\)|(?:File\s+)?(?:Photo|Image|Picture|Caption"
    r"|Photograph|Illustration)\s*:|!\[|Video\s+grab\b)",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_][\w.'’-]*"
_NAMES = rf"{_NAME}(?:\s{{1,3}}{_NAME}){{0,4}}"
_PICTURE_CREDIT = re.compile(
    rf"""(?:
      \bREUTERS/\s?{_NAMES}(?:/\w[\w\s]{{0,40}})?
    | \(\s*(?:Xinhua|AP|AFP|Reuters|EPA|UPI|Kyodo|Yonhap|PA|Getty)\s*/\s*[^()]{{1,60}}\)
    | \(?\s*(?:Photos?|Pictures?|Photograph(?:s|ed)?|Image|Video)\s+(?:by|courtesy(?:\s+of)?)\s
      [^()]{{2,80}}/[^()]{{2,40}}\)
    | (?:/|\bHandout\s+|\bPhotos?\s+|\bPool\s+)(?:\s?Handout\s+)?via\s+(?:REUTERS|Reuters|AP|AFP)
      (?:/[\w\s]{{1,30}})?
    | \b(?:via|/)\s?Getty(?:\s+Images)?
    | \bAP\s+Photo(?:/{_NAMES})?
    | \(?(?:Photograph|Photo|Picture|Image|Credit):\s[^():]{{2,80}}
    )\s*[.)\]]*$""",
    re.VERBOSE,
)
# One stands in whatever the pattern finds, and few paragraphs have one.
_CREDIT_SIGN = re.compile(r"/|via|Photo|Picture:|Image:|Credit:")
_PICTURE_CREDIT_ALONE = re.compile(
    rf"(?:Getty(?:\s+Images)?|(?:{_NAMES}\s+)?(?:via|/)\s?(?:Getty(?:\s+Images)?|AP|AFP))\.?"
)
_ALONE_ENDS = ("Getty", "Images", "AP", "AFP")


def is_correction(head: str) -> bool:
    """Whether a paragraph sets something right."""
    return _CORRECTION.match(head) is not None


def is_correction_title(words: str) -> bool:
    """Whether a paragraph is the title of the correction below it."""
    return _CORRECTION_TITLE.fullmatch(words) is not None


def is_note(head: str) -> bool:
    """Whether the editors speak to the reader, or the page points elsewhere."""
    return _NOTE.match(head) is not None


def is_caption(head: str, tail: str) -> bool:
    """Whether a paragraph tells what a picture shows: by its first words or its credit."""
    if _CAPTION_HEAD.match(head) is not None:
        return True
    if head.rstrip(".").endswith(_ALONE_ENDS) and _PICTURE_CREDIT_ALONE.fullmatch(head) is not None:
        return True
    end = tail[-160:]
    return _CREDIT_SIGN.search(end) is not None and _PICTURE_CREDIT.search(end) is not None


def end_mark_start(tail: str) -> int | None:
    """Where in a paragraph's tail the wire's end mark begins; None where there is none."""
    found = _END_MARK.search(tail[-60:])
    if found is None:
        return None
    words = found.group()
    return len(tail) - len(words) + len(words) - len(words.lstrip())


Kind = Literal["caption", "correction", "note"]


def furniture_kind(head: str, tail: str) -> Kind | None:
    """What a paragraph is where it is not the story itself."""
    if is_correction(head):
        return "correction"
    if is_note(head):
        return "note"
    return "caption" if is_caption(head, tail) else None
