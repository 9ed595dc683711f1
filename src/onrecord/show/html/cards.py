"""A card for every source: who it is, on what terms it speaks, and what it carries."""

from collections.abc import Iterator, Sequence

from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Span
from onrecord.show.safe import html_text, line
from onrecord.show.voices import UNSURE_BELOW, Voice, manner, own_words, people, words_of

_MENTIONS = 5  # other names of a source that a card lists; the text shows the rest
# They stand bold in the text, and are no names.
_PRONOUNS = frozenset("he her him his i it its me my our she their them they us we who you".split())


def cards(record: Record, voices: Sequence[Voice], prefix: str, which: str) -> str:
    """All cards of a story, and last the outlet's own voice.

    Together they are one landmark, called by `which` story they belong to. One each would be
    dozens, and a reader who goes by headings finds every card by its own.
    """
    return "\n".join(
        [
            f'<section class="cards" aria-label="Who stands behind {which}">',
            "<h2>Who stands behind this story</h2>",
            *(_card(record, voice, f"{prefix}s{n}", prefix) for n, voice in enumerate(voices, 1)),
            _own_voice(record),
            "</section>",
        ]
    )


def _card(record: Record, voice: Voice, place: str, prefix: str) -> str:
    text = record.story.text
    kind = voice.kind
    if voice.source and voice.source.terms:
        kind += f" · {people(voice.source.terms.people)}"
    spans = [span for index in voice.carries for span in record.attributions[index].content]
    return "\n".join(
        [
            f'<section class="card {voice.style[:2]}" id="{place}">',
            f'<h3><b class="chip {voice.style[:2]}">{voice.letter}</b> '
            f"<bdi>{html_text(voice.name)}</bdi></h3>",
            f'<p class="kind">{html_text(kind)}</p>',
            _strip(spans, len(text)),
            *(_facts(voice.source, text) if voice.source else ()),
            "<ul>" + "".join(_carried(record, voice, n, prefix) for n in voice.carries) + "</ul>"
            if voice.carries
            else '<p class="kind">named as a source; carries nothing that we found</p>',
            *(_because(voice.source) if voice.source else ()),
            "</section>",
        ]
    )


def _facts(source: Source, text: str) -> Iterator[str]:
    rows = []
    if terms := source.terms:
        rows = [
            ("How they know", words_of(terms.basis, text)),
            ("On condition", words_of(terms.condition, text)),
            ("Why unnamed", words_of(terms.reason, text)),
            ("Told to", words_of(terms.told, text)),
        ]
    rows.append(("Also called", _also(source, text)))
    facts = [
        f"<div><dt>{name}</dt><dd><bdi>{html_text(words)}</bdi></dd></div>"
        for name, words in rows
        if words
    ]
    if facts:
        yield f"<dl>{''.join(facts)}</dl>"


def _also(source: Source, text: str) -> str:
    names: dict[str, str] = {}
    for span in source.mentions:
        name = words_of([span], text, 60)
        names.setdefault(name.casefold(), name)
    names.pop(line(source.name, 60).casefold(), None)
    others = [name for key, name in names.items() if name and key not in _PRONOUNS]
    more = f" and {len(others) - _MENTIONS} more" if len(others) > _MENTIONS else ""
    # A name may have a comma of its own: "Orrell, who leads the council".
    return " · ".join(others[:_MENTIONS]) + more


def _carried(record: Record, voice: Voice, index: int, prefix: str) -> str:
    attribution = record.attributions[index]
    number = index + 1
    words = words_of(attribution.content, record.story.text) or "(no words)"
    how = manner(attribution)
    if voice.source is None and attribution.source:
        how += f", “{words_of(attribution.source, record.story.text, 60)}”"
    unsure = "<b>?</b> " if attribution.confidence < UNSURE_BELOW else ""
    return (
        f'<li class="n{number}" id="{prefix}n{number}"><a href="#{prefix}m{number}">'
        f"<bdi>{html_text(words)}</bdi></a> "
        f'<span class="how">{unsure}{html_text(how)} · {100 * attribution.confidence:.0f}%</span>'
        "</li>"
    )


def _because(source: Source) -> Iterator[str]:
    if source.because:
        reasons = "".join(
            f"<li><bdi>{html_text(line(why, 300))}</bdi></li>" for why in source.because
        )
        yield f"<details><summary>Why these are one source</summary><ul>{reasons}</ul></details>"


def _own_voice(record: Record) -> str:
    own, total = own_words(record)
    outlet = line(record.story.outlet or "", 60)
    name = f"<bdi>{html_text(outlet)}</bdi> itself" if outlet else "The outlet itself"
    return (
        f'<section class="card own"><h3>{name}</h3>'
        f'<p class="kind">{own} of {total} words stand in sentences with no source</p>'
        f"{_strip(record.own_voice, len(record.story.text))}</section>"
    )


def _strip(spans: Sequence[Span], size: int) -> str:
    """Where in the story a voice speaks: a line from its first character to its last."""
    least = max(1, size // 150)  # a word or two would be too short to see
    path = "".join(f"M{span.start} 5h{max(least, len(span))}" for span in spans)
    return (
        f'<svg class="strip" viewBox="0 0 {max(size, 1)} 10" preserveAspectRatio="none"'
        f' aria-hidden="true"><path d="{path}"/></svg>'
    )
