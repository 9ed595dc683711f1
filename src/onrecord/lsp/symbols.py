"""The sources of a story as an editor's outline, each with the places that name it."""

from collections.abc import Iterator

from lsprotocol import types

from onrecord.lsp.analysis import Analysis
from onrecord.records.source import Source, SourceKind
from onrecord.show.safe import line
from onrecord.show.voices import Voice, loads, people

_LONGEST_NAME = 80
# An editor has pictures for the parts of programs; these tell the kinds apart.
_KINDS: dict[SourceKind, types.SymbolKind] = {
    "anonymous": types.SymbolKind.Null,
    "person": types.SymbolKind.Object,
    "organisation": types.SymbolKind.Module,
    "document": types.SymbolKind.File,
    "group": types.SymbolKind.Array,
    "bystander": types.SymbolKind.Variable,
    "writer": types.SymbolKind.Variable,
}


def symbols(analysis: Analysis) -> list[types.DocumentSymbol]:
    """The outline: anonymous sources first, as in the reports."""
    return [
        _symbol(analysis, voice, voice.source)
        for voice in analysis.voices
        if voice.source is not None and voice.source.mentions
    ]


def flat_symbols(analysis: Analysis) -> list[types.SymbolInformation]:
    """The same for an editor without an outline of levels: every mention by itself."""
    return [
        types.SymbolInformation(
            location=types.Location(analysis.document.uri, mention.selection_range),
            name=mention.name,
            kind=mention.kind,
            container_name=source.name,
        )
        for source in symbols(analysis)
        for mention in source.children or ()
    ]


def _symbol(analysis: Analysis, voice: Voice, source: Source) -> types.DocumentSymbol:
    children = list(_mentions(analysis, source))
    first, last = source.mentions[0], source.mentions[-1]
    return types.DocumentSymbol(
        name=f"{voice.letter} {line(voice.name, _LONGEST_NAME)}",
        kind=_KINDS[source.kind],
        range=analysis.range(first.start, last.end),
        selection_range=analysis.range_of(first),
        detail=_detail(analysis, voice, source),
        children=children,
    )


def _detail(analysis: Analysis, voice: Voice, source: Source) -> str:
    assert analysis.record is not None
    parts = [voice.kind]
    if source.terms:
        parts.append(people(source.terms.people))
    parts += [load.what for load in loads(analysis.record, voice)]
    return ", ".join(parts)


def _mentions(analysis: Analysis, source: Source) -> Iterator[types.DocumentSymbol]:
    assert analysis.record is not None
    for span in source.mentions:
        place = analysis.range_of(span)
        yield types.DocumentSymbol(
            name=line(span.of(analysis.record.story.text), _LONGEST_NAME) or "(no words)",
            kind=types.SymbolKind.Key,
            range=place,
            selection_range=place,
            detail=f"line {place.start.line + 1}",
        )
