"""A card for every source: who it is, on what terms it speaks, and what it carries."""

from collections.abc import Iterator, Sequence

from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Span
from onrecord.show.days import Day, days, machine_time
from onrecord.show.html.links import Links
from onrecord.show.html.notes import Controls, notes
from onrecord.show.safe import html_text, line
from onrecord.show.voices import (
    UNSURE_BELOW,
    Voice,
    facts,
    loads,
    manner,
    own_words,
    people,
    words_of,
)

_MENTIONS = 5  # other names of a source that a card lists; the text shows the rest
# They stand bold in the text, and are no names.
_PRONOUNS = frozenset("he her him his i it its me my our she their them they us we who you".split())


def cards(
    record: Record,
    voices: Sequence[Voice],
    links: Links,
    prefix: str,
    which: str,
    controls: Controls,
) -> str:
    """All cards of a story, and last the outlet's own voice, the checks' notes and the dates.

    Together they are one landmark, called by `which` story they belong to. One each would be
    dozens, and a reader who goes by headings finds every card by its own.
    """
    return "\n".join(
        [
            f'<section class="cards" aria-label="Who stands behind {which}">',
            "<h2>One by one</h2>",
            *(
                _card(record, voice, links, f"{prefix}s{n}", prefix)
                for n, voice in enumerate(voices, 1)
            ),
            _own_voice(record, links),
            *notes(record, links, prefix, controls),
            *_days(record, links),
            "</section>",
        ]
    )


def _card(record: Record, voice: Voice, links: Links, place: str, prefix: str) -> str:
    name = f"<bdi>{html_text(voice.name)}</bdi>"
    if voice.source and voice.source.mentions:
        name = links.to(voice.source.mentions[0], name)
    kind = voice.kind
    if voice.source and voice.source.terms:
        kind += f" · {people(voice.source.terms.people)}"
    spans = [span for index in voice.carries for span in record.attributions[index].content]
    carried = sorted(voice.carries, key=lambda n: record.attributions[n].act)  # thoughts last
    return "\n".join(
        [
            f'<section class="card {voice.style[:2]}" id="{place}">',
            f'<h3><b class="chip {voice.style[:2]}">{voice.letter}</b> {name}</h3>',
            f'<p class="kind">{html_text(kind)}</p>',
            *_loads(record, voice, links),
            _strip(spans, len(record.story.text)),
            *(_facts(voice.source, record.story.text, links) if voice.source else ()),
            "<ul>" + "".join(_carried(record, voice, n, prefix) for n in carried) + "</ul>"
            if voice.carries
            else '<p class="kind">named as a source; carries nothing that we found</p>',
            *(_because(voice.source) if voice.source else ()),
            "</section>",
        ]
    )


def _loads(record: Record, voice: Voice, links: Links) -> Iterator[str]:
    for load in loads(record, voice):
        mind = " (the outlet’s reading of a mind)" if load.is_mind else ""
        at = links.paragraphs(load.spans)
        yield f'<p class="load"><b>{load.what}</b>{mind}{f", {at}" if at else ""}</p>'


def _facts(source: Source, text: str, links: Links) -> Iterator[str]:
    rows = [(name, links.words(spans)) for name, spans in facts(source)]
    if also := _also(source, text):
        more = f" and {len(also) - _MENTIONS} more" if len(also) > _MENTIONS else ""
        # A name may have a comma of its own: "Orrell, who leads the council".
        names = " · ".join(links.word(span, 60) for span in also[:_MENTIONS])
        rows.append(("Also called", f"{names}{more}"))
    if rows:
        items = "".join(f"<div><dt>{name}</dt><dd>{html}</dd></div>" for name, html in rows)
        yield f"<dl>{items}</dl>"


def _also(source: Source, text: str) -> list[Span]:
    """The first mention under each further name."""
    names: dict[str, Span] = {}
    for span in source.mentions:
        names.setdefault(words_of([span], text, 60).casefold(), span)
    names.pop(line(source.name, 60).casefold(), None)
    return [span for name, span in names.items() if name and name not in _PRONOUNS]


def _carried(record: Record, voice: Voice, index: int, prefix: str) -> str:
    attribution = record.attributions[index]
    number = index + 1
    words = words_of(attribution.content, record.story.text) or "(no words)"
    how = manner(attribution)
    if voice.source is None and attribution.source:
        how += f", “{words_of(attribution.source, record.story.text, 60)}”"
    unsure = "<b>?</b> " if attribution.confidence < UNSURE_BELOW else ""
    return (
        f'<li class="n{number} m{number}" id="{prefix}n{number}"><a href="#{prefix}m{number}">'
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


def _own_voice(record: Record, links: Links) -> str:
    own, total = own_words(record)
    outlet = line(record.story.outlet or "", 60)
    name = f"<bdi>{html_text(outlet)}</bdi> itself" if outlet else "The outlet itself"
    at = links.paragraphs(record.own_voice)
    return (
        f'<section class="card own"><h3>{name}</h3>'
        f'<p class="load"><b>{own} of {total} words</b> stand in sentences with no source'
        f"{f', {at}' if at else ''}</p>"
        f"{_strip(record.own_voice, len(record.story.text))}</section>"
    )


def _days(record: Record, links: Links) -> Iterator[str]:
    found = days(record)
    if found:
        rows = "".join(_day(record, day, links) for day in found)
        heading = f"<summary>Dates ({len(found)})</summary>"
        yield f'<details class="dates">{heading}<ul>{rows}</ul></details>'


def _day(record: Record, day: Day, links: Links) -> str:
    value = html_text(line(day.value, 30))
    if exact := machine_time(day.value):
        value = f'<time datetime="{exact}">{value}</time>'
    at = f", {links.paragraphs(day.spans)}" if len(day.spans) > 1 else ""
    return (
        f"<li>{links.word(day.spans[0])} <b>{value}</b> "
        f'<span class="why"><bdi>{html_text(line(day.rule, 200))}</bdi>{at}</span></li>'
    )


def _strip(spans: Sequence[Span], size: int) -> str:
    """Where in the story a voice speaks: a line from its first character to its last."""
    least = max(1, size // 150)  # a word or two would be too short to see
    path = "".join(f"M{span.start} 5h{max(least, len(span))}" for span in spans)
    return (
        f'<svg class="strip" viewBox="0 0 {max(size, 1)} 10" preserveAspectRatio="none"'
        f' aria-hidden="true"><path d="{path}"/></svg>'
    )
