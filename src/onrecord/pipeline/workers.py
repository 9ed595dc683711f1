"""Many stories through many processes, in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Condition
from types import TracebackType
from typing import Self

from onrecord.errors import ModelError, OnrecordError
from onrecord.pipeline.attempt import unexpected
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.pipeline.process import Worker

# How many stories may be read ahead of the oldest one that is not done: enough that one long story
# does not hold up the other workers, few enough that memory stays where it is over any number.
AHEAD_PER_WORKER = 4
# The same for their bytes, which are few unless they are pages of megabytes.
AHEAD_BYTES = 64_000_000

Waiting = Future[Outcome]


class Workers:
    """Up to `count` processes; each has its own model and takes one story at a time.

    A thread of the main process waits on each, so that a worker which dies is known together with
    the story that it died on. (`concurrent.futures` has a process pool, but there one death ends
    the pool and takes along every story in it.)
    """

    def __init__(self, count: int) -> None:
        self._limit = count * AHEAD_PER_WORKER
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="onrecord")
        self._changed = Condition()  # over all below
        self._most = count  # fewer where there is no room for so many
        self._count = 0  # of those that are alive or about to be
        self._why_none: OnrecordError | None = None  # none could start
        self._alive: set[Worker] = set()
        self._idle: list[Worker] = []
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End every worker, in the middle of a story if need be."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._changed:
            self._is_closed = True
            for worker in self._alive:
                worker.kill()
            self._changed.notify_all()
        self._threads.shutdown(wait=True)
        for worker in self._alive:
            worker.close()

    def outcomes(
        self, items: Iterable[Task | OnrecordError]
    ) -> Iterator[tuple[Task | OnrecordError, Outcome]]:
        """What becomes of each story, an error as it is, all in the order of `items`.

        Raises:
            OnrecordError: No worker can start.
        """
        waiting: deque[tuple[Task | OnrecordError, Waiting]] = deque()
        ahead_bytes = 0
        for item in items:
            waiting.append((item, self._begin(item)))
            ahead_bytes += _size(item)
            while waiting and (
                len(waiting) >= self._limit or ahead_bytes > AHEAD_BYTES or waiting[0][1].done()
            ):
                oldest, future = waiting.popleft()
                ahead_bytes -= _size(oldest)
                yield oldest, future.result()
        while waiting:
            item, future = waiting.popleft()
            yield item, future.result()

    def _begin(self, item: Task | OnrecordError) -> Waiting:
        if isinstance(item, Task):
            return self._threads.submit(self._outcome, item)
        known: Waiting = Future()
        known.set_result(Outcome(None, (item,)))
        return known

    def _outcome(self, task: Task) -> Outcome:
        """Hand the story to a worker and wait for its answer."""
        # A second time, because a system short of memory may have killed whoever was at hand.
        for is_last in (False, True):
            worker = self._take()
            answer: Outcome | None
            try:
                answer = worker.outcome(task)
            except EOFError:
                answer = worker.obituary(task) if is_last else None
                self._bury(worker)
            except Exception as error:
                answer = Outcome(None, (unexpected(error, place=task.story.place),))
                self._bury(worker)
            else:
                self._give_back(worker)
            if answer is not None:
                return answer
        raise AssertionError("the last attempt always has an answer")

    def _take(self) -> Worker:
        """A worker that is idle, or a new one; waits while there are as many as there may be.

        Raises:
            OnrecordError: There is none, and none can start.
            EOFError: The workers have been closed.
        """
        while True:
            with self._changed:
                while not (self._idle or self._is_closed) and self._count >= self._most > 0:
                    self._changed.wait()
                if self._is_closed:
                    raise EOFError("the workers have been closed")
                if self._idle:
                    return self._idle.pop()
                if self._why_none is not None:
                    raise self._why_none
                self._count += 1
            try:
                return self._start()
            except ModelError:
                raise  # it would be the same for all
            except OnrecordError as error:
                # Too little memory for so many: those who have started go on.
                with self._changed:
                    self._most -= 1
                    if not self._most:
                        self._why_none = error
                    self._changed.notify_all()

    def _start(self) -> Worker:
        try:
            worker = Worker()
        except OnrecordError:
            with self._changed:
                self._count -= 1
            raise
        with self._changed:
            self._alive.add(worker)
            if self._is_closed:
                worker.kill()
        try:
            worker.wait_until_ready()
        except OnrecordError:
            self._bury(worker)
            raise
        return worker

    def _give_back(self, worker: Worker) -> None:
        with self._changed:
            self._idle.append(worker)
            self._changed.notify_all()

    def _bury(self, worker: Worker) -> None:
        with self._changed:
            self._alive.discard(worker)
            self._count -= 1
            self._changed.notify_all()
        worker.kill()
        worker.close()


def _size(item: Task | OnrecordError) -> int:
    return len(item.story.data) if isinstance(item, Task) else 0
