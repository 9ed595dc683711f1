"""Which profile a file's stories are checked by: that of the nearest `onrecord.toml` above it."""

import os
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from onrecord.check.config import read_config
from onrecord.records.profile import Profile

FILE_NAME = "onrecord.toml"


def house_of(path: str | None) -> Profile:
    """The profile for a file; for standard input that of the folder onrecord runs in.

    Raises:
        ConfigError: The nearest file of settings is wrong.
    """
    file = _nearest(Path.cwd() if path is None else Path(os.path.abspath(path)).parent)
    return Profile() if file is None else house_by(file, path)


def house_by(file: Path, path: str | None) -> Profile:
    """The profile for a file of stories by a file of settings.

    Raises:
        ConfigError: The file of settings is wrong.
    """
    profile = _read(file)
    name = "-" if path is None else os.path.relpath(path, file.parent)
    name = Path(name).as_posix()
    held = (one for one in profile.ignores if any(fnmatchcase(name, glob) for glob in one.paths))
    return replace(profile, ignores=tuple(held))


_read = cache(read_config)


def forget_houses() -> None:
    """Read all settings anew from now on: whoever runs for long meets files that change."""
    _read.cache_clear()
    _nearest.cache_clear()


@cache
def _nearest(folder: Path) -> Path | None:
    file = folder / FILE_NAME
    if file.is_file():
        return file
    return None if folder.parent == folder else _nearest(folder.parent)
