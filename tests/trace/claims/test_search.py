"""Who printed a quotation, and in which words."""

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span
from onrecord.trace.claims.search import Printed, quotation_search
from tests.marked import marked


def places(quote, *texts):
    """The words of each place that is found."""
    stories = [Printed(f"s{number}", text, ()) for number, text in enumerate(texts, 1)]
    return [place.words for place in quotation_search(quote, stories)]


def test_the_words_are_given_as_each_story_printed_them():
    found = places("good call", 'She spoke of a "good call".', "It was, he said, a “Good Call”.")
    assert found == ["good call", "Good Call"]


def test_words_outside_quotation_marks_are_nobodys():
    assert places("good call", "He called it a good call.") == []


def test_a_short_quotation_is_not_made_of_scattered_words():
    assert places("good call", '"A good day to call it off," she said.') == []


def test_the_words_may_come_twice_and_the_closest_are_taken():
    assert places("good call", '"Good morning. It was a good call."') == ["good call"]


def test_a_slip_of_the_keys_and_the_houses_spelling_are_forgiven():
    asked = "the harbour will be closed"
    assert places(asked, '"The harbor will be clsoed."') == ["The harbor will be clsoed"]


def test_brackets_and_cuts_are_passed_over():
    asked = "we will keep the ferry running for the islanders"
    text = '"[W]e will keep [it] ... running for the islanders," she said.'
    assert places(asked, text) == ["[W]e will keep [it] ... running for the islanders"]


def test_a_quotation_that_its_source_interrupts_is_one():
    text, (first, second) = marked('«"We will keep the ferry,"» she said, «"and the pier."»')
    one = Attribution(
        id="a7",
        source=(),
        cue=(),
        content=(first, second),
        type="direct",
        act="statement",
        source_id=None,
        confidence=0.9,
    )
    asked = "we will keep the ferry and the pier"
    (place,) = quotation_search(asked, [Printed("s1", text, (one,))])
    assert place.attribution == "a7"
    assert Span(place.start, place.end).of(text) == place.words
    assert (place.words[:7], place.words[-8:]) == ("We will", "the pier")


def test_no_words_find_nothing():
    assert places("...", '"Anything at all."') == []
