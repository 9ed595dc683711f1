"""Records that nobody wrote by hand: any text, any spans."""

from itertools import pairwise

from hypothesis import strategies as st

from onrecord.records.attribution import Attribution
from onrecord.records.date import Date
from onrecord.records.finding import Finding
from onrecord.records.record import Model, Record
from onrecord.records.source import Anonymous, Source, Terms
from onrecord.records.span import Span, Spans
from onrecord.records.story import Part, Story

KINDS = ("person", "organisation", "document", "group", "anonymous", "bystander", "writer")
# What breaks out of HTML, a terminal's line or a spreadsheet's cell, often enough to meet.
SPICE = st.sampled_from(
    ["</p>", "<script>", "&amp;", "&#0;", "]]>", "<!--", "'\"", "\0", "\r", "\r\n", "\n\n", "\n \n",
     "\u202e", "\u2069", "\u00a0", "\x1b[2J", "=1+1", "👩‍🚀", "«", "\x85", "\u2028", "\x0c"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(SPICE, st.text(max_size=12)), max_size=14).map("".join)


def made(
    text: str,
    attributions: tuple[Attribution, ...] = (),
    sources: tuple[Source, ...] = (),
    parts: tuple[Part, ...] = (),
    own_voice: Spans = (),
    headline: str | None = None,
    url: str | None = None,
    dates: tuple[Date, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Record:
    """A record with what matters to a test; the rest is empty."""
    story = Story(
        id="made",
        headline=headline,
        byline=headline,
        outlet=headline,
        published=None,
        url=url,
        text=text,
        parts=parts,
        credits=(),
    )
    return Record(
        story=story,
        attributions=attributions,
        sources=sources,
        anonymous=Anonymous(sources=0, people=(0, 0)),
        dates=dates,
        own_voice=own_voice,
        findings=findings,
        model=Model(name="made", version="1", sha256="0" * 64),
    )


def said(
    content: Spans,
    source: Spans = (),
    cue: Spans = (),
    by: str | None = None,
    number: int = 1,
    sure: float = 0.9,
) -> Attribution:
    return Attribution(
        id=f"a{number}",
        source=source,
        cue=cue,
        content=content,
        type="indirect",
        act="statement",
        source_id=by,
        confidence=sure,
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any text with spans that may overlap, nest, touch and cross paragraphs."""
    text = draw(TEXTS.filter(bool))
    places = st.integers(0, len(text))
    pairs = st.tuples(places, places).filter(lambda pair: pair[0] != pair[1])
    spans = pairs.map(lambda pair: Span(min(pair), max(pair)))
    several = st.lists(spans, max_size=3).map(lambda found: tuple(sorted(found)))
    count = draw(st.integers(0, 4))
    names = st.one_of(TEXTS, st.text(max_size=8))
    sources = tuple(
        Source(
            id=f"s{number}",
            kind=draw(st.sampled_from(KINDS)),
            name=draw(names),
            mentions=draw(several),
            attributions=(),
            terms=draw(
                st.none()
                | st.builds(
                    Terms,
                    people=st.just((1, None)),
                    basis=several,
                    condition=several,
                    reason=several,
                    told=several,
                )
            ),
            because=(draw(names),),
        )
        for number in range(count)
    )
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            source=draw(several),
            cue=draw(several),
            content=draw(several.filter(bool)),
            type=draw(st.sampled_from(["direct", "indirect", "mixed"])),
            act=draw(st.sampled_from(["statement", "thought"])),
            source_id=draw(st.sampled_from([None, "s0", "s1", "s2", "s9"])),
            confidence=draw(st.floats(0, 1)),
        )
        for number in range(draw(st.integers(0, 6)))
    )
    dates = tuple(
        Date(
            start=span.start,
            end=span.end,
            type=draw(st.sampled_from(["DATE", "TIME", "DURATION", "SET"])),
            value=draw(names | st.sampled_from(["2021-01-20", "2021-02-30", "PAST_REF", "P1W"])),
            anchor=draw(st.none() | names),
            rule=draw(names),
        )
        for span in draw(several)
    )
    findings = tuple(
        Finding(
            code="C15",
            name="doubled-word",
            level=draw(st.sampled_from(["error", "warning", "query"])),
            start=span.start,
            end=span.end,
            message=draw(names),
            related=draw(several),
            fix=None,
        )
        for span in draw(several)
    )
    cuts = sorted(draw(st.sets(places, max_size=6)))
    kinds = st.sampled_from(["headline", "dateline", "key_points", "heading", "body", "credit"])
    parts = tuple(Part(kind=draw(kinds), start=start, end=end) for start, end in pairwise(cuts))
    return made(
        text,
        attributions=attributions,
        sources=sources,
        parts=parts,
        own_voice=draw(several),
        dates=dates,
        findings=findings,
        headline=draw(st.none() | names),
        url=draw(st.none() | names | st.just("javascript:alert(1)")),
    )
