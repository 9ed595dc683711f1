"""Names of outlets: which they are, and what one goes by in several stories."""

import pytest

from onrecord.trace.origins.given_by import given_by
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
    ("text", "name"),
    [
        ("In an interview broadcast on KBC’s Dawn Hour, he said so.", "Dawn Hour"),
        ("He told it in a Dawn Hour interview on Friday.", "Dawn Hour"),
        ("So it was stated in the Dutch press.", "Dutch press"),
        ("On Dutch television he hinted at it.", "Dutch television"),
        ("The Mail On Sunday reported that it rained.", "Mail On Sunday"),
        ("He guessed to local news outlet Quayside that it rained.", "Quayside"),
        ("It rained.\n\nSource: https://www.quayside-news.org/2015/rain", "quayside-news.org"),
        ("It rained.\n\nSource quayside, Harbour Post", "quayside"),
        ("The Harbour Post followed up with the family.", "Harbour Post"),
    ],
)
def test_an_outlet_is_found_where_the_words_say_that_it_is_one(text, name):
    assert name in {one.name for one in reported_by(text) if one.sure}


@pytest.mark.parametrize(
    "text",
    [
        "Alder is reported to be for sale.",
        "Alder reported a second loss this year.",
        "He told the Security Council that it rained.",
        "Sources sometimes talk to us.",
        "The site was started by 9:45 on Sunday. By 9 it was gone, reported nobody.",
    ],
)
def test_a_name_is_no_outlet_for_standing_beside_such_a_word(text):
    assert not [one.name for one in reported_by(text) if one.sure]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A new study of 21 ferries and 400 boats says so.",
            "A new study of 21 ferries and 400 boats",
        ),
        ("It is in the Harbour Towns Study.", "the Harbour Towns Study"),
        ("Ann Lee said in a tweet that it rained.", "Lee said in a tweet"),
        ("He wrote posts on Facebook about it.", "posts on Facebook"),
        ("Before Lee’s tweet, it rained.", "Lee’s tweet"),
        ("A picture: @quayside, Twitter", "@quayside, Twitter"),
    ],
)
def test_a_post_or_a_document_is_found_with_the_words_that_tell_it_apart(text, words):
    assert any(words in one.span.of(text) for one in shown(text))


@pytest.mark.parametrize(
    "text",
    ["On Twitter, Facebook and the web it rained.", "He is in contact with her on Facebook."],
)
def test_a_platform_alone_is_no_source(text):
    assert not list(shown(text))


@pytest.mark.parametrize(
    "text",
    ["The deal is official.", "The official website is gone.", "He has an official Kelsey cap."],
)
def test_what_is_official_is_no_official(text):
    assert not list(unnamed(text))


def test_who_gave_information_is_found_where_no_statement_is():
    text = "The Harbour Post says that the word came from the Kelsey Institute for Boats."
    assert [one.name for one in given_by(text)] == ["the Kelsey Institute for Boats"]
    assert [one.kind for one in given_by(text)] == ["body"]


@pytest.mark.parametrize(
    "words",
    ["The ", "a.b.c.", "Aa-", "the unnamed ", "one two three ", "told The News site called ",
     "the new big old ", "Source: a, b, ", "people familiar with the matter on the "],
)  # fmt: skip
def test_time_stays_in_line_with_a_hostile_text(words):
    text = words * (60_000 // len(words))
    for find in (reported_by, shown, unnamed, given_by):
        for one in find(text):
            assert one.span.of(text)
