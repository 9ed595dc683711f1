"""The tools as another program uses them: the SDK's own client, and a real process."""

import sys
from pathlib import Path

import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from onrecord.mcp.server import server
from tests.in_a_loop import in_a_loop

TEXT = (
    "The ferry will stop in March, two officials familiar with the talks told the Courier. "
    "They spoke on condition of anonymity because the plan is not public. "
    "It will close the the old quay, said Oona Prade, the chair."
)


def asked(tool, store=None, **arguments):
    async def ask():
        async with Client(server(store)) as client:
            return await client.call_tool(tool, arguments)

    return in_a_loop(ask())


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Path:
    from onrecord.pipeline.tracing.engine import Engine
    from onrecord.pipeline.tracing.run import trace

    told = (
        "The harbour will be dredged twice before the boats come back in April, two people who "
        "heard the call told The Gull Wire. “We will not pay for a quay that nobody uses,” "
    )
    texts = {
        "wire": f"{told} one of them said. The harbour was quiet that night and nobody came.",
        "gull": f"{told} one said. Boats were late in the bay, and the market opened without fish.",
        "tern": "Weather was fine in the hills on Sunday, and the fair went on until dusk came.",
    }
    folder = tmp_path_factory.mktemp("stories")
    for name, text in texts.items():
        head = f"---\noutlet: {name}\npublished: 2026-02-03\n---\n"
        (folder / f"{name}.txt").write_text(head + text, encoding="utf-8")
    made = tmp_path_factory.mktemp("traced") / "store"
    trace([str(folder)], made, Engine("local", None, 1), lambda *_: None, copies_only=False)
    return made


def test_a_program_finds_tools_that_only_read(store):
    async def listed(folder):
        async with Client(server(folder)) as client:
            return (await client.list_tools()).tools

    tools = {one.name: one for one in in_a_loop(listed(store))}
    assert set(tools) == {"read_story", "check_story", "trace_claim"}
    assert all(one.annotations.read_only_hint for one in tools.values())
    assert "trace_claim" not in {one.name for one in in_a_loop(listed(None))}


def test_who_says_so_comes_with_the_words_and_terms():
    answer = asked("read_story", text=TEXT).structured_content
    (unnamed,) = [one for one in answer["sources"] if one["kind"] == "anonymous"]
    terms = unnamed["terms"]
    assert terms["people_least"] == terms["people_most"] == 2
    assert any("not public" in one["text"] for one in terms["why_unnamed"])
    for statement in answer["statements"]:
        for words in (*statement["content"], *statement["cue"], *statement["source_words"]):
            assert TEXT[words["start"] : words["end"]] == words["text"]


def test_a_note_says_where_it_is_and_what_would_mend_it():
    answer = asked("check_story", text=TEXT).structured_content
    (doubled,) = [one for one in answer["notes"] if one["replacement"] is not None]
    place = doubled["replace"]
    mended = TEXT[: place["start"]] + doubled["replacement"] + TEXT[place["end"] :]
    assert "close the old quay" in mended


def test_a_claim_is_found_by_its_words_and_by_its_id(store):
    found = asked(
        "trace_claim", store, words="dredging the harbour before boats come back"
    ).structured_content["claims"]
    assert found
    assert {one["story"] for one in found[0]["stories"]} == {"wire.txt", "gull.txt"}
    again = asked("trace_claim", store, words=found[0]["id"]).structured_content["claims"]
    assert again == found[:1]
    assert asked("trace_claim", store, words="the").structured_content["claims"] == []


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"text": " "}, "no text"),
        ({"text": "It rained.", "published": "soon"}, "soon"),
        ({"text": "rain " * 50_000}, "Cut it"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_a_cure(arguments, problem):
    answer = asked("read_story", **arguments)
    assert answer.is_error
    assert problem in answer.content[0].text


def test_the_command_serves_over_its_pipes():
    async def ask():
        place = StdioServerParameters(command=sys.executable, args=["-m", "onrecord", "mcp"])
        async with Client(stdio_client(place)) as client:
            return await client.call_tool("check_story", {"text": TEXT})

    assert not in_a_loop(ask()).is_error
