"""Stories that requests bring are read by a few processes, one story each at a time.

Nothing is read in the server's own process, which would stand still meanwhile. Clients take turns;
one process less than there are takes long stories, so that a short one never waits for many long.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from msgspec.structs import replace

from onrecord.errors import StoryTooLongError
from onrecord.ingest import Unread
from onrecord.ingest.said import Said
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.records.profile import Profile
from onrecord.web import limits
from onrecord.web.queue.desk import Desk, TooSlowError
from onrecord.web.queue.turns import Turns
from onrecord.web.refused import RefusedError

_FIRST = b"""The ferry will stop on Friday, two officials said. They asked not to be named.

"We have no boats left," said Mara Lind, the harbour master.
"""


class _Waiting:
    """A story, whose it is, and where its outcome goes."""

    def __init__(self, task: Task, client: str, outcome: "asyncio.Future[Outcome]") -> None:
        self.task = task
        self.client = client
        self.outcome = outcome
        self.size_bytes = len(task.story.data)
        self.is_long = self.size_bytes > limits.SHORT_BYTES
        self.desk: Desk | None = None  # where it is being read

    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = object.__hash__


class Readers:
    """The processes, and the stories that wait for them.

    Args:
        jobs: How many processes; at least two, one of which long stories never have.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = max(2, jobs)
        self._threads = ThreadPoolExecutor(self._jobs, thread_name_prefix="reader")
        self._desks = [Desk(self._threads) for _ in range(self._jobs)]
        self._idle = deque(self._desks)
        self._turns: Turns[_Waiting] = Turns()
        self._waiting_bytes = 0
        self._long = 0  # long stories that are being read
        self._reading: set[asyncio.Task[None]] = set()
        self._is_closed = False

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Start the processes before the first story comes, and end them with the server.

        Raises:
            OnrecordError: They cannot start, for example since the model file is broken.
        """
        try:
            for problem in await asyncio.gather(*map(_warm, self._desks), return_exceptions=True):
                if problem is not None:
                    raise problem
            yield
        finally:
            await self.close()

    async def close(self) -> None:
        """End the processes, in the middle of a story if need be."""
        self._is_closed = True
        while waiting := self._turns.push_out():
            waiting.outcome.cancel()
        for desk in self._desks:
            desk.interrupt()
        await asyncio.gather(*self._reading)
        for desk in self._desks:
            desk.close()
        self._threads.shutdown()

    async def outcome(self, story: Unread, profile: Profile, client: str) -> Outcome:
        """What becomes of a story. Cancelled, it leaves the queue, or its process is ended.

        Args:
            story: Its bytes, and what is known of it.
            profile: Of its checks.
            client: Whose turn it is: clients take turns, so that one with many stories does not
                keep the others waiting.

        Raises:
            RefusedError: Too many stories wait.
        """
        task = Task(story=story, profile=profile)
        waiting = _Waiting(task, client, asyncio.get_running_loop().create_future())
        self._let_wait(waiting)
        try:
            return await waiting.outcome
        finally:
            self._leave(waiting)

    def _let_wait(self, waiting: _Waiting) -> None:
        self._turns.put(waiting.client, waiting)
        self._waiting_bytes += waiting.size_bytes
        self._hand_out()
        # Whoever has most stories waiting goes short, and not whoever comes last.
        while (
            len(self._turns) > limits.WAITING_STORIES or self._waiting_bytes > limits.WAITING_BYTES
        ):
            newest = self._turns.push_out()
            if newest is None:
                break
            self._waiting_bytes -= newest.size_bytes
            if not newest.outcome.done():  # its client may have gone a moment ago
                newest.outcome.set_exception(_too_many())

    def _leave(self, waiting: _Waiting) -> None:
        """A client that has its outcome, or has gone."""
        if self._turns.remove(waiting.client, waiting):
            self._waiting_bytes -= waiting.size_bytes
        elif waiting.desk is not None and waiting.is_long:
            waiting.desk.interrupt()  # nobody waits any more; a short one is soon done

    def _hand_out(self) -> None:
        """Give stories to idle processes."""
        if self._is_closed:
            return
        while self._idle and (waiting := self._turns.take(self._may_go)) is not None:
            self._waiting_bytes -= waiting.size_bytes
            self._long += waiting.is_long
            waiting.desk = self._idle.popleft()
            reading = asyncio.get_running_loop().create_task(self._read(waiting, waiting.desk))
            self._reading.add(reading)
            reading.add_done_callback(self._reading.discard)

    def _may_go(self, waiting: _Waiting) -> bool:
        return not waiting.is_long or self._long < self._jobs - 1

    async def _read(self, waiting: _Waiting, desk: Desk) -> None:
        if waiting.is_long:
            most, seconds = limits.STORY_CHARACTERS, limits.STORY_SECONDS
        else:
            most, seconds = limits.SHORT_CHARACTERS, limits.SHORT_SECONDS
        outcome = await desk.read(replace(waiting.task, most_characters=most), seconds)
        waiting.desk = None
        self._long -= waiting.is_long
        self._idle.append(desk)
        if waiting.outcome.done():
            pass  # nobody waits for it
        elif self._is_closed:
            waiting.outcome.cancel()
        elif not waiting.is_long and _is_long_after_all(outcome):
            # How long its text is shows only when it is open: it waits once more, as a long one.
            # The same goes for one that takes as much time.
            waiting.is_long = True
            self._let_wait(waiting)
        else:
            waiting.outcome.set_result(outcome)
        self._hand_out()


async def _warm(desk: Desk) -> None:
    """Start a process and have it read a story: what it loads late is then loaded."""
    await desk.open()
    first = Unread(data=_FIRST, kind="text", name="first", place="the first story", flags=Said())
    await desk.read(Task(story=first, profile=Profile()), limits.STORY_SECONDS)


def _is_long_after_all(outcome: Outcome) -> bool:
    return any(isinstance(one, StoryTooLongError | TooSlowError) for one in outcome.problems)


def _too_many() -> RefusedError:
    return RefusedError(
        503,
        place="the queue",
        problem="too many stories are waiting",
        cure=f"Try again in {limits.RETRY_SECONDS} seconds",
        headers={"Retry-After": str(limits.RETRY_SECONDS)},
    )
