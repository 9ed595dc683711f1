"""How well a story's parts are told apart: `python -m evaluation.parts`.

The gold is `gold_parts.json`: the datelines, credit lines, bylines, corrections and captions of
newsdiscourse's 100 dev stories, read by a person, as character offsets without text. A credit
line is a line, or the end of one, that says who made the story ("Source: ...", a writer's
address); a picture's credit belongs to its caption. The datelines and credit lines were written
down before the finder existed; three corrections that the reading had missed and the finder
showed were added.
"""

import json
from collections import Counter
from pathlib import Path

from evaluation.corpora import data, texts_of
from onrecord.ingest.parts import find_parts

KINDS = ("dateline", "credit", "byline", "correction", "caption")
GOLD = Path(__file__).with_name("gold_parts.json")


def count() -> dict[str, Counter[str]]:
    """Kind -> how many in gold, found, and right: with the same two ends."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    counts = {kind: Counter[str]() for kind in KINDS}
    for name, text in texts_of([data("newsdiscourse/dev")]).items():
        parts = find_parts(text).parts
        for kind in KINDS:
            wanted = {tuple(span) for span in gold[name][kind]}
            found = {(part.start, part.end) for part in parts if part.kind == kind}
            counts[kind].update(gold=len(wanted), found=len(found), right=len(wanted & found))
    return counts


def main() -> None:
    """Print recall and precision of every kind, both ends exact."""
    print("newsdiscourse dev, 100 stories, both ends exact")
    print(f"{'kind':<12}{'gold':>6}{'found':>7}{'right':>7}{'recall':>9}{'precision':>11}")
    for kind, of in count().items():
        recall, precision = of["right"] / of["gold"], of["right"] / max(1, of["found"])
        print(f"{kind:<12}{of['gold']:>6}{of['found']:>7}{of['right']:>7}", end="")
        print(f"{recall:>9.1%}{precision:>11.1%}")


if __name__ == "__main__":
    main()
