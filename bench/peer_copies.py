"""The peers' side of tracing: run by the Python of .venv-bench, so nothing of ours is imported.

`python peer_copies.py PEER STORIES PAIRS` reads JSONL with `id` and `text`, writes the pairs that
the peer's index gives, and prints CPU seconds, the libraries loaded before.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

GRAM = 5  # words
PERMUTATIONS = 128
Pairs = Iterator[tuple[str, str]]


def shingles(text: str) -> list[str]:
    """The different word 5-grams of a text; a shorter one is a single gram."""
    words = text.split()
    last = max(1, len(words) - GRAM + 1)
    return list({" ".join(words[at : at + GRAM]) for at in range(last)})


def datasketch_pairs(texts: dict[str, str]) -> Pairs:
    """Each story is looked up among those before it, then added."""
    from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found,unused-ignore]

    index = MinHashLSH(threshold=0.5, num_perm=PERMUTATIONS)
    for name, text in texts.items():
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([gram.encode() for gram in shingles(text)])
        yield from ((earlier, name) for earlier in index.query(sketch))
        index.insert(name, sketch)


def rensa_pairs(texts: dict[str, str], bands: int) -> Pairs:
    """The same with rensa's sketch; its index gives all that share one of the bands."""
    from rensa import RMinHash, RMinHashLSH  # type: ignore[import-not-found,unused-ignore]

    index = RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=bands)
    names = list(texts)
    for number, text in enumerate(texts.values()):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(shingles(text))
        yield from ((names[earlier], names[number]) for earlier in index.query(sketch))
        index.insert(number, sketch)


# What a peer is called on the command line -> its pairs, its package.
PEERS: dict[str, tuple[Callable[[dict[str, str]], Pairs], str]] = {
    "datasketch": (datasketch_pairs, "datasketch"),
    "rensa-8": (lambda texts: rensa_pairs(texts, 8), "rensa"),
    "rensa-64": (lambda texts: rensa_pairs(texts, 64), "rensa"),
}


def main(peer: str, stories: Path, pairs: Path) -> None:
    find, package = PEERS[peer]
    list(find({"one": "The ferry will stop on Monday.", "two": "The ferry will stop on Monday."}))
    begin = time.process_time()
    with stories.open(encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    with pairs.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"a": a, "b": b}) + "\n" for a, b in find(texts))
    seconds = time.process_time() - begin
    print(json.dumps({"cpu": seconds, "what": f"{package} {version(package)}"}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
