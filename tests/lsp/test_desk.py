"""When a document is read: after a pause, for its last text, and never for one that is old."""

import asyncio

import pytest

from onrecord.lsp import desk as desk_module
from onrecord.lsp.desk import Desk
from onrecord.lsp.document import Document
from onrecord.pipeline.outcome import Outcome
from tests.in_a_loop import in_a_loop


class SlowReader:
    """Takes its time, can be stopped, and knows what it was given."""

    def __init__(self, seconds=0.0):
        self.seconds = seconds
        self.given = []
        self.stopped = 0
        self._stop = asyncio.Event()

    async def outcome(self, task):
        self.given.append(task.story.data.decode())
        self._stop.clear()
        try:
            async with asyncio.timeout(self.seconds):
                await self._stop.wait()
                return None
        except TimeoutError:
            return Outcome(None, ())

    def stop(self):
        self.stopped += 1
        self._stop.set()


def document(text, uri="file:///desk/a.txt"):
    return Document(uri, "plaintext", 1, text, "utf16")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(desk_module, "PATIENCE_SECONDS", 0.1)


def test_only_the_last_of_many_texts_is_read():
    async def test():
        reader, published = SlowReader(), []
        desk = Desk(reader, published.append)
        for number in range(9):
            desk.put(document(f"text {number}"), 0.05)
            await asyncio.sleep(0.005)
        found = await desk.analysis("file:///desk/a.txt")
        assert found.document.text == "text 8"
        assert reader.given == ["text 8"]
        assert len(published) == 1

    in_a_loop(test())


def test_what_is_read_of_an_old_text_is_dropped():
    async def test():
        reader, published = SlowReader(0.05), []
        desk = Desk(reader, published.append)
        desk.put(document("old"), 0.0)
        await asyncio.sleep(0.02)
        desk.put(document("new"), 0.0)
        assert (await desk.analysis("file:///desk/a.txt")).document.text == "new"
        assert reader.given == ["old", "new"]
        assert reader.stopped == 0  # it was done before it was worth ending
        assert [one.document.text for one in published] == ["new"]

    in_a_loop(test())


def test_a_long_reading_of_an_old_text_is_ended():
    async def test():
        reader, published = SlowReader(60), []
        desk = Desk(reader, published.append)
        desk.put(document("old"), 0.0)
        await asyncio.sleep(0.02)
        reader.seconds = 0.0
        desk.put(document("new"), 0.0)
        async with asyncio.timeout(5):
            found = await desk.analysis("file:///desk/a.txt")
        assert found.document.text == "new"
        assert reader.stopped == 1
        assert len(published) == 1

    in_a_loop(test())


def test_a_long_reading_that_is_wanted_goes_on_before_another_document():
    async def test():
        reader, published = SlowReader(0.4), []
        desk = Desk(reader, published.append)
        desk.put(document("long"), 0.0)
        await asyncio.sleep(0.02)
        desk.put(document("other", "file:///desk/b.txt"), 0.0)
        await desk.analysis("file:///desk/b.txt")
        assert reader.stopped == 0
        assert [one.document.text for one in published] == ["long", "other"]

    in_a_loop(test())


def test_who_waits_for_a_document_that_is_closed_waits_no_longer():
    async def test():
        reader, published = SlowReader(60), []
        desk = Desk(reader, published.append)
        desk.put(document("text"), 0.0)
        waiting = asyncio.ensure_future(desk.analysis("file:///desk/a.txt"))
        await asyncio.sleep(0.02)
        desk.drop("file:///desk/a.txt")
        async with asyncio.timeout(5):
            assert await waiting is None
        assert await desk.analysis("file:///desk/unknown.txt") is None
        assert published == []

    in_a_loop(test())


def test_a_fault_of_ours_becomes_a_note(monkeypatch):
    async def broken(document, reader):
        raise ZeroDivisionError("a fault")

    async def test():
        published = []
        desk = Desk(SlowReader(), published.append)
        desk.put(document("text"), 0.0)
        found = await desk.analysis("file:///desk/a.txt")
        assert "ZeroDivisionError" in found.problems[0].words
        assert published == [found]

    monkeypatch.setattr(desk_module, "read_document", broken)
    in_a_loop(test())
