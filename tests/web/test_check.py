"""POST /check: the findings, as the command line has them."""

import json

from click.testing import CliRunner

from onrecord.cli.group import onrecord

STORY = (
    "The the ferry will stop on Friday, sources said.\n\n"
    '"We have no boats left," said Mara Lind 😀, the the harbour master.\n'
)


def _by_command(text, *options):
    run = CliRunner().invoke(onrecord, ["check", "-", "--format", "json", *options], input=text)
    return json.loads(run.stdout)


def test_the_findings_are_those_of_the_command(client):
    for text in (STORY, f"---\noutlet: Post\n---\n{STORY}"):
        answer = client.post("/check", content=text, headers={"Content-Type": "text/plain"})
        assert answer.status_code == 200
        found = answer.json()
        expected = _by_command(text)
        assert [one | {"story": ""} for one in found] == [one | {"story": ""} for one in expected]
        assert {"C15", "S12"} <= {one["code"] for one in found}


def test_the_checks_are_chosen_as_by_the_command(client):
    for query, options in {
        "select=doubled-word": ["--select", "doubled-word"],
        "ignore=S,C15": ["--ignore", "S,C15"],
        "level=error": ["--level", "error"],
        "profile=bbc": ["--profile", "bbc"],
    }.items():
        found = client.post(f"/check?{query}", json={"text": STORY}).json()
        expected = [one["code"] for one in _by_command(STORY, *options)]
        assert [one["code"] for one in found] == expected, query


def test_a_clean_story_has_an_empty_list(client):
    answer = client.post("/check?select=C15", json={"text": "The ferry will stop on Friday."})
    assert answer.json() == []
