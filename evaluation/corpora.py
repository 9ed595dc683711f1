"""Reading the sets that stand beside the project, and their scorers."""

import gzip
import hashlib
import importlib
import json
import os
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from evaluation.errors import EvaluationError

# One line of a set, a gold or a prediction: JSON objects as the scorers define them.
Row = dict[str, Any]


def shared() -> Path:
    """The folder with `data/` and `eval/`: ONRECORD_SHARED, or `../shared` beside the checkout.

    Raises:
        EvaluationError: There is none.
    """
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("ONRECORD_SHARED") or beside)
    if not (folder / "data").is_dir():
        raise EvaluationError(
            place=str(folder),
            problem="there is no folder `data`",
            cure="Name the folder that holds `data` and `eval` in ONRECORD_SHARED",
        )
    return folder


def data(name: str) -> Path:
    """The file of one part, such as `polnear/dev`."""
    return shared() / "data" / f"{name}.jsonl.gz"


def read_rows(path: Path) -> list[Row]:
    """The objects of a .jsonl or .jsonl.gz file, blank lines left out.

    Raises:
        EvaluationError: The file cannot be read, or a line is not a JSON object.
    """
    try:
        packed = path.read_bytes()
        # Told by its first two bytes: a held-out part may come under any name.
        text = gzip.decompress(packed) if packed[:2] == b"\x1f\x8b" else packed
    except (OSError, EOFError, zlib.error) as error:
        raise EvaluationError(
            place=str(path),
            problem=getattr(error, "strerror", None) or str(error),
            cure="Give a .jsonl or .jsonl.gz file",
        ) from error
    return [
        _row(line, f"{path}, line {number}")
        for number, line in enumerate(text.split(b"\n"), 1)
        if line.strip()
    ]


def _row(line: bytes, place: str) -> Row:
    try:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise ValueError("not a JSON object")
    except ValueError as error:
        raise EvaluationError(
            place=place, problem=str(error), cure="Give one JSON object a line, in UTF-8"
        ) from error
    return row


def texts_of(paths: Sequence[Path]) -> dict[str, str]:
    """Document id -> text, from the files of one or several sets."""
    return {row["doc"]: row["text"] for path in paths for row in read_rows(path)}


def sha256_of(path: Path) -> str:
    """The digest of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def scorer(name: str) -> ModuleType:
    """The module of one scorer: `attribution`, `cofenet`, `dates`, `sources`."""
    folder = str(shared() / "eval")
    # The scorers import one another by bare name.
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(name)
