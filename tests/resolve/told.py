"""Stories of a line or two with their attributions drawn in."""

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span
from onrecord.records.story import Part, Story
from onrecord.resolve import resolve_sources
from tests.marked import marked


def story(text, *, outlet=None):
    return Story(
        id="story",
        headline=None,
        byline=None,
        outlet=outlet,
        published=None,
        url=None,
        text=text,
        parts=(Part(kind="body", start=0, end=len(text)),) if text else (),
        credits=(),
    )


def attribution(number, source, cue=(), content=(), kind="indirect", act="statement"):
    return Attribution(
        id=f"a{number}",
        source=source,
        cue=cue,
        content=content,
        type=kind,
        act=act,
        source_id=None,
        confidence=1.0,
    )


def resolved(text, *, outlet=None, act="statement"):
    """Resolve a text whose «sources» are marked; each cue is the word after its source."""
    text, spans = marked(text)
    attributions = []
    for number, span in enumerate(spans, 1):
        start = span.end + 1
        length = len(text[start:].split(" ")[0])
        cue = (Span(start, start + length),) if length else ()
        attributions.append(attribution(number, (span,), cue, (Span(0, 1),), act=act))
    return text, resolve_sources(story(text, outlet=outlet), attributions)


def groups(resolution):
    """The numbers of the attributions of each source, in the order of sources."""
    return [[int(a[1:]) for a in source.attributions] for source in resolution.sources]
