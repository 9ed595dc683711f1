"""Where all stories of one claim have it from, and how many origins do not depend on another."""

from onrecord.pipeline import read
from onrecord.trace.origins import origins_of
from onrecord.trace.origins.chosen import judged
from onrecord.trace.origins.group import Group
from tests.conftest import ROOT
from tests.trace.origins.stories import stories, story, words_of

LEAD = "The Kelsey ferry will stop on Monday after forty years, and its crew will be let go"
BY_MIRROR = f"{LEAD}, according to The Harbour Mirror."
MIRROR_AGAIN = f"The Harbour Mirror reports that the Kelsey ferry will stop on Monday. {LEAD}."
CITING = f"{LEAD}, The Harbour Mirror said, citing a person familiar with the plan."
WITH_ANSWER = (
    f"{LEAD}, according to The Harbour Mirror. A spokesman for Kelsey council denied it: “The "
    "Kelsey ferry will not stop on Monday, and its crew will not be let go,” the spokesman said."
)
BY_NOBODY = f"{LEAD}. The boat was built in 1974."
HOAX = (
    "A story that the Kelsey ferry will stop on Monday is a hoax. The fake story was made up by "
    "the satirical site Quayside. It is false that the crew will be let go."
)


def labels(traced):
    found = {}
    for one in traced.origins:
        found.setdefault(one.story, set()).add(one.origin)
    return found


def range_of(traced):
    return traced.independent.least, traced.independent.most


def test_all_who_credit_one_outlet_have_one_origin():
    traced = origins_of("c1", stories([BY_MIRROR, MIRROR_AGAIN, CITING]))
    assert range_of(traced) == (1, 1)
    assert labels(traced) == {"s1": {"o1"}, "s2": {"o1"}, "s3": {"o1"}}
    assert {one.name for one in traced.origins} == {"Harbour Mirror"}
    assert {one.kind for one in traced.origins} == {"outlet"}


def test_a_link_of_a_chain_says_why():
    traced = origins_of("c1", stories([BY_MIRROR, MIRROR_AGAIN, CITING]))
    because = "; ".join(one.because for one in traced.origins if one.story == "s3")
    assert '"a person familiar with the plan" spoke to "Harbour Mirror"' in because


def test_an_answer_of_a_body_is_an_origin_of_its_own():
    traced = origins_of("c1", stories([BY_MIRROR, WITH_ANSWER, WITH_ANSWER + " It rained."]))
    assert range_of(traced) == (2, 2)
    assert len(labels(traced)["s2"]) == 2
    assert len(labels(traced)["s1"]) == 1


def test_copies_have_one_chain_and_one_vote():
    own = f"{LEAD}, a person familiar with the plan told this reporter. The boat was built in 1974."
    cut = f"{LEAD}. The boat was built in 1974."
    pair = stories([own, cut, BY_MIRROR, MIRROR_AGAIN])
    apart = origins_of("c1", pair)
    together = origins_of("c1", pair, {("s1", "s2")})
    assert labels(together)["s2"] == labels(together)["s1"]
    assert range_of(together)[0] <= range_of(apart)[1]


def test_who_takes_the_claim_apart_is_no_voice_for_it():
    traced = origins_of("c1", stories([BY_MIRROR, MIRROR_AGAIN, HOAX]))
    assert traced.denials == ("s3",)
    assert range_of(traced) == (1, 1)


def test_where_a_claim_has_only_one_origin_a_story_that_names_nobody_has_it_from_there():
    traced = origins_of("c1", stories([BY_MIRROR, MIRROR_AGAIN, BY_NOBODY]))
    assert labels(traced)["s3"] == labels(traced)["s1"]
    (one,) = [one for one in traced.origins if one.story == "s3"]
    assert "names nobody" in one.because


def test_a_story_that_names_nobody_has_it_from_where_most_others_have_it():
    texts = [BY_MIRROR, MIRROR_AGAIN, CITING, WITH_ANSWER, WITH_ANSWER + " It rained.", BY_NOBODY]
    traced = origins_of("c1", stories(texts))
    assert range_of(traced) == (2, 2)
    assert labels(traced)["s6"] == labels(traced)["s1"]


def test_stories_that_name_nobody_change_no_number():
    told = [BY_MIRROR, WITH_ANSWER]
    alone = origins_of("c1", stories(told))
    beside = origins_of("c1", stories([*told, *(f"It rained in town {n}." for n in range(6))]))
    assert range_of(alone) == range_of(beside)


def test_a_source_that_the_other_stories_credit_is_credited_more_readily():
    by_the_way = f"{BY_MIRROR} " + "It rained. " * 8 + "The ferry will stop, Ann Lee said."
    others = [f"{LEAD}, Ann Lee said.", f"{LEAD}, Ann Lee said. It snowed."]
    alone, beside = (
        next(one.points for one in judged(Group(records))[0] if one.key == "person:ann lee")
        for records in (stories([by_the_way]), stories([by_the_way, *others]))
    )
    assert beside > alone


def test_a_body_that_is_named_for_short_is_one_origin():
    full = f"{LEAD}, the Harbour Workers Union said."
    short = f"{full} “It is a sad day for us all,” a spokesman for the union said."
    traced = origins_of("c1", stories([full, short]))
    assert range_of(traced) == (1, 1)


def test_a_magazine_that_the_news_is_about_is_not_where_the_news_is_from():
    fire = (
        "The editor of the magazine Quayside left on Monday after a fire, The Harbour Mirror says."
    )
    traced = origins_of("c1", stories([fire, fire + " It rained.", fire + " It snowed."]))
    assert {one.name for one in traced.credits} == {"Harbour Mirror"}


def test_stories_that_all_name_nobody_are_untold():
    traced = origins_of("c1", stories([BY_NOBODY, LEAD + "."]))
    assert traced.untold == ("s1", "s2")
    assert traced.origins == ()
    assert range_of(traced) == (0, 0)


def test_the_same_stories_give_the_same_answer_whatever_their_order():
    texts = [BY_MIRROR, CITING, WITH_ANSWER, HOAX, BY_NOBODY]
    records = stories(texts)
    forward = origins_of("c1", records)
    backward = origins_of("c1", records[::-1])
    assert forward.independent == backward.independent
    assert sorted(forward.denials) == sorted(backward.denials)
    assert {(one.story, one.name) for one in forward.origins} == {
        (one.story, one.name) for one in backward.origins
    }


def test_the_statements_that_make_a_claim_say_what_it_is_about():
    record = story(
        "It rained on the fair in Alder, The Alder Post reports.\n\n"
        "The Kelsey ferry will stop on Monday, according to The Harbour Mirror.",
        "s1",
    )
    (made,) = [
        one.id
        for one in record.attributions
        if "ferry" in " ".join(span.of(record.story.text) for span in one.content)
    ][:1]
    traced = origins_of("c1", [record], members={"s1": [made]})
    assert "Harbour Mirror" in {one.name for one in traced.origins}


def test_a_commentator_of_the_claim_is_not_its_origin():
    comment = (
        "“Such boats are too old to be saved,” Tom Reed, an analyst at the Alder think tank, told "
        "The Harbour Mirror."
    )
    texts = [f"{BY_MIRROR} {comment}", f"{MIRROR_AGAIN} {comment}", f"{CITING} {comment}"]
    traced = origins_of("c1", stories(texts))
    assert "Tom Reed" not in {one.name for one in traced.credits}
    assert {one.name for one in traced.origins} == {"Harbour Mirror"}


def test_a_body_that_an_outlet_has_it_from_stands_behind_it():
    body = "the Kelsey Observatory for Safe Boats"
    cited = f"{LEAD}. The Harbour Mirror reports that the information came from {body}."
    texts = [cited, f"{LEAD}, according to {body}.", f"{LEAD}, {body} said. It rained."]
    records = stories(texts)
    traced = origins_of("c1", records)
    assert {body, "The Harbour Mirror"} <= words_of(records[0], traced.credits)
    assert {one.name for one in traced.origins} == {"Kelsey Observatory for Safe Boats"}


def test_a_body_is_the_origin_also_where_every_story_credits_the_outlet_that_cites_it():
    cited = (
        "The Harbour Mirror reports, citing the Kelsey Institute, that the Kelsey ferry will stop. "
        f"{LEAD}, the Kelsey Institute said."
    )
    traced = origins_of("c1", stories([cited, cited + " It rained.", BY_MIRROR]))
    assert {one.name for one in traced.origins} == {"Kelsey Institute"}
    assert {one.kind for one in traced.origins} == {"statement"}
    assert range_of(traced) == (1, 1)


def test_who_only_denies_reports_has_the_claim_from_where_they_are_from():
    denial = (
        "Kelsey Council has denied rumours that the Kelsey ferry will stop on Monday. “The ferry "
        "will not stop,” the council said. “Its crew will not be let go,” it said."
    )
    traced = origins_of("c1", stories([BY_MIRROR, MIRROR_AGAIN, denial]))
    assert labels(traced)["s1"] < labels(traced)["s3"]


def test_a_post_is_of_whoever_posted_it_also_where_two_have_one_last_name():
    texts = [
        f"{LEAD}. Tom Lee left a note on his Tumblr page. Ann Lee posted a tribute on Facebook.",
        f"{LEAD}. Tom Lee left a note on his Tumblr page. It rained.",
        f"{LEAD}. Ann Lee posted a tribute on Facebook. It rained.",
    ]
    records = stories(texts)
    traced = origins_of("c1", records)
    found = labels(traced)
    assert "Facebook" in words_of(records[2], traced.credits)
    assert not found["s2"] & found["s3"]


def test_the_author_of_a_study_leads_to_it():
    study = "Ferries are safer than cars, a new study published in the Journal of Travel says."
    author = "“Ferries sink less than cars,” said Tom Reed, a study author at Alder University."
    texts = [f"{study} {author}", f"{study} It rained.", f"{study} It snowed."]
    traced = origins_of("c1", stories(texts))
    assert "Tom Reed" in {one.name for one in traced.credits}
    assert range_of(traced) == (1, 1)
    assert {one.kind for one in traced.origins} == {"document"}


def test_a_paragraph_that_names_an_outlet_has_the_claim_from_there():
    # The radio tells what the Standard has from a person of its own, and in one paragraph what the
    # agency has.
    folder = ROOT / "examples" / "versions"
    names = ("01-kessaly-press-agency.txt", "02-varnholt-ledger.txt", "17-radio-nordsund.txt")
    records = [read(folder / name)[0] for name in names]
    members = {
        record.story.id: [
            one.id
            for one in record.attributions
            if any("good call" in span.of(record.story.text) for span in one.content)
        ]
        for record in records
    }
    assert all(members.values())
    traced = origins_of("c1", records, [names[:2]], members)
    assert {one.name for one in traced.origins} == {"Kessaly Press Agency"}
    assert traced.independent.least == traced.independent.most == 1
