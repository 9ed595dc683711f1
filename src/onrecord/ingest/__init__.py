"""From bytes to `Story`: one format a file, with limits on the way in."""

from onrecord.ingest.find import find_stories
from onrecord.ingest.read import read_stories, read_story
from onrecord.ingest.story import story_from_text
from onrecord.ingest.unread import Unread

__all__ = ["Unread", "find_stories", "read_stories", "read_story", "story_from_text"]
