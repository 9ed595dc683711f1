"""The process that reads stories: the model runs there, and what kills it there kills no server."""

import asyncio
from contextlib import suppress

from onrecord.errors import OnrecordError
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.pipeline.process import Worker

LONGEST_SECONDS = 30  # a story of the greatest length takes a tenth of that


class Reader:
    """One worker process, started when it is needed; one story at a time."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._is_stopped = False
        self._is_starting = asyncio.Lock()

    async def warm_up(self) -> None:
        """Have a process with its model ready.

        Raises:
            OnrecordError: It cannot start, or not load its model.
        """
        async with self._is_starting:
            if self._worker is None:
                self._worker = await asyncio.to_thread(_ready_worker)

    async def outcome(self, task: Task) -> Outcome | None:
        """What becomes of a story; None where it was stopped. Ask for one at a time."""
        try:
            await self.warm_up()
        except OnrecordError as error:
            return Outcome(None, (error,))
        worker = self._worker
        assert worker is not None
        self._is_stopped = False
        answer = asyncio.ensure_future(asyncio.to_thread(worker.outcome, task))
        done, _ = await asyncio.wait({answer}, timeout=LONGEST_SECONDS)
        problem = "reading it ended in the middle"
        if not done:
            problem = f"reading it took more than {LONGEST_SECONDS} seconds"
            worker.kill()
        try:
            return await answer
        except EOFError:
            self._worker = None
            await asyncio.to_thread(worker.close)
        if self._is_stopped:
            return None
        cure = "`onrecord check` says more, and takes its time"
        return Outcome(None, (OnrecordError(place=task.story.name, problem=problem, cure=cure),))

    def stop(self) -> None:
        """End the process, in the middle of a story if need be; the next story gets another."""
        self._is_stopped = True
        if self._worker is not None:
            with suppress(ProcessLookupError):
                self._worker.kill()


def _ready_worker() -> Worker:
    worker = Worker()
    try:
        worker.wait_until_ready()
    except OnrecordError:
        worker.kill()
        worker.close()
        raise
    return worker
