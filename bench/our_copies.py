"""`python -m bench.our_copies STORIES PREDICTIONS`: tracing without the model, in this process.

Prints the CPU seconds of reading, copies and changes, and the memory up to their ends; families
and pairs are written after the clock has stopped, as `trace.py` reads them.
"""

import json
import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store.parquet import read_rows

# The stage with which each part of the work begins, as `trace` tells it.
PARTS = {"reading": "reading", "fingerprints": "copies", "families": "changes"}


class StageClock:
    """CPU seconds between the beginnings of the stages, and the most memory up to their ends."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = dict.fromkeys(PARTS.values(), 0.0)
        self.megabytes: dict[str, float] = {}  # resident
        self._part = "reading"  # what comes before the first stage is part of reading
        self._since = time.process_time()

    def watch(self, stage: str, done: int, _total: int) -> None:
        if done == 0 and stage in PARTS:
            self.stop()
            self._part = PARTS[stage]

    def stop(self) -> None:
        """Count what has passed for the part that runs."""
        now = time.process_time()
        self.seconds[self._part] += now - self._since
        self._since = now
        unit = 1024 if sys.platform != "darwin" else 1
        largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.megabytes[self._part] = largest * unit / 2**20


def disk_bytes(folder: Path) -> int:
    """What the files of a folder take of the disk, as `du` counts it."""
    return sum(file.stat().st_blocks * 512 for file in folder.rglob("*") if file.is_file())


def main(stories: Path, predictions: Path) -> None:
    with TemporaryDirectory(dir=predictions.parent) as folder:
        store = Path(folder, "store")
        clock = StageClock()
        trace([str(stories)], store, Engine("local", None, 1), clock.watch, copies_only=True)
        clock.stop()
        with predictions.open("w", encoding="utf-8") as lines:
            for row in read_rows(store, "families"):
                lines.write(json.dumps({"id": row["story"], "family": row["family"]}) + "\n")
            for row in read_rows(store, "pairs", ["a", "b"]):
                lines.write(json.dumps(row) + "\n")
        disk = {"all": disk_bytes(store), "stages": disk_bytes(store / "stages")}
    print(json.dumps({"cpu": clock.seconds, "megabytes": clock.megabytes, "disk": disk}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
