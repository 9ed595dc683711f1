"""Each kind of change that matters, and the edits that only look like one."""

import pytest

from tests.trace.changes.versions import AROUND, between, body, kinds, matter, told

SAME = [
    # Numbers are compared by value.
    ("The yard paid 3,000 crowns to its crew.", "The yard paid three thousand crowns to its crew."),
    ("Some 20 percent of the boats leak.", "Some 20 per cent of the boats leak."),
    ("The storm sank about 300 small boats.", "The storm sank nearly 300 small boats."),
    ("The repairs cost $1.48 million in all.", "The repairs cost $1.5 million in all."),
    ("The hall holds 1,478 people at most.", "The hall holds about 1,500 people at most."),
    ("The pier is 40 feet long and very old.", "The pier is 12 metres long and very old."),
    ("The fine was $15.00 for each boat.", "The fine was USD 15 for each boat."),
    # Names in another form.
    ("The captain praised Hillary Vance.", "The captain praised Vance."),
    ("The United States sent two tugs.", "The U.S. sent two tugs."),
    ("The captain praised Mike Rowe.", "The captain praised Michael Rowe."),
    ("They met in Bogotá to sign the deal.", "They met in Bogota to sign the deal."),
    # Dates in another form.
    ("The hall was built on Jan. 20, 2016.", "The hall was built on January 20, 2016."),
    # Quotations typed or cut in another way.
    ("“We’re done with the colour red,” she said.", '"We are done with the color red," she said.'),
    ("“It was a long and bitter night,” she said.", "She spoke of “a long and bitter night.”"),
    ("“It was a long, cold and bitter night,” she said.", "“It was a long ... night,” she said."),
    # Who says so, said in another place.
    ("The ferry will stop in May, the mayor said.", "The mayor said the ferry will stop in May."),
    ("The ferry reportedly ran aground at night.", "The ferry ran aground at night, police said."),
    ("The boat may sink before the winter.", "The boat could sink before the winter."),
    ("He may be old, but he rows the boat.", "He is old, but he rows the boat."),
]  # fmt: skip


@pytest.mark.parametrize("before, after", SAME)
def test_what_says_the_same_is_no_change_that_matters(before: str, after: str):
    assert kinds(before, after) == []


CHANGED = [
    ("number changed", "The storm sank 12 boats.", "The storm sank 14 boats.",
     "12 boats", "14 boats"),
    (
        "number changed", "She woke up 48 hours later, in a ward.",
        "She woke up 48 minutes later, in a ward.", "48 hours", "48 minutes",
    ),
    (
        "number changed", "It is the first ferry in 152 years to be lost here.",
        "It is the fourth ferry in 152 years to be lost here.", "first ferry", "fourth ferry",
    ),
    (
        "number changed", "The bay lost $3 million in the storm.",
        "The bay lost $3 billion in the storm.", "$3 million", "$3 billion",
    ),
    ("name changed", "The mayor thanked Ann Bell for the boat.",
     "The mayor thanked Ann Bull for the boat.", "Ann Bell", "Ann Bull"),
    ("name changed", "The crew was flown to Lisbon on the next day.",
     "The crew was flown to Boston on the next day.", "Lisbon", "Boston"),
    ("date changed", "The board meets on Tuesday in the hall.",
     "The board meets on Thursday in the hall.", "Tuesday", "Thursday"),
    ("date changed", "The bridge was built in 1931 by two brothers.",
     "The bridge was built in 1913 by two brothers.", "1931", "1913"),
    ("hedge dropped", "It is the first known contact between the two crews.",
     "It is the first contact between the two crews.", "first known contact", "first contact"),
    ("hedge dropped", "The alleged thief was seen by the old pier.",
     "The thief was seen by the old pier.", "alleged", "thief"),
    ("hedge dropped", "The storm sank at least 12 boats in one night.",
     "The storm sank 12 boats in one night.", "at least 12", "12"),
    ("hedge dropped", "Police hold a man they believe to be the thief of the bell.",
     "Police hold the thief of the bell.", "believe", "thief"),
    ("certainty raised", "The ferry may close before the winter.",
     "The ferry will close before the winter.", "may close", "will close"),
    ("certainty raised", "The board is expected to sell the ferry to a rival.",
     "The board will sell the ferry to a rival.", "expected to", "will sell"),
    ("certainty raised", "The letter suggests that the board knew of the crack.",
     "The letter proves that the board knew of the crack.", "suggests", "proves"),
    ("quotation altered", "“The boat was never safe in a high sea,” the captain said.",
     "“The boat was never truly safe in a high sea,” the captain said.", "never safe", "truly"),
    ("quotation altered", "'The boat was not safe in a high sea,' the captain said.",
     "'The boat was safe in a high sea,' the captain said.", "not", "was safe"),
    ("quotation altered", "One of them called the sale of the boats a “good deal” for the town.",
     "One of them called the sale of the boats a “very good deal” for the town.", "good", "very"),
    ("quotation altered", "The mayor called the sale of the boats “a bad, bad joke” last night.",
     "The mayor called the sale of the boats “a bad joke” last night.", "bad", "bad joke"),
    ("quotation altered", "The mayor spoke of a “high risk” in the old harbour on the coast.",
     "The mayor spoke of a “low risk” in the old harbour on the coast.", "high", "low"),
    ("attribution dropped", "The bridge was never safe, two engineers of the yard said.",
     "The bridge was never safe.", "two engineers of the yard said", "bridge was never safe"),
    ("attribution dropped", "According to the harbour police, the boat was stolen by the cook.",
     "The boat was stolen by the cook.", "According to the harbour police", "boat was stolen"),
    ("attribution blurred", "The fleet will be sold, said two people familiar with the matter.",
     "The fleet will be sold, said sources.", "two people familiar with the matter", "sources"),
    ("attribution blurred", "The tax on boats will be raised, the finance minister said.",
     "The tax on boats will be raised, an official said.", "finance minister", "official"),
    ("attribution blurred", "The boats are unsafe, Ann Bell of the yard said on the radio.",
     "The boats are unsafe, experts said on the radio.", "Ann Bell of the yard", "experts"),
    ("terms dropped", "The fleet will be sold, said an official familiar with the talks.",
     "The fleet will be sold, said an official.", "familiar with the talks", "official"),
    ("terms dropped", "Two officials said that the fleet will be sold in parts.",
     "Officials said that the fleet will be sold in parts.", "Two officials", "Officials"),
    ("terms dropped",
     "The fleet is lost, an aide said on condition of anonymity because the talks are secret.",
     "The fleet is lost, an aide said.", "condition of anonymity", "said"),
    ("credit lost", "The bridge was closed too late, the engineer told The Associated Press.",
     "The bridge was closed too late, the engineer said.", "The Associated Press", "said"),
]  # fmt: skip


@pytest.mark.parametrize("kind, before, after, was, now", CHANGED)
def test_a_change_that_matters_is_told_once_with_both_places(
    kind: str, before: str, after: str, was: str, now: str
):
    ((found, ours, theirs),) = matter(before, after)
    assert found == kind
    assert ours is not None
    assert theirs is not None
    assert was in ours or ours in was
    assert now in theirs or theirs in now


@pytest.mark.parametrize(
    "before, after",
    [
        (
            "The mayor called the sale very “good” for us.",
            "The mayor called the sale “very good” for us.",
        ),
        (
            "“The sale of the old boats was a very good deal for the town,” the mayor said.",
            "“The sale of the old boats was a very good deal,” the mayor said.",
        ),
        (
            "The mayor called the sale of the boats a “good deal” for the town.",
            "The mayor called the sale of the boats a “[very] good deal” for the town.",
        ),
        (
            "The mayor was “shocked” by the sale of the boats.",
            "The mayor was “pleased” by the sale of the boats.",
        ),
    ],
    ids=["marks moved", "a long quotation cut", "filled in by the house", "another quotation"],
)
def test_another_cut_of_what_was_said_is_no_altered_quotation(before: str, after: str):
    assert kinds(before, after) == []


def test_a_credit_line_that_is_left_out_is_lost():
    before = (
        body("The ferry will stop in May.") + "\nThe Associated Press contributed to this report.\n"
    )
    found = told(before, body("The ferry will stop in May."))
    assert ("credit lost", "The Associated Press", None) in found


def test_no_credit_is_owed_by_a_story_that_copied_nothing():
    before = (
        body("The ferry will stop in May.") + "\nThe Associated Press contributed to this report.\n"
    )
    other = "A cat was found on the roof.\n\nFire crews took it down with a ladder at noon.\n"
    assert all(kind != "credit lost" for kind, _, _ in told(before, other))


def test_terms_in_a_sentence_of_their_own_are_missed_when_it_goes():
    said = "Two officials said that the fleet will be sold before the summer."
    terms = "They spoke on condition of anonymity because the talks are secret."
    assert ("terms dropped", terms, said) in told(body(f"{said} {terms}"), body(said))


def test_terms_that_moved_to_the_next_sentence_are_kept():
    before = (
        "The fleet will be sold, an aide said on condition of anonymity. The crews will stay on."
    )
    after = "The fleet will be sold, an aide said. The aide spoke on condition of anonymity."
    assert "terms dropped" not in kinds(before, after)


def test_a_reworded_sentence_is_told_only_where_more_than_the_change_is_new():
    before = body("The storm sank 12 boats and a tug of the yard.")
    after = body("The storm sank 14 boats and a tug of the yard.")
    assert [kind for kind, _, _ in told(before, after)] == ["number changed"]
    more = body("In the end the storm sank 14 boats and a tug of the yard.")
    assert {kind for kind, _, _ in told(before, more)} == {"number changed", "reworded"}


def test_a_message_shows_the_words_of_both():
    (change,) = between(body("The storm sank 12 boats."), body("The storm sank 14 boats."))
    assert change.message == 'The number changed: "12 boats" is now "14 boats".'
    assert (change.from_story, change.to_story) == ("a", "b")


def test_a_story_has_no_changes_against_itself():
    assert told(body(AROUND[0]), body(AROUND[0])) == []
