"""Every check's page: it is there, its bad example is reported where it is marked, its good not."""

import pytest

from onrecord.check.catalogue import Rule, by_code, rules
from onrecord.records.profile import Profile
from onrecord.records.span import Span
from tests.check.checked import check_only, with_front_matter

RULES = [pytest.param(rule, id=f"{rule.check.code}-{rule.name}") for rule in rules()]


def read_example(rule: Rule, section: str):
    """The example's findings, and the marks, as characters of the story's text."""
    example = rule.page.example(section)
    record = with_front_matter(example.text, "example")
    cut = len(example.text) - len(record.story.text)  # its front matter
    marks = [Span(one.start - cut, one.end - cut) for one in example.marked]
    others = [
        with_front_matter(text, f"other {at}") for at, text in enumerate(rule.page.others(section))
    ]
    return check_only(rule, record, Profile(), others), marks, record.story.text


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_is_reported_where_it_is_marked(rule):
    found, marks, text = read_example(rule, "Bad")
    assert marks, "mark the words that are reported with « and »"
    assert [text[one.start : one.end] for one in found] == [one.of(text) for one in marks]
    assert [Span(one.start, one.end) for one in found] == marks


@pytest.mark.parametrize("rule", RULES)
def test_the_good_example_is_clean(rule):
    found, marks, text = read_example(rule, "Good")
    assert not marks
    assert [text[one.start : one.end] for one in found] == []


@pytest.mark.parametrize("rule", RULES)
def test_the_page_names_the_code_of_its_check(rule):
    assert rule.page.code == rule.check.code


def test_no_two_checks_share_a_code():
    assert len(by_code()) == len(rules())
