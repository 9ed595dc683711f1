"""Which statements of different stories are one."""

import random

from hypothesis import given
from hypothesis import strategies as st

from onrecord.trace.claims.groups import claims
from tests.trace.claims.said import said


def together(one, other, **about_other):
    """Whether two contents are one claim."""
    return bool(claims([said(one, story="s1"), said(other, story="s2", **about_other)]))


FERRY = '"The ferry is the only road these islanders have ever had, and we will keep it running."'


def test_a_quotation_is_one_claim_in_two_stories():
    first, second = claims([said(FERRY, story="s1"), said(FERRY, story="s2")])
    assert (first.claim, first.story, second.story) == ("c1", "s1", "s2")


def test_one_story_alone_makes_no_claim():
    assert not claims([said(FERRY, story="s1"), said(FERRY, story="s1")])


def test_a_part_of_a_quotation_belongs_to_the_whole():
    assert together(FERRY, 'the boat was "the only road these islanders have ever had"')


def test_cuts_brackets_spelling_and_typing_do_not_part_a_quotation():
    assert together(
        '"Our harbour programme has been delayed by three per cent, and the neighbours know it."',
        '"[The] harbor program has been delayd by 3 percent ... and the neighbors know it."',
    )


def test_two_cuts_of_one_speech_that_share_a_sentence_are_one():
    shared = "nobody on this island was ever asked about the closure of the harbour"
    assert together(
        f'"We heard it on the radio like everybody else, {shared}."',
        f'"{shared.capitalize()}. I shall resign before I sign that paper."',
    )


def test_a_quotation_without_marks_that_the_reader_knows_is_found_too():
    assert together(FERRY, FERRY.replace('"', "'"), quoted=())


def test_strangers_who_thank_are_not_joined():
    thanks = '"Thank you very much for being here."'
    assert not together(thanks, thanks, source=("Bo Dahl", "person"))


def test_short_words_of_one_named_speaker_need_more_than_no_comment():
    assert not together('"No comment."', '"No comment."')


def test_police_in_two_towns_may_say_the_same_on_one_day():
    police = ("police", "organisation")
    held = "that a man was arrested on Tuesday"
    parts = [said(held, story=story, source=police) for story in ("s1", "s2")]
    assert not claims(parts)


def test_a_quotation_that_another_only_denies_is_not_his():
    words = "secretly sold the harbour to a foreign shipping company"
    assert not together(
        f'the mayor "{words}"',
        f'that he "{words}"',
        source=("the company", "organisation"),
        cue="denied",
    )


def test_other_words_for_the_same_are_one_claim():
    assert together(
        "that the ferry to Skerry will stop in March because its engine is worn out",
        "the Skerry ferry would stop running in March, as the engine was worn out",
    )


def test_an_outlet_that_passes_it_on_is_of_the_claim():
    assert together(
        "that thieves had stolen the bronze bell of the Skerry lighthouse during the storm",
        "The bronze bell of the Skerry lighthouse was stolen by thieves during the storm",
        source=("The Harbour Post", "organisation"),
    )


def test_other_numbers_make_another_claim():
    one = "that 12 fishermen were rescued from the burning trawler off Skerry"
    assert together(one, one.replace("that 12", "twelve"))
    assert not together(one, one.replace("12", "30"))


def test_other_names_make_another_claim():
    one = "that {} had embezzled money meant for the lifeboat crew"
    assert together(one.format("Erlend"), one.format("Erlend").replace("meant", "intended"))
    assert not together(one.format("Erlend"), one.format("Magnus"))


def test_what_is_denied_is_not_what_is_claimed():
    claim = "the council approved the sale of the lifeboat"
    assert not together(f"that {claim}", f"that {claim}", cue="denied")
    assert not together(f"that {claim}", claim.replace("approved", "had not approved"))
    assert not together(f"that {claim}", f"whether {claim}")


def test_two_people_who_say_alike_are_two_claims():
    one = "that the closure will harm the island's fishermen and its only school"
    other = "fishermen would be hurt, and the school on the island would suffer"
    assert together(one, other)
    assert not together(one, other, source=("Bo Dahl", "person"))


def test_the_same_words_months_later_are_another_statement():
    assert not together(FERRY, FERRY, day="2026-08-03")


def test_a_story_without_a_day_goes_with_any():
    assert together(FERRY, FERRY, day=None)


def test_an_organisation_goes_by_its_letters_too():
    one = "that the closure will harm the island's fishermen and its only school"
    other = "the closure will hurt fishermen and the school on the island"
    parts = [
        said(one, story="s1", source=("National Union of Islanders", "organisation")),
        said(other, story="s2", source=("NUI", "organisation")),
    ]
    assert claims(parts)


WOUNDED = (
    "that the smuggler Olaf Brand was wounded by coastguards near the Skerry lighthouse",
    "coastguards had wounded the smuggler Olaf Brand at the lighthouse on Skerry",
    "Olaf Brand, the smuggler, was wounded near the lighthouse when coastguards fired",
    "near the Skerry lighthouse coastguards fired at the smuggler Brand and wounded him",
)
JAILED = (
    "customs officers jailed his accomplice Petra Holm in the old fortress",
    "that Petra Holm, the accomplice, had been jailed in the fortress by customs",
    "the accomplice, Petra Holm, sits jailed in the fortress of the customs officers",
    "in the fortress customs jailed an accomplice, Petra Holm",
)


def test_a_chain_of_likenesses_is_not_one_claim():
    police = ("police", "group")
    parts = [
        said(content, story=f"{name}{number}", source=police)
        for name, contents in (("w", WOUNDED), ("j", JAILED))
        for number, content in enumerate(contents)
    ]
    both = said(f"{WOUNDED[0]} and {JAILED[0]}", story="both", source=police)
    claim_of = {member.story: member.claim for member in claims([*parts, both])}
    assert {claim_of[f"w{n}"] for n in range(4)} == {claim_of["w0"]}
    assert {claim_of[f"j{n}"] for n in range(4)} == {claim_of["j0"]}
    assert claim_of["w0"] != claim_of["j0"]


WORDS = (
    "ferry harbour engine council sold closed rescued lighthouse school bell never 12 30".split()
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=9).map(" ".join)


@given(
    st.lists(
        st.tuples(SENTENCES, st.sampled_from(("2026-02-03", "2026-02-20", "2026-04-01", None))),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_input_changes_nothing(parts, rng: random.Random):
    statements = [
        said(content, story=f"s{number}", day=day) for number, (content, day) in enumerate(parts)
    ]
    shuffled = rng.sample(statements, len(statements))
    assert claims(statements) == claims(shuffled)


def test_many_copies_are_one_claim_and_do_not_take_for_ever():
    copies = [said(FERRY.replace("we", f"we {n}"), story=f"s{n}") for n in range(3000)]
    assert len({member.claim for member in claims(copies)}) == 1
