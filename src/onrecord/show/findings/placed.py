"""Findings with their places in the file that a person has before them."""

from functools import cached_property

import msgspec
from msgspec import UNSET, UnsetType

from onrecord.records.beside import Elsewhere
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.text.positions import Positions


class Placed(Finding, frozen=True, kw_only=True):
    """One finding as `onrecord check --format jsonl` prints it: the record's, and where it stands.

    Lines and columns are characters, from 1; the end column is the one behind the last character.
    They count in the file where the story is its text; in the story's text where the file is a
    page, or holds many stories.
    """

    story: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    elsewhere: Elsewhere | UnsetType = UNSET  # the place in another story; absent where none


class CheckedStory:
    """One story's findings and the text that their places count in.

    Args:
        record: The story with its findings.
        file: Where it was found.
        text: The file's text where the story is its text, else the story's.
        shift: Where the story's text begins in it, in characters: behind the front matter.
    """

    def __init__(self, record: Record, file: str, text: str, shift: int) -> None:
        self.record = record
        self.file = file
        self.text = text
        self.shift = shift

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks report, in text order."""
        return self.record.findings

    def with_findings(self, findings: tuple[Finding, ...]) -> "CheckedStory":
        """The same story with only some of its findings."""
        record = msgspec.structs.replace(self.record, findings=findings)
        return CheckedStory(record, self.file, self.text, self.shift)

    @cached_property
    def positions(self) -> Positions:
        """Lines and columns of `text`."""
        return Positions(self.text)

    def placed(self) -> list[Placed]:
        """The findings with their places."""
        found = []
        for one in self.findings:
            first = self.positions.at(one.start + self.shift)
            last = self.positions.at(one.end + self.shift)
            found.append(
                Placed(
                    **msgspec.structs.asdict(one),
                    story=self.record.story.id,
                    file=self.file,
                    line=first.line,
                    column=first.column,
                    end_line=last.line,
                    end_column=last.column,
                )
            )
        return found
