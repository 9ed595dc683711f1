"""The words by which `act` tells statements from thoughts, as sets of base forms."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs, nouns and adjectives of mind. A cue with none of them is a statement.
MIND = _set(
    """
    admire aim ambition anticipate anticipation anxiety appetite assume assumption await belief
    believe care concern confidence consensus consider contemplate conviction crave curiosity decide
    decision deem desire detest disbelieve disdain dislike dismay distrust doubt dread dream enjoy
    enthusiasm envision expect expectation faith fancy fascination favor favour fear feel feeling
    foresee forget frustration goal guess hate hatred hope hostility imagine inclination intend
    intent intention interest interpret know learn loathe love mistrust mull notice nostalgia
    opinion oppose opposition passion perceive perception perspective plan ponder prefer
    preference presume realise realize reckon recognise recognize regard regret relish
    reluctance remember resent resentment respect revere scepticism see seek sentiment skepticism
    support supporter suppose surmise suspect suspicion sympathy think tolerance trust understand
    understanding unease view wanna want willingness wish wonder worry yearn
    appear seem sense apparently presumably seemingly unclear
    afraid ambivalent anxious aware certain comfortable confident content curious desperate
    disappointed disgusted dismayed displeased divided doubtful eager enamored enamoured
    enthusiastic fearful fond furious glad grateful happy hesitant hopeful inclined interested keen
    leery loath mindful nervous optimistic pessimistic proud puzzled ready receptive reluctant sad
    satisfied sceptical skeptical sorry supportive sure suspicious sympathetic thrilled torn unaware
    uncertain uncomfortable undecided uneasy unhappy unsure unwilling wary willing
    """
)

# As verbs these say how something strikes whoever looks: no document does that of itself.
IMPRESSION = _set("appear seem look sound apparently presumably seemingly unclear")

# Of the mind only where a form of "be" or "feel" goes before or a word such as "by" follows: "is
# alarmed", "alarmed by", not "alarmed the voters".
MIND_IN_PASSIVE = _set(
    """
    alarmed amazed angered angry astonished bothered concerned confused convinced determined
    disturbed embarrassed encouraged enraged excited frightened frustrated haunted heartened
    horrified impressed incensed inspired intrigued offended outraged perplexed pleased rattled
    relieved scared shocked startled stunned surprised terrified troubled unnerved upset
    """
)
BE = _set("am are be been being feel feels felt is 'm m 're re 's s remain remains was were")
AFTER_PASSIVE = _set("about at by of over that with")

# Not of the mind in this form: "is known for", "regarding the tax".
NOT_MIND = _set("appearance appearances concerning decidedly known regarding regardless")

# What is said, written, shown or done before others. Any of them makes a statement of a cue that
# also has a word of mind: "expressed hope", "said he believes", "gave support to".
SPEECH = _set(
    """
    accuse acknowledge add address admit advise advocate affirm agree air allege announce
    announcement answer apologise apologize argue argument ask assail assert attack bemoan blame
    blast boast brag call campaign caution charge chant cite claim comment complain concede conclude
    condemn confess confide confirm contend continue convey convince criticise criticism criticize
    cry debate declare decline decry defend deliver demand denounce deny describe detail disclose
    discuss dismiss dub elaborate email emphasise emphasize encourage endorse exclaim explain
    express find follow give headline hint imply indicate inform insist insult interview introduce
    issue joke label lament lecture lend letter list lobby mention mock mutter name note object
    observe offer opine order outline persuade petition phrase pledge point portray post praise
    predict present proclaim promise promote pronounce propose provide publish question quip quote
    rail raise read reason rebut recall recommend recount refer refuse reiterate reject relate
    release remark remind repeat reply report request respond retort reveal say scream sharing shout
    show sign signal slam speak specify speech speculate state statement stress sue suggest talk
    tell testify text thank threaten throw tout tweet unveil urge utter voice vote vow warn whisper
    withhold write yell according gave given lent threw thrown
    publicly openly explicitly loudly vocally outspoken vocal
    """
)

# These reach over a "to" to the act that is only wished for: "wants to say". Not "expect": whom
# others expect to say it is not the one who expects.
LEADS_ON = _set(
    """
    aim consider contemplate decide decision desire determined eager hesitant hope intend intent
    intention keen like love mull plan ponder prefer ready reluctance reluctant seek unwilling want
    willing willingness wish
    """
)
# What may stand between such a word and an act in -ing: "in hopes of persuading".
LEADS_BY = _set("about against for of on")

# With "out": "came out against", "laid out his plan".
COME_OUT = _set("came come comes coming laid lay laying lays")

# "would like", "does not like"; not "looks like".
LIKE_AFTER = _set("d also didn't do doesn't don't not really to would wouldn't")
# "looks like a bargain", "is looking for allies"; not "looks at the budget".
LOOKS = _set("as certain for forward increasingly less like likely more poised ready set")
# "is counting on", "are banking on".
RELIES = _set("bank bet count")

# "seeks damages" asks for them, "seeks to win" is an aim: these may stand before its "to".
BEFORE_TO = _set("also even for instead months not on weeks years")

FIRST_PERSON = _set("i we")
THIRD_PERSON = _set("he she they")
# "I knew then" is told, "I know" is said.
PAST = _set(
    """
    became began came did didn't felt found forgot got had knew meant saw sought thought
    understood was were
    """
)
PRESENT = _set("am are been have m re ve")

# A document has no mind: what it seeks, supports or intends, it says.
DOCUMENTS = _set(
    """
    account act ad advert advertisement affidavit agreement amendment analysis article banner
    bill book brief broadcast brochure call column commercial complaint constitution contract
    data decree document dossier editorial email essay evidence filing flier flyer headline
    indictment injunction lawsuit law leaflet legislation letter mailer manifesto measure memo
    memoir memorandum message motion news note op-ed order ordinance pamphlet paper petition
    placard platform poem poll poster post proclamation proposal questionnaire release report
    resolution robocall ruling script sign song speech statement statute story study submission
    subpoena suit survey text transcript treaty tweet verdict video warrant website
    """
)
# Whose decisions and opinions are handed down.
COURTS = _set(
    "appeals bench circuit court courts judge judges jury justice justices panel tribunal"
)
HANDED_DOWN = _set("consider decide decision opinion oppose support favor view")
