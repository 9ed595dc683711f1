"""Words that tell what a source is. Written by us; a list is short where a rule can do without."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HE = _words("he him his himself")
SHE = _words("she her hers herself")
IT = _words("it its itself")
THEY = _words("they them their theirs themselves both")
WE = _words("we us our ours ourselves")
I = _words("i me my mine myself")  # noqa: E741
YOU = _words("you your yours")
RELATIVE = _words("who whom whose which that")
PRONOUNS = HE | SHE | IT | THEY | WE | I | YOU | RELATIVE

DETERMINERS = _words("a an the this that these those another other his her its their our my your")
INDEFINITE = _words("a an another one some any")
QUANTIFIERS = _words(
    """
    some many most several few all others everyone everybody nobody anybody anyone someone somebody
    each none neither both numerous countless multiple various certain dozens hundreds thousands
    millions half majority more less fewer nearly almost about roughly
    """
)
# After one of these the noun phrase goes on with what it belongs to, not with its head.
PREPOSITIONS = _words(
    """
    about across after against aligned alongside among around as at backing based before behind
    briefed by close concerning during familiar for from in including inside involved like linked
    near of on
    opposed over outside representing supporting surrounding through to tied toward towards under
    who with within without working
    """
)

# Before a name, and said of one person. With the stop taken off.
MALE_TITLES = _words("mr sir lord king prince father fr brother congressman chairman sheikh")
FEMALE_TITLES = _words(
    "mrs ms miss madam lady queen princess sister sr. congresswoman chairwoman dame"
)
HONORIFICS = _words("mr mrs ms miss dr")
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | _words(
        """
        dr prof professor sen senator rep representative gov governor lt col gen general capt
        captain sgt sergeant maj major cmdr commander adm admiral cpl pvt lieutenant colonel rear
        vice president vice-president presidents chancellor premier prime minister secretary speaker
        attorney justice judge chief director chair chairperson commissioner ambassador mayor
        sheriff detective officer rev reverend pastor bishop archbishop cardinal pope rabbi imam
        ayatollah deputy assistant undersecretary treasurer comptroller councilman councilwoman
        councilor councillor alderman delegate assemblyman assemblywoman superintendent coach
        spokesman spokeswoman spokesperson ceo cfo leader minority majority whip candidate
        co-founder founder analyst reporter anchor host correspondent columnist editor author
        nominee prosecutor trooper inspector sens reps messrs drs committeeman committeewoman
        """
    )
)
# A title in full for its short form: "the senator" is "Sen. Ann Lee".
FULL_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "lawmaker": "representative",
    "gov": "governor",
    "gen": "general",
    "adm": "admiral",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "prof": "professor",
    "rev": "reverend",
    "dr": "doctor",
    "chairwoman": "chairman",
    "chair": "chairman",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "co-chairman": "chairman",
}
NAME_ENDS = _words("jr sr ii iii iv")
NAME_PARTICLES = _words("de del della der den di da du van von bin ibn al el la le dos ten ter")

# Kinds of heads of noun phrases, in small letters and singular.
ANONYMOUS_HEADS = _words(
    """
    aide adviser advisor ally associate attendee agent ambassador assistant attorney bundler
    colleague confidant confidante cop consultant counselor delegate deputy detective diplomat
    doctor employee engineer envoy executive friend individual insider investigator lawmaker lawyer
    lobbyist manager member minister negotiator nurse officer official operative participant person
    player pollster prosecutor relative representative republican democrat resident congressman
    senator source spokesman spokesperson spokeswoman staffer staff strategist student superdelegate
    surrogate teacher technician veteran witness worker donor someone somebody
    """
)
# These in the plural are particular people who told a reporter; the others are a crowd.
ANONYMOUS_PLURALS = _words(
    """
    aide adviser advisor associate confidant diplomat insider official source spokesman spokesperson
    spokeswoman staffer witness attendee employee executive operative
    """
)
ORGANISATION_HEADS = _words(
    """
    academy administration agency airline airport alliance army arm association authority
    authorities bank board body broadcaster bureau business cabinet camp campaign chamber channel
    church city club coalition college commission committee company conference congress consortium
    convention corporation council country county court department embassy federation firm force
    foundation fund gang government group hospital house industry institute institution intelligence
    investigators jury kremlin leadership league legislature library magazine media military militia
    ministry monarchy museum nation navy network newspaper ngo office operation organisation
    organization outfit outlet pac palace panel paper parliament party police prosecution
    prosecutors publication publisher regime retailer school senate service side society state
    station team tribunal union university watchdog startup enforcement chancellery chain maker
    lender brewer grocer utility charity center centre nonprofit bureaucracy brand carmaker
    automaker insurer
    """
)
DOCUMENT_HEADS = _words(
    """
    account act ad address advertisement advisory affidavit agreement album amendment analysis
    announcement app article audio audit average ballot bill biography blog book briefing broadcast
    budget bulletin cable calendar caption caucus census chapter chart clip code column commercial
    communique communiqué complaint constitution contract count cover coverage data database debate
    decision deposition diary directive disclosure display document documentary draft editorial
    election email e-mail entry episode essay estimate event evidence examination exchange excerpt
    experiment feed figure file filing film finding fine flyer footage forecast form game graphic
    guide guideline handbook headline history hypothesis image indictment index information
    interview inventory investigation invitation journal judgment label law lawsuit leaflet ledger
    legend letter list log manifesto manual manuscript map measure memo memoir memorandum message
    minute model monitor motion movie music narrative newsletter note notice novel number op-ed
    opinion order page pamphlet paperwork passage patent petition photo photograph picture piece
    plan platform play pledge podcast poem policy poll polling post poster prediction presentation
    press-release program programme projection proposal provision quiz ranking reading record
    recording regulation release remark report research resolution response result résumé review
    rhetoric rule ruling schedule scoreboard screenshot script section segment sentence series show
    sign site slogan song speech spot spreadsheet standard statement statistic statistics statute
    story study subpoena suit summary survey tape tally telegram test testimony text thread timeline
    title total tracker trailer transcript translation treaty trend tweet url verdict version video
    voice-over voiceover vote warrant webpage website word words writing
    """
)
BYSTANDER_HEADS = _words(
    """
    baby boy brother child cousin dad daughter father girl grandfather grandmother heckler husband
    interviewer kid man moderator mom mother narrator neighbor neighbour parent passenger questioner
    reporter sister son stranger teenager uncle aunt wife woman announcer commenter interviewee
    caller protester victim suspect
    """
)
# Said of one person, and so of somebody whose name may stand elsewhere in the story.
PERSON_HEADS = (
    ANONYMOUS_HEADS
    | BYSTANDER_HEADS
    | TITLES
    | frozenset(FULL_TITLES.values())
    | _words(
        """
        activist actor actress artist author billionaire boss businessman businesswoman candidate
        celebrity chief comedian contender developer economist entrepreneur expert farmer figure
        frontrunner front-runner hopeful incumbent journalist lawmaker magnate mogul native newcomer
        novelist opponent owner philanthropist player politician producer professor rival scholar
        scientist singer socialist star tycoon writer
        """
    )
)
# People of a class; nobody's name is kept back.
GROUP_HEADS = _words(
    """
    activist advocate analyst backer believer blogger buyer citizen commentator conservative
    consumer critic defender demonstrator detractor donor economist environmentalist expert family
    fan farmer follower foe governor historian immigrant investor journalist leader liberal mayor
    migrant mother observer opponent organizer owner parent patient politician professional
    progressive proponent protester pundit reader refugee researcher scholar scientist senator
    soldier specialist supporter taxpayer tourist trader user viewer volunteer voter woman worker
    """
)
COLLECTIVE_HEADS = _words(
    """
    crowd public electorate establishment majority population audience people everyone everybody
    base community opposition rank-and-file elite minority family couple household circle brass wing
    faction
    """
)
PLURALS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "spokespeople": "spokesperson",
    "congressmen": "congressman",
    "businessmen": "businessman",
    "analyses": "analysis",
    "hypotheses": "hypothesis",
    "wives": "wife",
    "police": "police",
    "staff": "staff",
}

# In a capitalised name these make it an organisation.
ORGANISATION_WORDS = ORGANISATION_HEADS | _words(
    """
    airlines airways associates associated bbc bloomberg broadcasting cbs center centre cnn co
    communications companies corp democrats enterprises facebook gazette globe google group guild
    herald holdings inc industries institutes international journal kremlin laboratory lab labs
    limited llc llp ltd media motors nations nbc news npr online organizations partners pentagon plc
    politico post press project radio records republicans research reserve resources reuters review
    sentinel services solutions star street studios survey systems technologies television times
    treasury tribune trust tv twitter wikileaks youtube gop initiative network watch action hamas
    hezbollah taliban isis breitbart telegraph examiner inquirer gallup pew variety gawker xinhua
    tass yonhap buzzfeed axios wikileaks
    """
)
DOCUMENT_WORDS = _words(
    "poll polls survey act constitution report letter bible koran quran amendment"
)

# A place that speaks stands for its government.
PLACES = _words(
    """
    afghanistan africa albania algeria america argentina armenia australia austria bahrain baghdad
    bangladesh beijing belarus belgium berlin brazil britain brussels bulgaria cairo california
    canada chile china colombia croatia cuba cyprus damascus denmark egypt england estonia ethiopia
    europe finland florida france georgia germany ghana greece haiti havana hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jerusalem jordan kabul kenya kiev korea
    kosovo kuwait kyiv latvia lebanon libya lithuania london madrid malaysia mali mexico moscow
    myanmar nato nepal netherlands nigeria norway ohio oman pakistan palestine panama paris peru
    philippines poland portugal pyongyang qatar riyadh romania rome russia rwanda scotland senegal
    seoul serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
    tehran texas thailand tokyo tunisia turkey uganda ukraine uruguay venezuela vietnam wales
    washington yemen zimbabwe ankara u.s u.k u.n us uk eu u.s.
    """
) | _words(
    """
        alabama alaska arizona arkansas atlanta baltimore boston chicago cleveland colorado
        connecticut dallas delaware denver detroit hawaii houston idaho illinois indiana iowa kansas
        kentucky louisiana maine maryland massachusetts miami michigan milwaukee minneapolis
        minnesota mississippi missouri montana nebraska nevada oklahoma oregon pennsylvania
        philadelphia phoenix pittsburgh seattle tennessee utah vermont wisconsin wyoming
        """
)
# Members of a party or a people: in the plural a group, one of them somebody.
MEMBERS = _words(
    """
    democrat republican libertarian conservative liberal progressive independent american russian
    chinese muslim christian jew catholic evangelical hispanic latino palestinian israeli iranian
    briton european german mexican millennial whig texan californian
    """
)

# Other words for one person, so for a source whose name may stand elsewhere or be kept back. Words
# in -er, -or, -ist, -ian, -man and the like are known by their ends.
PEOPLE_NOUNS = _words(
    """
    ace addict adult amateur ambassador apprentice architect athlete aunt bailiff banker bard
    beneficiary boyfriend bride bureaucrat buyer cadet captive celebrity champion chef clerk client
    coach colonel comic commandant companion comrade constable contact convict cook coroner
    counterpart courier cousin creditor crook czar daughter defendant descendant dissident
    dropout elder emcee expert farmhand fellow fiancé fiancée figurehead firebrand friend frontman
    fugitive girlfriend groom guard guest guide guru guy half-brother head heir hermit hero heroine
    hopeful host hostage hunter husband icon immigrant informant inmate intern judge jurist
    juror kid king kingpin knight lad lady landlord laureate linchpin loyalist maid marshal
    martyr mascot mate maverick mechanic member mentor midwife migrant monarch monk mogul
    mole narrator neighbor neighbour nephew newcomer newlywed niece noble nominee novice nun
    number-two nurse ombudsman oracle orphan outcast partner patient patriot patron peasant
    personality physicist pilgrim pilot pioneer plaintiff poet powerbroker predecessor prodigy
    prophet proponent protégé prostitute psychologist puppet recipient recluse
    recruit refugee renegade retiree rival rookie runner-up saint savant scientist
    scout second-in-command sergeant servant sibling sidekick skeptic sleuth socialite soldier
    spouse spy standard-bearer stalwart star stepfather stepmother steward successor surgeon
    survivor tenant thief throne-holder transplant tribune trustee twin valedictorian vet victim
    villain virtuoso watchman whistleblower whistle-blower widow wizard youth youngster
    """
)
PERSON_ENDS = (
    "ist", "er", "or", "ian", "man", "woman", "ee", "eer", "ess", "eur", "crat", "ant", "path",
    "smith", "logue", "person", "mate",
)  # fmt: skip
# These end so and are no people.
NOT_PEOPLE = _words(
    """
    answer banner barrier behavior behaviour border bumper calendar center centre chapter
    character color colour computer container corner counter cover cracker danger dinner
    disaster drawer effort elevator endeavor error factor favor fervor filter flavor floor flyer
    folder gender grant harbor helicopter honor humor indicator labor ladder layer letter
    list marker matter mirror monitor motor murder newsletter number offer order paper
    placeholder plant poster power prayer primer printer quarter register restaurant river rumor
    server shelter shoulder sister-paper slander sticker summer temper terror timer tower trailer
    transfer tumor twist vapor variant waiter-list warrant water weather winter wonder
    committee jubilee marquee guarantee fee process access success progress congress
    press mess address business witness-box wilderness
    """
)
