"""`python -m bench.ours STORIES PREDICTIONS`: the whole read of a JSONL file on one thread.

Prints CPU seconds, the model loaded before; writes the predictions after the clock has stopped.
"""

import json
import sys
import time
from pathlib import Path

import msgspec

import onrecord
from onrecord.show import jsonl


def main(stories: Path, predictions: Path) -> None:
    onrecord.analyse("The ferry will stop, two officials said.")
    reports = []
    begin = time.process_time()
    for report in onrecord.read_each([stories], jobs=1):
        if isinstance(report, onrecord.OnrecordError):
            raise report
        jsonl.render(report)
        reports.append(report)
    seconds = time.process_time() - begin
    with predictions.open("w", encoding="utf-8") as lines:
        names = [json.loads(line)["id"] for line in stories.open(encoding="utf-8")]
        for name, report in zip(names, reports, strict=True):
            facts = msgspec.to_builtins(report.attributions)
            lines.write(json.dumps({"doc": name, "attributions": facts}) + "\n")
    print(json.dumps({"cpu": seconds, "what": f"onrecord {onrecord.__version__}"}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
