"""SARIF 2.1.0, which code hosts and editors read: one run, one result a finding, fixes with it.

Source: OASIS Standard, SARIF 2.1.0 (27 March 2020). Columns are UTF-16 code units, as code hosts
and editors count them.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from msgspec import UnsetType

from onrecord.check.catalogue import Rule, by_code, rules
from onrecord.check.suppress import CODE, NAME
from onrecord.records.beside import Elsewhere
from onrecord.records.finding import Fix
from onrecord.show.findings.placed import CheckedStory, Placed

_LEVELS = {"error": "error", "warning": "warning", "query": "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(stories: Iterable[CheckedStory], version: str) -> Iterator[str]:
    """The log, its results as the stories come, with the version of onrecord in it."""
    numbers = {code: number for number, code in enumerate([*by_code(), CODE])}
    driver = {
        "name": "onrecord",
        "semanticVersion": version,
        "rules": [*map(_rule, rules()), {"id": CODE, "name": NAME}],
    }
    yield '{"$schema": ' + json.dumps(_SCHEMA) + ', "version": "2.1.0", "runs": [{\n'
    yield f'"tool": {json.dumps({"driver": driver})},\n'
    yield '"columnKind": "utf16CodeUnits", "results": ['
    separator = "\n"
    for story in stories:
        for one in story.placed():
            result = json.dumps(_result(story, one, numbers[one.code]), ensure_ascii=False)
            # A lone surrogate has no UTF-8, and the log is UTF-8.
            yield separator + result.encode(errors="replace").decode()
            separator = ",\n"
    yield "\n]}]}\n"


def _rule(rule: Rule) -> dict[str, Any]:
    sections = rule.page.sections
    return {
        "id": rule.check.code,
        "name": rule.name,
        "shortDescription": {"text": rule.page.title},
        "fullDescription": {"text": " ".join(sections["What it reports"].split())},
        "help": {"text": " ".join(sections["Whose policy"].split())},
        "defaultConfiguration": {
            "enabled": rule.check.is_on,
            "level": _LEVELS[rule.check.level],
        },
    }


def _result(story: CheckedStory, one: Placed, number: int) -> dict[str, Any]:
    place = {"uri": uri(story.file)}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": number,
        "level": _LEVELS[one.level],
        "message": {"text": one.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": place,
                    "region": _region(story, one.start, one.end),
                },
                "logicalLocations": [{"name": one.story, "kind": "story"}],
            }
        ],
    }
    related: list[dict[str, Any]] = [
        {
            "physicalLocation": {
                "artifactLocation": place,
                "region": _region(story, span.start, span.end),
            },
        }
        for span in one.related
    ]
    if not isinstance(one.elsewhere, UnsetType):
        related.insert(0, _elsewhere(one.elsewhere))
    if related:
        result["relatedLocations"] = [{"id": at} | one for at, one in enumerate(related, 1)]
    if one.fix is not None:
        result["fixes"] = [_fix(story, one.fix, place)]
    return result


def _elsewhere(place: Elsewhere) -> dict[str, Any]:
    # Its lines are of a text that is in no file: the name and the words tell where.
    return {
        "message": {"text": place.words},
        "logicalLocations": [{"name": place.story, "kind": "story"}],
    }


def _fix(story: CheckedStory, fix: Fix, place: dict[str, str]) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(story, fix.start, fix.end),
        "insertedContent": {"text": fix.text},
    }
    return {"artifactChanges": [{"artifactLocation": place, "replacements": [replacement]}]}


def _region(story: CheckedStory, start: int, end: int) -> dict[str, int]:
    first = story.positions.at(start + story.shift, "utf16")
    last = story.positions.at(end + story.shift, "utf16")
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def uri(file: str) -> str:
    """A file's place as a URI reference: relative where the path is."""
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix())
