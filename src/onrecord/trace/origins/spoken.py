"""Who says something in a story, as the record has it."""

import re
from collections.abc import Iterator

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Span
from onrecord.trace.origins.bodies import is_body
from onrecord.trace.origins.naming import NamedKind, Naming
from onrecord.trace.origins.outlets import bare
from onrecord.trace.origins.saying import is_saying

_KINDS: dict[str, NamedKind] = {
    "person": "person",
    "organisation": "body",
    "document": "document",
    "group": "group",
    "anonymous": "anonymous",
    "bystander": "person",
}
_PRONOUN = re.compile(
    r"(?:he|she|it|they|who|which|that|i|we|you|this|those|these|one|his|her|its|their|some|"
    r"many|others?|both|none|all|people|whose \w+)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:An?|The|One|Two|Some|Several)\b")
_LABEL = re.compile(r"[A-Z]{5,}")  # "METHODOLOGY: ..." is a heading
_CLAUSE = re.compile(r",|\s+(?:who|which|that)\s|\s+[-–—]+\s|\s*\(")


def spoken(record: Record) -> Iterator[Naming]:
    """Each source that says something, named where its name first stands.

    A source that the story names by pronouns alone is left out; so are its writer and readers.
    """
    said = {one.id: one for one in record.attributions}
    for source in record.sources:
        statements = [said[one] for one in source.attributions if _is_said(said[one], record)]
        if source.kind not in _KINDS or _LABEL.fullmatch(source.name):
            continue
        kin = [one for one in statements if _is_of_kin(one, source, record)]
        kin = [one for one in kin if is_saying(one, record.story.text)] or kin
        for place in dict.fromkeys(one.source[0] for one in kin):
            yield Naming(
                span=place,
                name=place.of(record.story.text),
                kind="person",
                how="said",
                attributions=tuple(one.id for one in kin if one.source[0] == place),
            )
        statements = [one for one in statements if not _is_of_kin(one, source, record)]
        if not statements:
            continue
        span = _first_name(record.story.text, source, statements)
        if span is not None and not _ADVERB.match(span.of(record.story.text)):
            yield Naming(
                span=span,
                name=_name(source, span.of(record.story.text)),
                kind=_kind(source, span.of(record.story.text)),
                how="said",
                attributions=tuple(one.id for one in statements),
            )


def _name(source: Source, words: str) -> str:
    is_named = source.kind in ("person", "organisation")
    is_cut = is_body(source.name) and _REST_OF_BODY.search(words) is not None
    return bare(words) if is_cut else source.name if is_named else words


def _is_said(one: Attribution, record: Record) -> bool:
    """Whether it is a statement, and no label with a colon: "MORE: ...", "Photo: ..."."""
    cues = "".join(span.of(record.story.text) for span in one.cue).strip()
    return one.act == "statement" and cues != ":"


def _is_of_kin(one: Attribution, source: Source, record: Record) -> bool:
    """Whether somebody's mother or lawyer speaks, where the record has that person's own name."""
    words = one.source[0].of(record.story.text) if one.source else ""
    kin = _KIN.fullmatch(words)
    return kin is not None and kin["who"].split()[-1] in source.name.split()


def _kind(source: Source, words: str) -> NamedKind:
    if _MATERIAL.search(words):
        return "document"
    if source.kind == "person" and is_body(words) and source.name in words:
        return "body"
    return "person" if _is_name(source, words) else _KINDS[source.kind]


def _is_name(source: Source, words: str) -> bool:
    names = words.split()
    is_full = len(names) > 1 and names[0][:1].isupper() and names[-1][:1].isupper()
    return source.kind == "anonymous" and is_full and not _ARTICLE.match(words)


def _first_name(text: str, source: Source, statements: list[Attribution]) -> Span | None:
    """Where it is first named as the one who speaks; else where its name first stands.

    A part of a name alone ("Lee said") is no full naming: then where its full name first stands.
    """
    # "The maker is to close ... the maker said": where it says so, if it does anywhere.
    said = [one for one in statements if is_saying(one, text)] or statements
    spoken_at = sorted({span for one in said for span in one.source})
    is_full = source.kind == "person" and " " in source.name and not _OFFICE.match(source.name)
    if is_full and not any(_is_full(span.of(text), source) for span in spoken_at):
        at = text.find(source.name)
        if at >= 0:
            return Span(at, at + len(source.name))
    # "His father said ... Ann Lee, his father, told": the full name, and not the first words.
    named = [
        span for span in spoken_at if source.kind == "person" and _is_full(span.of(text), source)
    ]
    for place in (*named, *spoken_at, *source.mentions):
        span = _shortest(text, place, source)
        if span is not None:
            return span
    at = text.find(source.name) if source.kind == "person" and source.name in text else -1
    return (
        Span(at, at + len(source.name)) if at >= 0 and not _PRONOUN.fullmatch(source.name) else None
    )


def _is_full(words: str, source: Source) -> bool:
    return source.name in words or _TITLED.search(words) is not None


def _shortest(text: str, place: Span, source: Source) -> Span | None:
    words = place.of(text)
    named = _SPOKESMAN.match(text, place.start) if source.kind == "anonymous" else None
    if named is not None:
        return Span(*named.span("name"))
    if source.kind == "organisation" and source.name[:1].isupper():
        # "The computer giant Alder" is named by "Alder".
        led = words.rstrip(" ,:;.").removesuffix(source.name)
        if words.rstrip(" ,:;.").endswith(source.name) and re.search(r"\b[a-z]+\s+$", led):
            return Span(place.start + len(led), place.start + len(led) + len(source.name))
    at = words.find(source.name) if source.kind == "person" else -1
    if at > 0 and " " not in source.name and not _TITLED.search(words):
        # "The boy's father Tom": a first name alone names nobody.
        return Span(place.start, place.start + at + len(source.name))
    if at >= 0 and not _PRONOUN.fullmatch(source.name):
        body = _REST_OF_BODY.match(words, at + len(source.name))
        if body is not None and is_body(source.name):
            return Span(place.start + at, place.start + body.end())
        office = _OFFICE.match(source.name)
        start = at + (office.end() if office else 0)
        return Span(place.start + start, place.start + at + len(source.name))
    cut = _CLAUSE.search(words)
    end = place.start + cut.start() if cut and cut.start() else place.end
    words = text[place.start : end].rstrip(" ,:;.")
    return (
        None if _PRONOUN.fullmatch(words.strip()) else Span(place.start, place.start + len(words))
    )


# "Harbour Observatory for the Coast", of which the record has "Harbour Observatory".
_REST_OF_BODY = re.compile(r"(?:\s+(?:for|of)\s+(?:the\s+)?[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)+")
# "Lee's mother" is not Lee.
_KIN = re.compile(
    r"(?P<who>[A-Z][\w. -]{0,60})['’]s?\s+(?:\w+\s+){0,2}(?:mother|father|mum|mom|dad|"
    r"parents?|wife|husband|brother|sister|son|daughter|family|lawyer|attorney|spokes\w+|agent|publicist|boss|"
    r"friend|neighbou?r|doctor|aunt|uncle|grand\w+|partner|boyfriend|girlfriend)"
)
_ADVERB = re.compile(r"[A-Z]\w{6,}ly\b")  # "Apparently Lee" is misread
_MATERIAL = re.compile(r"\b(?:letter|note|message|statement|diary|e-?mail|memo)$")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.?\s+[A-Z]")
# "A spokesperson for the committee (CPVPV), Sheikh Motlab al Nabet": named after all.
_SPOKESMAN = re.compile(
    r"(?:[Aa]n?|[Tt]he)\s+(?:\w+\s+){0,3}?spokes\w+\s+(?:for|of)\s+[^,.]{3,120},\s+"
    r"(?P<name>(?:[A-Z][\w'’.-]+\s){1,3}(?:(?:al|el|bin|de|van|von)\s)?[A-Z][\w'’-]+)(?=,|"
    r"\s+(?:said|told|says))"
)
# "Director of Strategic Communications Hope Hicks": the record may have the office in the name.
_OFFICE = re.compile(r"(?:[A-Z]\w+\s+)+of\s+(?:[A-Z]\w+\s+)+(?=[A-Z]\w+\s+[A-Z]\w+$)")
# "He has told several people": they are whom he told.
_ADDRESSED = re.compile(r"\b(?:told|tells?|telling|inform(?:s|ed)|assured|asked|urged)\s+$")
# "The official website", "an official cause": nobody.
_OFFICIAL_WHAT = re.compile(
    r"\s+(?!(?:said|says?|told|tells?|who|with|in|at|from|of|for|on|has|had|was|is|also|confirmed|"
    r"added|close|familiar|briefed|and)\b)[A-Za-z]"
)
_UNNAMED = re.compile(
    r"(?:\b(?:an?|one|two|three|four|five|six|several|multiple|unnamed|unidentified|anonymous|"
    r"various|its|their|the|some|many|another|few)\s+){1,3}"
    r"(?:[“\"‘']?(?!(?:is|was|are|were|be|been|has|have|that|to|of)\b)[\w-]{1,30}\s+){0,3}?"
    r"[“\"‘']?(?:sources?|persons?|people|officials?|insiders?|employees?|"
    r"informants?|aides?|investigators?|executives?|friends?|workers?|witness(?:es)?)"
    r"(?:\s+(?:(?:who\s+(?:is|are|was|were)\s+)?(?:familiar|familar|close|briefed|inside|within|"
    r"in|at|on|from|of|with)\b)(?:\s+(?:with|to|on|by|about|of|the|a|an|its|his|her|direct|"
    r"knowledge|matter|\w{1,30})){1,5}?(?=[,.;:”\"’]|\s+(?:say|said|says|told|has|have|who|that|as|"
    r"tip|to)\b))?"
    r"|\b(?:sources?|people|persons?|officials?|insiders?)\s+(?:familiar|familar|close|briefed|"
    r"inside|within|with\s+(?:direct\s+)?knowledge)\b(?:\s+\w{1,30}){1,4}?(?=[,.;:”\"’]|\s+(?:say|"
    r"said|says|told|has|have|who|that|as|tip|to)\b)",
)


def unnamed(text: str) -> Iterator[Naming]:
    """Anonymous sources that a text speaks of, whether or not it has their words."""
    for found in _UNNAMED.finditer(text):
        if _ADDRESSED.search(text[max(0, found.start() - 30) : found.start()]) or (
            found[0].endswith("official") and _OFFICIAL_WHAT.match(text, found.end())
        ):
            continue
        yield Naming(
            span=Span(found.start(), found.end()),
            name=found[0],
            kind="anonymous",
            how="said",
            sure=False,
        )
