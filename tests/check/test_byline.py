"""Unnamed sources in a story that nobody signs (S35)."""

import pytest

from onrecord.check.catalogue import by_code
from tests.check.checked import agrees

UNNAMED = "The ferry company is bankrupt, a person close to the company said."
MARKED = "The ferry company is bankrupt, «a person close to the company» said."


def test_an_unnamed_source_with_no_byline_is_reported_once():
    assert agrees("S35", f"{MARKED}\n\nIt owes money, a second source said.", outlet="The Gazette")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (UNNAMED, {"outlet": "The Gazette", "byline": "Ann Bell"}),
        (UNNAMED, {}),  # a file that says nothing of its story
        (f"{UNNAMED}\n\nThe Associated Press contributed to this report.", {"outlet": "Gazette"}),
        ("The ferry company is bankrupt, Ann Bell said.", {"outlet": "The Gazette"}),
        ("The ferry company is bankrupt, harbour officials said.", {"outlet": "The Gazette"}),
    ],
)
def test_signed_stories_and_named_sources_are_left_alone(text, said):
    assert agrees("S35", text, **said)


def test_it_is_off_for_files_that_leave_the_byline_out():
    assert not by_code()["S35"].check.is_on
