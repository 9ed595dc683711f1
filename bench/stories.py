"""What is read: PolNeAR's dev stories, or our own examples where the corpora are absent."""

import json
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from evaluation import corpora
from evaluation.errors import EvaluationError

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
_INSTEAD = 84  # as many stories as PolNeAR dev has


def example_texts() -> list[str]:
    """The texts of our own example stories."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]


def news_texts() -> tuple[str, dict[str, str]]:
    """Which stories these are, and id -> text."""
    try:
        rows = corpora.read_rows(corpora.data("polnear/dev"))
    except EvaluationError:
        repeated = islice(cycle(example_texts()), _INSTEAD)
        return "our examples, repeated", {str(n): text for n, text in enumerate(repeated)}
    return "PolNeAR dev", {row["doc"]: row["text"] for row in rows}


def repeated_texts(count: int) -> list[str]:
    """`count` stories, the shortest example again and again: growth is seen, in minutes."""
    return [min(example_texts(), key=len)] * count


def story_of_words(count: int) -> str:
    """An example, cut or repeated to about so many words, paragraphs whole."""
    paragraphs: list[str] = []
    for paragraph in cycle("\n\n".join(example_texts()).split("\n\n")):
        if count_words(paragraphs) >= count:
            return "\n\n".join(paragraphs) + "\n"
        paragraphs.append(paragraph)
    raise AssertionError("the examples are empty")


def count_words(texts: Sequence[str]) -> int:
    """Words are what stands between white space."""
    return sum(len(text.split()) for text in texts)


def write_jsonl(path: Path, texts: dict[str, str]) -> None:
    """A file that `onrecord read` and the peers' scripts take."""
    with path.open("w", encoding="utf-8") as lines:
        for name, text in texts.items():
            lines.write(json.dumps({"id": name, "text": text}) + "\n")
