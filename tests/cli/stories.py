"""Small stories of our own, as files."""

import json
from pathlib import Path

FERRY = "The ferry will stop in March, two officials said.\n"
MARKET = "The roof was never paid for, Anselm Roke said.\n"


def write(path: Path, text: str = FERRY) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def write_lines(path: Path, *texts: str) -> Path:
    """A JSONL file; what is no story's text stands there as it is."""
    lines = [json.dumps({"text": text}) if text.endswith("\n") else text for text in texts]
    return write(path, "\n".join(lines) + "\n")
