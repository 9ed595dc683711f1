"""Stories that are traced for the tests: versions, one claim, ids that no path likes, attacks."""

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.pages.test_story_page import ATTACKS

# Ids that have to come back as they were.
ODD_IDS = (
    ".",
    "..",
    "by-id",
    "a/b c",
    "../../etc/passwd",
    "a/../b",
    "/begins",
    "ends/",
    "q\"uo'te",
    "ünïcödé — 船",
    "100%25?b=1#c&d",
    "<script>alert(1)</script>",
    "tab\tin it",
    "x" * 1_500,
    "é" * 3_000,
)
HARMFUL = [one.replace("\0", "") for one in ATTACKS]


def write_stories(place: Path) -> None:
    """Write the stories, one a line."""
    stories = [
        {
            "id": name,
            "outlet": "The Odd Paper",
            "published": f"2026-02-{number + 1:02}",
            "headline": f"The harbour's notice number {number}",
            "text": f"Notice {number}: the pier is shut, said Oona Prade, who keeps the harbour.",
        }
        for number, name in enumerate(ODD_IDS)
    ]
    for number, attack in enumerate(HARMFUL):
        stories.append(
            {
                "id": f"attack {number} {attack}",
                "outlet": f"Outlet {attack}",
                "published": "2026-01-15",
                "headline": f"{attack} the ferry {number}",
                "url": f"javascript:alert({number})" if number % 2 else attack,
                "text": f"“We sink {attack} tonight,” said Oona {attack} Prade, the clerk.\n\n"
                f"The the ferry {attack} will stop, a person familiar with {attack} told us.",
            }
        )
    place.write_text("".join(f"{json.dumps(story)}\n" for story in stories), encoding="utf-8")


def traced(folder: Path, *options: str) -> Path:
    """Trace those stories and the versions among the examples."""
    folder.mkdir(parents=True, exist_ok=True)
    write_stories(folder / "odd.jsonl")
    store = folder / "store"
    paths = [str(ROOT / "examples" / "versions"), str(folder / "odd.jsonl")]
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "trace", *paths, "-o", str(store), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return store
