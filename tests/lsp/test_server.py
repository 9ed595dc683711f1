"""The language server as an editor meets it: started by itself, spoken to over its pipes.

A server takes seconds to start on a busy machine, so each test asks many things of one.
"""

import asyncio
import os
import signal
import subprocess

import pytest
from lsprotocol import types

from tests.in_a_loop import in_a_loop
from tests.lsp.editor import able, editor
from tests.lsp.made import STORY


def codes(notes):
    return [one.code for one in notes]


async def c15(one):
    """The published notes on doubled words."""
    return [one for one in await one.notes() if one.code == "C15"]


def test_a_story_is_written(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            # Notes for a text that is opened, at their words and with their pages.
            one.open(STORY)
            notes = await one.notes()
            said = {note.code: one.words(note.range) for note in notes}
            assert said["C15"] == "stop stop"
            assert "S7" in said
            (page,) = {note.code_description.href for note in notes if note.code == "S7"}
            page = page.removeprefix("file://")
            assert os.path.exists(page)

            # A change takes away what it mends, and leaves the rest.
            one.type("stop stop", "🚢 stop")
            notes = await one.notes()
            assert "C15" not in codes(notes)
            assert "S7" in codes(notes)

            # Who types on gets notes for the last text alone.
            for letter in "abcdefgh":
                one.type("Skerrow", f"{letter}Skerrow")
                await asyncio.sleep(0.02)
            assert (await one.next_published()).version == one.version
            await asyncio.sleep(0.6)
            assert one.published.empty()

            # An action gives the right text, behind an emoji too.
            one.type("🚢 stop", "🚢 stop stop")
            (note,) = await c15(one)
            mended = one.text.replace("stop stop", "stop")
            fix, ignore = await one.actions(note.range, [types.CodeActionKind.QuickFix])
            assert one.applied(fix.edit) == mended
            assert one.applied(ignore.edit).startswith("<!-- onrecord: ignore C15 because  -->\n")
            nowhere = types.Range(types.Position(0, 0), types.Position(0, 0))
            (everything,) = await one.actions(nowhere, [types.CodeActionKind.SourceFixAll])
            assert one.applied(everything.edit) == mended

            # Asked at once after a change, the answer is of the text as it then is.
            one.type("an aide", "a deckhand")
            assert "**a deckhand" in await one.hover("a deckhand")
            outline = await one.client.text_document_document_symbol_async(
                types.DocumentSymbolParams(types.TextDocumentIdentifier(one.uri))
            )
            named = [one.words(source.selection_range) for source in outline]
            assert set(named) == {"a deckhand who asked not to be named", "Mayor Ada Lind"}
            await one.notes()

            closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(one.uri))
            one.client.text_document_did_close(closed)
            assert await one.notes() == []

            # U+2028 and a form feed end a line for Python, and for no editor.
            one.open("One\u2028two\x0cthree 🚢\r\nThe ferry ferry will stop, officials said.\n")
            (note,) = await c15(one)
            assert note.range.start.line == 1
            one.type("ferry ferry", "ferry")
            assert await c15(one) == []
        return page

    page = in_a_loop(test())
    assert not os.path.exists(page)  # gone with its server


def test_an_editor_that_asks_and_counts_bytes(tmp_path):
    settings = tmp_path / "onrecord.toml"
    settings.write_text('[checks]\nC15 = "query"\n')

    async def test():
        abilities = able(pulls=True, units=("utf-8",), markdown=False, levels=False)
        async with editor(tmp_path, capabilities=abilities) as one:
            assert one.server.capabilities.position_encoding == "utf-8"
            assert one.server.capabilities.diagnostic_provider is not None
            params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(one.uri))

            async def doubled():
                report = await one.client.text_document_diagnostic_async(params)
                return [one for one in report.items if one.code == "C15"]

            one.open("An 🚢 and é the the ferry will stop, officials said.\n")
            (note,) = await doubled()
            assert (note.range.start.character, note.range.end.character) == (15, 22)
            assert note.severity == types.DiagnosticSeverity.Information  # as the house has it

            settings.write_text('[checks]\nC15 = "off"\n')
            event = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
            one.client.workspace_did_change_watched_files(
                types.DidChangeWatchedFilesParams([event])
            )
            assert await doubled() == []
            settings.write_text("[checks]\nC99 = 'off'\n")
            one.type("An ", "In ")
            report = await one.client.text_document_diagnostic_async(params)
            assert "C99" in report.items[0].message
            assert one.published.empty()  # what is asked for is not sent too

    in_a_loop(test())


def test_faults_end_no_server_and_nothing_of_a_story_is_logged(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            asked = ["ps", "-o", "pid=", "--ppid", str(one.client._server.pid)]
            (reader,) = subprocess.run(asked, capture_output=True, check=True).stdout.split()
            os.kill(int(reader), signal.SIGKILL)
            one.type("stop stop", "stop, stop")
            (note,) = await one.notes()
            assert "ended in the middle" in note.message
            # A change of no text, and one that is no message.
            one.client.protocol.notify("textDocument/didChange", {"ferry": "Skerrow"})
            one.client.protocol.notify("textDocument/didOpen", {"textDocument": "Skerrow"})
            one.type("stop, stop", "stop stop")
            assert len(await c15(one)) == 1
            logged = "\n".join(one.logged)
            assert await one.leave(politely=False) == 1
            errors = (await one.client._server.stderr.read()).decode()
            assert "Skerrow" not in logged + errors
            assert "ferry" not in logged + errors

    in_a_loop(test())


@pytest.mark.parametrize("how", ["is gone", "ends it"])
def test_the_server_goes_with_its_editor(tmp_path, how):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            if how == "is gone":
                one.client._server.stdin.close()
            else:
                one.client._server.terminate()
            async with asyncio.timeout(30):
                assert await one.client._server.wait() == 1

    in_a_loop(test())
