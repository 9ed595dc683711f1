"""The profiles of six houses: each can be read and sets what its policies say."""

import pytest

from onrecord.check.catalogue import by_code
from onrecord.check.config import known_profile, profile_names
from onrecord.check.run import level


def test_the_six_houses_are_there():
    assert profile_names() == ("ap", "bbc", "guardian", "npr", "nyt", "reuters")


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_can_be_read_and_changes_something(name):
    profile = known_profile(name)
    assert profile.name == name
    changed = [code for code, rule in by_code().items() if level(rule, profile) != rule.check.level]
    assert changed


def test_houses_disagree_on_a_rote_reason():
    severity = {name: level(by_code()["S8"], known_profile(name)) for name in ("ap", "nyt")}
    assert severity == {"ap": None, "nyt": "warning"}
