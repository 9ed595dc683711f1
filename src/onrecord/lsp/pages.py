"""The pages of the checks as files that an editor can open: each note links its own."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from onrecord.check.catalogue import by_code
from onrecord.show.rules import page


class RulePages:
    """A folder of pages, written when the first is asked for and gone with the server.

    (The docs are not installed with the library, and no public place has them.)
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._is_in_vain = False

    def uri(self, code: str) -> str | None:
        """The address of a check's page; None where there is none, or no room for it."""
        rule = by_code().get(code)
        if rule is None or self._is_in_vain:
            return None
        try:
            if self._folder is None:
                self._folder = Path(mkdtemp(prefix="onrecord-rules-"))
            file = self._folder / f"{rule.name}.md"
            if not file.exists():
                file.write_text(page(rule), encoding="utf-8")
        except OSError:
            self._is_in_vain = True
            return None
        return file.as_uri()

    def holds(self, path: str | None) -> bool:
        """Whether a file is one of the pages: an editor opens them too, and they are no stories."""
        return path is not None and self._folder is not None and Path(path).parent == self._folder

    def close(self) -> None:
        """Take the folder away."""
        if self._folder is not None:
            with suppress(OSError):
                shutil.rmtree(self._folder)
