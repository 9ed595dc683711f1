"""The words that time expressions are made of, by what they do in one."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
# Names of a unit -> its letter in a TIMEX3 duration; after T: hours, minutes, seconds.
UNITS = {
    "year": "Y",
    "quarter": "Q",
    "month": "M",
    "fortnight": "F",
    "week": "W",
    "weekend": "WE",
    "day": "D",
    "hour": "TH",
    "minute": "TM",
    "second": "TS",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first".split(),
        start=1,
    )
}
DECADES = {
    word: 10 * number
    for number, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2
    )
}
# Clock zones of the news -> what they are.
ZONES = {
    "gmt": "UTC",
    "utc": "UTC",
    "bst": "UTC+1",
    "cet": "UTC+1",
    "cest": "UTC+2",
    "est": "UTC-5",
    "edt": "UTC-4",
    "cst": "UTC-6",
    "cdt": "UTC-5",
    "mst": "UTC-7",
    "mdt": "UTC-6",
    "pst": "UTC-8",
    "pdt": "UTC-7",
    "akst": "UTC-9",
    "hst": "UTC-10",
    "ist": "UTC+5:30",
    "jst": "UTC+9",
    "aest": "UTC+10",
    "et": "US Eastern",
    "ct": "US Central",
    "mt": "US Mountain",
    "pt": "US Pacific",
}
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million dozen".split()
)

# Kind -> words. A word has one kind; patterns name kinds, so the kinds are the grammar's letters.
_LISTS = {
    "the": "the",
    "a": "a an",
    "this": "this",
    "that": "that",
    "these": "these",
    "those": "those",
    "its": "its his her their our my your",
    "last": "last",
    "past": "past",
    "previous": "previous preceding prior",
    "next": "next",
    "coming": "coming upcoming forthcoming",
    "following": "following ensuing subsequent",
    "same": "same comparable corresponding",
    "latest": "latest",
    "current": "current",
    "recent": "recent",
    "each": "each every",
    "alternate": "other",
    "few": "few",
    "several": "several many numerous countless",
    "couple": "couple",
    "some": "some",
    "half": "half",
    "unit": "month week day hour minute decade fortnight millennium",
    "year": "year",
    "quarter": "quarter",
    "century": "century",
    "units": "years months weeks days hours minutes decades centuries quarters fortnights seconds "
    "millennia weekends",
    "weekend": "weekend",
    "second": "second",
    "ordinal": " ".join(word for word in ORDINALS if "-" not in word and word != "second"),
    "number": " ".join(NUMBER_WORDS),
    "weekday": "monday tuesday wednesday thursday friday saturday sunday",
    "weekdays": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "month": "january february april june july august september october november december",
    "season": "spring summer autumn winter",
    "fall": "fall",
    "seasons": "springs summers autumns winters",
    "part": "morning afternoon evening night",
    "parts": "mornings afternoons evenings nights",
    "noon": "noon midday midnight",
    "zone": " ".join(ZONES),
    "today": "today yesterday tomorrow",
    "tonight": "tonight",
    "overnight": "overnight",
    "early": "early",
    "earlier": "earlier",
    "late": "late",
    "later": "later",
    "mid": "mid",
    "end": "end close",
    "start": "beginning start",
    "middle": "middle",
    "rest": "rest remainder balance",
    "much": "much most all",
    "ago": "ago",
    "now": "now",
    "hence": "hence",
    "before": "before",
    "after": "after",
    "from": "from",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "to": "to",
    "by": "by",
    "since": "since",
    "until": "until till",
    "through": "through throughout",
    "during": "during",
    "within": "within",
    "between": "between",
    "for": "for",
    "or": "or",
    "and": "and",
    "so": "so",
    "more": "more",
    "less": "less fewer",
    "than": "than",
    "least": "least",
    "up": "up",
    "no": "no",
    "not": "not",
    "as": "as",
    "approx": "about around nearly almost approximately roughly circa barely",
    "over": "over under",
    "just": "just only well",
    "adjective": "trading business working consecutive straight full additional extra whole "
    "entire solid long short successive",
    "fiscal": "fiscal financial calendar",
    "period": "period",
    "term": "term",
    "future": "future",
    "near": "near distant immediate",
    "old": "old",
    "ended": "ended ending",
    "ahead": "ahead",
    "then": "then",
    "while": "while",
    "time": "time",
    "moment": "moment",
    "once": "once twice times",
    "per": "per",
    "lasting": "daylong weeklong monthlong yearlong decadelong hourlong",
    "decadeword": " ".join(DECADES),
    "daily": "daily weekly monthly yearly annually hourly nightly biweekly bimonthly",
    "present": "currently nowadays presently",
    "recently": "recently lately",
    "soon": "soon",
    "fy": "fy",
    "post": "post pre",
}
KIND_OF = {word: kind for kind, words in _LISTS.items() for word in words.split()}

# Single characters.
SIGNS = {
    "-": "hyphen",
    "\u2010": "hyphen",
    "\u2011": "hyphen",
    "–": "dash",
    ",": "comma",
    ".": "stop",
    "?": "stop",
    "!": "stop",
    "%": "percent",
    "(": "bracket",
    ")": "bracket",
    "/": "slash",
    "$": "money",
    "£": "money",
    "€": "money",
    "¥": "money",
    "#": "money",
}
# Kinds that no list gives: tokens of their own form, and names that are also common words.
_FORMS = (
    "iso slashed dotted fraction decade_figure quarter_figure ordinal_number clock day year4 "
    "digits ampm oclock possessive may weekday_short holiday break other"
)
KINDS = tuple(dict.fromkeys([*_LISTS, *SIGNS.values(), *_FORMS.split()]))
