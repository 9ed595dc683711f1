"""What `onrecord check` leaves out of old copy, and what it mends: the steps of its options."""

from collections.abc import Collection
from pathlib import Path

from onrecord.check.baseline import Baseline, Known, known_notes, written
from onrecord.cli.changed_lines import Changes
from onrecord.cli.output import Write, bytes_output, file_output
from onrecord.ingest import Unread
from onrecord.pipeline.checked import Step
from onrecord.pipeline.mend import bytes_of, mended, preview
from onrecord.records.finding import Finding
from onrecord.show.findings.placed import CheckedStory


def on_changed_lines(revision: str) -> Step:
    """`--diff`: only what stands on lines that are new since a revision."""
    changes = Changes(revision)

    def step(unread: Unread, story: CheckedStory) -> tuple[Finding, ...]:
        if unread.path is None:
            return story.findings
        if unread.line is not None:
            is_new = changes.touch(unread.path, unread.line, unread.line)
            return story.findings if is_new else ()
        if unread.kind not in ("text", "markdown"):
            return story.findings if changes.touch_file(unread.path) else ()
        return tuple(
            one
            for one, placed in zip(story.findings, story.placed(), strict=True)
            if changes.touch(unread.path, placed.line, placed.end_line)
        )

    return step


class OldNotes:
    """`--baseline`: only what is not in it."""

    def __init__(self, path: Path) -> None:
        self._baseline = Baseline.read(path)
        self.old = 0

    def step(self, unread: Unread, story: CheckedStory) -> tuple[Finding, ...]:
        """The findings that are new."""
        compared = self._baseline.compare(story.record, story.file)
        self.old += compared.old
        return compared.new

    def summary(self) -> str:
        """A line on what was left out, and on what is gone."""
        words = f"{self.old:,} known from the baseline left out."
        if gone := self._baseline.gone():
            words += f" {gone:,} of its notes are gone: write it anew with --write-baseline."
        return words + "\n"


class NotesToKeep:
    """`--write-baseline`: all that is found now."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.notes: list[Known] = []

    def step(self, unread: Unread, story: CheckedStory) -> tuple[Finding, ...]:
        """Note a story's findings; none is left to show."""
        self.notes.extend(known_notes(story.record, story.file, self._path))
        return ()

    def summary(self) -> str:
        """A line on what was kept."""
        return f"{len(self.notes):,} {'note' if len(self.notes) == 1 else 'notes'} kept.\n"

    def write(self) -> None:
        """Write the baseline."""
        with file_output(self._path) as write:
            write(written(self.notes))


class Mending:
    """`--fix`, `--unsafe-fixes` and `--preview`.

    Args:
        kinds: Which fixes: "safe", "unsafe".
        show: Where a preview goes; None: the files are written.
    """

    def __init__(self, kinds: Collection[str], show: Write | None) -> None:
        self._kinds = kinds
        self._show = show
        self.mended = 0
        self.files = 0

    def step(self, unread: Unread, story: CheckedStory) -> tuple[Finding, ...]:
        """Mend a story's file, or show how; a page or a line of JSONL stays as it is."""
        if unread.path is None or unread.kind not in ("text", "markdown"):
            return story.findings
        text, done = mended(story, self._kinds)
        if not done:
            return story.findings
        if self._show is not None:
            self._show(preview(story, text))
        else:
            data = bytes_of(text, unread, story.text)
            with bytes_output(Path(unread.path)) as write:
                write(data)
        self.mended += len(done)
        self.files += 1
        if self._show is not None:
            return story.findings
        answered = set(map(id, done))
        return tuple(one for one in story.findings if id(one) not in answered)

    def summary(self) -> str:
        """A line on what was mended."""
        notes = f"{self.mended:,} {'note' if self.mended == 1 else 'notes'}"
        files = f"{self.files:,} {'file' if self.files == 1 else 'files'}"
        if self._show is not None:
            return f"{notes} in {files} would be mended; nothing was written.\n"
        return f"{notes} in {files} mended.\n"


class Steps:
    """What is done to each story, in the order of the options' meaning.

    Raises:
        ConfigError: A revision or a baseline cannot be used.
    """

    def __init__(
        self, *, revision: str | None, baseline: Path | None, write_baseline: Path | None
    ) -> None:
        self._old = None if baseline is None else OldNotes(baseline)
        self._keep = None if write_baseline is None else NotesToKeep(write_baseline)
        self._mending: Mending | None = None
        self.all: list[Step] = []
        if revision is not None:
            self.all.append(on_changed_lines(revision))
        if self._old is not None:
            self.all.append(self._old.step)
        if self._keep is not None:
            self.all.append(self._keep.step)

    def mend(self, *, unsafe: bool, show: Write | None) -> None:
        """Mend each story, or show how."""
        self._mending = Mending({"safe", "unsafe"} if unsafe else {"safe"}, show)
        self.all.append(self._mending.step)

    def summary(self) -> str:
        """A line for each step that has something to say."""
        parts = [one.summary() for one in (self._mending, self._old, self._keep) if one]
        return "".join(parts)

    def close(self) -> None:
        """Write what was gathered.

        Raises:
            OutputError: It cannot be written.
        """
        if self._keep is not None:
            self._keep.write()
