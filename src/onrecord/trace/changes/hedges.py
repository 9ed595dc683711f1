"""Words that held a statement back, and are gone."""

from collections.abc import Iterator, Sequence

from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.hedge_words import (
    ADJECTIVES,
    BEFORE_NUMBERS,
    BELIEVED,
    BY_FIRST,
    CERTAIN,
    FIRST_WORDS,
    FLAT,
    HEARSAY,
    HOLDS_BACK,
    LONGEST_CLAUSE,
    NEGATED,
    OUT_OF_MANY,
    PROVES,
    RANK,
    SAID,
    SUGGESTS,
    Hedge,
)
from onrecord.trace.changes.passage import SMALL, Edit, Passage
from onrecord.trace.changes.tokens import Token

_LEAST_ALIKE = 0.4  # of the words of sense: else another thing is told
_NEAR = 3  # words


def dropped_hedges(passage: Passage) -> Iterator[Found]:
    """Each hedge that is gone while what it held back stays."""
    if passage.likeness < _LEAST_ALIKE:
        return
    held = {token.key for at, token in enumerate(passage.after) if at not in passage.reached}
    for edit in passage.edits:
        found: list[tuple[Hedge, int, int]] = []
        at = edit.before.start
        while at < edit.before.stop:
            hedge_found = _hedge_at(passage, at)
            if hedge_found is None:
                at += 1
            else:
                hedge, stop = hedge_found
                found.append((hedge, at, stop))
                at = stop
        clause = _clause(passage, edit)
        for hedge, at, stop in (*found, *([clause] if clause else ())):
            if _is_gone(passage, hedge, at, stop, held):
                yield _report(passage, hedge, at, stop)
                break  # one note a stretch


def _hedge_at(passage: Passage, at: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at a word, and the number of the word behind it."""
    if passage.before[at].key not in FIRST_WORDS:
        return None
    keys = [token.key for token in passage.before[at : at + 6]]
    if keys[0] == "may" and passage.before[at].is_capital:
        return None  # a month, a name
    for hedge in BY_FIRST.get(keys[0], ()):
        if tuple(keys[: len(hedge.words)]) == hedge.words:
            behind = at + len(hedge.words)
            if hedge.words in OUT_OF_MANY and not _is_rank(passage.before, behind):
                continue
            return hedge, behind
    if keys[0] == "known" and at and RANK.fullmatch(passage.before[at - 1].key):
        return Hedge(("known",), "hedge dropped"), at + 1
    for phrase in BEFORE_NUMBERS:
        behind = at + len(phrase)
        if tuple(keys[: len(phrase)]) == phrase and _is_number(passage.before, behind):
            return Hedge(phrase, "hedge dropped"), behind
    return None


def _clause(passage: Passage, edit: Edit) -> tuple[Hedge, int, int] | None:
    """A few words that were taken out, and held something back in a way of their own."""
    removed = passage.before[edit.before]
    if len(removed) > LONGEST_CLAUSE or any(
        token.key not in SMALL for token in passage.after[edit.after]
    ):
        return None
    if not any(token.key in BELIEVED and not token.is_capital for token in removed):
        return None
    first = max(at for at, token in enumerate(removed) if token.key in BELIEVED)
    if any(token.key not in SMALL for token in removed[first + 1 :]):
        return None  # what was held back is gone too
    words = tuple(token.key for token in removed)
    is_hearsay = any(word in HEARSAY for word in words)
    hedge = Hedge(words, "hedge dropped", is_hearsay)
    return hedge, edit.before.start, edit.before.stop


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    return any(RANK.fullmatch(token.key) for token in tokens[at : at + 1])


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    return any(token.kind == "number" or token.key == "half" for token in tokens[at : at + 1])


def _is_gone(passage: Passage, hedge: Hedge, at: int, stop: int, held: set[str]) -> bool:
    if passage.is_quoted(0, passage.before[at]):
        return False
    own = [one for one in range(at, stop) if passage.before[one].key not in SMALL]
    if any(one in passage.places for one in own or range(at, stop)):
        return False
    if hedge.words[-1] == "to":
        held = held - {"would"}  # "was expected to" for "would": the past of "will"
    if hedge.words[0] in SUGGESTS and not held & PROVES:
        return False
    if held & HOLDS_BACK or (hedge.is_hearsay and _says_who(passage, at)):
        return False
    if any(token.key in NEGATED for token in passage.before[max(0, at - 2) : stop + 1]):
        return False  # what is less sure of a thing is not less sure of its opposite
    if held & NEGATED:
        return False
    if (
        hedge.words[0] in ("may", "might")
        and not held & {"will", "would"}
        and _concedes(passage, stop)
    ):
        return False
    return _stays(passage, at, stop)


def _says_who(passage: Passage, at: int) -> bool:
    """Whether the sentence that lost "reportedly" names who says so."""
    place = min(passage.between(at), len(passage.after) - 1)
    here = passage.after[place].span
    return any(
        token.key in SAID
        for span in passage.spans[1]
        if span.meets(here)
        for token in passage.after
        if span.meets(token.span)
    )


def _concedes(passage: Passage, stop: int) -> bool:
    """Whether "may" only leads up to a "but": "he may be 81, but he still sings"."""
    return any(token.key == "but" for token in passage.before[stop : stop + 20])


def _stays(passage: Passage, at: int, stop: int) -> bool:
    """Whether what follows the hedge stands in the other version in its place."""
    follows = None
    for one in range(stop, min(stop + _NEAR, len(passage.before))):
        key = passage.before[one].key
        if one in passage.places and key not in SMALL:
            follows = passage.places[one]
            break
        if one not in passage.places and key not in SMALL | FLAT:
            if not _is_form(passage, one, stop):
                return False
            follows = passage.between(one)
            break
    if follows is None:
        return False
    # Nothing but small words may have come in before it.
    start = passage.between(at)
    between = passage.after[start:follows]
    return len(between) <= 4 and all(
        token.key in SMALL | FLAT | PROVES | {"would"} or token.kind == "number"
        for token in between
    )


def _is_form(passage: Passage, one: int, stop: int) -> bool:
    """Whether a word behind a hedge has only taken another ending: "may close", "closes"."""
    mine = passage.before[one].key
    start = passage.between(one)
    return one - stop <= 1 and any(
        len(mine) > 3 and token.key[:4] == mine[:4] for token in passage.after[start : start + 3]
    )


def _report(passage: Passage, hedge: Hedge, at: int, stop: int) -> Found:
    texts = [version.text for version in passage.versions]
    first = max(0, at - 1)
    last = min(len(passage.before), stop + 1)
    before = passage.words_before(slice(first, last))
    start, end = passage.between(at), _place_behind(passage, stop)
    after = passage.words_after(slice(max(0, start - 1), max(start + 1, end)))
    gone = passage.words_before(slice(at, stop)).of(texts[0])
    was, now = cited(texts[0], before), cited(texts[1], after)
    kind = hedge.kind
    if hedge.words[0] in ADJECTIVES and all(
        place in passage.reached for place in range(start, end)
    ):
        kind = "hedge dropped"  # nothing stands in its place
    if any(token.key in CERTAIN for token in passage.after[start:end]):
        kind = "certainty raised"
    if kind == "certainty raised":
        message = f"It is surer than it was: {was} is now {now}."
    else:
        message = f'"{" ".join(gone.split())}" is gone: {was} is now {now}.'
    return Found(kind, before, after, message)


def _place_behind(passage: Passage, stop: int) -> int:
    for one in range(stop, min(stop + _NEAR, len(passage.before))):
        if one in passage.places and passage.before[one].key not in SMALL:
            return passage.places[one] + 1
    return passage.between(stop) + 1
