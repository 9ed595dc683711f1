"""An editor made for a test: pygls' own client, which starts the server as an editor does."""

import asyncio
import sys
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

COMMAND = [sys.executable, "-P", "-m", "onrecord", "lsp"]
WAIT_SECONDS = 60  # for what takes a second on a machine with nothing else to do


def able(
    *, pulls: bool = False, units: tuple[str, ...] | None = None, markdown: bool = True, levels=True
) -> types.ClientCapabilities:
    """What an editor says that it can do."""
    formats = [types.MarkupKind.Markdown] if markdown else [types.MarkupKind.PlainText]
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=units),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=levels)
        ),
        text_document=types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=formats),
            document_symbol=types.DocumentSymbolClientCapabilities(
                hierarchical_document_symbol_support=levels
            ),
            diagnostic=types.DiagnosticClientCapabilities() if pulls else None,
        ),
    )


class Editor:
    """An editor with one story open."""

    def __init__(self, client: LanguageClient, uri: str) -> None:
        self.client = client
        self.uri = uri
        self.text = ""
        self.version = 0
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.logged: list[str] = []
        self.server: types.InitializeResult
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(
            lambda one: self.published.put_nowait(one)
        )
        client.feature(types.WINDOW_LOG_MESSAGE)(lambda one: self.logged.append(one.message))

    async def start(self, capabilities: types.ClientCapabilities) -> None:
        self.server = await self.client.initialize_async(
            types.InitializeParams(capabilities=capabilities)
        )
        self.client.initialized(types.InitializedParams())

    def open(self, text: str, language: str = "plaintext", uri: str | None = None) -> None:
        self.text, self.version = text, 1
        item = types.TextDocumentItem(uri or self.uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, old: str, new: str) -> None:
        """Write `new` in the place of `old`, sent as the stretch that changes."""
        at = self.text.index(old)
        place = types.Range(self.position(at), self.position(at + len(old)))
        self.text = self.text.replace(old, new, 1)
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, self.uri),
                [types.TextDocumentContentChangePartial(range=place, text=new)],
            )
        )

    def position(self, offset: int) -> types.Position:
        """A place of the text in UTF-16, as most editors count."""
        before = self.text[:offset].split("\n")
        return types.Position(len(before) - 1, len(before[-1].encode("utf-16-le")) // 2)

    def words(self, place: types.Range) -> str:
        """The words of the text in a range."""
        return self.text[self._offset(place.start) : self._offset(place.end)]

    def _offset(self, place: types.Position) -> int:
        lines = self.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: place.line])
        units = lines[place.line].encode("utf-16-le")[: 2 * place.character] if lines else b""
        return start + len(units.decode("utf-16-le"))

    async def notes(self) -> list[types.Diagnostic]:
        """What is published for the text as it stands; older ones fail the test."""
        return list((await self.next_published()).diagnostics)

    async def next_published(self) -> types.PublishDiagnosticsParams:
        async with asyncio.timeout(WAIT_SECONDS):
            return await self.published.get()

    async def actions(self, place: types.Range, only=None) -> list[types.CodeAction]:
        async with asyncio.timeout(WAIT_SECONDS):
            found = await self.client.text_document_code_action_async(
                types.CodeActionParams(
                    types.TextDocumentIdentifier(self.uri),
                    place,
                    types.CodeActionContext([], only),
                )
            )
        return list(found or [])

    def applied(self, edit: types.WorkspaceEdit) -> str:
        """The text with an edit's changes."""
        if edit.document_changes:
            (one,) = edit.document_changes
            assert (one.text_document.uri, one.text_document.version) == (self.uri, self.version)
            edits = one.edits
        else:
            edits = edit.changes[self.uri]
        text = self.text
        for one in sorted(edits, key=lambda one: self._offset(one.range.start), reverse=True):
            start, end = self._offset(one.range.start), self._offset(one.range.end)
            text = text[:start] + one.new_text + text[end:]
        return text

    async def hover(self, words: str) -> str | None:
        """What is shown for the first character of some words."""
        at = self.position(self.text.index(words))
        async with asyncio.timeout(WAIT_SECONDS):
            found = await self.client.text_document_hover_async(
                types.HoverParams(types.TextDocumentIdentifier(self.uri), at)
            )
        return None if found is None else found.contents.value

    async def leave(self, *, politely: bool = True) -> int:
        """End the server; its exit code."""
        process = self.client._server
        if politely:
            await self.client.shutdown_async(None)
        self.client.exit(None)
        async with asyncio.timeout(WAIT_SECONDS):
            return await process.wait()


@asynccontextmanager
async def editor(folder: Path, name: str = "story.txt", capabilities=None, **more):
    """An editor whose server runs; it is ended well, and nothing of it is left behind."""
    client = LanguageClient("test", "1")
    one = Editor(client, (folder / name).as_uri())
    await client.start_io(*COMMAND, cwd=folder, **more)
    try:
        await one.start(capabilities or able())
        yield one
        if client._server.returncode is None:
            assert await one.leave() == 0
    finally:
        if client._server.returncode is None:
            client._server.kill()
        await client.stop()
        client._server._transport.close()
