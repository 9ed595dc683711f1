"""Which lines of a file are new since a revision of its git repository."""

import re
import subprocess
from functools import cache
from pathlib import Path

from onrecord.errors import ConfigError

_DIFF = ("diff", "--unified=0", "--no-ext-diff", "--no-textconv", "--no-color")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class Changes:
    """The lines that have changed since a revision."""

    def __init__(self, revision: str) -> None:
        if revision.startswith("-"):  # git would take it for an option
            raise ConfigError(
                place="--diff", problem=f"{revision} is no revision", cure="Name one: HEAD, main"
            )
        self._revision = revision
        self._of = cache(self._lines)

    def touch(self, file: str, first: int, last: int) -> bool:
        """Whether one of a file's lines [first, last] is new; a file that git does not know is.

        Raises:
            ConfigError: There is no git, no repository, or no such revision.
        """
        return any(start <= last and first <= end for start, end in self._of(file))

    def touch_file(self, file: str) -> bool:
        """Whether anything in a file is new."""
        return bool(self._of(file))

    def _lines(self, file: str) -> tuple[tuple[int, int], ...]:
        path = Path(file).absolute()
        if not self._git(path, "ls-files", "--", path.name):
            return ((1, 2**62),)
        # --relative keeps paths out of it; the revision comes before -- and cannot be a path.
        diff = self._git(path, *_DIFF, self._revision, "--", path.name)
        found = []
        for hunk in _HUNK.finditer(diff):
            start, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                found.append((start, start + count - 1))
        return tuple(found)

    def _git(self, path: Path, *arguments: str) -> str:
        try:
            done = subprocess.run(
                ["git", "-C", str(path.parent), *arguments],
                capture_output=True,
                encoding="utf-8",
                errors="replace",
            )
        except FileNotFoundError:
            raise ConfigError(
                place="--diff",
                problem="git is not installed",
                cure="Install it, or leave --diff out",
            ) from None
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["it failed"])[0]
            raise ConfigError(
                place=f"--diff {self._revision}",
                problem=f"git says of {path}: {reason.removeprefix('fatal: ')}",
                cure="Name a revision of the repository that the stories are in",
            )
        return done.stdout
