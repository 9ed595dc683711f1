"""The story's own text, with its marks."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.records.record import Record
from onrecord.records.story import PartKind
from onrecord.show.html.links import Links
from onrecord.show.marks import Layer, stretches
from onrecord.show.safe import html_text
from onrecord.show.voices import UNSURE_BELOW, Voice

# A line break, then lines with nothing on them. Only "\n" ends a line: other whitespace may not.
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_INLINE: tuple[PartKind, ...] = ("dateline",)
_HEADINGS: tuple[PartKind, ...] = ("headline", "heading")


class _Block(msgspec.Struct, frozen=True):
    """A paragraph or the blank lines after it."""

    start: int
    end: int
    opening: str
    closing: str


def story_text(
    record: Record, voices: Sequence[Voice], links: Links, prefix: str, which: str
) -> str:
    """The marked text of one story, a landmark that is called by `which` story it is.

    Each stretch between two borders is wrapped in one `<mark>` a layer. What is drawn beside the
    words (the letters) is CSS content, so that the element's text is the story's.
    """
    blocks = list(_blocks(record))
    inline = [part.span for part in record.story.parts if part.kind in _INLINE]
    borders = {edge for span in inline for edge in (span.start, span.end)}
    borders |= {edge for block in blocks for edge in (block.start, block.end)} | links.borders
    opening = {block.start: block.opening for block in blocks}
    closing = {block.end: block.closing for block in blocks}
    writer = _Marks(record, voices, prefix)
    html = []
    for stretch in stretches(record, borders, with_findings=True):
        html.append(opening.get(stretch.start, ""))
        words = html_text(record.story.text[stretch.start : stretch.end])
        for layer in reversed(stretch.layers):
            words = writer.mark(layer, words)
        if any(span.start <= stretch.start < span.end for span in inline):
            words = f'<span class="dateline">{words}</span>'
        html.append(links.place(stretch.start, words))
        html.extend(writer.chip(index) for index in stretch.ends)
        html.extend(writer.note_chip(index) for index in stretch.notes)
        html.append(closing.get(stretch.end, ""))
    return (
        f'<section class="read" aria-label="Text of {which}">{_legend(record, voices)}'
        f'<div class="text" id="{prefix}text">{"".join(html)}</div></section>'
    )


def _blocks(record: Record) -> Iterator[_Block]:
    text = record.story.text
    parts = iter(record.story.parts)
    part = next(parts, None)
    start = 0
    for found in (*_BLANK_LINES.finditer(text), None):
        # The paragraph keeps its own line break: a browser then copies no second one.
        end = found.start() + 1 if found else len(text)
        blank = len(text[start:end]) - len(text[start:end].lstrip())
        while part and part.end <= start + blank:
            part = next(parts, None)
        kind = part.kind if part and part.start <= start + blank else "body"
        if kind in _INLINE:
            kind = "body"
        if start < end:
            # A <p> would be copied with a line break more than the story has.
            tag, role = ("h2", "") if kind in _HEADINGS else ("div", ' role="paragraph"')
            yield _Block(start, end, f'<{tag} dir="auto"{role} class="{kind}">', f"</{tag}>")
        if found:
            goes_on = part is not None and part.start < found.start() and part.end > found.end()
            inside = f" {kind}" if goes_on else ""
            yield _Block(end, found.end(), f'<div class="gap{inside}">', "</div>")
            start = found.end()


class _Marks:
    """Writes marks and letters; knows which of them a note links back to."""

    def __init__(self, record: Record, voices: Sequence[Voice], prefix: str) -> None:
        self.record = record
        self.prefix = prefix
        self.voice = {index: voice for voice in voices for index in voice.carries}
        self.landed: set[int] = set()  # marks whose place to come back to is written

    def mark(self, layer: Layer, words: str) -> str:
        if layer.is_ == "terms":
            return f'<mark class="t">{words}</mark>'
        index = layer.index
        if layer.is_ == "finding":
            number = self._note_number(index)
            level = self.record.findings[index].level
            return f'<mark class="fi {level} l{layer.lane} m{number}">{words}</mark>'
        attribution = self.record.attributions[index]
        style = self.voice[index].style[:2]
        if layer.is_ != "content":
            return f'<mark class="{layer.is_[0]}{layer.is_[1]} {style} m{index + 1}">{words}</mark>'
        thought = " th" if attribution.act == "thought" else ""
        unsure = " un" if attribution.confidence < UNSURE_BELOW else ""
        classes = f"co {style}{thought}{unsure} l{layer.lane} m{index + 1}"
        return f'<mark class="{classes}">{words}</mark>'

    def chip(self, index: int) -> str:
        voice = self.voice[index]
        unsure = "?" if self.record.attributions[index].confidence < UNSURE_BELOW else ""
        number = index + 1
        return (
            f'<a class="chip {voice.style[:2]} n{number}" href="#{self.prefix}n{number}"'
            f'{self._place(number)} data-c="{voice.letter}{unsure}"'
            f' aria-label="{voice.letter}{unsure}: {html_text(voice.name)}"></a>'
        )

    def note_chip(self, index: int) -> str:
        """The number of a note, where its words end."""
        finding = self.record.findings[index]
        number = self._note_number(index)
        name = html_text(f"note {index + 1}, {finding.level}: {finding.name}")
        return (
            f'<a class="chip fi n{number}" href="#{self.prefix}n{number}"{self._place(number)}'
            f' data-c="{index + 1}" aria-label="{name}"></a>'
        )

    def _note_number(self, index: int) -> int:
        # Notes are counted on from the attributions: one set of rules lights up both.
        return len(self.record.attributions) + index + 1

    def _place(self, number: int) -> str:
        if number in self.landed:
            return ""
        self.landed.add(number)
        return f' id="{self.prefix}m{number}"'


def _legend(record: Record, voices: Sequence[Voice]) -> str:
    """What the lines and letters mean: of those, the ones that this story has."""
    styles = {voice.style for voice in voices if voice.carries}
    acts = {attribution.act for attribution in record.attributions}
    items = ['<b class="own">unmarked</b> nobody’s word but the outlet’s']
    if "anonymous" in styles:
        items.append('<mark class="co an l0">dashed</mark> anonymous')
    if styles & {"named", "document", "other"}:
        items.append('<mark class="co na l0">solid</mark> named')
    if "nobody" in styles:
        items.append('<mark class="co no l0">double</mark> no source found')
    if "thought" in acts:
        items.append('<mark class="co na th l0">dotted</mark> a state of mind')
    if record.attributions:
        items.append('<mark class="so na">bold</mark> who')
        items.append('<mark class="cu">slanted</mark> how they say it')
    if any(source.terms for source in record.sources):
        items.append('<mark class="t">grey</mark> on what terms')
    if record.findings:
        items.append('<mark class="fi l0">wavy</mark> a note for the desk')
    spans = " ".join(f"<span>{item}</span>" for item in items)
    return f'<p class="legend">{spans}</p>'
