"""The same stages on a real Ray cluster of some workers, one of which is killed in the middle."""

import json
import os
import subprocess
import sys

from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store.parquet import read_rows
from onrecord.store.tables import TABLES
from tests.pipeline.written import paragraphs, story, write_stories


def tables(store):
    return {
        name: sorted(json.dumps(row, sort_keys=True) for row in read_rows(store, name))
        for name in TABLES
    }


def test_a_cluster_gives_what_one_process_gives_though_a_worker_is_killed(tmp_path):
    one, two = paragraphs(100, 6), paragraphs(500, 6)
    files = [
        write_stories(
            tmp_path / f"{n}.jsonl",
            [
                story(f"{n}a", one[: 2 + n % 4], outlet=f"Outlet {n}"),
                story(f"{n}b", [*two[n % 3 :], *paragraphs(1000 * n + 1000, 2)]),
            ],
        )
        for n in range(6)
    ]
    paths = [str(file) for file in files]
    trace(paths, tmp_path / "one", Engine("local", None, 1), lambda *_: None, copies_only=True)
    # In a process of its own: daft takes one runner for good.
    done = subprocess.run(
        [sys.executable, "-m", "tests.pipeline.on_ray", tmp_path / "many", *paths],
        env=os.environ | {"RAY_AUTH_MODE": "disabled", "RAY_worker_niceness": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 workers are left" in done.stdout, done.stderr[-2000:]
    assert tables(tmp_path / "many") == tables(tmp_path / "one")
    assert tables(tmp_path / "one")["families"]
