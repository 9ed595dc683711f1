"""What one story takes from a cold start, what memory, what disk, and how it grows."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.child import run
from bench.stories import (
    count_words,
    news_texts,
    repeated_texts,
    story_of_words,
    write_jsonl,
)
from evaluation.table import Cell, Table

_ROOT = Path(__file__).resolve().parents[1]
_READ = (sys.executable, "-m", "onrecord", "read")
COLD_WORDS = 800
COLD_ROUNDS = 7
GROWTH = (1, 10, 100, 1_000, 10_000)


def limits_table() -> Table:
    """Cold start, memory, installed size."""
    size, parts = _installed_megabytes()
    with TemporaryDirectory() as folder:
        story, out = Path(folder, "story.txt"), Path(folder, "out.jsonl")
        story.write_text(story_of_words(COLD_WORDS), encoding="utf-8")
        command = [*_READ, str(story), "--format", "jsonl", "-o", str(out)]
        run(command)  # the files of the model and the packages come into the page cache
        cold = [run(command) for _ in range(COLD_ROUNDS)]
        which, texts = news_texts()
        stories = Path(folder, "stories.jsonl")
        write_jsonl(stories, texts)
        batch = run([sys.executable, "-m", "bench.ours", str(stories), str(out)])
    rows: tuple[tuple[Cell, ...], ...] = (
        (
            f"{COLD_WORDS} words from a cold start, seconds",
            f"{median(took.wall_seconds for took in cold):.2f}",
            "under 1",
        ),
        (
            f"peak memory, {COLD_WORDS} words, MB",
            f"{max(took.peak_megabytes for took in cold):.0f}",
            "under 300",
        ),
        (f"peak memory, {which} in one process, MB", f"{batch.peak_megabytes:.0f}", "under 300"),
        ("installed size of core and model, MB", f"{size:.0f}", "under 260"),
    )
    largest = ", ".join(f"{name} {megabytes:.0f}" for name, megabytes in parts[:6])
    return Table(
        name="limits",
        title="From a cold start, in memory, on disk",
        note=f"Cold: `onrecord read` as a new process, median of {COLD_ROUNDS}. Size: `pip install "
        f".` into a fresh environment, without pip itself; the largest parts: {largest}.",
        columns=("", "measured", "goal"),
        rows=rows,
    )


def growth_table() -> Table:
    """From one story to ten thousand, all cores."""
    rows: list[tuple[Cell, ...]] = []
    cores = len(os.sched_getaffinity(0))
    with TemporaryDirectory() as folder:
        for count in GROWTH:
            texts = repeated_texts(count)
            stories, out = Path(folder, "stories.jsonl"), Path(folder, "out.jsonl")
            write_jsonl(stories, {str(n): text for n, text in enumerate(texts)})
            took = run([*_READ, str(stories), "--format", "jsonl", "-o", str(out)])
            words = count_words(texts)
            rows.append(
                (
                    str(count),
                    words,
                    f"{took.wall_seconds:.2f}",
                    round(words / took.wall_seconds),
                )
            )
    return Table(
        name="growth",
        title="From one story to ten thousand",
        note=f"`onrecord read --format jsonl` over our shortest example, repeated, with {cores} "
        "worker processes (one for a single story); wall time, start included.",
        columns=("stories", "words", "seconds", "words/s"),
        rows=tuple(rows),
    )


def _installed_megabytes() -> tuple[float, list[tuple[str, float]]]:
    """The size of a fresh install, and of its parts, the largest first."""
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=False)
        target = f"{folder}/bin/python"
        pip = [sys.executable, "-m", "pip", "--python", target, "install", "--quiet", str(_ROOT)]
        subprocess.run(pip, check=True)
        (packages,) = Path(folder).glob("lib/python*/site-packages")
        parts = [(part.name, _megabytes(part)) for part in packages.iterdir()]
    parts.sort(key=lambda part: -part[1])
    return sum(size for _, size in parts), parts


def _megabytes(path: Path) -> float:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_blocks * 512 for file in files) / 2**20
