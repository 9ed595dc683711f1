"""Statement or thought: what kind of act a cue names."""

from onrecord.records.attribution import Act
from onrecord.text.words import base_forms, words

# Verbs, nouns and adjectives of mind. A cue with none of them is a statement.
_MIND = frozenset(
    """
    admire aim anticipate assume assumption await belief believe care consider contemplate crave
    decide desire detest disbelieve dislike distrust doubt dread dream enjoy envision expect
    expectation fancy favor favour fear feel feeling forget foresee goal guess hate hope imagine
    intend intent intention know learn loathe love mistrust mull notice opinion oppose opposition
    perceive perception plan ponder prefer preference presume realise realize reckon regard regret
    relish remember resent see seek seem appear sense support suppose surmise suspect suspicion
    think trust understand understanding view want wish wonder worry yearn
    afraid anxious aware certain comfortable confident content curious desperate disappointed
    disgusted dismayed displeased doubtful eager fearful fond furious glad grateful happy hopeful
    inclined interested keen leery mindful nervous optimistic pessimistic proud puzzled ready
    reluctant sad satisfied sceptical skeptical sorry sure suspicious sympathetic thrilled uncertain
    uncomfortable uneasy unhappy unsure unwilling wary willing
    """.split()
)

# Of the mind only where a form of "be" or "feel" goes before: "is alarmed by", not "alarmed".
_MIND_AFTER_BE = frozenset(
    """
    alarmed amazed angered angry astonished bothered concerned confused convinced determined
    embarrassed encouraged enraged excited frightened frustrated horrified impressed incensed
    offended outraged pleased scared shocked stunned surprised terrified upset
    """.split()
)
_BE = frozenset("am are be been being feel feels felt is 'm 're 's remain remains was were".split())
_NOT_MIND = frozenset({"appearance", "known"})  # "is known for"

# "would like", "does not like"; not "looks like".
_LIKE_AFTER = frozenset({"would", "not", "don't", "doesn't", "didn't", "really", "also"})

# What is said, written or shown to others. Any of them makes a statement of a cue that also has a
# word of mind: "expressed hope", "said he believes".
_SPEECH = frozenset(
    """
    accuse acknowledge add address admit advise advocate affirm agree allege announce answer
    apologise apologize argue argument ask assail assert attack bemoan blame blast boast brag
    caution charge chant claim comment complain concede conclude condemn confess confide confirm
    contend continue criticise criticism criticize cry declare decline decry defend demand denounce
    deny describe detail disclose discuss dismiss elaborate email emphasise emphasize endorse
    exclaim explain express find hint imply indicate inform insist issue joke lament lecture list
    mention mock mutter note object observe opine order outline phrase pledge post praise predict
    proclaim promise pronounce propose quip quote raise read reason recall recommend recount refer
    reiterate reject relate remark remind repeat reply report request respond retort reveal say
    scream show shout signal slam speak specify speculate state statement stress suggest talk tell
    testify text threaten tout tweet urge utter voice vote vow warn whisper write yell according
    cite criticised interview letter announcement
    """.split()
)

# These reach over a "to" to the act that is only wished for: "wants to say".
_LEADS_ON = frozenset(
    """
    aim consider decide determined eager expect hope intend keen like love plan prefer ready
    reluctant seek unwilling want willing wish
    """.split()
)


def act_of(cue: str) -> Act:
    """Tell a statement from a state of mind by the words of its cue.

    Args:
        cue: The cue's words, in any case; its stretches joined by a space.

    Returns:
        "thought" for a cue of mind ("believes", "is eager", "wants to say"), "statement" for one
        of speech ("said", "expressed hope") and where the words do not tell.
    """
    found = words(cue)
    thinks = leads_on = False
    for at, word in enumerate(found):
        forms = set(base_forms(word))
        if _is_of_mind(word, forms, found[max(0, at - 3) : at]):
            thinks = True
            leads_on = leads_on or not forms.isdisjoint(_LEADS_ON)
        elif not forms.isdisjoint(_SPEECH):
            return "thought" if leads_on and "to" in found[:at] else "statement"
    return "thought" if thinks else "statement"


def _is_of_mind(word: str, forms: set[str], before: list[str]) -> bool:
    if word in _NOT_MIND:
        return False
    if word in _MIND_AFTER_BE:
        return not _BE.isdisjoint(before)
    if "like" in forms:
        return word != "like" or not _LIKE_AFTER.isdisjoint(before)
    return not forms.isdisjoint(_MIND)
