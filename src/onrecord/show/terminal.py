"""The record for a terminal: who stands behind the story, the story with its sources, its dates."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.show.console import LEVELS, text_console, written
from onrecord.show.days import days
from onrecord.show.marks import Layer, stretches
from onrecord.show.paragraphs import Paragraph, Place, in_words, paragraphs, places
from onrecord.show.safe import line, terminal_text
from onrecord.show.voices import (
    ONE_MAY_BE_TWO,
    UNSURE_BELOW,
    Style,
    Voice,
    counts,
    distinct,
    facts,
    loads,
    one_may_be_two,
    own_words,
    people,
    statements,
    voices,
    when,
    words_of,
)

_COLOURS: dict[Style, str] = {
    "anonymous": "red",
    "named": "blue",
    "document": "green",
    "other": "magenta",
    "nobody": "yellow",
}
_LETTERS = "letters"  # the key of the voices in a stretch's style
_LEAST_WIDTH = 40
_PUBLISHED = re.compile(r"\bpublication, (\w+ \d{4}-\d\d-\d\d)")


def render(record: Record, width: int = 88, color: bool = False) -> str:
    """The sources, the story, the checks' notes and the dates; ANSI colours only with `color`.

    Every stretch that somebody else is said to have said stands in [A: brackets] with the letter of
    its source, what somebody is said to think in [A~: such], and the letter stands in the margin;
    lines with none are the outlet's own voice. The paragraphs of the body are numbered.
    """
    console, out = text_console(max(width, _LEAST_WIDTH), color=color)
    found = voices(record)
    where = paragraphs(record.story)
    _head(console, record)
    _sources(console, record, found, where)
    _story(console, record, found, where)
    _notes(console, record, where)
    _days(console, record, where)
    return written(out)


def _head(console: Console, record: Record) -> None:
    story = record.story
    console.print(Text(line(story.headline or story.id, 300), style="bold"))
    about = [story.byline and f"By {story.byline}", story.outlet, when(story.published)]
    if any(about):
        console.print(Text(" · ".join(line(fact, 200) for fact in about if fact), style="dim"))
    if story.url:
        console.print(Text(line(story.url, 2000), style="dim"))
    own, total = own_words(record)
    share = f"{100 * own / total:.0f}%" if total else "0%"
    console.print()
    console.print(Text("Who stands behind this story", style="bold"))
    found = "; ".join(filter(None, counts(record)))
    console.print(Text(f"{found[0].upper()}{found[1:]}."))
    if said := statements(record):
        console.print(Text(said))
    console.print(Text(f"{share} of the words stand in sentences with no source."))
    console.print()


def _story(
    console: Console, record: Record, found: Sequence[Voice], where: Sequence[Paragraph]
) -> None:
    text = _marked(record, found)
    margin = max((len(voice.letter) for voice in found), default=1) + 2
    numbers = _numbers(record.story.text, where)
    beside_text = max(map(len, numbers.values()), default=0) + 1
    text.rstrip()
    for at, paragraph in enumerate(text.split("\n", allow_blank=True)):
        number = numbers.get(at, "").rjust(beside_text)
        for row in paragraph.wrap(console, console.width - margin - beside_text - 1) or [Text()]:
            letters = dict.fromkeys(
                letter
                for span in row.spans
                if isinstance(span.style, RichStyle)
                for letter in span.style.meta.get(_LETTERS, ())
            )
            beside = " ".join(letters)
            beside = beside if len(beside) <= margin else beside[: margin - 1] + "+"
            row.rstrip()
            edge = Text.assemble((beside.ljust(margin), "bold"), (number, "dim"), " ")
            console.print(edge + row, soft_wrap=True)
            number = " " * beside_text
    if record.attributions:
        console.print()
        legend = Text(" ".join(_legend(record, found)), style="dim")
        console.print(Padding(legend, (0, 0, 0, margin + beside_text + 1)))


def _numbers(text: str, where: Sequence[Paragraph]) -> dict[int, str]:
    """Line of the text, from 0 -> the number of the paragraph that begins there."""
    found: dict[int, str] = {}
    row = at = 0
    for paragraph in where:
        row += text.count("\n", at, paragraph.start)
        at = paragraph.start
        if paragraph.is_counted:
            found.setdefault(row, paragraph.name)
    return found


def _legend(record: Record, found: Sequence[Voice]) -> Iterator[str]:
    """What the signs mean: of those, the ones that this story has."""
    yield "[A: ...] is what source A is said to have said;"
    if any(attribution.act == "thought" for attribution in record.attributions):
        yield "[A~: ...] what the story says A thinks, wants or fears;"
    if any(attribution.confidence < UNSURE_BELOW for attribution in record.attributions):
        yield "? is more likely wrong than right;"
    if any(voice.source is None for voice in found):
        yield "∅ has no source that we found;"
    yield "lines with nothing in the margin are nobody's word but the outlet's."
    if one_may_be_two(record):
        yield ONE_MAY_BE_TWO


def _marked(record: Record, found: Sequence[Voice]) -> Text:
    """The story with a bracket and a letter around every content."""
    voice = {index: each for each in found for index in each.carries}
    # Every fragment opens where its span does; an outer one opens before the one within.
    opening: dict[int, list[tuple[int, int]]] = {}
    for index, attribution in enumerate(record.attributions):
        for span in attribution.content:
            if span.start < span.end <= len(record.story.text):
                opening.setdefault(span.start, []).append((-span.end, index))
    story = terminal_text(record.story.text)  # as long as the story's, so offsets hold
    text = Text()
    still_open: list[int] = []
    for stretch in stretches(record):
        for _, index in sorted(opening.get(stretch.start, ())):
            style = _style(voice[index], bold=True)
            text.append(
                f"[{voice[index].letter}{_signs(record.attributions[index])}: ", style=style
            )
            still_open.append(index)
        spoken = [layer for layer in stretch.layers if layer.is_ != "terms"]
        text.append(story[stretch.start : stretch.end], style=_words_style(spoken, voice))
        for index in stretch.ends:
            # Where two cross, a bracket alone would be taken for the inner one's.
            crosses = still_open[-1:] != [index]
            letter = f" {voice[index].letter}" if crosses else ""
            text.append(f"{letter}]", style=_style(voice[index], bold=True))
            if index in still_open:
                still_open.remove(index)
    return text


def _signs(attribution: Attribution) -> str:
    thought = "~" if attribution.act == "thought" else ""
    unsure = "?" if attribution.confidence < UNSURE_BELOW else ""
    return thought + unsure


def _words_style(layers: Sequence[Layer], voice: Mapping[int, Voice]) -> RichStyle:
    if not layers:
        return RichStyle()
    roles = {layer.is_ for layer in layers}
    return RichStyle(
        color=_COLOURS[voice[layers[-1].index].style],
        bold="source" in roles,
        italic="cue" in roles,
        meta={_LETTERS: [voice[layer.index].letter for layer in layers]},
    )


def _style(voice: Voice, *, bold: bool) -> RichStyle:
    return RichStyle(color=_COLOURS[voice.style], bold=bold, meta={_LETTERS: [voice.letter]})


def _sources(
    console: Console, record: Record, found: Sequence[Voice], where: Sequence[Paragraph]
) -> None:
    """A card for every voice: who, what it carries and where, and on what terms."""
    margin = max((len(voice.letter) for voice in found), default=1) + 1
    stated = False
    for voice in found:
        stated = bool(voice.source and list(facts(voice.source)))
        card = Table.grid(padding=0)
        card.add_column(width=margin, no_wrap=True)
        card.add_column(overflow="fold")
        for row in _card(record, voice, where):
            card.add_row(*row)
        console.print(card)
        if stated:
            console.print()
    if found and not stated:
        console.print()


def _card(record: Record, voice: Voice, where: Sequence[Paragraph]) -> Iterator[tuple[Text, Text]]:
    """Its rows: the letter and the name, then what there is to say below them."""
    letter = Text(voice.letter, style=f"bold {_COLOURS[voice.style]}")
    yield letter, Text(voice.name, style="bold" if voice.style == "anonymous" else "")
    about = [voice.kind]
    if voice.source and voice.source.terms:
        about[0] += f", {people(voice.source.terms.people)}"
    for load in loads(record, voice):
        mind = " (state of mind)" if load.is_mind else ""
        at = in_words(places(load.spans, where))
        about.append(f"{load.what}{mind}{f', {at}' if at else ''}")
    yield Text(), Text(" · ".join(about))
    text = record.story.text
    for fact, spans in facts(voice.source) if voice.source else ():
        words = words_of(distinct(spans, text), text)
        at = _at(places(spans, where))
        yield Text(), Text.assemble((f"{fact}: ", "dim"), words, (at, "dim"))


def _at(found: Sequence[Place]) -> str:
    names = ", ".join(place.paragraph.name for place in found)
    return f" ¶ {names}" if names else ""


def _notes(console: Console, record: Record, where: Sequence[Paragraph]) -> None:
    """What the checks report, each with its words and its paragraph."""
    if not record.findings:
        return
    console.print()
    console.print(Text("For the desk", "bold"))
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in record.findings:
        span = Span(one.start, one.end)
        words = words_of([span], record.story.text, 60)
        at = _at(places([span], where)) if span else ""
        said = Text.assemble(line(one.message), (f' "{words}"{at}' if span else "", "dim"))
        table.add_row(Text(one.level, LEVELS[one.level]), Text(one.code, "bold"), said)
    console.print(table)


def _days(console: Console, record: Record, where: Sequence[Paragraph]) -> None:
    found = days(record)
    if not found:
        return
    # Most reasons name it, and a terminal is narrow: once is enough.
    published = next((day for each in found for day in _PUBLISHED.findall(each.rule)), None)
    console.print()
    console.print(Text("Dates" + (f" (publication: {published})" if published else ""), "bold"))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=False, header_style="dim")
    for name in ("Date", "¶", "Value", "Why"):
        table.add_column(name, overflow="fold")
    for day in found:
        table.add_row(
            Text(words_of(day.spans[:1], record.story.text, 40)),
            Text(", ".join(place.paragraph.name for place in places(day.spans, where))),
            Text(line(day.value, 30)),
            Text(line(_PUBLISHED.sub("publication", day.rule), 200), style="dim"),
        )
    console.print(table)
