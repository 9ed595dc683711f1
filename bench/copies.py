"""Tracing without the model beside datasketch and rensa: time, memory, recall by kind."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

import onrecord
from bench.child import run
from bench.machine import machine
from bench.setup import PYTHON
from evaluation import corpora
from evaluation.errors import EvaluationError
from evaluation.table import Cell, Table

STORIES = 20_000
KINDS = ("near-duplicate", "middling", "contained", "paragraphs", "one sentence", "rewrite")
_PEER = Path(__file__).with_name("peer_copies.py")
_PEERS = {
    "datasketch": "MinHashLSH 0.5",
    "rensa-8": "8 bands, as its README measures",
    "rensa-64": "64 bands of 2",
}
_FOUND = ("precision", "recall", "ratio", *KINDS)
_Figures = dict[str, dict[str, Any]]  # what trace.py prints


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """What one tool, or one part of ours, took and found."""

    what: str
    cpu_seconds: float
    peak_megabytes: float  # of a part: up to its end
    figures: _Figures | None = None  # None: a part that finds no pairs


def copies_table(seed: int = 1) -> Table:
    """Each tool once, in its own process, on the same stories.

    Args:
        seed: Of the corpus.
    """
    try:
        shared = corpora.shared()
    except EvaluationError as problem:
        return _table((), f"Not measured: {problem}")
    busy = os.getloadavg()[0]
    with TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        made = _make_corpus(corpus, shared, seed)
        copies, parts, disk = _ours(corpus, shared)
        peers = [_peer(name, corpus, shared) for name in _PEERS] if PYTHON.exists() else []
    b3 = (copies.figures or {})["families B3"]
    note = (
        f"{made} (`trace_corpus.py`, seed {seed}). Each tool once, in a process of its own, one "
        "thread; CPU seconds from the file to the pairs, libraries loaded before. The peers get "
        "the sets of word 5-grams and 128 permutations, and all pairs that their index gives "
        "count; they keep nothing. Ours also reads each story's parts and dates and writes the "
        f"store: {disk}. Memory is resident, ours with the files that it maps and up to the "
        "end of the part. Pairs are scored by `trace.py`; ratios are to our reading and copies, "
        f"for no peer looks for changes. Families of ours, B3: precision {b3['P']:.1f}, recall "
        f"{b3['R']:.1f}."
    )
    if not peers:
        note += " The peers were left out: they need `python -m bench.setup`."
    if busy > 1.5:
        note += (
            f" Measured on a busy machine (load {busy:.1f} on {os.cpu_count()} cores), which "
            "lengthens CPU seconds too: take the ratios, not the speed."
        )
    rows = [row_beside(one, copies) for one in (*parts, copies, *peers)]
    return _table(rows, f"{note} Measured on {machine()}")


def _make_corpus(corpus: Path, shared: Path, seed: int) -> str:
    maker = [sys.executable, str(shared / "eval" / "trace_corpus.py")]
    texts = str(shared / "data" / "polnear" / "train.jsonl.gz")
    size = ["--stories", str(STORIES), "--seed", str(seed)]
    return run([*maker, texts, *size, "-o", str(corpus)]).output.strip()


def _ours(corpus: Path, shared: Path) -> tuple[Measured, list[Measured], str]:
    """Ours as far as a peer goes, its parts, and what a story takes on disk."""
    found = corpus.with_name("ours.jsonl")
    took = run([sys.executable, "-m", "bench.our_copies", f"{corpus}.jsonl", str(found)])
    printed = json.loads(took.output)
    seconds: dict[str, float] = printed["cpu"]
    memory: dict[str, float] = printed["megabytes"]
    name = f"onrecord {onrecord.__version__}"
    whole = Measured(
        what=f"{name}: reading and copies",
        cpu_seconds=seconds["reading"] + seconds["copies"],
        peak_megabytes=memory["copies"],
        figures=_scored(corpus, found, shared),
    )
    parts = [
        Measured(what=f"{name}: {part}", cpu_seconds=spent, peak_megabytes=memory[part])
        for part, spent in seconds.items()
    ]
    per_story = {part: size / STORIES for part, size in printed["disk"].items()}
    disk = (
        f"{per_story['all']:.0f} bytes a story on disk, {per_story['stages']:.0f} of them handed "
        "from stage to stage"
    )
    return whole, parts, disk


def _peer(name: str, corpus: Path, shared: Path) -> Measured:
    found = corpus.with_name(f"{name}.jsonl")
    took = run([str(PYTHON), str(_PEER), name, f"{corpus}.jsonl", str(found)])
    printed = json.loads(took.output)
    return Measured(
        what=f"{printed['what']}: {_PEERS[name]}",
        cpu_seconds=printed["cpu"],
        peak_megabytes=took.peak_megabytes,
        figures=_scored(corpus, found, shared),
    )


def _scored(corpus: Path, found: Path, shared: Path) -> _Figures:
    scorer = [sys.executable, str(shared / "eval" / "trace.py")]
    figures: _Figures = json.loads(
        run([*scorer, f"{corpus}.truth.jsonl", str(found), "--json"]).output
    )
    return {name.strip(): row for name, row in figures.items()}


def row_beside(one: Measured, base: Measured) -> tuple[Cell, ...]:
    """A row of the table, its ratios to the base."""
    spent: list[Cell] = [
        f"{one.cpu_seconds:.1f}",
        f"{one.cpu_seconds / base.cpu_seconds:.2f}",
        round(STORIES / one.cpu_seconds),
        round(one.peak_megabytes),
    ]
    if one.figures is None or base.figures is None:
        return (one.what, *spent, *[None] * len(_FOUND))
    pairs = one.figures["pairs"]
    ratio = pairs["R"] / base.figures["pairs"]["R"]
    by_kind = [one.figures[kind]["R"] for kind in KINDS]
    return (one.what, *spent, pairs["P"], pairs["R"], f"{ratio:.2f}", *by_kind)


def _table(rows: Sequence[tuple[Cell, ...]], note: str) -> Table:
    return Table(
        name="copies",
        title="Tracing copies beside datasketch and rensa",
        note=note,
        columns=("", "CPU s", "ratio", "stories a CPU s", "MB at most", *_FOUND),
        rows=tuple(rows),
    )
