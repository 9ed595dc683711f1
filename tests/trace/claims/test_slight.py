"""Short statements are one where their stories share another claim."""

from onrecord.trace.claims.groups import claims
from tests.trace.claims.said import said

PAIR = ("two people familiar with the call", "anonymous")
CALLED = "Deputy Governor Harald Venn telephoned his successor to congratulate her on Wednesday"
GOOD = 'it as a "good call"'


def claim_of(*statements):
    """Which claim each statement is in, by story and attribution."""
    return {(one.story, one.attribution): one.claim for one in claims(statements)}


def test_a_short_quotation_is_one_in_stories_that_share_a_claim():
    found = claim_of(
        said(CALLED, story="s1", source=PAIR),
        said(GOOD, story="s1", number=2, source=PAIR),
        said(CALLED, story="s2", source=PAIR),
        said(
            'the conversation as a "very good call"',
            story="s2",
            number=2,
            source=("a source", "anonymous"),
        ),
    )
    assert found["s1", "a2"] == found["s2", "a2"] != found["s1", "a1"]


def test_a_short_quotation_alone_joins_nobody():
    assert not claim_of(said(GOOD, story="s1", source=PAIR), said(GOOD, story="s2", source=PAIR))


def test_two_named_speakers_do_not_share_a_short_quotation():
    found = claim_of(
        said(CALLED, story="s1", source=PAIR),
        said(GOOD, story="s1", number=2, source=("Ann Lee", "person")),
        said(CALLED, story="s2", source=PAIR),
        said(GOOD, story="s2", number=2, source=("Bo Dahl", "person")),
    )
    assert ("s1", "a2") not in found


def test_a_byname_in_quotation_marks_says_nothing():
    found = claim_of(
        said(CALLED, story="s1", source=PAIR),
        said(
            'that he met "Quiet Olaf" there', story="s1", number=2, source=("a guard", "anonymous")
        ),
        said(CALLED, story="s2", source=PAIR),
        said(
            '"Quiet Olaf" had been arrested', story="s2", number=2, source=("a clerk", "anonymous")
        ),
    )
    assert ("s1", "a2") not in found
