"""The open documents: each is read a moment after its last change, and never for an old text."""

import asyncio
from collections.abc import Callable, Coroutine

from onrecord.lsp.analysis import Analysis, Problem
from onrecord.lsp.document import Document
from onrecord.lsp.reader import Reader
from onrecord.lsp.reading import read_document
from onrecord.pipeline.attempt import unexpected

PAUSE_SECONDS = 0.3  # after a keystroke: who types on is not interrupted
# How long a reading that nobody waits for any more may go on. To end it costs a start of the
# process and its model, about as long.
PATIENCE_SECONDS = 1.0


class Desk:
    """The documents of one editor. All calls are made in the event loop's thread.

    Args:
        reader: Reads them, one at a time.
        publish: Takes each analysis as it is done.
    """

    def __init__(self, reader: Reader, publish: Callable[[Analysis], None]) -> None:
        self.documents: dict[str, Document] = {}
        self._reader = reader
        self._publish = publish
        self._analyses: dict[str, Analysis] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._work: set[asyncio.Task[None]] = set()
        self._is_reading = asyncio.Lock()
        self._being_read: Document | None = None
        self._news = asyncio.Condition()

    def put(self, document: Document, pause_seconds: float = PAUSE_SECONDS) -> None:
        """Take a document that was opened or has changed."""
        self.documents[document.uri] = document
        self.check(document.uri, pause_seconds)

    def check(self, uri: str, pause_seconds: float = 0.0) -> None:
        """Read a document after a pause; a check that has not begun begins anew."""
        self._drop_timer(uri)
        loop = asyncio.get_running_loop()
        self._timers[uri] = loop.call_later(pause_seconds, self._begin, uri)

    def check_all_anew(self) -> None:
        """Read every document again: its house's settings have changed."""
        self._analyses.clear()
        for uri in self.documents:
            self.check(uri)

    def drop(self, uri: str) -> None:
        """Forget a document that was closed."""
        self._drop_timer(uri)
        self.documents.pop(uri, None)
        self._analyses.pop(uri, None)
        self._go(self._tell())  # whoever waits for it should not

    async def analysis(self, uri: str) -> Analysis | None:
        """What is known of a document as it stands, waiting for it; None once it is closed."""
        async with self._news:
            await self._news.wait_for(lambda: self._is_closed_or_read(uri))
        return self._analyses.get(uri)

    def _is_closed_or_read(self, uri: str) -> bool:
        document = self.documents.get(uri)
        known = self._analyses.get(uri)
        return document is None or (known is not None and known.document is document)

    def _drop_timer(self, uri: str) -> None:
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()

    def _begin(self, uri: str) -> None:
        self._timers.pop(uri, None)
        self._go(self._check(uri))

    def _go(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._work.add(task)  # the loop alone would let it be collected
        task.add_done_callback(self._work.discard)

    async def _check(self, uri: str) -> None:
        await self._take_turn()
        try:
            while not self._is_closed_or_read(uri):
                if uri in self._timers:
                    return  # it has changed meanwhile, and its own check will come
                self._being_read = document = self.documents[uri]
                found = await self._read(document)
                self._being_read = None
                if found is not None and self.documents.get(uri) is document:
                    self._take(found)
        finally:
            self._being_read = None
            self._is_reading.release()
            await self._tell()

    async def _read(self, document: Document) -> Analysis | None:
        try:
            return await read_document(document, self._reader)
        except Exception as error:  # a fault of ours in one story is no end of the server
            return _failed(document, error)

    def _take(self, found: Analysis) -> None:
        try:
            self._publish(found)
        except Exception as error:
            found = _failed(found.document, error)
            self._publish(found)
        self._analyses[found.document.uri] = found

    async def _tell(self) -> None:
        """Wake whoever waits for an analysis."""
        async with self._news:
            self._news.notify_all()

    async def _take_turn(self) -> None:
        """Wait for the reading of another text; one that nobody waits for is ended in the end."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._is_reading.acquire()
                return
        except TimeoutError:
            old = self._being_read
            if old is not None and self.documents.get(old.uri) is not old:
                self._reader.stop()
        await self._is_reading.acquire()


def _failed(document: Document, error: Exception) -> Analysis:
    return Analysis(document, None, [Problem(str(unexpected(error, place=document.name)))])
