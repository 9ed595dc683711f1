"""The nineteen versions of examples/versions, each beside all others: one owes a credit.

Its README says what each did: Metropol Varnholt printed the agency's copy under its writer's name.
"""

from pathlib import Path

import pytest

from onrecord.check.catalogue import by_code
from onrecord.records.profile import Profile
from tests.check.checked import check_only, with_front_matter
from tests.conftest import ROOT

FILES = sorted((ROOT / "examples/versions").glob("*.txt"))
AT_FAULT = "08-metropol-varnholt"


@pytest.fixture(scope="module")
def records():
    return {one.stem: with_front_matter(one.read_text("utf-8"), one.stem) for one in FILES}


def found(records, name, code):
    others = [one for other, one in records.items() if other != name]
    record = records[name]
    notes = check_only(by_code()[code], record, Profile(), others)
    return [(record.story.text[one.start : one.end], one.elsewhere.story) for one in notes]


@pytest.mark.parametrize(
    "file", [one for one in FILES if one.stem != AT_FAULT], ids=lambda one: one.stem
)
def test_all_others_credit_the_agency_or_copy_nothing(records, file: Path):
    assert [found(records, file.stem, code) for code in ("S28", "S29", "S32")] == [[], [], []]


def test_the_agency_story_under_a_staff_byline_is_set_beside_the_agencys_own(records):
    ((words, other),) = found(records, AT_FAULT, "S32")
    assert words.startswith("Deputy President Harald Venn has telephoned")
    assert other == "01-kessaly-press-agency"


def test_its_three_anonymous_sources_are_the_agencys(records):
    assert [words for words, _ in found(records, AT_FAULT, "S29")] == [
        "two people familiar with the call",
        "a person with knowledge of his travel plans",
        "a person involved in the planning",
    ]


def test_it_is_not_told_twice(records):
    assert found(records, AT_FAULT, "S28") == []
