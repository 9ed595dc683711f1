"""What becomes of one story."""

from typing import NamedTuple

import msgspec

from onrecord.errors import OnrecordError
from onrecord.ingest import Unread
from onrecord.ingest.limits import STORY_CHARACTERS
from onrecord.pipeline.report import Report
from onrecord.records.profile import Profile


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A story that has been found, and what its house wants of the checks."""

    story: Unread
    profile: Profile
    most_characters: int = STORY_CHARACTERS  # a longer story is refused, and not read


class Outcome(NamedTuple):
    """A story's report, or why there is none, and each check that failed on it."""

    report: Report | None
    problems: tuple[OnrecordError, ...] = ()
