"""proselint's side: run by the Python of .venv-bench, so nothing of the project is imported here.

`python peer_proselint.py STORIES` prints CPU seconds and findings, its checks loaded before.
"""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path


def main(stories: Path) -> None:
    from proselint.checks import __register__  # type: ignore[import-not-found,unused-ignore]
    from proselint.registry import (  # type: ignore[import-not-found,unused-ignore]
        CheckRegistry,
    )
    from proselint.tools import LintFile  # type: ignore[import-not-found,unused-ignore]

    CheckRegistry().register_many(__register__)
    LintFile("warm", "The ferry will stop, an official said.").lint()
    texts = [json.loads(line)["text"] for line in stories.open(encoding="utf-8")]
    begin = time.process_time()
    found = sum(len(LintFile("story", text).lint()) for text in texts)
    seconds = time.process_time() - begin
    what = f"proselint {version('proselint')}"
    print(json.dumps({"cpu": seconds, "findings": found, "what": what}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
