"""One story that may fail: the failure becomes a result, for the rest goes on."""

from pathlib import Path
from traceback import extract_tb

from onrecord.annotate import Annotator
from onrecord.errors import OnrecordError, StoryTooLongError
from onrecord.ingest import Unread, read_story
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.pipeline.story import checked_story
from onrecord.records.profile import Profile
from onrecord.records.story import Story

_REPORT = "Please report this line, with the story if you may"
# What is wrong with a page or an item may be in what surrounds its text.
_AS_TEXT = "Save the article's text as .txt. And please report this line"


def attempt_story(task: Task, annotator: Annotator) -> Outcome:
    """The story's report, or what went wrong with it."""
    story = attempt_reading(task.story)
    if isinstance(story, OnrecordError):
        return Outcome(None, (story,))
    if len(story.text) > task.most_characters:
        return Outcome(None, (_too_long(story, task),))
    return attempt_analysis(story, annotator, task.profile, place=task.story.place)


def _too_long(story: Story, task: Task) -> StoryTooLongError:
    return StoryTooLongError(
        place=task.story.place,
        problem=f"the text has {len(story.text):,} characters, more than {task.most_characters:,}",
        cure="Cut it into stories",
    )


def attempt_reading(unread: Unread) -> Story | OnrecordError:
    """The story, or why it cannot be read."""
    try:
        return read_story(unread)
    except OnrecordError as error:
        return error
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    # A fault in one story of ten thousand should cost its user that one. And a library that is
    # not written in Python may end in what is no Exception.
    except BaseException as error:
        cure = _AS_TEXT if unread.kind in ("html", "ninjs") else _REPORT
        return unexpected(error, place=unread.place, cure=cure)


def attempt_analysis(
    story: Story, annotator: Annotator, profile: Profile, *, place: str
) -> Outcome:
    """The story's report, or what went wrong with it."""
    try:
        report, crashes = checked_story(story, annotator, profile)
    except OnrecordError as error:
        return Outcome(None, (error,))
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        return Outcome(None, (unexpected(error, place=place),))
    failed = (unexpected(one.error, place=f"{place}, check {one.code}") for one in crashes)
    return Outcome(report, tuple(failed))


def unexpected(error: BaseException, *, place: str, cure: str = _REPORT) -> OnrecordError:
    """A fault of onrecord's own, in one line that a report of it can quote."""
    if isinstance(error, MemoryError):
        return OnrecordError(
            place=place,
            problem="there is not enough memory for it",
            cure="Run it alone, with --jobs 1",
        )
    frames = extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return OnrecordError(
        place=place,
        problem=f"onrecord failed here ({type(error).__name__}{where}: {_words_of(error)})",
        cure=cure,
    )


def _words_of(error: BaseException) -> str:
    """Whatever a message quotes: on one line, short, and such that it can be written."""
    try:
        words = str(error)
    except Exception:
        return "it cannot say why"
    return " ".join(words.split())[:200].encode(errors="replace").decode()
