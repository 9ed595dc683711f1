"""From a keystroke to its notes: `python -m bench.keystroke` types into a story of 800 words.

The server runs as an editor starts it; the client is in this process.
"""

import asyncio
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from statistics import median, quantiles

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from bench.machine import machine
from bench.stories import story_of_words

WORDS = 800
KEYSTROKES = 40
URI = "file:///bench/story.txt"


async def main() -> None:
    """Print the times."""
    client = LanguageClient("bench", "1")
    published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda one: published.put_nowait(one))
    begun = time.perf_counter()
    await client.start_io(sys.executable, "-P", "-m", "onrecord", "lsp")
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    client.initialized(types.InitializedParams())
    item = types.TextDocumentItem(URI, "plaintext", 0, story_of_words(WORDS))
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await published.get()
    print(f"start to first notes: {time.perf_counter() - begun:.2f} s")
    seconds = []
    before = _cpu_seconds(client._server.pid)
    for version in range(1, KEYSTROKES + 1):
        place = types.Range(types.Position(0, 0), types.Position(0, 0))
        begun = time.perf_counter()
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, URI),
                [types.TextDocumentContentChangePartial(range=place, text="a")],
            )
        )
        assert (await published.get()).version == version
        seconds.append(time.perf_counter() - begun)
    cpu = (_cpu_seconds(client._server.pid) - before) / KEYSTROKES
    often = quantiles(seconds, n=20)[-1]
    print(
        f"keystroke to notes, {WORDS} words, {KEYSTROKES} keystrokes: median"
        f" {1000 * median(seconds):.0f} ms, 19 of 20 within {1000 * often:.0f} ms,"
        f" least {1000 * min(seconds):.0f} ms; 300 of them are the pause\n"
        f"CPU of server and reader, a keystroke: {1000 * cpu:.0f} ms\n"
        f"{os.getloadavg()[0] / len(os.sched_getaffinity(0)):.1f} processes wanted each core; "
        + machine()
    )
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


def _cpu_seconds(server: int) -> float:
    """What the server and its reader have used. Linux alone says it."""
    ticks = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            pid = int(status.parent.name)
            fields = status.read_text(encoding="utf-8").rpartition(")")[2].split()
            if server in (pid, int(fields[1])):
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    asyncio.run(main())
