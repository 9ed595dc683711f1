"""One story through all steps: the place where they meet."""

from onrecord.annotate import Annotator
from onrecord.dates import find_dates
from onrecord.pipeline.report import Report
from onrecord.records.story import Story
from onrecord.resolve import own_voice, resolve_sources


def analyse_story(story: Story, annotator: Annotator) -> Report:
    """All that is known of one story. The same story and model always give the same report."""
    resolution = resolve_sources(story, annotator.attributions(story))
    return Report(
        story=story,
        attributions=resolution.attributions,
        sources=resolution.sources,
        anonymous=resolution.anonymous,
        dates=find_dates(story),
        own_voice=own_voice(story, resolution.attributions),
        findings=(),
        model=annotator.model,
    )
