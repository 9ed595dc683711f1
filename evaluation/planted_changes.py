"""How many planted changes between two versions are found, and what else is reported.

    python -m evaluation.planted_changes                            the table
    python -m evaluation.planted_changes -o docs/trace-figures.md   into its section of a page
    python -m evaluation.planted_changes --read                     and what was missed, or reported
                                                                    beside it, to read
    python -m evaluation.planted_changes --copies-only              without the model

Into a real story one change is planted that matters; then the version is handled as outlets
handle copy: cut from the end, a paragraph dropped, moved or added, sentences lightly reworded,
marks typed anew. A change counts as found when one of its kind meets it in both texts. Nothing of
the stories is kept.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from evaluation.change_faults import FAULTS, Fault, Plant
from evaluation.corpora import Row, data, read_rows
from evaluation.planted import read
from evaluation.sections import fill_section
from evaluation.table import Cell, Table, markdown
from onrecord.ingest.story import story_from_text
from onrecord.records.change import KINDS_THAT_MATTER, Change, ChangeKind
from onrecord.records.span import Span
from onrecord.records.story import Story
from onrecord.text.quotations import quotations
from onrecord.trace.changes import changes, changes_in_text

PARTS = ("polnear/train", "basil/train", "newsdiscourse/train")
_NEAR = 15  # characters to each side of a place where words were taken out
_PARAGRAPH = re.compile(r"[^\n]+")


class Pair(NamedTuple):
    """Two versions of a story, and what was planted in the later."""

    row: Row
    kind: ChangeKind
    before: str
    after: str
    planted_before: Span
    planted_after: Span | None  # None: nothing there tells of it
    dropped: tuple[Span, ...]  # paragraphs of before that after does not have


# --- A version as outlets make one

_OWN = (
    "The council has called a meeting for the evening, and the hall will open at six.",
    "Our reader Ann Bell, who runs the bakery by the pier, said the street had been quiet.",
    "This is a developing story. Please check back for updates.",
    "Nobody was hurt in the other boat, which was on its way to the yard for repairs.",
    "The weather is expected to stay dry, the harbour office said.",
)
_LIGHT = (
    (r"\bbut\b", "yet"), (r"\bHowever, ", "But "), (r"\balso\b ", ""), (r"\bbegan\b", "started"),
    (r"\bbig\b", "large"), (r"\bpercent\b", "per cent"), (r"\bmany\b", "a lot of"),
    (r"\bvery\b ", ""), (r"\btoward\b", "towards"), (r"\bwhile\b", "as"), (r"\bJan\.", "January"),
    (r"\bprogram\b", "programme"), (r"\bafter that\b", "later"), (r"\bthree\b", "3"),
    (r"\bU\.S\.", "US"), (r"\bwho is\b", "who's"), (r"\bhelp\b", "aid"), (r"\bshow\b", "prove"),
    (r"\bin order to\b", "to"), (r"\bnear\b", "close to"), (r"\bbecause\b", "since"),
    (r"\bspokesman\b", "spokesperson"), (r"\bshowed\b", "made clear"), (r"\bbuy\b", "purchase"),
)  # fmt: skip


def version_of(fault: Fault, row: Row, kind: ChangeKind, rng: Random) -> Pair | None:
    """The story, and a version of it with the fault and some edits that matter to nobody."""
    paragraphs = [Span(*found.span()) for found in _PARAGRAPH.finditer(fault.text)]
    at = next(
        (n for n, one in enumerate(paragraphs) if one.start <= fault.span.start < one.end), None
    )
    if at is None or fault.span.end > paragraphs[at].end or len(paragraphs) < 6:
        return None
    here = paragraphs[at]
    start = fault.span.start - here.start
    whole = here.of(fault.text)
    changed = whole[:start] + fault.words + whole[fault.span.end - here.start :]
    order: list[int | str] = list(range(len(paragraphs)))
    others = [n for n in range(2, len(paragraphs)) if n != at]
    gone: set[int] = set()
    if rng.random() < 0.5:
        first = rng.randint(max(at + 1, len(paragraphs) * 2 // 3), len(paragraphs))
        gone |= set(range(first, len(paragraphs)))
    if others and rng.random() < 0.6:
        gone.add(rng.choice(others))
    order = [n for n in order if n not in gone]
    if rng.random() < 0.5 and len(order) > 5:
        moved = order.pop(rng.randrange(1, len(order)))
        order.insert(rng.randrange(1, len(order)), moved)
    for _ in range(rng.choice((0, 1, 2))):
        order.insert(rng.randrange(1, len(order)), rng.choice(_OWN))
    light = set(rng.sample(others, min(len(others), 4)))
    after, place = "", 0
    for one in order:
        after += "\n\n" if after else ""
        if one == at:
            place = len(after)
            after += changed
        elif isinstance(one, str):
            after += one
        else:
            words = paragraphs[one].of(fault.text)
            after += _reworded(words, rng) if one in light else words
    if rng.random() < 0.3:
        after = after.translate(str.maketrans("“”’‘", "\"\"''"))
    planted = Span(
        max(0, place + start - _NEAR), min(len(after), place + start + len(fault.words) + _NEAR)
    )
    is_bare = kind == "credit lost" and not fault.words
    dropped = tuple(paragraphs[n] for n in sorted(gone))
    return Pair(row, kind, fault.text, after, fault.span, None if is_bare else planted, dropped)


def _reworded(words: str, rng: Random) -> str:
    """A paragraph with a few of its words replaced by their like, outside quotation marks."""
    for pattern, other in rng.sample(_LIGHT, 12):
        found = re.search(pattern, words)
        if found is not None and not any(
            one.start < found.end() and found.start() < one.end for one in quotations(words)
        ):
            words = words[: found.start()] + other + words[found.end() :]
    return words


# --- Planting and counting


class Tally:
    """What came of one kind."""

    def __init__(self) -> None:
        self.planted = self.found = self.otherwise = self.beside = 0
        self.notes: list[str] = []


def pairs(number: int, seed: int) -> Iterator[Pair]:
    """Pairs of versions, as many of each kind, each of another story while there are enough."""
    rows = [row for part in PARTS for row in read_rows(data(part))]
    for kind, plant in FAULTS:
        rng = Random(f"{seed} {kind}")
        made = 0
        for row in rng.sample(rows, len(rows)):
            pair = _pair(row, kind, plant, rng)
            if pair is not None:
                made += 1
                yield pair
            if made == number:
                break


def _pair(row: Row, kind: ChangeKind, plant: Plant, rng: Random) -> Pair | None:
    if not 150 <= len(row["text"].split()) <= 1200:
        return None
    fault = plant(row, rng)
    return None if fault is None else version_of(fault, row, kind, rng)


def reported(pair: Pair, *, copies_only: bool) -> list[Change]:
    """The changes that matter which are reported of a pair."""
    if copies_only:
        found = changes_in_text(_story(pair.before, pair.row), _story(pair.after, pair.row))
    else:
        # The version stands in another outlet.
        other = {**pair.row, "publisher": None, "outlet": None, "byline": None, "authors": None}
        found = changes(read(pair.before, pair.row), read(pair.after, other))
    return [one for one in found if one.kind in KINDS_THAT_MATTER]


def _story(text: str, row: Row) -> Story:
    return story_from_text(text, id=row["doc"], published=row.get("published"))


def is_at(change: Change, pair: Pair) -> bool:
    """Whether a change is where one was planted, in both texts."""
    one, other = change.before, change.after
    return (one is None or one.meets(pair.planted_before)) and (
        other is None or pair.planted_after is None or other.meets(pair.planted_after)
    )


def count(pair: Pair, found: Sequence[Change], tally: Tally) -> None:
    """Count what was found of one pair."""
    tally.planted += 1
    here = [one for one in found if is_at(one, pair)]
    right = [one for one in here if one.kind == pair.kind]
    tally.found += bool(right)
    doc = pair.row["doc"]
    if not right:
        was = pair.before[pair.planted_before.start - 60 : pair.planted_before.end + 60]
        now = (
            pair.after[pair.planted_after.start : pair.planted_after.end]
            if pair.planted_after
            else ""
        )
        tally.notes.append(f"MISSED {doc}\n    {was!r}\n    {now!r}")
    for one in found:
        if one in right or _is_of_the_cut(one, pair):
            continue
        if one in here:
            tally.otherwise += 1
            tally.notes.append(f"AS {one.kind} {doc}: {one.message}")
        else:
            tally.beside += 1
            tally.notes.append(f"BESIDE {one.kind} {doc}: {one.message}")


def _is_of_the_cut(one: Change, pair: Pair) -> bool:
    """Whether what is lost stood in a paragraph that the version does not have."""
    return one.before is not None and any(one.before.meets(gone) for gone in pair.dropped)


def table(tallies: dict[ChangeKind, Tally], seed: int, how: str) -> Table:
    """A row a kind."""
    rows: list[tuple[Cell, ...]] = []
    for kind, tally in tallies.items():
        share = 100 * tally.found / tally.planted if tally.planted else None
        rows.append((kind, tally.planted, tally.found, share, tally.otherwise, tally.beside))
    planted = sum(tally.planted for tally in tallies.values())
    found = sum(tally.found for tally in tallies.values())
    rows.append(
        (
            "all",
            planted,
            found,
            100 * found / planted if planted else None,
            sum(tally.otherwise for tally in tallies.values()),
            sum(tally.beside for tally in tallies.values()),
        )
    )
    return Table(
        name=f"planted-changes{how and '-' + how.replace(' ', '-')}",
        title=f"Planted changes{how and ', ' + how}",
        note=f"Real stories of {', '.join(PARTS)}, seed {seed}; one change a pair, the version "
        "also cut, shuffled, reworded and added to. Found: reported under its kind, meeting it in "
        "both texts. Other kind: the same edit under another kind as well or instead. Beside: "
        "reported elsewhere, where nothing was planted.",
        columns=("kind", "planted", "found", "share (percent)", "other kind", "beside"),
        rows=tuple(rows),
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.planted_changes", description=__doc__
    )
    parser.add_argument("--number", type=int, default=20, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies-only", action="store_true", help="from the words alone")
    parser.add_argument("--read", action="store_true", help="print what was missed or false")
    parser.add_argument("-o", "--output", type=Path, help="a page with a section for the table")
    args = parser.parse_args()
    tallies: dict[ChangeKind, Tally] = {kind: Tally() for kind, _ in FAULTS}
    for pair in pairs(args.number, args.seed):
        count(pair, reported(pair, copies_only=args.copies_only), tallies[pair.kind])
    made = table(tallies, args.seed, "copies only" if args.copies_only else "")
    if args.output:
        fill_section(args.output, made)
    else:
        print(markdown(made))
    for kind, tally in tallies.items() if args.read else ():
        for note in tally.notes:
            print(f"{kind}: {note}")


if __name__ == "__main__":
    main()
