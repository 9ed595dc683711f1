"""Checks of the sources that a story keeps unnamed: who they are, why unnamed, how they know."""

import time

import pytest

from onrecord.check.catalogue import by_code
from onrecord.pipeline import analyse
from onrecord.records.profile import Profile
from tests.check.checked import agrees, check_only, findings, words

_PLAIN = {ord("«"): None, ord("»"): None}
SOURCES_ONLY = [f"S{number}" for number in range(1, 13)]


def test_a_source_that_is_described_further_on_is_not_bare():
    text = (
        "A source in the harbour office said the quay is unsafe. "
        "The source said repairs would cost millions."
    )
    assert words("S1", text) == []


def test_another_source_beside_a_described_one_is_bare():
    text = (
        "An aide to the mayor said the quay is unsafe.\n\n"
        "«Another source» said repairs would cost millions."
    )
    assert agrees("S1", text)


def test_a_source_that_another_outlet_cites_is_for_that_outlet_to_describe():
    text = "Citing an unnamed source, the Evening Courier reported that the quay is unsafe."
    assert words("S1", text) == []


def test_a_second_source_may_be_one_of_those_described_above():
    text = (
        "The quay is unsafe, three people familiar with the survey said.\n\n"
        "Repairs would cost millions, a second source said."
    )
    assert words("S1", text) == []


def test_a_quoted_bare_source_is_somebody_elses_words():
    assert words("S1", 'The mayor wrote: "A source said the quay is unsafe."') == []


def test_a_source_that_only_spoke_on_terms_is_still_bare():
    text = (
        "The mayor will resign on Friday, according to «a source» who spoke to the Gazette on the "
        "condition of anonymity because the letter has not been sent."
    )
    assert agrees("S1", text)


@pytest.mark.parametrize("many", ["Sources", "Several sources", "Multiple sources"])
def test_plural_sources_with_no_word_of_who_they_are(many):
    assert agrees("S2", f"«{many}» said the deal is dead. The council would not comment.")


def test_plural_sources_with_an_office_are_described():
    assert words("S2", "Police sources said the deal is dead. The council would not comment.") == []


def test_a_leads_sources_may_be_described_in_the_next_paragraph():
    text = (
        "The deal is dead, sources said.\n\n"
        "Sources in the harbour office said the council had turned it down."
    )
    assert words("S2", text) == []


@pytest.mark.parametrize(
    "worn",
    ["A person familiar with the situation", "A well-placed source", "People close to the matter"],
)
def test_worn_descriptors(worn):
    assert agrees("S3", f"«{worn}» said the company has a buyer.")


def test_a_descriptor_of_its_own_is_not_worn():
    assert words("S3", "A person familiar with the contract said the company has a buyer.") == []


def test_a_house_may_allow_a_descriptor():
    text = "A person familiar with the matter said the company has a buyer."
    house = Profile(descriptors=("familiar with the matter",))
    assert len(findings("S3", text)) == 1
    assert findings("S3", text, profile=house) == ()


def test_officials_are_placed_once_for_the_story():
    text = "The bridge is shut, officials said. City officials hope to open it in May."
    assert words("S4", text) == []
    assert agrees("S4", "The bridge is shut until the end of May, «officials» said.")


def test_only_an_outlet_learns():
    assert agrees("S5", "The mayor will resign, «the Gazette has learned».")
    assert words("S5", "Mr. Marsh has learned that the mayor will resign.") == []
    assert words("S5", "The Gazette has learned to print on Sundays.") == []


def test_an_outlet_may_be_known_by_what_its_story_says():
    text = "The mayor will resign, Harbourside has learned."
    assert words("S5", text) == []
    assert words("S5", text, outlet="Harbourside") == ["Harbourside has learned"]


def test_reportedly_with_the_reporter_beside_it():
    assert words("S6", "The mayor reportedly quit. The news was in the Evening Courier.") == [
        "reportedly"
    ]
    assert words("S6", "The mayor reportedly quit, the Evening Courier reported.") == []
    assert words("S6", "Police arrested a man who allegedly stole a boat.") == []
    assert words("S6", "“He reportedly quit,” said Ann Bell, a clerk.") == []


@pytest.mark.parametrize(
    "reason",
    [
        "because the crews have not been told",
        "for fear of losing his job",
        "citing the talks with the crews",
    ],
)
def test_a_reason_is_a_reason(reason):
    text = f"The ferry will stop in May, said an aide who spoke on condition of anonymity {reason}."
    assert words("S7", text) == []


def test_anonymity_with_no_reason():
    assert agrees("S7", "The ferry will stop, said a clerk, who spoke «on condition of anonymity».")
    assert agrees("S7", "«A person familiar with the contract» said the ferry will stop.")


def test_a_source_of_another_outlet_made_it_no_promise():
    text = "A person familiar with the contract told the Evening Courier that the ferry will stop."
    assert words("S7", text, outlet="The Gazette") == []
    assert len(words("S7", text, outlet="Evening Courier")) == 1


def test_a_rote_reason_is_less_than_no_reason():
    text = (
        "The ferry will stop, said an aide who asked not to be named because of "
        "«the sensitivity of the talks»."
    )
    assert agrees("S8", text)
    assert by_code()["S7"].check.level == "warning"
    assert by_code()["S8"].check.level == "query"


def test_an_agreement_that_binds_is_no_formula():
    text = (
        "The ferry will stop, said an aide who spoke on condition of anonymity because he was not "
        "authorized to speak and would be fired."
    )
    assert words("S8", text) == []


def test_speaking_freely_names_no_risk():
    said = "The owner is bankrupt, said an aide who spoke on condition of anonymity "
    assert agrees("S9", said + "«to speak candidly».")
    assert words("S9", said + "to speak freely without fear of losing her job.") == []


def test_a_closed_meeting_needs_somebody_who_was_there():
    assert agrees("S10", "The mayor threatened to quit in a private meeting, «an aide» said.")
    assert words("S10", "The mayor will speak in a private meeting, an aide said.") == []
    assert (
        words(
            "S10",
            "The mayor threatened to quit in a private meeting, said an aide with knowledge of "
            "the conversation.",
        )
        == []
    )


def test_briefed_on_a_call_is_not_on_the_call():
    assert agrees(
        "S11", "The mayor shouted at the clerk, according to two people «briefed on the call»."
    )
    assert words("S11", "The mayor will be charged, said two people briefed on the inquiry.") == []


@pytest.mark.parametrize("count", ["Two people", "Several people", "A person", "One of the people"])
def test_a_count_is_a_count(count):
    assert words("S12", f"{count} familiar with the contract said the ferry will stop.") == []


def test_sources_whom_the_next_paragraph_counts():
    lead = "«People familiar with the contract» said the ferry will stop."
    assert (
        words("S12", f"{lead}\n\nThe buyer is a bank, three people said.".translate(_PLAIN)) == []
    )
    # They need not be the same.
    assert agrees("S12", f"{lead}\n\nThe buyer is a bank, three sources in the council said.")


def test_sources_whom_the_story_counts_on():
    told = "«Harbour sources» said the ferry will stop.\n\n{} source said that it will be sold."
    assert agrees("S12", told.format("One harbour"))
    assert words("S12", told.format("A third").translate(_PLAIN)) == []


def test_sources_who_spoke_to_another_outlet():
    text = "Sources speaking to the Evening Courier say that the ferry will stop in May."
    assert words("S12", text) == []
    assert words("S12", text, outlet="Evening Courier") == ["Sources"]


def test_the_model_story(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    record = analyse(text, published="2021-01-15")
    found = {code: check_only(by_code()[code], record, Profile()) for code in SOURCES_ONLY}
    marked = {
        code: [text[one.start : one.end] for one in notes] for code, notes in found.items() if notes
    }
    # Three sources, each with its reason, its basis or its number; one is called a source alone.
    assert marked == {"S1": ["source"]}


def test_time_stays_in_line_with_the_text():
    line = "A source said the quay is unsafe. Officials reportedly met, people close to it said. "
    record = analyse(line * 20)
    small, large = record, analyse(line * 200)
    taken = []
    for one in (small, large):
        start = time.perf_counter()
        for code in SOURCES_ONLY:
            check_only(by_code()[code], one, Profile())
        taken.append(time.perf_counter() - start)
    assert taken[1] < 40 * taken[0] + 0.5
