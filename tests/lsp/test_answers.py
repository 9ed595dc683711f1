"""What an editor is told of a story: notes, actions, cards, outline."""

import re
from pathlib import Path

import pytest
from lsprotocol import types

from onrecord.check.catalogue import rules
from onrecord.lsp import reading
from onrecord.lsp.actions import actions
from onrecord.lsp.cards import hover
from onrecord.lsp.diagnostics import diagnostics
from onrecord.lsp.pages import RulePages
from onrecord.lsp.symbols import flat_symbols, symbols
from tests.lsp.made import STORY, analysed, applied, words

EVERYWHERE = types.Range(types.Position(0, 0), types.Position(99, 0))
NOWHERE = types.Range(types.Position(0, 0), types.Position(0, 0))
QUICK = [types.CodeActionKind.QuickFix]


@pytest.fixture(scope="module")
def pages():
    pages = RulePages()
    yield pages
    pages.close()


def notes(text, pages, **more):
    analysis = analysed(text, **more)
    return {one.code: (words(analysis, one.range), one) for one in diagnostics(analysis, pages)}


def offered(text, pages, place=EVERYWHERE, kinds=None, **more):
    analysis = analysed(text)
    found = actions(analysis, place, kinds, pages, has_versions=True, **more)
    return {one.title: applied(analysis, one.edit) for one in found}


def card(text, at, *, is_markdown=True):
    analysis = analysed(text)
    place = analysis.document.position(text.index(at))
    found = hover(analysis, place, is_markdown=is_markdown)
    return None if found is None else found.contents.value


def test_notes_stand_at_their_words_and_link_their_pages(pages):
    found = notes("🚢 " + STORY, pages)
    assert found["C15"][0] == "stop stop"
    assert found["C15"][1].severity == types.DiagnosticSeverity.Error
    for code, (_, note) in found.items():
        page = Path(note.code_description.href.removeprefix("file://"))
        assert page.read_text(encoding="utf-8").startswith(f"# {code} ")


def test_pages_are_gone_with_the_server():
    pages = RulePages()
    page = Path(pages.uri("S7").removeprefix("file://"))
    assert page.exists()
    assert pages.holds(str(page))
    assert not pages.holds("/desk/story.txt")
    pages.close()
    assert not page.parent.exists()
    assert pages.uri("I1") is None


def test_front_matter_counts_in_lines_and_holds(pages):
    text = "---\nheadline: Ferry to stop\noutlet: The Gazette\n---\n" + STORY
    words, note = notes(text, pages)["C15"]
    assert (words, note.range.start.line) == ("stop stop", 4)
    answered = text.replace("outlet: The Gazette", "ignore: C15 because a test says so")
    assert "C15" not in notes(answered, pages)
    ((_, note),) = notes(text.replace("headline:", "headline"), pages).values()
    assert "colon" in note.message
    assert note.range.start.line == 1


def test_texts_that_are_not_read(pages, monkeypatch):
    assert notes(" \n\n", pages) == {}
    assert notes("<p>The ferry ferry will stop, officials said.</p>", pages, language="html") == {}
    assert "C15" in notes("The ferry ferry \ud83d will stop, officials said.\n", pages)
    ((_, note),) = notes("The \0\0\0 ferry", pages).values()
    assert note.range.start.line == 0
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 30)
    ((_, note),) = notes("The ferry ferry will stop, officials said.\n", pages).values()
    assert "more than 30" in note.message


def test_a_fix_and_an_answer(pages):
    text = "🚢 " + STORY
    analysis = analysed(text)
    place = diagnostics(analysis, pages)[0].range
    fix, ignore = actions(analysis, place, QUICK, pages, has_versions=True)
    assert fix.is_preferred
    assert [one.code for one in fix.diagnostics] == ["C15"]
    assert applied(analysis, fix.edit) == text.replace("stop stop", "stop")
    with_comment = applied(analysis, ignore.edit)
    assert with_comment == "<!-- onrecord: ignore C15 because  -->\n" + text
    # Without a reason it does not hold, and is asked for.
    assert {"C15", "I1"} <= set(notes(with_comment, pages))
    with_reason = with_comment.replace("because ", "because the captain says so")
    assert not {"C15", "I1"} & set(notes(with_reason, pages))


def test_the_cursor_goes_to_the_reason_where_an_editor_can(pages):
    analysis = analysed(STORY)
    place = diagnostics(analysis, pages)[0].range
    _, ignore = actions(analysis, place, QUICK, pages, has_versions=True, takes_snippets=True)
    (edit,) = ignore.edit.document_changes[0].edits
    assert edit.snippet.value == "<!-- onrecord: ignore C15 because $0 -->\n"


def test_every_check_s_note_can_be_answered(pages):
    """On the bad example of each check: the offered comment, given a reason, silences it."""
    tried = 0
    for rule in rules():
        text = rule.page.example("Bad").text
        analysis = analysed(text)
        if analysis.record is None:
            continue
        for finding in analysis.record.findings:
            if finding.code != rule.check.code:
                continue
            place = analysis.range(finding.start, finding.end)
            found = actions(analysis, place, QUICK, pages, has_versions=False)
            (answer,) = [one for one in found if one.title.startswith(f"Ignore {finding.code} ")][
                :1
            ]
            after = applied(analysis, answer.edit).replace("because ", "because we know")
            still = [
                (one.code, one.message)
                for one in analysed(after).record.findings
                if one.code in ("I1", finding.code)
            ]
            before = [one for one in analysis.record.findings if one.code == finding.code]
            assert len(still) < len(before), (rule.check.code, still)
            tried += 1
            break
    assert tried > 40


def test_what_somebody_said_is_never_mended(pages):
    text = "“The the boat stays, Mayor Elect Ada Lind,” she said.\n"
    for new in offered(text, pages).values():
        assert re.sub("<!--.*-->\n", "", new) == text


def test_all_safe_fixes_at_once(pages):
    text = "The ferry ferry will stop, officials said. It will stop stop in May.\n"
    fixes = offered(text, pages, NOWHERE, [types.CodeActionKind.SourceFixAll])
    assert list(fixes.values()) == ["The ferry will stop, officials said. It will stop in May.\n"]
    assert offered(text, pages, NOWHERE, [types.CodeActionKind.Source]) == fixes
    assert offered(text, pages, NOWHERE, [types.CodeActionKind.Refactor]) == {}
    assert "Make" not in str(offered("The ferry stops, officials said.\n", pages))


def test_a_source_s_card():
    shown = card(STORY, "an aide")
    assert "**an aide" in shown
    assert "anonymous source, 1 person" in shown
    assert "The ferry to Skerrow will stop stop" in shown
    assert "Ada Lind" in card(STORY, "heard nothing")
    assert "**S7 anonymity-without-reason**" in card(STORY, "not to be named")
    assert card(STORY, "PORT") is None


def test_a_date_s_day():
    assert "**2026-03-02**" in card(f"---\npublished: 2026-03-03\n---\n{STORY}", "Monday")


def test_a_story_s_words_are_no_markup_in_a_card():
    name = "[Ada](http://ferry.test) <b>Lind</b> `x` *y* _z_ www.ferry.test"
    text = f"“{name}, stay,” said Mayor Bo Berg. The boat stays, said {name}, a clerk, on Monday.\n"
    shown = card(text, "Mayor")
    assert "Ada" in shown
    for markup in ("[Ada](", "<b>", "`x`", " *y*", " _z_", "http://", "www.f"):
        assert markup not in shown
    plain = card(text, "Mayor", is_markdown=False)
    assert "**" not in plain
    assert "\\" not in plain


def test_the_outline():
    analysis = analysed(STORY)
    found = symbols(analysis)
    assert found[0].name.startswith("A ")
    assert "aide" in found[0].name  # unnamed ones first
    assert found[0].detail.startswith("anonymous source, 1 person")
    (mayor,) = [source for source in found if "Ada Lind" in source.name]
    assert "Ada Lind" in words(analysis, mayor.selection_range)
    assert "she" in [words(analysis, mention.range) for mention in mayor.children]
    for source in found:
        for mention in source.children:
            assert source.range.start <= mention.range.start
            assert mention.range.end <= source.range.end
    flat = flat_symbols(analysis)
    assert len(flat) == sum(len(source.children) for source in found)
    assert any("Ada Lind" in one.container_name for one in flat)
