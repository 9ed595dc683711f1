import pytest

from onrecord.annotate.act import act_in, act_of
from onrecord.text.quotations import quotations
from tests.marked import marked


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
        "encouraged",
        "implied",
        "told to believe",
        "is expected to say",
        "promised",
        "vowed to support",
        "urged",
        "the claim that",
        "did not say",
        "declined to comment on",
        "refuses to believe",
        "wanted to know",
        "wanted\xa0to know",
        "openly opposed",
        "came out in support of",
        "gave its support to",
        "laid out her plan for",
        "offered an opinion on",
        "an angry speech regarding",
        "made it clear",
        "wished him a safe crossing",
        "took aim at",
        "looked at",
        "seemed to suggest",
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
        "'d like",
        "is widely expected",
        "were encouraged by",
        "angered by",
        "doesn't like",
        "his belief that",
        "hopes to persuade",
        "in hopes of persuading",
        "is considering suing",
        "has no idea",
        "is counting on",
        "are split on",
        "are against",
        "increasingly looks like",
        "is looking for",
        "it is unclear whether",
        "it's not clear",
        "from her point of view",
        "growing anxiety among",
        "a supporter of",
        "seeks",
    ],
)
def test_a_state_of_mind_is_a_thought(cue):
    assert act_of(cue) == "thought"


def act(sentence: str, order: str = "source cue content") -> str:
    """The act of a sentence whose marks hold source, cue and content, or another order of them."""
    text, found = marked(sentence)
    spans = {"source": (), "cue": (), "content": ()}
    spans |= {role: (span,) for role, span in zip(order.split(), found, strict=True)}
    return act_in(text, quoted=quotations(text), **spans)


@pytest.mark.parametrize(
    "sentence",
    [
        # The mind is the speaker's own.
        "“«I» «think» «the pier is rotten»,” the captain said.",
        "“«We» «don't want» «another winter like this»,” the captain said.",
        "«I» «hope» «the ferry is back by June».",
        # A saying frames it.
        "Lee said «she» «believes» «the pier is rotten».",
        "Lee said that «she» «believes» «the pier is rotten».",
        # What is quoted was uttered.
        "«Lee» «sees» the pier as «“a disgrace to all of us who live here.”»",
        "«He» «thinks» «the crew “need to be heard before the boats are sold”».",
        # A document has no mind, and a court's decision is handed down.
        "«The letter» «seeks» «to stop the ferry».",
        "«The letter from the harbour board» «opposes» «the sale».",
        "«The bill's» «aim» «to end night crossings» is plain.",
        "«The court's» «decision» «to stop the ferry» stands.",
        # To seek a thing is to ask for it.
        "The town sued, «it» «seeks» «damages».",
        "«He» «wanted» «to know who pays».",
    ],
)
def test_grammar_makes_a_statement_of_a_cue_of_mind(sentence):
    assert act(sentence) == "statement"


@pytest.mark.parametrize(
    "sentence",
    [
        "«I» «knew» «the pier was rotten».",
        "«I» left early, «thinking» «the ferry would wait».",
        "«We» «know» «how it ends».",
        "Lee said «Moss» «believes» «the pier is rotten».",
        "Asked twice, «she» «believes» «the pier is rotten».",
        "It is late, Lee said. «He» «thinks» «the boats are gone».",
        "«She» «sees» «the ferry as a “lifeline”».",
        "«Half the captains surveyed» «oppose» «the sale».",
        "«He» «seeks» «to win back the captains».",
        "«He» «sought on Tuesday» «to calm the captains».",
        "«The letter» «seems» «rash».",
    ],
)
def test_a_mind_that_another_reads_stays_a_thought(sentence):
    assert act(sentence) == "thought"


def test_a_saying_may_follow():
    sentence = "«The pier is rotten», «he» «thinks», he said."
    assert act(sentence, "content source cue") == "statement"
    assert act(sentence.replace("he said", "Lee said"), "content source cue") == "thought"


def test_an_attribution_without_source_or_cue_has_an_act():
    assert act("«seen as» «a bargain»", "cue content") == "thought"
    assert act("«A bargain»", "content") == "statement"


def test_quotations_elsewhere_change_nothing():
    sentence = (
        "“Sell the boats now, all of them,” Moss said. «Lee» «wants» «them kept as they are»."
    )
    assert act(sentence) == "thought"
