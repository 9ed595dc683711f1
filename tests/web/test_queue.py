"""The queue: fair, bounded, and never at a standstill; the worker processes are real ones."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.errors import StoryTooLongError
from onrecord.ingest import Unread
from onrecord.ingest.said import Said
from onrecord.pipeline.outcome import Outcome
from onrecord.records.profile import Profile
from onrecord.web import limits
from onrecord.web.readers import Readers
from onrecord.web.refused import RefusedError
from tests.in_a_loop import in_a_loop

SHORT = "The ferry will stop on Friday, two officials said. "
LONG = SHORT * 1200  # 60,000 characters: seconds


def story(text: str, name: str = "story") -> Unread:
    return Unread(data=text.encode(), kind="text", name=name, place=name, flags=Said())


Use = Callable[[Callable[[Readers], Awaitable[None]]], None]


@pytest.fixture(scope="module")
def with_readers() -> Iterator[Use]:
    """Runs a function with two processes, which all tests share."""
    # In a thread: the browser's own loop may be running in this one.
    with ThreadPoolExecutor(1) as thread, asyncio.Runner() as runner:

        def run(coroutine: Coroutine[None, None, object]) -> None:
            thread.submit(runner.run, coroutine).result()

        readers = Readers(2)
        opened = readers.open()
        run(opened.__aenter__())

        def with_these(use: Callable[[Readers], Awaitable[None]]) -> None:
            async def within_a_minute() -> None:
                async with asyncio.timeout(60):
                    await use(readers)

            run(within_a_minute())

        yield with_these
        run(opened.__aexit__(None, None, None))
        thread.submit(runner.close).result()


def read(readers: Readers, text: str, client: str = "desk") -> "asyncio.Task[Outcome]":
    outcome = readers.outcome(story(text, client), Profile(), client)
    return asyncio.get_running_loop().create_task(outcome)


def test_short_stories_pass_long_ones(with_readers):
    async def use(readers: Readers) -> None:
        long = [read(readers, LONG, "archive") for _ in range(4)]
        await asyncio.sleep(0.05)
        for _ in range(3):
            assert (await read(readers, SHORT)).report is not None
        assert not any(one.done() for one in long)
        for one in long:
            one.cancel()
        await asyncio.wait(long)

    with_readers(use)


def test_a_client_with_one_story_does_not_wait_for_all_of_another(with_readers):
    async def use(readers: Readers) -> None:
        many = [read(readers, SHORT * 20, "archive") for _ in range(30)]
        await asyncio.sleep(0.01)
        await read(readers, SHORT)
        assert sum(one.done() for one in many) <= 6
        await asyncio.gather(*many)

    with_readers(use)


def test_too_many_are_refused_and_the_greediest_first(with_readers, monkeypatch):
    monkeypatch.setattr(limits, "WAITING_STORIES", 5)

    async def use(readers: Readers) -> None:
        many = [read(readers, SHORT * 20, "archive") for _ in range(12)]
        await asyncio.sleep(0)
        one = read(readers, SHORT)
        outcomes = await asyncio.gather(*many, return_exceptions=True)
        refused = [each for each in outcomes if isinstance(each, RefusedError)]
        assert refused
        assert {each.status for each in refused} == {503}
        assert all(int(each.headers["Retry-After"]) > 0 for each in refused)
        assert (await one).report is not None

    with_readers(use)


def test_a_story_that_takes_too_long_is_ended_and_the_next_is_read(with_readers, monkeypatch):
    async def use(readers: Readers) -> None:
        monkeypatch.setattr(limits, "SHORT_SECONDS", 0.1)
        monkeypatch.setattr(limits, "STORY_SECONDS", 0.1)
        (problem,) = (await read(readers, LONG)).problems
        assert isinstance(problem, RefusedError)
        assert problem.status == 503
        assert "took more than" in problem.problem
        monkeypatch.setattr(limits, "SHORT_SECONDS", 60)
        for _ in range(4):
            assert (await read(readers, SHORT)).report is not None

    with_readers(use)


def test_a_slow_story_is_a_long_one_whatever_its_length(with_readers, monkeypatch):
    async def use(readers: Readers) -> None:
        monkeypatch.setattr(limits, "SHORT_SECONDS", 0.01)
        slow = [read(readers, SHORT * 100, f"client {number}") for number in range(2)]
        assert all(one.report is not None for one in await asyncio.gather(*slow))

    with_readers(use)


def test_a_client_that_has_gone_is_not_read_for(with_readers):
    async def use(readers: Readers) -> None:
        workers = [desk._worker for desk in readers._desks]
        long = [read(readers, LONG * 3, f"client {number}") for number in range(4)]
        await asyncio.sleep(0.3)
        for one in long:
            one.cancel()
        await asyncio.wait(long)
        while not any(worker._process.poll() for worker in workers):  # one read for nobody
            await asyncio.sleep(0.01)
        assert (await read(readers, LONG[:35_000])).report is not None

    with_readers(use)


def test_a_process_that_dies_costs_nobody_a_story(with_readers):
    async def use(readers: Readers) -> None:
        reading = read(readers, SHORT * 200)
        await asyncio.sleep(0.05)
        for desk in readers._desks:
            if desk._worker is not None:
                desk._worker.kill()
        assert (await reading).report is not None
        assert (await read(readers, SHORT)).report is not None

    with_readers(use)


def test_a_story_beyond_the_limit_is_refused(with_readers):
    async def use(readers: Readers) -> None:
        (problem,) = (await read(readers, "word " * (limits.STORY_CHARACTERS // 5 + 1))).problems
        assert isinstance(problem, StoryTooLongError)
        assert f"{limits.STORY_CHARACTERS:,}" in problem.problem

    with_readers(use)


def test_closing_ends_a_story_in_the_middle():
    async def run() -> None:
        readers = Readers(2)
        async with readers.open():
            stories = [read(readers, LONG) for _ in range(4)]
            await asyncio.sleep(0.1)
        for one in stories:
            with pytest.raises(asyncio.CancelledError):
                await one
        assert not readers._reading

    in_a_loop(run())
