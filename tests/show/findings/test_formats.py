"""Findings in the forms that other programs read, by the rules of those programs."""

import json
import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from msgspec.structs import replace

from onrecord.pipeline import analyse
from onrecord.records.finding import Finding, Fix
from onrecord.records.span import Span
from onrecord.show.findings import github, junit, sarif
from onrecord.show.findings.placed import CheckedStory
from onrecord.show.findings.terminal import render

TEXT = "The 😀 ferry.\nIt will will stop, Ann Bell said, 100%: yes.\n"


def story(
    text=TEXT, *, start=0, end=0, message="a, b: 100%", fix=None, file="desk/a b.txt", shift=0
):
    finding = Finding(
        code="C15",
        name="doubled-word",
        level="query",
        start=start,
        end=end,
        message=message,
        related=(Span(0, 3),),
        fix=fix,
    )
    record = replace(BASE, findings=(finding,), story=replace(BASE.story, text=text[shift:]))
    return CheckedStory(record, file, text, shift)


BASE = analyse("The ferry will stop, Ann Bell said.")
WILL = (TEXT.index("will will"), TEXT.index("will will") + 9)


def test_sarif_counts_utf16_and_carries_the_fix():
    at = TEXT.index("ferry")
    made = story(start=at, end=at + 5, fix=Fix(start=at, end=at + 5, text="boat"))
    (run,) = json.loads("".join(sarif.render([made], "1.2.3")))["runs"]
    (result,) = run["results"]
    assert run["columnKind"] == "utf16CodeUnits"
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["ruleId"], rule["id"]) == ("C15", "C15")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "desk/a%20b.txt"}
    region = {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 13}
    assert place["region"] == region
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": region, "insertedContent": {"text": "boat"}}
    ]


def test_a_github_annotation_escapes_what_its_line_uses():
    (line,) = github.render(story(start=WILL[0], end=WILL[1], file="a,b:c.txt"))
    assert line == (
        "::notice file=a%2Cb%3Ac.txt,line=2,endLine=2,title=C15 doubled-word,col=4,endColumn=13"
        "::a, b: 100%25\n"
    )


@given(message=st.text(), file=st.text(min_size=1), text=st.text(min_size=1))
def test_junit_is_xml_and_sarif_is_json_whatever_stands_in_them(message, file, text):
    made = story(text, start=0, end=1, message=message, file=file)
    root = ElementTree.fromstring("".join(junit.render([made])))
    assert len(root.findall("testsuite/testcase/failure")) == 1
    assert (
        len(json.loads("".join(sarif.render([made], "1.2.3")).encode())["runs"][0]["results"]) == 1
    )
    (annotation,) = github.render(made)
    assert annotation.count("\n") == 1


@given(text=st.text(st.sampled_from("ab \t\n\u200b😀中\x1b"), min_size=1), data=st.data())
def test_the_terminal_marks_stay_under_their_line_and_in_the_width(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    shown = render(story(text, start=start, end=end), width=60, color=False)
    assert "\x1b" not in shown
    assert all(len(line) <= 64 for line in shown.splitlines()[3:])


def test_a_suite_without_findings_passes():
    made = story().with_findings(())
    root = ElementTree.fromstring("".join(junit.render([made])))
    assert root.find("testsuite").get("failures") == "0"
    assert len(root.findall("testsuite/testcase")) == 1


def test_sarif_is_valid_by_the_published_schema():
    """Fetch the schema with `npm pack @microsoft/jest-sarif`: it is not ours to ship."""
    schema = os.environ.get("ONRECORD_SARIF_SCHEMA")
    if schema is None:
        pytest.skip("ONRECORD_SARIF_SCHEMA does not name the schema's file")
    made = story(start=WILL[0], end=WILL[1], fix=Fix(start=WILL[0], end=WILL[1], text="will"))
    log = json.loads("".join(sarif.render([made], "1.2.3")))
    validator = Draft7Validator(json.loads(Path(schema).read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(log)] == []
