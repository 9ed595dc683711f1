import pytest

from onrecord.annotate.act import act_of


@pytest.mark.parametrize(
    "cue",
    [
        "said",
        "according to",
        "Told",
        "expressed hope that",
        "said he believes",
        "shows",
        "raised doubts about",
        "is best known for",
        "",
        ":",
        "increasingly looks like",
        "encouraged",
        "implied",
    ],
)
def test_what_reaches_others_is_a_statement(cue):
    assert act_of(cue) == "statement"


@pytest.mark.parametrize(
    "cue",
    [
        "believes",
        "THINKS",
        "knew",
        "worries about",
        "in the hope of",
        "is eager",
        "wants\xa0to\xa0say",
        "would like to announce",
        "doesn’t want",
        "is widely expected",
        "were encouraged by",
        "doesn't like",
    ],
)
def test_a_state_of_mind_is_a_thought(cue):
    assert act_of(cue) == "thought"
