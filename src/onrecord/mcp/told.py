"""From records and views to what the tools answer."""

from collections.abc import Iterable

from onrecord.mcp import answers
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.records.source import Source, Terms
from onrecord.records.span import Span
from onrecord.show.store.in_words import claim_sum, origin, why
from onrecord.show.store.views import Claim, OriginLine
from onrecord.show.voices import counts, own_words
from onrecord.text.positions import Positions


def sourcing(record: Record) -> answers.Sourcing:
    """Who says so."""
    text = record.story.text
    least, most = record.anonymous.people
    own, total = own_words(record)
    in_sum = "; ".join(filter(None, counts(record)))
    return answers.Sourcing(
        in_sum=f"{in_sum}. {own} of {total} words stand in sentences with no source.",
        anonymous_sources=record.anonymous.sources,
        anonymous_people_least=least,
        anonymous_people_most=most,
        sources=[_source(one, text) for one in record.sources],
        statements=[
            answers.Statement(
                id=one.id,
                source=one.source_id,
                source_words=_words(one.source, text),
                cue=_words(one.cue, text),
                content=_words(one.content, text),
                type=one.type,
                act=one.act,
                confidence=round(one.confidence, 3),
            )
            for one in record.attributions
        ],
        own_voice=_words(record.own_voice, text),
    )


def _source(source: Source, text: str) -> answers.Source:
    return answers.Source(
        id=source.id,
        kind=source.kind,
        name=source.name,
        terms=_terms(source.terms, text) if source.terms else None,
        statements=list(source.attributions),
    )


def _terms(terms: Terms, text: str) -> answers.Terms:
    least, most = terms.people
    return answers.Terms(
        people_least=least,
        people_most=most,
        how_they_know=_words(terms.basis, text),
        condition=_words(terms.condition, text),
        why_unnamed=_words(terms.reason, text),
        told_to=_words(terms.told, text),
    )


def notes(record: Record) -> answers.Notes:
    """Whether it is sourced well."""
    levels = dict.fromkeys(("error", "warning", "query"), 0)
    for one in record.findings:
        levels[one.level] += 1
    positions = Positions(record.story.text)
    return answers.Notes(
        in_sum=", ".join(f"{count} of level {level}" for level, count in levels.items()),
        notes=[_note(one, record.story.text, positions) for one in record.findings],
    )


def _note(one: Finding, text: str, positions: Positions) -> answers.Note:
    return answers.Note(
        code=one.code,
        name=one.name,
        level=one.level,
        message=one.message,
        words=_word(Span(one.start, one.end), text),
        line=positions.at(one.start).line,
        related=_words(one.related, text),
        replacement=one.fix.text if one.fix else None,
        replace=_word(Span(one.fix.start, one.fix.end), text) if one.fix else None,
    )


def claim(view: Claim) -> answers.Claim:
    """Where a claim comes from."""
    counted = [_origin(one, is_counted=True) for one in view.line.origins]
    others = [_origin(one, is_counted=False) for one in view.others]
    return answers.Claim(
        id=view.line.id,
        words=view.line.words,
        in_sum=claim_sum(view.line),
        why=list(why(view)),
        origins_least=view.line.least,
        origins_most=view.line.most,
        origins=counted + others,
        stories=[
            answers.Teller(
                story=one.story.id,
                outlet=one.story.outlet,
                published=one.story.published,
                headline=one.story.title,
                words=[said.words for said in one.said],
                credits=list(one.credits),
                leads_to=[lead.origin for lead in one.leads],
                takes_the_claim_apart=one.is_denial,
            )
            for one in view.tellers
        ],
    )


def _origin(one: OriginLine, *, is_counted: bool) -> answers.Origin:
    return answers.Origin(
        id=one.label,
        name=origin(one),
        kind=one.kind,
        is_counted=is_counted,
        stories=list(one.stories),
    )


def _words(spans: Iterable[Span], text: str) -> list[answers.Words]:
    return [_word(span, text) for span in spans]


def _word(span: Span, text: str) -> answers.Words:
    return answers.Words(text=span.of(text), start=span.start, end=span.end)
