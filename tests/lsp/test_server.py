"""The language server as an editor meets it: started by itself, spoken to over its pipes."""

import asyncio
import os
import re

import pytest
from lsprotocol import types

from tests.lsp.editor import able, editor

STORY = (
    "PORT HAVEN (AP) — The ferry to Skerrow will stop stop in May, said an aide who asked not to be"
    " named.\n\nMayor Ada Lind said on Monday she had heard nothing of it. “The the boat stays,”"
    " she said.\n"
)


def run(test):
    """Run a test that waits; a debug loop would say so of what is never awaited."""
    return asyncio.run(test)


def codes(notes):
    return [one.code for one in notes]


def test_notes_as_one_types(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            notes = await one.notes()
            words = {note.code: one.words(note.range) for note in notes}
            assert words["C15"] == "stop stop"
            assert "S7" in words
            assert {note.source for note in notes} == {"onrecord"}
            one.type("will stop stop", "will stop")
            after = await one.notes()
            assert "C15" not in codes(after)
            assert "S7" in codes(after)
            one.type("asked not to be named", "asked not to be named because the crew is not told")
            assert "S7" not in codes(await one.notes())

    run(test())


def test_who_types_on_gets_notes_for_the_last_text_alone(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            for letter in "abcdefgh":
                one.type("ferry", f"{letter}ferry")
                await asyncio.sleep(0.02)
            found = await one.next_published()
            assert found.version == one.version
            await asyncio.sleep(0.6)
            assert one.published.empty()

    run(test())


def test_notes_of_a_closed_story_are_taken_back(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(one.uri))
            one.client.text_document_did_close(closed)
            assert await one.notes() == []

    run(test())


def test_every_note_links_the_page_of_its_check(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            pages = {}
            for note in await one.notes():
                path = note.code_description.href.removeprefix("file://")
                pages[note.code] = path
                with open(path, encoding="utf-8") as file:
                    assert file.read().startswith(f"# {note.code} ")
        return pages

    pages = run(test())
    assert pages
    assert not any(map(os.path.exists, pages.values()))


@pytest.mark.parametrize(
    ("units", "column"),
    [(None, 19), (("utf-8",), 24), (("utf-32", "utf-16"), 17), (("utf-16",), 19)],
)
def test_an_emoji_before_the_words(tmp_path, units, column):
    async def test():
        async with editor(tmp_path, capabilities=able(units=units)) as one:
            one.open("An 🚢, an 🚢 and é the the ferry will stop, officials said.\n")
            (note,) = [note for note in await one.notes() if note.code == "C15"]
            assert note.range.start.character == column
            assert note.range.end.character == column + len("the the")

    run(test())


def test_typing_behind_odd_line_breaks(tmp_path):
    """U+2028 and a form feed end a line for Python, and for no editor."""

    async def test():
        async with editor(tmp_path) as one:
            one.open("One\u2028two\x0cthree 🚢\r\nThe ferry ferry will stop, officials said.\n")
            (note,) = [note for note in await one.notes() if note.code == "C15"]
            assert note.range.start.line == 1
            one.type("ferry ferry", "ferry")
            assert "C15" not in codes(await one.notes())
            one.type("three", "three three")
            (note,) = [note for note in await one.notes() if note.code == "C15"]
            assert note.range.start.line == 0

    run(test())


def test_front_matter_is_respected_and_counted(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open("---\nheadline: Ferry to stop\noutlet: The Gazette\n---\n" + STORY)
            (note,) = [note for note in await one.notes() if note.code == "C15"]
            assert (note.range.start.line, one.words(note.range)) == (4, "stop stop")
            one.type("outlet: The Gazette", "ignore: C15 because a test says so")
            assert "C15" not in codes(await one.notes())
            one.type("headline: Ferry to stop", "headline Ferry to stop")
            (note,) = await one.notes()
            assert "colon" in note.message
            assert note.range.start.line == 1

    run(test())


def test_the_house_s_settings_hold_and_are_read_anew(tmp_path):
    settings = tmp_path / "onrecord.toml"
    settings.write_text('[checks]\nC15 = "query"\n')

    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            (note,) = [note for note in await one.notes() if note.code == "C15"]
            assert note.severity == types.DiagnosticSeverity.Information
            settings.write_text('[checks]\nC15 = "off"\n')
            one.client.workspace_did_change_watched_files(
                types.DidChangeWatchedFilesParams(
                    [types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)]
                )
            )
            assert "C15" not in codes(await one.notes())
            settings.write_text("[checks]\nC99 = 'off'\n")
            one.type("ferry", "boat")
            (note,) = await one.notes()
            assert "C99" in note.message

    run(test())


def test_an_editor_that_asks_for_notes_is_not_sent_them_too(tmp_path):
    async def test():
        async with editor(tmp_path, capabilities=able(pulls=True)) as one:
            assert one.server.capabilities.diagnostic_provider is not None
            one.open(STORY)
            params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(one.uri))
            report = await one.client.text_document_diagnostic_async(params)
            assert "C15" in codes(report.items)
            one.type("stop stop", "stop")
            report = await one.client.text_document_diagnostic_async(params)
            assert "C15" not in codes(report.items)
            assert one.published.empty()

    run(test())


def test_a_fix_gives_the_right_text(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open("🚢 " + STORY)
            (note,) = [note for note in await one.notes() if note.code == "C15"]
            fix, ignore = await one.actions(note.range, [types.CodeActionKind.QuickFix])
            assert fix.is_preferred
            assert one.applied(fix.edit) == ("🚢 " + STORY).replace("stop stop", "stop")
            with_comment = one.applied(ignore.edit)
            assert with_comment == "<!-- onrecord: ignore C15 because  -->\n🚢 " + STORY
            one.type("🚢 ", "<!-- onrecord: ignore C15 because  -->\n🚢 ")
            # Without a reason it does not hold, and is asked for.
            assert {"C15", "I1"} <= set(codes(await one.notes()))
            one.type("because ", "because the captain says it twice")
            assert not {"C15", "I1"} & set(codes(await one.notes()))

    run(test())


def test_what_somebody_said_is_never_mended(tmp_path):
    text = "“The the boat stays, Mayor Elect Ada Lind,” she said.\n"

    async def test():
        async with editor(tmp_path, capabilities=able(levels=False)) as one:
            one.open(text)
            await one.notes()
            everything = types.Range(types.Position(0, 0), types.Position(9, 0))
            for action in await one.actions(everything):
                new = one.applied(action.edit)
                assert re.sub("<!--.*-->\n", "", new) == text

    run(test())


def test_all_safe_fixes_at_once(tmp_path):
    text = "The ferry ferry will stop, officials said. It will stop stop in May.\n"

    async def test():
        async with editor(tmp_path) as one:
            one.open(text)
            await one.notes()
            nowhere = types.Range(types.Position(0, 0), types.Position(0, 0))
            (action,) = await one.actions(nowhere, [types.CodeActionKind.SourceFixAll])
            assert action.kind == types.CodeActionKind.SourceFixAll
            assert one.applied(action.edit) == (
                "The ferry will stop, officials said. It will stop in May.\n"
            )
            assert await one.actions(nowhere, [types.CodeActionKind.Refactor]) == []
            one.type("ferry ferry", "ferry")
            one.type("stop stop", "stop")
            assert await one.actions(nowhere, [types.CodeActionKind.Source]) == []

    run(test())


def test_hover_on_a_source_shows_its_card(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            card = await one.hover("an aide")
            assert "**an aide" in card
            assert "anonymous source, 1 person" in card
            assert "The ferry to Skerrow will stop stop" in card
            assert "Ada Lind" in await one.hover("heard nothing")
            assert "**S7 anonymity" in await one.hover("asked not to be named")
            assert await one.hover("PORT") is None

    run(test())


def test_a_story_s_words_are_no_markup_in_a_hover(tmp_path):
    name = "[Ada](http://ferry.test) <b>Lind</b> `x` *y* _z_ www.ferry.test"

    async def test(markdown):
        async with editor(tmp_path, capabilities=able(markdown=markdown)) as one:
            one.open(f"The ferry will stop in May, said Mayor Bo Berg of {name}, on Monday.\n")
            return await one.hover("Mayor")

    card = run(test(True)) or ""
    for markup in ("[Ada](", "<b>", "`x`", " *y*", " _z_", "http://", "www.f"):
        assert markup not in card
    plain = run(test(False)) or ""
    assert "**" not in plain
    assert "\\" not in plain


def test_the_outline_is_the_sources_with_their_mentions(tmp_path):
    async def outline(levels):
        async with editor(tmp_path, capabilities=able(levels=levels)) as one:
            one.open(STORY)
            found = await one.client.text_document_document_symbol_async(
                types.DocumentSymbolParams(types.TextDocumentIdentifier(one.uri))
            )
            return one, found

    one, found = run(outline(True))
    assert "aide" in found[0].name  # unnamed ones first
    assert found[0].name.startswith("A ")
    assert found[0].detail.startswith("anonymous source, 1 person")
    (mayor,) = [source for source in found if "Ada Lind" in source.name]
    assert "Ada Lind" in one.words(mayor.selection_range)
    assert "she" in [one.words(mention.range) for mention in mayor.children]
    for source in found:
        assert source.children
        for mention in source.children:
            assert source.range.start <= mention.range.start
            assert mention.range.end <= source.range.end
    _, flat = run(outline(False))
    assert any("Ada Lind" in one.container_name for one in flat)
    assert all(one.location.range for one in flat)


def test_texts_that_are_not_read(tmp_path, monkeypatch):
    async def test():
        async with editor(tmp_path) as one:
            one.open(" \n\n")
            assert await one.notes() == []
            one.open("<p>The ferry ferry will stop, officials said.</p>", "html")
            assert await one.notes() == []
            one.open("The ferry ferry will stop, officials said.\n" * 5_000)
            (note,) = await one.notes()
            assert "200,000" in note.message
            assert note.range.start.line == 0
            one.open("The ferry ferry \ud83d will stop, officials said.\n")
            assert "C15" in codes(await one.notes())
            one.open("The ferry \x00\x00\x00 will stop, officials said.\n")
            assert await one.notes() is not None

    run(test())


def test_the_worker_s_death_is_no_end_of_the_server(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            killed = await asyncio.create_subprocess_exec(
                "pkill", "-KILL", "-P", str(one.client._server.pid)
            )
            await killed.wait()
            one.type("stop stop", "stop, stop")
            (note,) = await one.notes()
            assert "ended in the middle" in note.message
            one.type("stop, stop", "stop stop")
            assert "C15" in codes(await one.notes())

    run(test())


def test_nothing_of_a_story_is_logged(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            # No change of a text that is open, and a message that is none.
            one.client.protocol.notify("textDocument/didChange", {"ferry": "Skerrow"})
            one.client.protocol.notify("textDocument/didOpen", {"textDocument": "Skerrow"})
            one.type("stop stop", "stop")
            assert "C15" not in codes(await one.notes())
            logged = "\n".join(one.logged)
            await one.leave()
            errors = (await one.client._server.stderr.read()).decode()
        assert "Skerrow" not in logged + errors
        assert "ferry" not in logged + errors

    run(test())


@pytest.mark.parametrize("politely", [True, False])
def test_exit_codes(tmp_path, politely):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            code = await one.leave(politely=politely)
            assert code == (0 if politely else 1)
            one.leave = _left  # it has

    async def _left():
        return 0

    run(test())


def test_an_editor_that_is_gone_takes_the_server_along(tmp_path):
    async def test():
        async with editor(tmp_path) as one:
            one.open(STORY)
            await one.notes()
            process = one.client._server
            process.stdin.close()
            async with asyncio.timeout(20):
                assert await process.wait() == 1
            one.leave = _left

    async def _left():
        return 0

    run(test())
