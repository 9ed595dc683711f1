"""Names of outlets: which they are, and what one goes by in several stories."""

import pytest

from onrecord.trace.origins.keys import key_of, short_forms
from onrecord.trace.origins.outlets import bare, is_outlet
from onrecord.trace.origins.reported_by import reported_by
from onrecord.trace.origins.shown import shown
from onrecord.trace.origins.spoken import unnamed


@pytest.mark.parametrize(
    "name", ["The Harbour Mirror", "kelseynews.com", "Kelsey Daily", "Reuters", "WQXR-TV", "CNN"]
)
def test_names_that_say_they_are_outlets(name):
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Ann Lee", "Kelsey Council", "", "the"])
def test_names_that_do_not(name):
    assert not is_outlet(name)


def test_article_and_genitive_are_no_part_of_a_name():
    assert bare("The  Harbour Mirror’s") == "Harbour Mirror"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The Harbour Mirror", "Harbour Mirror’s", "outlet"),
        ("kelseynews.com", "Kelsey News", "outlet"),
        ("Mr. John Smith", "John Q. Smith", "person"),
        ("A police spokesman", "the police", "anonymous"),
        ("A hospital spokesman", "A spokesperson for the hospital", "anonymous"),
        ("his Twitter page", "a tweet", "post"),
    ],
)
def test_one_source_has_one_key_however_it_is_written(one, other, kind):
    assert key_of(one, kind) == key_of(other, kind)


def test_different_people_have_different_keys():
    assert key_of("Ann Smith", "person") != key_of("John Smith", "person")


def test_a_union_of_police_officers_is_not_the_police():
    assert key_of("The Kelsey Police Union", "body") != key_of("the police", "body")


@pytest.mark.parametrize("short", ["Journal", "Street Journal", "WSJ"])
def test_an_outlet_goes_by_its_initials_and_the_end_of_its_name(short):
    assert key_of(short, "outlet") in short_forms("The Wall Street Journal")


def test_an_outlet_does_not_go_by_the_beginning_of_its_name():
    assert key_of("Wall", "outlet") not in short_forms("The Wall Street Journal")


@pytest.mark.parametrize(
    "words",
    ["The ", "a.b.c.", "Aa-", "the unnamed ", "one two three ", "told The News site called ",
     "the new big old ", "Source: a, b, ", "people familiar with the matter on the "],
)  # fmt: skip
def test_time_stays_in_line_with_a_hostile_text(words):
    text = words * (60_000 // len(words))
    for find in (reported_by, shown, unnamed):
        for one in find(text):
            assert one.span.of(text)
