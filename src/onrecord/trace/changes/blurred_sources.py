"""Statements whose source was somebody and is anybody now."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.records.span import Span
from onrecord.trace.changes.cues import EMPTY, PLAIN, SAYING, VAGUE
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import SMALL, Edit, Passage, is_name
from onrecord.trace.changes.tokens import Token, keys

_LONGEST_SOURCE = 45  # words
_LONGEST_VAGUE = 5
_BESIDE = 5  # words between a source and its cue: "Judge Reed, in her dissent, said"
_HOW_IT_KNOWS = keys("familiar briefed knowledge close privy involved")
_TELLS_MORE = keys("familiar close briefed involved in at inside within from near of")
_ADVERBS = keys("also later then further again now earlier still")
_PRONOUNS = keys("he she they we i you him her them us it this that one both")


def blurred_sources(passage: Passage) -> Iterator[Found]:
    """Each source that was somebody and is anybody now."""
    for edit in (*passage.edits, *_around_a_cue(passage)):
        found = _blurred(passage, edit)
        if found is not None:
            yield found
    yield from _unnamed_now(passage)


def _around_a_cue(passage: Passage) -> Iterator[Edit]:
    """What became of "said Ann Bell" in "a source said": the source is on the cue's other side."""
    for one, other in pairwise(passage.edits):
        gap = passage.before[one.before.stop : other.before.start]
        put_in = bool(passage.after[one.after]) + bool(passage.after[other.after])
        removed = bool(passage.before[one.before]) + bool(passage.before[other.before])
        if put_in == removed == 1 and len(gap) < 3 and any(token.key in PLAIN for token in gap):
            yield Edit(
                slice(one.before.start, other.before.stop), slice(one.after.start, other.after.stop)
            )


def _unnamed_now(passage: Passage) -> Iterator[Found]:
    """What the model finds: a named person's words, said by somebody without a name."""
    before, after = passage.versions
    if before.record is None or after.record is None:
        return
    persons = {one.id: one.name for one in before.record.sources if one.kind == "person"}
    unnamed = {one.id for one in after.record.sources if one.kind in ("anonymous", "group")}
    for one in before.record.attributions:
        name = persons.get(one.source_id or "", "")
        own = next((part for part in one.source if _is_in(part, passage.spans[0])), None)
        if not name or own is None or name.split()[-1] in after.text:
            continue
        kept = [
            passage.after[place].span
            for at, place in passage.places.items()
            if passage.before[at].key not in SMALL
            and any(part.meets(passage.before[at].span) for part in one.content)
        ]
        for other in after.record.attributions:
            inside = [span for span in kept if any(part.meets(span) for part in other.content)]
            if other.source_id in unnamed and len(inside) > 1 and 2 * len(inside) > len(kept):
                place = next(
                    (part for part in other.source if _is_in(part, passage.spans[1])), None
                )
                if place is not None and name.split()[-1] in own.of(before.text):
                    was, now = cited(before.text, own), cited(after.text, place)
                    message = f"The source is vaguer: {was} is now {now}."
                    yield Found("attribution blurred", own, place, message)
                    break


def _is_in(part: Span, spans: Sequence[Span]) -> bool:
    return any(part.meets(span) for span in spans)


def _blurred(passage: Passage, edit: Edit) -> Found | None:
    put_in = passage.after[edit.after]
    removed = passage.before[edit.before]
    if not put_in or not removed or len(removed) > _LONGEST_SOURCE:
        return None
    head = _vague_head(passage, edit)
    if head is None or not _speaks(passage, edit):
        return None
    if {one.key for one in put_in} & {one.key for one in removed} - SMALL - SAYING:
        return None  # "reports indicate", "according to reports"
    behind = passage.after[edit.after.stop : edit.after.stop + 1]
    if any(is_name(token) for token in behind):
        return None  # "a friend, Ann Bell"
    if put_in[0].key == "the" and any(
        is_name(token) and token.span.of(passage.versions[0].text) in passage.versions[1].text
        for token in removed
    ):
        return None  # "the spokesman", who has been named
    if not _says_more(passage, removed) or not _are_sources(passage, edit):
        return None
    before = passage.words_before(edit.before)
    after = passage.words_after(edit.after)
    was = cited(passage.versions[0].text, before)
    now = cited(passage.versions[1].text, after)
    return Found("attribution blurred", before, after, f"The source is vaguer: {was} is now {now}.")


def _vague_head(passage: Passage, edit: Edit) -> Token | None:
    """The noun of what was put in, where it tells nothing of a source."""
    put_in = passage.after[edit.after]
    if len(put_in) > _LONGEST_VAGUE + 2 or any(is_name(token) for token in put_in[1:]):
        return None
    sense = [
        token
        for token in put_in
        if token.key not in SMALL | EMPTY and token.key not in SAYING - VAGUE
    ]
    if len(sense) != 1 or sense[0].key not in VAGUE:
        return None
    # "A source familiar with the talks": what tells of it may have stayed.
    stop = passage.after.index(sense[0]) + 1
    behind = passage.after[stop : stop + 1]
    if stop == edit.after.stop and behind and behind[0].key in _TELLS_MORE:
        return None
    return sense[0]


def _speaks(passage: Passage, edit: Edit) -> bool:
    """Whether what changed is who says something: a cue beside it, or the model's word for it."""
    near = [
        *passage.after[max(0, edit.after.start - _BESIDE) : edit.after.stop + _BESIDE],
    ]
    if any(token.key in SAYING for token in near):
        return True
    record = passage.versions[0].record
    span = passage.words_before(edit.before)
    return record is not None and any(
        source.meets(span)
        for one in record.attributions
        if one.act == "statement"
        for source in one.source
    )


def _are_sources(passage: Passage, edit: Edit) -> bool:
    """Whether the model, where it has read both, takes both stretches for who says it."""
    beside = [
        *passage.after[max(0, edit.after.start - 3) : edit.after.start],
        *passage.after[edit.after.stop : edit.after.stop + 1],
    ]
    if any(
        token.key in PLAIN and passage.after.index(token) in passage.reached for token in beside
    ):
        return True  # its cue has stayed: "said", "according to"
    for version, span, tokens in (
        (passage.versions[0], passage.words_before(edit.before), passage.before[edit.before]),
        (passage.versions[1], passage.words_after(edit.after), passage.after[edit.after]),
    ):
        sense = [token for token in tokens if token.key not in SMALL | (SAYING - VAGUE)]
        if version.record is None:
            if not any(is_name(token) for token in sense) and len(sense) > _LONGEST_VAGUE:
                return False
            continue
        sources = [
            part for one in version.record.attributions for part in one.source if part.meets(span)
        ]
        named = [token for token in sense if any(part.meets(token.span) for part in sources)]
        if 2 * len(named) < len(sense):
            return False
    return True


def _says_more(passage: Passage, removed: Sequence[Token]) -> bool:
    """Whether what is gone told more of the source: a name, an office, how it knows."""
    sense = [
        token
        for token in removed
        if token.key not in SMALL | EMPTY | _ADVERBS | (SAYING - VAGUE) and token.kind == "word"
    ]
    if any(token.kind == "number" or token.key in _HOW_IT_KNOWS for token in removed):
        return True
    if not sense:
        return False
    if any(is_name(token) and token.span.start != _start(passage, token) for token in sense):
        return True
    if all(token.key in VAGUE for token in sense):
        return False
    return len(sense) > 1 or sense[0].key not in VAGUE | _PRONOUNS


def _start(passage: Passage, token: Token) -> int:
    """The first character of the sentence that a word of before stands in."""
    return next(
        (span.start for span in passage.spans[0] if span.start <= token.span.start < span.end), 0
    )
