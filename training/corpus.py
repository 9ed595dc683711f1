"""The stories that the model learns from, and those kept apart."""

import gzip
import json
import random
from pathlib import Path
from typing import Any, NamedTuple

Spans = list[list[int]]


class Relation(NamedTuple):
    """One attribution of the gold: spans of characters."""

    source: Spans
    cue: Spans
    content: Spans


class Document(NamedTuple):
    """A story with one list of relations an annotator."""

    name: str
    text: str
    annotations: list[list[Relation]]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Read a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def polnear(path: Path) -> list[Document]:
    """Read PolNeAR as converted in shared/data/polnear."""
    return [
        Document(
            story["doc"],
            story["text"],
            [
                [
                    Relation(*(trimmed(story["text"], a[role]) for role in Relation._fields))
                    for a in annotation["attributions"]
                    if a["cue"] and a["content"]
                ]
                for annotation in story["annotations"]
            ],
        )
        for story in read_lines(path)
    ]


def trimmed(text: str, spans: Spans) -> Spans:
    """Spans without the spaces at their ends (59 in PolNeAR's train part have some)."""
    out = []
    for start, end in spans:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            out.append([start, end])
    return out


def split(shared: Path) -> tuple[list[Document], list[Document]]:
    """Part PolNeAR's train stories: to learn from, and held out for thresholds.

    Held out are the stories that `data/sources` measures on, so that they may be measured from
    the text, and others up to forty.
    """
    stories = polnear(shared / "data/polnear/train.jsonl.gz")
    measured = {line["doc"] for line in read_lines(shared / "data/sources/dev.jsonl.gz")}
    held = {story.name for story in stories if story.name in measured}
    others = sorted(story.name for story in stories if story.name not in held)
    random.Random(13).shuffle(others)
    held |= set(others[: max(0, 40 - len(held))])
    return (
        [story for story in stories if story.name not in held],
        [story for story in stories if story.name in held],
    )


def unlabelled(shared: Path) -> list[str]:
    """News of many outlets for the teacher to label: ECB+'s train part, none of it PolNeAR's."""
    return [story["text"] for story in read_lines(shared / "data/ecbplus/train.jsonl.gz")]
