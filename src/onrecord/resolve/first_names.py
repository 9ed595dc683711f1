"""First names that say whether their bearer is a he or a she."""

MALE_NAMES = frozenset(
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
    """.split()
)
FEMALE_NAMES = frozenset(
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
    """.split()
)
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
