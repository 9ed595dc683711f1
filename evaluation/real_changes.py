"""How often a reported change is one: real versions of real stories, judged by reading.

    python -m evaluation.real_changes                            the table
    python -m evaluation.real_changes -o docs/trace-figures.md   into its section of a page
    python -m evaluation.real_changes --read                     what nobody has judged yet, to read

Pairs are bodies of FNC-1 that share six words in a row often enough to be copies. Nobody's text
is kept: a verdict has the bodies' numbers, the kind, both places, and yes or no.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple

from evaluation.corpora import data, read_rows
from evaluation.planted import read
from evaluation.sections import fill_section
from evaluation.table import Cell, Table, markdown
from onrecord.records.change import KINDS_THAT_MATTER, Change
from onrecord.trace.changes import changes

PARTS = ("fnc1/dev", "fnc1/bodies")
JUDGED = Path(__file__).parent / "judged_changes.json"
_GRAM = 6  # words
_LEAST_SHARED = 0.3  # of the shorter body's grams
_MOST_SHARED = 0.95  # of both: else there is nothing to find
_FEWEST_GRAMS = 80
_HOT = 40  # bodies: a gram in more is no sign of copying
_WORD = re.compile(r"\w+")


class Verdict(NamedTuple):
    """What a reader said of one change."""

    key: str
    is_right: bool
    why: str


def version_pairs(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Near-copies, the longer one first: it is taken for the one that the other comes from."""
    grams = {doc: _grams(text) for doc, text in texts.items()}
    places: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for doc in sorted(grams):
        for gram in grams[doc]:
            places[gram].append(doc)
    shared: Counter[tuple[str, str]] = Counter()
    for docs in places.values():
        if len(docs) <= _HOT:
            shared.update(combinations(docs, 2))
    found = []
    for (one, other), count in sorted(shared.items()):
        shorter = min(len(grams[one]), len(grams[other]))
        whole = len(grams[one] | grams[other])
        is_copy = shorter >= _FEWEST_GRAMS and count >= _LEAST_SHARED * shorter
        if is_copy and count <= _MOST_SHARED * whole:
            longest = max((one, other), key=lambda doc: (len(texts[doc]), doc))
            found.append((longest, other if longest == one else one))
    return found


def _grams(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold().replace("’", "'"))
    return set(zip(*(words[at:] for at in range(_GRAM)), strict=False))


def drawn(
    number: int, seed: int, *, shorter_first: bool
) -> Iterator[tuple[str, str, list[Change]]]:
    """Pairs drawn by chance, with the changes that matter; a body is in two of them at most."""
    texts = {row["doc"]: row["text"] for part in PARTS for row in read_rows(data(part))}
    used: Counter[str] = Counter()
    found = version_pairs(texts)
    made = 0
    for one, other in Random(seed).sample(found, len(found)):
        if made == number:
            return
        if max(used[one], used[other]) > 1:
            continue
        used.update((one, other))
        made += 1
        if shorter_first:
            one, other = other, one
        before, after = (read(texts[doc], {"doc": doc, "text": texts[doc]}) for doc in (one, other))
        told = [change for change in changes(before, after) if change.kind in KINDS_THAT_MATTER]
        yield before.story.text, after.story.text, told


def key_of(change: Change) -> str:
    """What a verdict is found by."""
    spans = (f"{span.start}-{span.end}" if span else "-" for span in (change.before, change.after))
    return " ".join((change.from_story, change.to_story, change.kind.replace(" ", "_"), *spans))


def verdicts() -> dict[str, Verdict]:
    """Those that are kept, by their keys."""
    if not JUDGED.exists():
        return {}
    rows = json.loads(JUDGED.read_text(encoding="utf-8"))
    return {key: Verdict(key, right, why) for key, right, why in rows}


def table(told: Sequence[Change], pairs: int, seed: int, *, shorter_first: bool) -> Table:
    """A row a kind."""
    known = verdicts()
    rows: list[tuple[Cell, ...]] = []
    for kind in (*KINDS_THAT_MATTER, "all"):
        own = [one for one in told if kind in (one.kind, "all")]
        judged = [known[key_of(one)] for one in own if key_of(one) in known]
        right = sum(one.is_right for one in judged)
        share = 100 * right / len(judged) if judged else None
        rows.append((kind, len(own), len(judged), right, share))
    return Table(
        name="real-changes-shorter-first" if shorter_first else "real-changes",
        title="Changes reported of real versions" + ", the shorter first" * shorter_first,
        note=f"{pairs} pairs of {' and '.join(PARTS)} that share {_LEAST_SHARED:.0%} or more of "
        f"the shorter one's runs of {_GRAM} words, seed {seed}. Right: a change of that kind that "
        "an editor would want to see it; judged by one reader, a language model, from both texts.",
        columns=("kind", "reported", "judged", "right", "precision"),
        rows=tuple(rows),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.real_changes", description=__doc__)
    parser.add_argument("--pairs", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--shorter-first", action="store_true", help="take the shorter body for the earlier"
    )
    parser.add_argument("--read", action="store_true", help="print what has no verdict yet")
    parser.add_argument("-o", "--output", type=Path, help="a page with a section for the table")
    args = parser.parse_args()
    known = verdicts()
    told: list[Change] = []
    pairs = 0
    for before, after, found in drawn(args.pairs, args.seed, shorter_first=args.shorter_first):
        pairs += 1
        told += found
        for one in found if args.read else ():
            if key_of(one) not in known:
                print(f"{key_of(one)}\n  {one.message}")
                for text, span in ((before, one.before), (after, one.after)):
                    if span is not None:
                        around = text[max(0, span.start - 150) : span.end + 150]
                        print(f"    {' '.join(around.split())}")
    made = table(told, pairs, args.seed, shorter_first=args.shorter_first)
    if args.output:
        fill_section(args.output, made)
    else:
        print(markdown(made))


if __name__ == "__main__":
    main()
