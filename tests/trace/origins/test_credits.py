"""Whom a story, read by itself, names as where it has its news from."""

import msgspec
import pytest

from onrecord.trace.origins import credits_of
from onrecord.trace.origins.spoken import spoken
from tests.trace.origins.stories import story, words_of

FERRY = "The Kelsey ferry will stop on Monday after forty years, and its crew will be let go"


def credited(text: str) -> set[str]:
    record = story(text)
    return words_of(record, credits_of(record))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{FERRY}, according to The Harbour Mirror.", "The Harbour Mirror"),
        (f"{FERRY}, The Harbour Mirror reports.", "The Harbour Mirror"),
        (f"{FERRY}, a report by The Harbour Mirror said.", "The Harbour Mirror"),
        (f"The news website Quayside reported that the ferry will stop. {FERRY}.", "Quayside"),
        (f"{FERRY}. The boat was sold, say people in town.\n\nVia: Quayside", "Quayside"),
        (f"{FERRY}. The boat was sold, say people in town.\n\nSource: Quayside", "Quayside"),
        (f"{FERRY}, kelseynews.com said on Friday.", "kelseynews.com"),
    ],
)
def test_an_outlet_is_credited_by_its_name_alone(text, words):
    assert words in credited(text)


def test_an_unnamed_source_behind_a_credited_outlet_is_credited_too():
    found = credited(f"{FERRY}, The Harbour Mirror said, citing a person familiar with the plan.")
    assert {"The Harbour Mirror", "a person familiar with the plan"} <= found


def test_reports_of_nobody_credit_nobody():
    assert not credited(f"Unconfirmed reports say that the boat was sold. {FERRY}.")


def test_who_declines_to_comment_is_no_source():
    found = credited(
        f"{FERRY}, according to The Harbour Mirror. A spokeswoman for the line declined to comment."
    )
    assert "A spokeswoman for the line" not in found


def test_a_post_is_credited_by_whose_page_it_stands_on():
    found = credited(f"The captain wrote on her Facebook page that the ferry will stop. {FERRY}.")
    assert "her Facebook page" in found


def test_what_a_crowd_shares_is_no_source():
    found = credited(f"{FERRY}. The story was spread over 40,000 Facebook shares by noon.")
    assert not any("Facebook" in words for words in found)


def test_every_credit_points_at_its_own_words_and_none_stands_twice():
    record = story(
        f"{FERRY}, The Harbour Mirror reported. The Harbour Mirror said that the captain, Ann Lee, "
        "told it so. “It is over,” Lee said.\n\nSource: The Harbour Mirror"
    )
    found = credits_of(record)
    assert len({one.name for one in found}) == len(found)
    for one in found:
        assert one.name.split()[-1] in record.story.text[one.start : one.end]


def test_who_speaks_is_credited_where_he_speaks():
    text = (
        "Tom Lee and his wife have run the Kelsey ferry for forty years. It will stop on Monday, "
        "and its crew will be let go, Mr Lee said. “It is over, and we are sorry,” he said."
    )
    assert credited(text) == {"Mr Lee"}


def test_a_letter_is_no_person():
    text = (
        f"{FERRY}, Ann Lee wrote to her crew. “It is over,” she wrote. The rest of Lee’s letter "
        "says: “I am sorry for all of us, and for the town.”"
    )
    record = story(text)
    misread = [msgspec.structs.replace(one, kind="person") for one in record.sources]
    found = spoken(msgspec.structs.replace(record, sources=tuple(misread)))
    assert {one.kind for one in found if "letter" in one.span.of(text)} == {"document"}


def test_the_researchers_stand_for_a_study_without_a_name():
    found = credited(
        "Ferries are safer than cars, a new study published in the Journal of Travel says. "
        "Researchers at Alder University counted wrecks for ten years."
    )
    assert "Researchers at Alder University" in found


def test_the_mother_of_whom_the_news_is_about_is_not_that_person():
    found = credited(
        f"{FERRY}, and Tom Lee with it. “It is over,” Tom Lee’s mother said on Friday."
    )
    assert "Tom Lee’s mother" in found
    assert "Tom Lee" not in found


def test_a_full_name_is_pointed_at_rather_than_the_words_before_it():
    found = credited(
        f"{FERRY}, his father says. The boy’s father, Tom Lee, told us that it is over. “We are "
        "sorry,” Lee said."
    )
    assert "Tom Lee" in found
    assert "his father" not in found


def test_a_maker_is_named_without_what_it_makes():
    found = credited(f"The small boat builder Alder Inc said on Friday that the {FERRY[4:]}.")
    assert found == {"Alder Inc"}


def test_a_deed_is_no_word():
    found = credited(
        f"Tom Lee is about to sell the Kelsey ferry. {FERRY}, according to The Harbour Mirror."
    )
    assert found == {"The Harbour Mirror"}


def test_a_website_without_a_name_is_credited_only_where_no_outlet_is():
    text = f"A parody website posted a story that the ferry will stop. {FERRY}."
    assert "A parody website" in credited(text)
    named = f"A parody website, The Harbour Mirror, reported that the ferry will stop. {FERRY}."
    assert "A parody website" not in credited(named)


@pytest.mark.parametrize("text", ["!", "told", "Source:", "“", "THE THE THE"])
def test_poor_texts_credit_nobody(text):
    assert credits_of(story(text)) == ()
