"""One story that may fail: the failure becomes a result, for the rest goes on."""

from pathlib import Path
from traceback import extract_tb

from onrecord.annotate import Annotator
from onrecord.errors import OnrecordError
from onrecord.pipeline.report import Report
from onrecord.pipeline.story import analyse_story
from onrecord.records.story import Story


def attempt_story(story: Story, annotator: Annotator) -> Report | OnrecordError:
    """The story's report, or what went wrong with it."""
    try:
        return analyse_story(story, annotator)
    except OnrecordError as error:
        return error
    # A fault of ours in one story of ten thousand should cost its user that one.
    except Exception as error:
        return unexpected(error, place=story.id)


def unexpected(error: Exception, *, place: str) -> OnrecordError:
    """A fault of onrecord's own, in one line that a report of it can quote."""
    frames = extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    # Whatever a message quotes, it is one line and short.
    words = " ".join(str(error).split())[:200]
    return OnrecordError(
        place=place,
        problem=f"onrecord failed here ({type(error).__name__}{where}: {words})",
        cure="Please report this line, with the story if you may",
    )
