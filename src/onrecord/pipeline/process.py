"""One worker process, as the main process sees it."""

import subprocess
import sys
from contextlib import suppress
from signal import Signals
from typing import BinaryIO, cast

from onrecord.errors import OnrecordError
from onrecord.pipeline.messages import Done, Failed, Ready, next_answer, send
from onrecord.pipeline.outcome import Outcome, Task

_LONGEST_DEATH_SECONDS = 10  # a core dump takes its time


class Worker:
    """One process that runs `onrecord.pipeline.worker`.

    Raises:
        OnrecordError: The system has no room for another process.
    """

    def __init__(self) -> None:
        try:
            self._process = subprocess.Popen(
                # -P: the folder that the command runs in is no place to import from.
                [sys.executable, "-P", "-m", "onrecord.pipeline.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # Ctrl-C is the main process's to handle: here it would end in a traceback each.
                start_new_session=True,
            )
        except OSError as error:
            raise OnrecordError(
                place="worker process",
                problem=f"it cannot start ({error.strerror})",
                cure="Use --jobs 1",
            ) from error
        self._to = cast(BinaryIO, self._process.stdin)
        self._from = cast(BinaryIO, self._process.stdout)

    def wait_until_ready(self) -> None:
        """Wait for the model to be loaded.

        Raises:
            ModelError: It cannot be.
            OnrecordError: The worker failed or ended before.
        """
        answer = next_answer(self._from)
        if isinstance(answer, Ready):
            return
        if isinstance(answer, Failed):
            raise answer.error()
        raise OnrecordError(
            place="worker process",
            problem=f"it ended before its first story ({self._last_words()})",
            cure="If memory is short, use a lower --jobs",
        )

    def outcome(self, task: Task) -> Outcome:
        """What becomes of the story.

        Raises:
            EOFError: The worker died on it.
        """
        try:
            send(task, self._to)
        except BrokenPipeError:
            raise EOFError from None
        answer = next_answer(self._from)
        if isinstance(answer, Done):
            return answer.outcome()
        raise EOFError

    def obituary(self, task: Task) -> Outcome:
        """The error of the story that this worker, and another before it, died on."""
        error = OnrecordError(
            place=task.story.place,
            problem=f"two worker processes died on this story ({self._last_words()})",
            cure="Run it alone; if memory is short, use a lower --jobs for the rest",
        )
        return Outcome(None, (error,))

    def kill(self) -> None:
        """End the process now; whoever waits for its answer gets an `EOFError`."""
        self._process.kill()

    def close(self) -> None:
        """Let go of a process that has ended."""
        self._process.wait()
        self._from.close()
        with suppress(BrokenPipeError):  # half a story may still be on its way
            self._to.close()

    def _last_words(self) -> str:
        try:
            code = self._process.wait(_LONGEST_DEATH_SECONDS)
        except subprocess.TimeoutExpired:  # it only closed its pipe
            self._process.kill()
            code = self._process.wait()
        return Signals(-code).name if code < 0 else f"exit code {code}"
