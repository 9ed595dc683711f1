"""One story through all steps: the place where they meet."""

import warnings

from msgspec import UnsetType
from msgspec.structs import replace

from onrecord.annotate import Annotator
from onrecord.check import check_record
from onrecord.check.run import Crash
from onrecord.dates import find_dates
from onrecord.pipeline.report import Report
from onrecord.records.ignore import without_comments
from onrecord.records.profile import Profile
from onrecord.records.story import Story
from onrecord.resolve import own_voice, resolve_sources


def analyse_story(story: Story, annotator: Annotator, profile: Profile | None = None) -> Report:
    """All that is known of one story. The same story and model always give the same report.

    A check that fails is named in a warning; the rest of the report stands.
    """
    report, crashes = checked_story(story, annotator, profile or Profile())
    for crash in crashes:
        warnings.warn(f"{story.id}: check {crash.code} failed ({crash.error})", stacklevel=2)
    return report


def checked_story(
    story: Story, annotator: Annotator, profile: Profile
) -> tuple[Report, tuple[Crash, ...]]:
    """All that is known of one story, and the checks that failed on it."""
    plain = _without_comments(story)
    resolution = resolve_sources(plain, annotator.attributions(plain))
    report = Report(
        story=plain,
        attributions=resolution.attributions,
        sources=resolution.sources,
        anonymous=resolution.anonymous,
        dates=find_dates(plain),
        own_voice=own_voice(plain, resolution.attributions),
        findings=(),
        model=annotator.model,
    )
    checked = check_record(report, profile)
    return replace(report, story=story, findings=checked.findings), checked.crashes


def _without_comments(story: Story) -> Story:
    """The story as its readers see it, every character in its place."""
    if isinstance(story.ignores, UnsetType):
        return story
    return replace(story, text=without_comments(story.text, story.ignores))
