"""The record for a terminal: the story with its sources beside it, then a table of them."""

import io
from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.show.marks import Layer, stretches
from onrecord.show.safe import line, terminal_text
from onrecord.show.voices import (
    ONE_MAY_BE_TWO,
    UNSURE_BELOW,
    Style,
    Voice,
    counts,
    one_may_be_two,
    own_words,
    people,
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


def render(record: Record, width: int = 88, color: bool = False) -> str:
    """The story and its sources, at most `width` cells wide; ANSI colours only with `color`.

    Every stretch that somebody else is said to have said stands in [A: brackets] with the letter of
    its source, what somebody is said to think in [A~: such], and the letter stands in the margin;
    lines with none are the outlet's own voice.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(width, _LEAST_WIDTH),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},  # the same on every machine
    )
    found = voices(record)
    _head(console, record)
    _story(console, record, found)
    _sources(console, record, found)
    # Rich fills lines up to the width; nobody wants to copy that.
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"


def _head(console: Console, record: Record) -> None:
    story = record.story
    console.print(Text(line(story.headline or story.id, 300), style="bold"))
    about = [story.byline and f"By {story.byline}", story.outlet, when(story.published)]
    if any(about):
        console.print(Text(" · ".join(line(fact, 200) for fact in about if fact), style="dim"))
    if story.url:
        console.print(Text(line(story.url, 2000), style="dim"))
    own, total = own_words(record)
    found = ", ".join(counts(record)) or "no source found"
    share = f"{100 * own / total:.0f}%" if total else "0%"
    console.print()
    unsourced = f"{share} of the words stand in sentences with no source."
    console.print(Text(f"Who says so: {found}. {unsourced}"))
    console.print()


def _story(console: Console, record: Record, found: Sequence[Voice]) -> None:
    text = _marked(record, found)
    margin = max((len(voice.letter) for voice in found), default=1) + 2
    text.rstrip()
    for paragraph in text.split("\n", allow_blank=True):
        for row in paragraph.wrap(console, console.width - margin - 1) or [Text()]:
            letters = dict.fromkeys(
                letter
                for span in row.spans
                if isinstance(span.style, RichStyle)
                for letter in span.style.meta.get(_LETTERS, ())
            )
            beside = " ".join(letters)
            beside = beside if len(beside) <= margin else beside[: margin - 1] + "+"
            row.rstrip()
            console.print(Text(beside.ljust(margin) + " ", style="bold") + row, soft_wrap=True)
    if record.attributions:
        console.print()
        legend = Text(" ".join(_legend(record, found)), style="dim")
        console.print(Padding(legend, (0, 0, 0, margin + 1)))


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


def _sources(console: Console, record: Record, found: Sequence[Voice]) -> None:
    if not found:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=False, header_style="dim")
    for name in ("", "Source", "Kind", "Says", "Terms"):
        table.add_column(name, justify="right" if name == "Says" else "left", overflow="fold")
    for voice in found:
        colour = _COLOURS[voice.style]
        table.add_row(
            Text(voice.letter, style=f"bold {colour}"),
            Text(voice.name, style="bold" if voice.style == "anonymous" else ""),
            Text(voice.kind if voice.source else ""),
            Text(_number(voice, record)),
            Text(_terms(voice, record.story.text)),
        )
    console.print()
    console.print(table)


def _number(voice: Voice, record: Record) -> str:
    """How many statements a voice carries, and how many thoughts: "3", "3, 1~", "1~"."""
    thoughts = sum(record.attributions[index].act == "thought" for index in voice.carries)
    said = len(voice.carries) - thoughts
    if not thoughts:
        return str(said)
    return f"{said}, {thoughts}~" if said else f"{thoughts}~"


def _terms(voice: Voice, text: str) -> str:
    terms = voice.source.terms if voice.source else None
    if terms is None:
        return ""
    named = (
        ("", terms.condition),
        ("knows: ", terms.basis),
        ("why: ", terms.reason),
        ("told: ", terms.told),
    )
    rows = [people(terms.people)]
    rows += [f"{name}{words_of(spans, text, 80)}" for name, spans in named if spans]
    return "\n".join(rows)
