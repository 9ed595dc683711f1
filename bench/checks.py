"""All checks beside proselint and the read that they follow: words a CPU second, one thread."""

import json
import time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import onrecord
from bench.child import run
from bench.machine import machine
from bench.setup import PYTHON
from bench.stories import count_words, news_texts, write_jsonl
from evaluation.errors import EvaluationError
from evaluation.findings import stories
from evaluation.table import Cell, Table
from onrecord.check.catalogue import rules
from onrecord.check.run import check_record
from onrecord.ingest import story_from_text
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.story import checked_story
from onrecord.records.profile import Profile, Setting

STORIES = 1000
_PEER = Path(__file__).with_name("peer_proselint.py")


def checks_table() -> Table:
    """What the checks cost alone and with their read, and proselint, on the same stories."""
    which, texts = _texts()
    words = count_words(list(texts.values()))
    all_on: dict[str, Setting] = {rule.check.code: rule.check.level for rule in rules()}
    profile = Profile(checks=all_on)
    annotator = shared_annotator()
    read = alone = 0.0
    found = 0
    for name, text in texts.items():
        story = story_from_text(text, id=name)
        begin = time.process_time()
        report, _ = checked_story(story, annotator, profile)
        middle = time.process_time()
        found += len(check_record(report, profile).findings)
        alone += time.process_time() - middle
        read += middle - begin
    share = 100 * alone / (read - alone)
    ours = f"onrecord {onrecord.__version__}"
    results: list[tuple[str, float, int]] = [
        (f"{ours}: all {len(all_on)} checks, what is known of the stories given", alone, found),
        (f"{ours}: read and all checks", read, found),
    ]
    note = (
        f"{len(texts)} stories ({which}), {words} words; words a CPU second, one thread, one "
        f"round. All checks together cost {share:.0f}% of the read before them. proselint looks "
        "for style and usage and has no model to run; Vale is a program that no registry package "
        "carries (its packages fetch it when they are first run), so it was not measured."
    )
    if PYTHON.exists():
        with TemporaryDirectory() as folder:
            path = Path(folder) / "stories.jsonl"
            write_jsonl(path, texts)
            peer = json.loads(run([str(PYTHON), str(_PEER), str(path)]).output)
        results.append((peer["what"], peer["cpu"], peer["findings"]))
    else:
        note += " The peer was left out: it needs `python -m bench.setup`."
    rows: list[tuple[Cell, ...]] = [
        (what, round(words / seconds), f"{read / seconds:.2g}", findings)
        for what, seconds, findings in results
    ]
    return Table(
        name="checks",
        title="Checks beside proselint",
        note=f"{note} Measured on {machine()}",
        columns=("", "words a CPU second", "ratio to read and checks", "findings"),
        rows=tuple(rows),
    )


def _texts() -> tuple[str, dict[str, str]]:
    try:
        first = islice(stories(), STORIES)
        return "the first of PolNeAR train", {one["id"]: one["text"] for one in first}
    except EvaluationError:
        return news_texts()
