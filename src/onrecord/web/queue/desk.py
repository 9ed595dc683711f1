"""One process that reads stories, ended and begun anew as need be."""

import asyncio
from concurrent.futures import Executor

from onrecord.errors import OnrecordError
from onrecord.pipeline.attempt import unexpected
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.pipeline.process import Worker
from onrecord.web.refused import RefusedError


class TooSlowError(RefusedError):
    """Reading a story took longer than it may."""


class Desk:
    """A place where one story is read at a time.

    Args:
        threads: Where to wait for the process; it needs one a desk.
    """

    def __init__(self, threads: Executor) -> None:
        self._threads = threads
        self._worker: Worker | None = None
        self._interrupts = 0

    async def open(self) -> None:
        """Start the process, where there is none, and wait until it has loaded the model.

        Raises:
            OnrecordError: It cannot start.
        """
        if self._worker is None:
            await asyncio.get_running_loop().run_in_executor(self._threads, self._start)

    async def read(self, task: Task, limit_seconds: float) -> Outcome:
        """What becomes of a story.

        Args:
            task: The story.
            limit_seconds: After this the process is ended, and the outcome says so.
        """
        before = self._interrupts
        # A second time, because a system short of memory may have killed whoever was at hand.
        for _ in range(2):
            try:
                await self.open()
            except OnrecordError as error:
                return Outcome(None, (error,))
            if self._interrupts > before:
                break
            worker = self._worker
            assert worker is not None, "it has been opened"
            loop = asyncio.get_running_loop()
            clock = loop.call_later(limit_seconds, worker.kill)
            try:
                return await loop.run_in_executor(self._threads, self._read, worker, task)
            except EOFError:
                if loop.time() >= clock.when():
                    return Outcome(None, (_too_slow(limit_seconds),))
                if self._interrupts > before:
                    break
            finally:
                clock.cancel()
        return Outcome(None, (_ended(),))

    def interrupt(self) -> None:
        """End the process now; a story that is being read fails, and the next has a new one."""
        self._interrupts += 1
        if self._worker is not None:
            self._worker.kill()

    def close(self) -> None:
        """Let go of the process, when nothing is read any more."""
        if self._worker is not None:
            self._let_go(self._worker)

    def _start(self) -> None:
        worker = self._worker = Worker()
        try:
            worker.wait_until_ready()
        except OnrecordError:
            self._let_go(worker)
            raise

    def _read(self, worker: Worker, task: Task) -> Outcome:
        try:
            return worker.outcome(task)
        except EOFError:
            self._let_go(worker)
            raise
        except Exception as error:
            self._let_go(worker)
            return Outcome(None, (unexpected(error, place=task.story.place),))

    def _let_go(self, worker: Worker) -> None:
        self._worker = None
        worker.kill()
        worker.close()


def _too_slow(limit_seconds: float) -> TooSlowError:
    return TooSlowError(
        503,
        place="the story",
        problem=f"reading it took more than {limit_seconds:.0f} seconds, and was ended",
        cure="Cut it into stories, or try again when the machine has less to do",
    )


def _ended() -> RefusedError:
    return RefusedError(
        503,
        place="the story",
        problem="the process that read it ended in the middle of it",
        cure="If memory is short, start the server with a lower --jobs",
    )
