"""Credit lines: who made the story, said outside its body."""

import re
from collections.abc import Iterator

from onrecord.ingest.parts.agencies import agencies_in, full_name
from onrecord.records.span import Span
from onrecord.records.story import Credit

_LONGEST = 500  # characters of a credit line; a paragraph longer than this tells the story
_ROLE = (
    r"(?:(?:additional|further|with|original|extra|supplementary)\s+)?"
    r"(?:reporting|writing|editing|compiled|translated|translation|research|graphics?|text"
    r"|rewritten|production|reported|written|edited|reported\s+and\s+written)"
)
_BY_ROLE = re.compile(rf"[\s(\[*_—–-]*{_ROLE}\s+(?:and\s+\w+\s+)?by:?\s", re.IGNORECASE)
_BY_ROLE_INSIDE = re.compile(rf"[(\[](?={_ROLE}\s+(?:and\s+\w+\s+)?by\s)", re.IGNORECASE)
_LINE = re.compile(
    r"""[\s(\[*_—–-]*(?:
      source:\s?[^|\n]{1,60}\|
    | sources?:\s+\w+(?:\s\w+){0,3}$
    | contributing:\s
    | with\s+(?:files|reporting|additional\s+reporting|contributions?)\s+(?:from|by)\b
    | this\s+(?:story|article|report|piece)\s+(?:was|is|has\s+been|first|originally)\b[^.]{0,40}
      \b(?:published|appeared|produced|provided|reported|supplied)\s+
      (?:\w+\s+){0,3}?(?:by|in|on|from|with)\b
    | (?:originally|first)\s+(?:published|appeared)\s+(?:\w+\s+){0,3}?(?:by|in|on|at)\b
    | (?:©|\(c\)|copyright\b)
    | all\s+rights\s+reserved
    | our\s+standards:
    | follow\s+.{0,200}(?:@\w|\btwitter\b|\#\w)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# "Costa reported from Washington. Jill Colvin contributed." Names only: nothing else is told.
# No part of a name can end it (*+): most paragraphs begin with one, and few with thanks.
_WHO = (
    r"(?:[^\W\d_a-z][\w.'’-]*+|(?:and|of|the|de|van|von|der|bin|al|in|for)|writers?|staff"
    r"|reporters?|correspondents?|researchers?|editors?|bureau|chief|&)"
)
_WHOS = rf"{_WHO}(?:[,\s]{{1,3}}{_WHO}){{0,30}}"
_CONTRIBUTED = re.compile(
    rf"""[\s(\[*_—–-]*{_WHOS},?\s{{1,3}}(?:also\s+)?
    (?:contributed|reported|wrote|assisted|helped)\b
    (?:\s+(?:reporting|additional|research|material|writing|with))*
    (?:\s+(?:to|for)\s+(?:this|the)\s+(?:story|report|article|piece|dispatch|column)|\s+reporting)?
    (?:\s+(?:from|in)\s+{_WHOS})?
    \s*[.)\]*_]*""",
    re.VERBOSE,
)
_THIS = ("story", "report", "article", "piece", "dispatch", "column", "coverage")
_LONGEST_THIS = max(map(len, _THIS))
_TO_THIS = re.compile(
    rf"\bcontribut\w+\s+(?:\w+\s+)?to\s+th(?:is|e)\s+(?:{'|'.join(_THIS)})[.)\]*_]*$",
    re.IGNORECASE,
)
_PLURALS = ("agencies", "with agencies")
_LONGEST_PLURAL = max(map(len, _PLURALS))
_SENTENCE_END = re.compile(r"(?<=[a-z]{2}[.;])\s+(?=[^\W\d_a-z])")
_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_ADDRESSES = rf"(?:E-?mail:?\s+)?{_ADDRESS}(?:(?:\s+and\s+|,\s*){_ADDRESS}){{0,5}}"
_ADDRESS_HEAD = re.compile(_ADDRESSES)
_ADDRESS_TAIL = re.compile(rf"(?:(?<=\s)|^){_ADDRESSES}\.?$")
# "The Texas Tribune contributed": a person takes no article. "published by ProPublica."
_NAME_WORD = r"[^\W\d_a-z][\w.&’'-]*"
_OUTLET = rf"(?P<name>(?:The\s+)?{_NAME_WORD}(?:\s+(?:of\s+|and\s+|the\s+)?{_NAME_WORD}){{0,5}})"
_NAMED_OUTLETS = (
    re.compile(rf"^[\s(\[*_—–-]*(?=The\s){_OUTLET}\s+(?:also\s+)?contributed\b"),
    re.compile(rf"(?:published|appeared|produced)\s+(?:\w+\s+){{0,3}}?(?:by|in|on|at)\s+{_OUTLET}"),
    re.compile(rf"^[\s(]*[Ss]ources?:\s?{_OUTLET}(?=\s*(?:\||$))"),
    re.compile(rf"(?:©|\(c\)|[Cc]opyright)\s+(?:©\s*)?(?:\d{{4}},?\s+)(?:by\s+)?{_OUTLET}"),
)


def is_credit(words: str) -> bool:
    """Whether a paragraph says who made the story."""
    if len(words) > _LONGEST:
        return False
    if _BY_ROLE.match(words) or _LINE.match(words) or _is_agency_alone(words):
        return True
    return _is_thanks(words)


def _is_thanks(words: str) -> bool:
    if len(words) < 200 and _ends_with_this(words) and not _SENTENCE_END.search(words):
        return words.lstrip("([*_—–- ")[:1].isupper()
    # Few paragraphs begin with thanks; the others need not be parted into sentences.
    return _CONTRIBUTED.match(words) is not None and all(
        _CONTRIBUTED.fullmatch(sentence) for sentence in _SENTENCE_END.split(words)
    )


def _ends_with_this(words: str) -> bool:
    last = words.rstrip(".)]*_")[-_LONGEST_THIS:].casefold()
    return last.endswith(_THIS) and _TO_THIS.search(words) is not None


def _is_agency_alone(words: str) -> bool:
    name = words.strip(" \t\xa0()[]*_—–-.|")
    return full_name(name) is not None or (
        len(name) <= _LONGEST_PLURAL and name.casefold() in _PLURALS
    )


def credit_inside(tail: str) -> int | None:
    """Where a credit in brackets begins that ends the last paragraph of a story's body."""
    if not tail.rstrip().endswith((")", "]", ").", "].")):
        return None
    found = _BY_ROLE_INSIDE.search(tail)
    return None if found is None else found.start()


def addresses_in(head: str, tail: str) -> Span | None:
    """The writers' addresses that a paragraph begins or ends with.

    Returns:
        Characters from the paragraph's start where it begins with them; where it ends with
        them, characters from its end, negative.
    """
    found = _ADDRESS_HEAD.match(head)
    if found is not None:
        return Span(0, found.end())
    end = tail[-200:]
    found = _ADDRESS_TAIL.search(end) if "@" in end else None
    return None if found is None else Span(-len(found.group()), 0)


def credited(text: str, span: Span) -> Iterator[Credit]:
    """The agencies and outlets that a credit line names, in text order."""
    found = {credit.start: credit for credit in agencies_in(text, span)}
    words = span.of(text)
    for pattern in _NAMED_OUTLETS:
        for match in pattern.finditer(words):
            start, end = (span.start + at for at in match.span("name"))
            if not any(start < other.end and other.start < end for other in found.values()):
                name = " ".join(match["name"].rstrip(".").split())
                found[start] = Credit(name=name, start=start, end=end)
    yield from (found[start] for start in sorted(found))
