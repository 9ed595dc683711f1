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
    briefed by close concerning during familiar for from in inside involved like linked near of on
    opposed over outside representing supporting surrounding through to tied toward towards under
    who with within without working
    """
)

# Before a name, and said of one person. With the stop taken off.
MALE_TITLES = _words("mr sir lord king prince father fr brother congressman chairman sheikh")
FEMALE_TITLES = _words(
    "mrs ms miss madam lady queen princess sister sr. congresswoman chairwoman dame"
)
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
        nominee prosecutor trooper inspector sens reps messrs drs
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

MALE_NAMES = _words(
    """
    aaron adam adrian ahmed alan albert alex alexander ali allan andrew andy anthony antonio arthur
    barack barry ben benjamin bernard bernie bill billy bob boris brad brandon brendan brett brian
    bruce bryan calvin carl carlos charles charlie chris christopher chuck clarence colin corey
    craig dale dan daniel darren dave david dean dennis derek dick don donald doug douglas dwight ed
    eddie edward edwin eli emmanuel eric ernest eugene evan francis frank franklin fred frederick
    gary gene geoffrey george gerald gilbert glenn gordon graham grant greg gregory harold harry
    henry herbert howard hugh ian ibrahim ivan jack jacob jake james jared jason jay jeb jeff
    jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph
    josh joshua juan julian justin karl keith ken kenneth kevin kyle larry lawrence lee leo leon
    leonard lindsey lou louis lucas luis luke manuel marc marco mark martin matt matthew max mehmet
    michael miguel mike mitch mitt mohammed mohammad muhammad nathan neil newt nicholas nick nigel
    noah norm norman oliver omar oscar patrick paul pedro peter phil philip phillip rafael ralph
    rand randy ray raymond reince ricardo richard rick rob robby robert roberto rodney roger ron
    ronald ross roy rudy rush russell ryan sam samuel scott sean sebastian seth simon spencer
    stephen steve steven stuart ted terry thomas tim timothy todd tom tony travis trent tyler victor
    vincent vladimir wade walter warren wayne will william xavier zach
    """
)
FEMALE_NAMES = _words(
    """
    abigail adele agnes alexandra alice alicia alison allison amanda amber amy andrea angela
    angelina ann anna anne annie april ashley barbara beth betty beverly brenda brittany candace
    carla carly carmen carol caroline carolyn catherine cathy charlotte cheryl chelsea christina
    christine cindy claire claudia colleen connie courtney crystal cynthia dana danielle deborah
    debbie debra denise diana diane donna doris dorothy ebony eileen elaine eleanor elena elizabeth
    ellen emily emma erica erin esther eva evelyn faiza fatima felicia florence frances gabrielle
    gail gina gloria grace greta gwen hannah heather heidi helen hillary hope huma ingrid irene
    isabel ivanka jacqueline jane janet janice jean jeanne jen jenna jennifer jessica jill joan
    joanna joyce judith judy julia julie karen kate katherine kathleen kathryn kathy katie kayleigh
    kellyanne kerry kimberly kirsten kristen laura lauren leslie lily linda lisa liz lois loretta
    lori lucy lynn madeleine maggie marcia margaret maria marie marilyn marsha martha mary maureen
    megan meghan melania melissa michelle mildred miriam molly monica nadia nancy naomi natalie
    nicole nina nora norma olivia pamela patricia paula peggy penny phyllis rachel rebecca renee
    rita robin rosa rose roxanne ruth sally samantha sandra sara sarah sharon sheila shirley sonia
    sophia stacey stephanie sue susan sylvia tamara tammy tara teresa theresa tiffany tina tracy
    valerie vanessa vera veronica victoria virginia wendy whitney yvonne zoe
    """
)

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
    station team tribunal union university watchdog wing startup enforcement chancellery chain maker
    lender brewer grocer utility charity
    """
)
DOCUMENT_HEADS = _words(
    """
    account act ad advertisement advisory affidavit agreement album amendment analysis announcement
    app article audio audit average ballot bill biography blog book briefing broadcast budget
    bulletin cable calendar caption caucus census chapter chart clip code column commercial
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
    sign site slogan song speech spot spreadsheet statement statistic statistics statute story study
    subpoena suit summary survey tape tally telegram test testimony text thread timeline title total
    tracker trailer transcript translation treaty trend tweet url verdict version video voice-over
    voiceover vote warrant webpage website word words writing
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
    base community opposition rank-and-file elite minority
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
