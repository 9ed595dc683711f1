"""From bytes to `Story`: one format a file, with limits on the way in."""

from onrecord.ingest.read import read_stories
from onrecord.ingest.story import story_from_text

__all__ = ["read_stories", "story_from_text"]
