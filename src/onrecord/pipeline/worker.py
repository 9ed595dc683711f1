"""A worker process: stories in on standard input, answers out on standard output, one at a time."""

import os
import sys
from typing import BinaryIO

from onrecord.errors import OnrecordError
from onrecord.pipeline.attempt import attempt_story, unexpected
from onrecord.pipeline.messages import Done, Failed, Ready, next_task, send
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.outcome import Outcome


def main() -> None:
    """Answer until the main process closes the pipe, or is gone."""
    # The answers keep the pipe for themselves: a print anywhere below goes to standard error.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        _answer_all(answers)
    except BrokenPipeError:
        os._exit(1)  # the main process is gone, and what is left in the buffer with it


def _answer_all(answers: BinaryIO) -> None:
    try:
        annotator = shared_annotator()
    except OnrecordError as error:
        send(Failed.from_error(error), answers)
        return
    except Exception as error:
        send(Failed.from_error(unexpected(error, place="worker process")), answers)
        return
    send(Ready(), answers)
    while (task := next_task(sys.stdin.buffer)) is not None:
        outcome = attempt_story(task, annotator)
        try:
            send(Done.from_outcome(outcome), answers)
        except (ValueError, OverflowError) as error:  # a report that cannot be written down
            failed = Outcome(None, (unexpected(error, place=task.story.place),))
            send(Done.from_outcome(failed), answers)


if __name__ == "__main__":
    main()
