"""Which profile a file's stories are checked by: that of the nearest `onrecord.toml` above it."""

import os
from functools import cache
from pathlib import Path

from onrecord.check.config import read_config
from onrecord.records.profile import Profile

FILE_NAME = "onrecord.toml"


def house_of(path: str | None) -> Profile:
    """The profile for a file; for standard input that of the folder onrecord runs in.

    Raises:
        ConfigError: The nearest file of settings is wrong.
    """
    folder = Path.cwd() if path is None else Path(os.path.abspath(path)).parent
    return _of_folder(folder)


@cache
def _of_folder(folder: Path) -> Profile:
    file = folder / FILE_NAME
    if file.is_file():
        return read_config(file)
    return Profile() if folder.parent == folder else _of_folder(folder.parent)
