"""Stories that requests bring are read by a few processes, one story each at a time."""

from starlette.concurrency import run_in_threadpool

from onrecord.ingest import Unread
from onrecord.pipeline.attempt import attempt_story
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.records.profile import Profile


class Readers:
    """The processes."""

    async def outcome(self, story: Unread, profile: Profile, client: str) -> Outcome:
        """What becomes of a story.

        Args:
            story: Its bytes, and what is known of it.
            profile: Of its checks.
            client: Whose turn it is: clients take turns, so that one with many stories does not
                keep the others waiting.
        """
        return await run_in_threadpool(
            attempt_story, Task(story=story, profile=profile), shared_annotator()
        )
