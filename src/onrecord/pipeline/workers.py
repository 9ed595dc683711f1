"""Many stories through many processes, in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock, local
from types import TracebackType
from typing import Self

from onrecord.errors import OnrecordError
from onrecord.pipeline.attempt import unexpected
from onrecord.pipeline.process import Worker
from onrecord.pipeline.report import Report
from onrecord.records.story import Story

# How many stories may be read ahead of the oldest one that is not done: enough that one long story
# does not hold up the other workers, few enough that memory stays where it is over any number.
AHEAD_PER_WORKER = 4

Waiting = Future[Report | OnrecordError]


class Workers:
    """Up to `count` processes; each has its own model and takes one story at a time.

    A thread of the main process waits on each, so that a worker which dies is known together with
    the story that it died on. (`concurrent.futures` has a process pool, but there one death ends
    the pool and takes along every story in it.)
    """

    def __init__(self, count: int) -> None:
        self._limit = count * AHEAD_PER_WORKER
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="onrecord")
        self._of_thread = local()
        self._lock = Lock()
        self._alive: set[Worker] = set()
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
        with self._lock:
            self._is_closed = True
            for worker in self._alive:
                worker.kill()
        self._threads.shutdown(wait=True)
        for worker in self._alive:
            worker.close()

    def reports(self, items: Iterable[Story | OnrecordError]) -> Iterator[Report | OnrecordError]:
        """A report for each story, an error as it is, all in the order of `items`.

        Raises:
            OnrecordError: The workers cannot start.
        """
        waiting: deque[Waiting] = deque()
        for item in items:
            waiting.append(self._begin(item))
            while waiting and (len(waiting) >= self._limit or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _begin(self, item: Story | OnrecordError) -> Waiting:
        if isinstance(item, Story):
            return self._threads.submit(self._report, item)
        known: Waiting = Future()
        known.set_result(item)
        return known

    def _report(self, story: Story) -> Report | OnrecordError:
        """Hand the story to this thread's worker and wait for its answer."""
        worker = getattr(self._of_thread, "worker", None) or self._start()
        try:
            return worker.report(story)
        except EOFError:
            self._of_thread.worker = None  # the thread's next story starts another
            with self._lock:
                self._alive.discard(worker)
            error = worker.obituary(story)
            worker.close()
            return error
        except Exception as error:
            return unexpected(error, place=story.id)

    def _start(self) -> Worker:
        with self._lock:
            if self._is_closed:
                raise EOFError("the workers have been closed")
            worker = Worker()
            self._alive.add(worker)
        worker.wait_until_ready()
        self._of_thread.worker = worker
        return worker
