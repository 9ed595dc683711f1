"""The words in which a story states the terms of an anonymous source."""

# Alternatives stand a line each, as long as it takes.
# ruff: noqa: E501

import re


def _words(text: str) -> str:
    """A pattern whose spaces are white space of any kind: agencies set no-break spaces."""
    return re.sub(r"\n\s*", "", text).replace(" ", r"\s+")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(_words(text), re.IGNORECASE)


_OWN = "(?:his|her|their|its|my)"
_NOT = "(?:not|n['’]t)"
_NAMED = rf"""(?:named|identified|quoted|(?:further )?identify (?:themselves|himself|herself|him|her|them)
    |(?:remain|be|stay|go) (?:anonymous|unnamed|unidentified|nameless)
    |(?:give|provide|reveal|disclose|share|use|have) {_OWN} (?:full |last |real |first |own )?names?
    |{_OWN} (?:full |last |real )?names? (?:not )?(?:be )?(?:used|published|disclosed|revealed|given)
    |(?:speak|talk|be|comment) on the record)(?: (?:by|in) (?:name|print))?"""
# "The police would not identify him" keeps back somebody else's name.
_OTHERS = r"(?!(?:further )?identify (?:him|her|them)\b)"
_FIRST_NAME = (
    rf"(?:only |solely |just )?by (?:only )?{_OWN} (?:first|last|middle|given) names?(?: only)?"
)
CONDITION = _pattern(rf"""\b(?:
    (?:on|under|with) (?:the |a )?(?:condition|basis|guarantee|promise|cloak) (?:of (?:strict )?anonymity
    |(?:that )?(?:he|she|they|their names?|his name|her name) (?:\w+ ){{0,2}}?not (?:be )?\w+
    |of(?=\s*(?:\.\.|…|\Z)))
    |(?:on|under) (?:an )?anonymous (?:basis|terms)|in (?:exchange|return) for anonymity
    |(?:not )?for attribution(?: by name)?|not for publication|without attribution|off the record
    |on (?:deep )?background\b(?! checks?)|(?<!donate\s)(?<!donated\s)(?<!posted\s)anonymously
    |(?:declin|refus)(?:ed|es|ing|e) (?:to )?(?:be )?{_OTHERS}{_NAMED}
    |(?:ask|request|insist|prefer|want|wish|agree)(?:ed|red|s|ing)? (?:(?:that|to) )*not (?:to )?(?:be )?{_NAMED}
    |(?:ask|request|insist|prefer|want|wish)(?:ed|red|s|ing)? (?:that )?{_OWN} (?:full |last |real )?names? not (?:to )?be \w+
    |(?:ask|request|agree|insist|prefer)(?:ed|red|s|ing)? (?:to )?(?:be )?(?:named|identified|quoted|called|referred to) {_FIRST_NAME}
    |(?:ask|want|prefer|wish|insist)(?:ed|red|s|ing)? (?:to|on) (?:remain|be|stay|go|remaining) (?:anonymous|unnamed|unidentified)
    |(?:did|does|do|would|could|will)(?: not|n['’]t) (?:(?:want|wish|like|agree) )?(?:to )?(?:be )?{_OTHERS}{_NAMED}
    |(?:request|demand|insist|seek|ask)(?:ed|s|ing)? (?:on |for )?anonymity|sought anonymity
    |(?:(?:was|were|been) )?(?:granted|given|promised|offered) anonymity
    |(?:speak|spoke|talk|said|say|tell|told|admit|acknowledge|concede|confide|fret|grumble)\w* privately
    |(?<=[.!?”"]\s)privately(?=,)
    |privately(?= (?:\w+ )?(?:sa[iy]|t[eo]l[ld]|admit|acknowledg|conced|confid|express|described))
    )\b""")  # fmt: skip
# The opening of a reason, right behind the condition.
REASON = _pattern(rf"""\b(?:because (?:of )?|in order to |so as to |so (?:that )?(?={_OWN}|he|she|they)
    |to (?=(?-i:[a-z]))(?!be\b|a\b|an\b|the\b|him\b|her\b|them\b|us\b|me\b|reporters\b|\w+ (?:reporters?|journalists?))
    |citing |for fear (?:of |that )|out of (?:fear|concern)|fearing |due to
    |given (?=(?:the|his|her|their|its|how|what|that(?! name))\b)
    |as (?=they|he|she|it|the)|since |for (?:his|her|their|security|safety|legal)
    |(?:when |while |in )?(?:discussing |describing |speaking (?:about|of) |talking about )
    |ahead of |before |pending |owing to |in (?:line|keeping|accordance) with |under \w+ (?:policy|rules)
    |(?:according to|per|as) (?=\w*\s?(?:regulations?|protocols?|polic(?:y|ies)|rules?|practice))
    |saying (?=(?:that )?(?:he|she|it|they|there|his|her|their)\b|only (?:[\w.’'-]+ ){{1,8}}?(?:can|could|may|might|was|were|is|are)\b)
    |(?=(?:is|are|was|were) not (?:yet )?authori)
    )""")  # fmt: skip
UNAUTHORISED = _pattern(rf"""\b(?:(?:because|since|as) (?:\w+ ){{1,3}})?(?:
    (?:(?:was|were|is|are) |being )?(?:{_NOT} )?(?:yet )?(?:been )?
    (?:unauthori[sz]ed|(?<=not\s)(?:authori[sz]ed|permitted|allowed|cleared|at liberty)) to
    |(?:was|were|is|are)n['’]t (?:yet )?(?:authori[sz]ed|permitted|allowed|cleared) to
    |(?:did|does|do)(?: not|n['’]t) have (?:the )?(?:authori[sz]ation|authority|permission|clearance) to
    |lack(?:s|ed|ing)? (?:the )?(?:authori[sz]ation|authority|permission) to)
    (?: (?:\w+ly )?(?:speak|talk|discuss|comment|disclose|divulge|share|release|be|give|describe|reveal|address)\b
    |(?=\s*(?:\.\.|…|\Z)))""")  # fmt: skip
KNOWS = _words(r"""(?:,? who (?:\w+ ){0,2}?)?(?:(?:intimately |directly |deeply |closely )?familiar with
    |close to|near to|briefed (?:on|about|by)|privy to|(?:directly )?involved (?:in|with)|aware of
    |with (?:\w+ ){0,3}?(?:knowledge|understanding|insight)|informed (?:of|about|on)|(?:directly )?knowledgeable about
    |(?:had|has|have) (?:\w+ ){0,2}?knowledge of)\b""")  # fmt: skip
BASIS = _pattern(r"""\b(?:
    (?:intimately |directly |deeply |closely )?(?:familiar with|knowledgeable about)|close to|near to
    |(?:who (?:was|were|is|are) )?(?<!was\s)(?<!were\s)briefed (?:on|about|by)
    |(?:with|had|has|have) (?:\w+ ){0,3}?(?:knowledge|understanding|insight)\b(?: of| into)?
    |(?:direct |first-?hand )?knowledge of|privy to|(?:directly )?involved (?:in|with)|aware of
    |informed (?:of|about|on)|in the (?:room|meeting|audience)|on the call|at the (?:meeting|scene|\w+ station)
    |(?<!the\s)(?<!at\s)(?<!\ba\s)(?<!to\s)(?<!past\s)(?<!his\s)(?<!her\s)(?<!their\s)present
    (?=\s*(?:[,.]|\Z|(?:at|in|for|during|when|on|who|said|says?|told)\b))|in attendance
    |(?<=who\s)(?:attended|witnessed|works?|worked|participated|was present|were present|was in|were in
    |saw|heard|listened|spoke with|(?:has|have|had) (?:seen|read|heard|reviewed|spoken with|worked)
    |reviewed|read|knows?|took part|worshiped|spent|lives?|lived|met with|relayed|overheard)
    |(?<=who\swas\s)(?:in|at|on|present)|(?<=who\swere\s)(?:in|at|on|present)
    )(?!\w)""")  # fmt: skip
END = re.compile(
    r"[,;:!?\"“”()\[\]—–]|\.\.|(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\bsen)(?<!\brep)(?<!\bgov)\.(?=\s+[A-Z])"
    r"|\s+(?:and|but)\s*\Z|\s+but\b"
    r"|\s+(?:who|said|says|told|tells|spoke|asked|declined|confirmed|described|added|anonymously"
    r"|provided|wasn['’]t)\b"
    r"|\s+and\s+(?:who|spoke|asked|requested|declined|described|insisted|familiar|briefed|close\s+to)\b",
    re.IGNORECASE,
)
REASON_END = re.compile(
    r"[;\"“”()\[\]—–…]|\.\.|,\s+(?:said|say|told|says|according|but|and|while|who|the|a|an|described|is|was|has|had|are|were)\b"
    r"|,\s+(?:believe|think|expect|argue|insist|maintain|fear|hope|worry|did|does|do|could|would|will)s?\b"
    r"|,\s+(?!(?:based|related|needed|intended)\b)\w{2,}ed\b"
    # "because the board has not been told" is a reason to its end.
    r"|(?<!\bhe)(?<!she)(?<!they)(?<!been)(?<!\bbe)(?<!being)(?<!\bwas)(?<!\bwere)(?<!\bnot)(?<!\byet)"
    r"\s+(?:said|says|told|tells|confirmed)\b"
    r"|\s+(?:on|under)\s+(?:the\s+)?condition\b"
    r"|,?\s+and\s+(?:who|spoke|asked|requested|declined|insisted|demanded|wanted)\b|\.?\Z",
    re.IGNORECASE,
)
_OUTLET = (
    r"(?:(?:[Tt]he\s+)?[\w-]+\s+){0,3}?(?:(?:TV|[Tt]elevision|news|broadcaster|newspaper|radio|magazine"
    r"|website|network|station|agency|outlet|channel)\s+){1,3}"
)
# "told NBC News Thursday", but "told the Sunday Courier".
_NO_DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!\s+[A-Z]))"
_NAME = (
    rf"(?:[Tt]he\s+)?{_NO_DAY}[A-Z][\w.&’'/-]*[\w’']"
    rf"(?:\s+(?:{_NO_DAY}[A-Z][\w.&’'/-]*\w|of\s+(?=[A-Z])|\d+))*(?:\s+magazine)?"
)
# Named a moment ago: "told the paper".
_THE_OUTLET = (
    r"the\s+(?:(?:news|radio|television|TV)\s+)?"
    r"(?:paper|newspaper|magazine|website|outlet|network|station|agency|broadcaster)\b(?!['’])"
)
_WHOM = (
    r"((?:a\s+(?:small\s+)?(?:group\s+of|number\s+of)\s+|this\s+|several\s+)?(?:reporters?|journalists)"
    rf"(?:\s+(?:from|for)\s+{_NAME})?|(?<=\bto\s)me\b|{_THE_OUTLET}|{_NAME}"
    r"(?:\s+and\s+other\s+(?:news\s+|media\s+)*(?:outlets?|organi[sz]ations?|reporters))?)"
)
TOLD = re.compile(
    rf"\b(?:(?:tells?|told|telling)(?:\s+to)?|interviews?\s+with|spoke\s+with"
    rf"|(?:sa(?:id|ys?)|confirm(?:ed|s)?|spoke|speak(?:s|ing)?|talk(?:ed|ing|s)?|describ(?:ed|es)"
    rf"|provided|disclosed|revealed|acknowledged|outlined|released|leaked)"
    rf"(?:\s+\w+day,\s+\w+\.?\s+\d+(?:,\s+\d+)?,)?(?:\s+(?!(?:to|related|relating)\b)[\w’'-]+){{0,6}}?\s+to"
    rf"|e-?mailed|texted|(?:provided|gave|showed)(?=\s+(?:The\s+)?(?:[\w.&’'-]+\s+){{1,4}}with\b))"
    rf"\s+(?:{_OUTLET})?{_WHOM}"
)
# Whom they told stands before them: "provided to Reuters by", "Reuters quoted", "In an email to Reuters,".
TOLD_BEFORE = re.compile(
    rf"(?:{TOLD.pattern}(?:\s+(?:on\s+)?\w+day)?,?\s+by|({_NAME})\s+(?:has\s+|also\s+)?(?:quoted|interviewed)|\bIn\s+an?\s[^,;.]*?{TOLD.pattern},)\s+\Z"
)
