"""Who stands behind the words under the cursor, and what a date there means."""

from collections.abc import Iterable, Iterator

from lsprotocol import types

from onrecord.check.catalogue import by_code
from onrecord.lsp.analysis import Analysis
from onrecord.lsp.markdown import Words
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.show.voices import Voice, facts, loads, manner, people, words_of

_MOST_STATEMENTS = 6  # of a source
_MOST_REASONS = 3
_LONGEST = 160  # characters of somebody's words


def hover(analysis: Analysis, position: types.Position, *, is_markdown: bool) -> types.Hover | None:
    """What is known of the words at a position; None where nothing is."""
    record = analysis.record
    if record is None:
        return None
    at = analysis.offset(position)
    words = Words(is_markdown=is_markdown)
    blocks = [*_notes(record, at, words), *_sources(analysis, record, at, words)]
    blocks += _dates(record, at, words)
    if not blocks:
        return None
    kind = types.MarkupKind.Markdown if is_markdown else types.MarkupKind.PlainText
    between = "\n\n---\n\n" if is_markdown else "\n\n"
    return types.Hover(types.MarkupContent(kind, between.join(blocks)))


def _notes(record: Record, at: int, words: Words) -> Iterator[str]:
    """Whose policy each note there is; what it says the editor shows by itself."""
    for finding in record.findings:
        rule = by_code().get(finding.code)
        if rule is not None and finding.start <= at <= finding.end:
            policy = rule.page.sections["Whose policy"]
            head = words.strong(f"{finding.code} {finding.name}")
            yield f"{head}: {words.text(rule.page.title)}. {words.text(policy)}"


def _sources(analysis: Analysis, record: Record, at: int, words: Words) -> Iterator[str]:
    for voice in analysis.voices:
        mentions = voice.source.mentions if voice.source else ()
        carried = [record.attributions[number] for number in voice.carries]
        places = [*mentions]
        for one in carried:
            places += [*one.source, *one.cue, *one.content]
        if _holds(places, at):
            yield "\n".join(_card(record, voice, words))


def _holds(spans: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _card(record: Record, voice: Voice, words: Words) -> Iterator[str]:
    text = record.story.text
    source = voice.source
    kind = voice.kind
    if source and source.terms:
        kind += f", {people(source.terms.people)}"
    yield f"{words.strong(voice.name)}: {words.text(kind)}"
    yield ""
    for load in loads(record, voice):
        mind = " (the outlet’s reading of a mind)" if load.is_mind else ""
        yield f"- Carries {load.what}{mind}"
    for name, spans in facts(source) if source else ():
        yield f"- {name}: {words.text(words_of(spans, text, _LONGEST))}"
    for number in voice.carries[:_MOST_STATEMENTS]:
        one = record.attributions[number]
        said = words.text(words_of(one.content, text, _LONGEST))
        yield f"- “{said}” ({manner(one)}, {100 * one.confidence:.0f}%)"
    if len(voice.carries) > _MOST_STATEMENTS:
        yield f"- and {len(voice.carries) - _MOST_STATEMENTS} more"
    for why in source.because[:_MOST_REASONS] if source else ():
        yield f"- One source: {words.text(why, _LONGEST)}"


def _dates(record: Record, at: int, words: Words) -> Iterator[str]:
    for date in record.dates:
        if date.start <= at < date.end and date.value:
            yield f"{words.strong(date.value)}: {words.text(date.rule, _LONGEST)}"
