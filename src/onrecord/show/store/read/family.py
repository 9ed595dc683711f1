"""A family: its versions in the order of time, and what each changed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from onrecord.records.change import KINDS_THAT_MATTER, PLAIN_KINDS, Change
from onrecord.show.store.diff import pieces
from onrecord.show.store.excerpts import excerpt, sentence
from onrecord.show.store.read.claims import claim_lines, claims_of_story, is_claimed
from onrecord.show.store.read.heads import heads, texts
from onrecord.show.store.views import (
    ClaimLine,
    Edit,
    Excerpt,
    Family,
    Head,
    Matter,
    Piece,
    Reuse,
    Version,
)
from onrecord.store.parquet import Row
from onrecord.store.rows import change_of
from onrecord.store.search_rows import Store, rows_of

_PAIRS = 20  # that are listed: a family of hundreds has thousands of them
_PASSAGE = 4_000  # characters that are compared word by word
_ALIKE = 0.4  # of the shorter sentence's characters: less, and it is another sentence


def family_view(store: Store, story: str, within: slice = slice(None)) -> Family:
    """The family of a story; of its earliest story with all changes, of another with its own.

    Args:
        store: Its folder, or its index.
        story: An id that the store has.
        within: The changes of which versions are read, where those of all are shown.
    """
    row = next(rows_of(store, "families", story=story), None)
    family = row["family"] if row else story
    rows = rows_of(store, "families", family=family)
    members: dict[str, str | None] = {one["story"]: one["version_of"] for one in rows}
    members = members or {story: None}
    known = heads(store, members)
    chosen = None if story == family and row else story
    shown = set(list(known)[within]) if chosen is None else {chosen}
    whole = set(members) if chosen is None else {chosen}
    changes = _changes(store, shown)
    needed = shown | {before for name in shown if (before := members[name])}
    words = texts(store, needed)
    shared = _shared(store, whole, members)
    return Family(
        id=family,
        chosen=chosen,
        versions=tuple(
            Version(
                story=head,
                comes_from=members[name],
                matter=tuple(
                    _matter(one, words, known)
                    for one in changes[name]
                    if one.kind in KINDS_THAT_MATTER
                ),
                edits=tuple(_edits(changes[name], words)),
            )
            for name, head in known.items()
        ),
        shared=len(shared),
        reuse=reuse_rows(store, shared[:_PAIRS]),
        claims=_claims(store, chosen),
    )


def _claims(store: Store, chosen: str | None) -> tuple[ClaimLine, ...]:
    if chosen is None or not is_claimed(store):
        return ()
    return claim_lines(store, claims_of_story(store, chosen))


def _shared(store: Store, ids: set[str], family: Collection[str]) -> list[Row]:
    """Rows of pairs of some stories of a family with others outside it, the most words first."""
    kinds = ("paragraph", "quotation")
    rows = list(rows_of(store, "pairs", a=ids, kind=kinds))
    rows += rows_of(store, "pairs", b=ids, kind=kinds)
    outside = [row for row in rows if row["a"] not in family or row["b"] not in family]
    return sorted(outside, key=lambda row: (-row["words"], row["a"], row["b"]))


def reuse_rows(store: Store, rows: Sequence[Row]) -> tuple[Reuse, ...]:
    """Rows of the table `pairs` with their stories, the earlier story first."""
    known = heads(store, {row[side] for row in rows for side in ("a", "b")})
    place = {name: number for number, name in enumerate(known)}
    found = []
    for row in rows:
        one, other = sorted((row["a"], row["b"]), key=place.__getitem__)
        found.append(
            Reuse(one=known[one], other=known[other], words=row["words"], kind=row["kind"])
        )
    return tuple(found)


def _changes(store: Store, stories: Iterable[str]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = defaultdict(list)
    for row in rows_of(store, "changes", to=set(stories)):
        found[row["to"]].append(change_of(row))
    return found


def _matter(change: Change, words: Mapping[str, str], known: Mapping[str, Head]) -> Matter:
    if change.before is None and change.after is None:
        return _in_headlines(change, known[change.from_story], known[change.to_story])
    was, now = words[change.from_story], words[change.to_story]
    return Matter(
        kind=change.kind,
        message=change.message,
        pieces=_sentences(was, now, change),
        was=excerpt(was, change.before) if change.before else None,
        now=excerpt(now, change.after) if change.after else None,
    )


def _in_headlines(change: Change, before: Head, after: Head) -> Matter:
    was, now = (one.headline or "" for one in (before, after))
    return Matter(
        kind=change.kind,
        message=change.message,
        pieces=_compared(was, now),
        was=_apart(was),
        now=_apart(now),
    )


def _apart(headline: str) -> Excerpt:
    return Excerpt(before="", words=headline, after="", start=None, end=None)


def _sentences(was: str, now: str, change: Change) -> tuple[Piece, ...]:
    """The sentences of a change word by word, where the one is the other changed."""
    if change.before is None or change.after is None:
        return ()
    return _compared(sentence(was, change.before).of(was), sentence(now, change.after).of(now))


def _compared(was: str, now: str) -> tuple[Piece, ...]:
    ours, theirs = was[:_PASSAGE], now[:_PASSAGE]
    found = pieces(ours, theirs)
    same = sum(len(one.text) for one in found if one.kind == "same")
    return found if same >= _ALIKE * min(len(ours), len(theirs)) else ()


def _edits(changes: Iterable[Change], words: Mapping[str, str]) -> Iterable[Edit]:
    for change in changes:
        if change.kind not in PLAIN_KINDS:
            continue
        was = change.before.of(words[change.from_story])[:_PASSAGE] if change.before else ""
        now = change.after.of(words[change.to_story])[:_PASSAGE] if change.after else ""
        match change.kind:
            case "reworded" | "moved":
                yield Edit(kind=change.kind, pieces=pieces(was, now))
            case "added":
                yield Edit(kind="added", pieces=(Piece("new", now),))
            case "dropped":
                yield Edit(kind="dropped", pieces=(Piece("gone", was),))
