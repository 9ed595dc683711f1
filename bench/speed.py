"""Words a CPU second, beside the peers."""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from bench.child import run
from bench.machine import machine
from bench.setup import PYTHON
from bench.stories import count_words, news_texts, write_jsonl
from evaluation import corpora
from evaluation.table import Cell, Table

ROUNDS = 3


class _Tool(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    finds: str
    command: tuple[str, ...]


_PEERS = str(Path(__file__).with_name("peers.py"))
_TOOLS = (
    _Tool(
        name="onrecord read",
        finds="all attributions, sources, parts",
        command=(sys.executable, "-m", "bench.ours"),
    ),
    _Tool(
        name="textacy",
        finds="direct quotations",
        command=(str(PYTHON), _PEERS, "textacy"),
    ),
    _Tool(
        name="spaCy rule",
        finds="cue verb, subject, clause",
        command=(str(PYTHON), _PEERS, "spacy-rule"),
    ),
)


def speed_table() -> Table:
    """The tools take turns, three rounds; the fastest of each counts."""
    which, texts = news_texts()
    tools = _TOOLS if PYTHON.exists() else _TOOLS[:1]
    seconds: dict[str, list[float]] = {tool.name: [] for tool in tools}
    versions: dict[str, str] = {}
    soft: dict[str, float | None] = {}
    with TemporaryDirectory() as folder:
        stories = Path(folder, "stories.jsonl")
        write_jsonl(stories, texts)
        for _ in range(ROUNDS):
            for tool in tools:
                predictions = Path(folder, f"{tool.name}.jsonl")
                took = run([*tool.command, str(stories), str(predictions)])
                printed = json.loads(took.output)
                seconds[tool.name].append(printed["cpu"])
                versions[tool.name] = printed["what"]
                soft[tool.name] = _soft_f(predictions) if which == "PolNeAR dev" else None
    words = count_words(list(texts.values()))
    ours = words / min(seconds["onrecord read"])
    rows: list[tuple[Cell, ...]] = []
    for tool in tools:
        speed = words / min(seconds[tool.name])
        rows.append(
            (
                f"{tool.name} ({versions[tool.name]})",
                tool.finds,
                round(speed),
                f"{speed / ours:.2f}",
                soft[tool.name],
            )
        )
    absent = "" if PYTHON.exists() else " Peers were left out: `python -m bench.setup` gets them."
    return Table(
        name="speed",
        title="Words a CPU second, one thread",
        note=f"{which}, {words} words, read story by story; models loaded before the clock starts; "
        f"the best of {ROUNDS} rounds in turns. Soft F is `attribution.py`'s, on the same stories, "
        f"against all attributions, also those that a tool does not try to find.{absent} "
        f"Measured on {machine()}",
        columns=("", "finds", "words/s", "ratio", "soft F"),
        rows=tuple(rows),
    )


def _soft_f(predictions: Path) -> float:
    gold = corpora.read_rows(corpora.data("polnear/dev"))
    found = {row["doc"]: row["attributions"] for row in corpora.read_rows(predictions)}
    figure: float = corpora.scorer("attribution").score(gold, found)["attribution soft"]["F"]
    return figure
