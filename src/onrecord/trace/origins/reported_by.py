"""Where a story names an outlet or an agency as the one that reported something."""

import re
from collections.abc import Iterator

from onrecord.records.span import Span
from onrecord.trace.origins.bodies import is_body
from onrecord.trace.origins.naming import How, Naming
from onrecord.trace.origins.outlets import bare, is_outlet

_SITE = r"[a-z][\w-]{1,30}\.(?:com|org|net|co\.uk|co|info|tv|io)\b"
_TOKEN = rf"(?:[A-Z0-9@À-Þ][\w’'&!-]{{0,40}}(?:\.\w[\w-]*){{0,3}}|[A-Z]\.|{_SITE})"
_JOIN = r"(?:[ \t]+(?:&[ \t]+|of[ \t]+the[ \t]+|of[ \t]+|for[ \t]+|the[ \t]+)?|/)"
_NAME = rf"(?:[Tt]he\s+)?(?:{_TOKEN}(?:{_JOIN}{_TOKEN}){{0,6}})"
_OUTLET_NOUN = (
    r"(?:newspaper|paper|magazine|website|web\s?site|site|outlet|blog|tabloid|network|station|"
    r"publication|"
    r"broadcaster|channel|daily|weekly|agency|programme|program|show|portal|newswire)"
)
_OUTLET_PHRASE = (
    rf"(?:(?:news|gossip|satirical|satire|parody|fake|fake[\s-]news|tech|technology|celebrity|"
    rf"local|state|"
    rf"state-run|daily|weekly|hoax|bogus|online|sub-medium)\s+){{0,3}}{_OUTLET_NOUN}"
)
_WORK = (
    r"(?:reports?|reporting|stor(?:y|ies)|articles?|pieces?|posts?|columns?|exclusives?|"
    r"interviews?|scoops?|"
    r"investigations?|accounts?|coverage|editorial|op-ed|rumou?rs?|tip|news|message|"
    r"conversation|discussion|particulars|details|"
    r"statement|emails?|e-mails?|translation|journalist|reporter|correspondent|columnist)"
)
_APPOSED = (
    rf"(?:(?:[Tt]he\s+|"
    rf"[Aa]n?\s+)?(?:[\w-]+\s+){{0,3}}?{_OUTLET_PHRASE}\s+(?:of\s+[A-Z]\w+\s+)?(?:of\s+\w+\s+)?(?:called\s+|named\s+|known\s+as\s+)?[“\"‘']?)?"
)
_BEFORE: tuple[tuple[str, How], ...] = (
    (r"\b[Aa]ccording\s+to\s+(?:\w+day['’]?s?\s+)?", "report"),
    (
        r"\b(?:reported|published|posted|revealed|broken|covered|quoted|cited|noted|printed|stated|"
        r"debunked|exposed|outed\s+as\s+\w+|"
        r"aired|broadcast|"
        r"written|seen|obtained|featured|appeared|appearing|carried)\s+(?:earlier\s+|"
        r"first\s+)?(?:by|in|on|at|to)\s+",
        "report",
    ),
    (
        rf"\b{_WORK},?\s+(?:(?:published|posted|appearing|broadcast|aired|"
        rf"released)\s+)?(?:\w+day\s+)?"
        r"(?:by|from|in|on|at|of|with|to|for)\s+",
        "report",
    ),
    (
        r"\b(?:[Ww]riting|wrote|writes|[Ss]peaking|[Ss]poken?|interviewed|hails|comes|came|"
        r"stem(?:s|med)|originat(?:es|ed)|"
        r"start(?:s|ed))\s+(?:first\s+|exclusively\s+|from\s+)?(?:in|on|for|with|to|by|at|from|"
        r"via|through)\s+",
        "report",
    ),
    (r"\b[Cc]it(?:ing|es|ed)\s+|\b[Qq]uot(?:ing|es)\s+|\b[Rr]eferenc(?:ing|es)\s+|\bPer\s+|"
        r"\b[Cc]ourtesy\s+of\s+", "report"),
    (r"\bsource\s+(?:is|was|being)\s+|\b(?:[Rr]eports|[Ww]rites)\s+(?=the\s+[A-Z]|"
        r"[A-Z])", "report"),
    (r"\b(?:told|tells?|telling|informed|given|gave)\s+", "told"),
    (
        r"\b(?:said|confirmed|revealed|spoke|[Ss]peaking|talk(?:ed|ing)|explained|admitted|"
        r"leaked|tip(?:s|ped)?)\s+"
        r"(?:exclusively\s+)?(?:to|with)\s+",
        "told",
    ),
    (r"\b(?:[Vv]ia|VIA)\s*:?[ \t]+", "line"),
    (r"(?:^|(?<=[\n\[(.”]))[ \t]*(?:[Ss]ources?|SOURCES?|[Hh]/[Tt]|[Hh]at\s+tip)[ "
        r"\t]*(?:[:\-–—]+[ \t]*|[ \t]+)(?!close|familiar|said|told|say)", "line"),
)  # fmt: skip
_VERB = (
    r"(?:(?:has|have|had|is|was|also|first|later|then|now|already|even|recently|exclusively|"
    r"previously|originally|"
    r"initially|earlier|further)\s+){0,2}"
    r"(?:report(?:s|ed|ing)|claim(?:s|ed|ing)|writes?|wrote|not(?:es|ed)|says?|said|stat(?:es|"
    r"ed)|cit(?:es|ed|ing)|"
    r"quot(?:es|ed|ing)|reveal(?:s|ed)|broke|publish(?:es|ed)|post(?:s|ed)|confirm(?:s|ed)|"
    r"suggest(?:s|ed)|follow(?:s|ed)\s+up|"
    r"add(?:s|ed)|points?\s+out|learn(?:s|ed)|spoke|obtained|explain(?:s|ed)|describe[sd]|ran|"
    r"carried|"
    r"announced|alleg(?:es|ed)|speculate[sd]|debunked|broadcast|aired|shared|covered|retracted|"
    r"argues?|argued|"
    r"predict(?:s|ed)|detail(?:s|ed)|interviewed|mention(?:s|ed)|investigated|used|contacted|"
    r"asked|uncovered)"
)
# Said of outlets, hardly of anybody else, whatever the name.
_OUTLETS_DO = re.compile(
    r"(?:(?:has|have|is|was|also|first|later|then|earlier)\s+)*(?:report(?:s|ed|ing)|covered|"
    r"published|aired)"
)
# "Alder Motors is reported to be", "Alder Motors reported a loss": it is no outlet for that.
_PASSIVE = re.compile(r"(?:is|was)\s+(?:\w+\s+)?\w+(?<!ing)$")
_FIRM = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}?(?:profits?|loss(?:es)?|earnings|revenues?|sales|results|income|growth)\b"
)
# "Unconfirmed reports say": reports that are nobody's.
_AFTER = re.compile(
    rf"(?P<name>{_NAME})[,”\"’)]{{0,2}}\s+"
    r"(?!reports?\s+(?:says?|said|claim\w*|indicat\w+|suggest\w*|emerg\w+|of|are|were|from|have|"
    r"had|by|on)\b)"
    rf"(?P<verb>{_VERB})\b"
)
_OWNING = re.compile(
    rf"(?P<name>{_NAME})\s+(?:news\s+)?(?:reports?|stor(?:y|ies)|articles?|sources?|exclusives?|"
    rf"scoops?|investigation|"
    r"reporters?|correspondents?|interview|readers|piece|post)\b"
)
_NOUNED = re.compile(
    rf"\b{_OUTLET_PHRASE}\s+(?:of\s+[A-Z]\w+\s+)?(?:called\s+|named\s+|known\s+as\s+|"
    rf"with\s+the\s+\w+\s*[—–-]+\s*)?"
    rf"[“\"‘']?(?P<name>{_NAME})"
)
_OUTLET_AFTER = re.compile(
    rf"(?P<name>{_NAME})\s+(?:news\s+)?(?:newspaper|magazine|website|site|blog|tabloid|outlet)\b"
)
# "Stated in the Dutch press", "on Dutch television".
_ABROAD = re.compile(
    r"\b(?:in|by|from|to|on|On|In)\s+(?P<name>(?:the\s+)?(?:[A-Z]\w+\s+){1,2}"
    r"(?:media|press|television|TV|radio))\b"
)
# "In a Dawn Hour interview", "an interview broadcast on KBC's Dawn Hour".
_PROGRAMMES = (
    re.compile(rf"\ban?\s+(?P<name>{_NAME})\s+interview\b"),
    re.compile(
        r"\b(?:broadcast|aired|airing|interview(?:ed)?|appearance|appear(?:ed|ing)|[Ss]peaking)"
        r"\s+on\s+"
        rf"[A-Z]\w{{1,30}}['’]s?\s+(?P<name>{_NAME})"
    ),
)
# "Guessed to the local paper Quayside": whatever the verb, an outlet was told.
_TOLD_OUTLET = re.compile(
    rf"\b[a-z]{{2,20}}ed\s+to\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){{0,3}}?{_OUTLET_PHRASE}\s+"
    rf"(?P<name>{_NAME})"
)
_MORE = re.compile(
    rf"(?:[ \t]*,[ \t]*(?:and\s+)?|[ \t]+and\s+|[ \t]*[|]\s*)(?P<name>{_NAME}|[a-z][\w.]{{2,20}}\b)"
)
_LINE_NAME = re.compile(rf"(?P<name>{_NAME}|[a-z][\w.]{{2,30}}\b)")
_LINE_END = re.compile(r"[ \t]*(?:[,|.\n)\]]|$)")
_LINE_URL = re.compile(r"https?://(?:www\.)?(?P<name>[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})")
_NOT_TOLD = re.compile(
    r"(?:[Tt]he\s+)?(?:Police|Congress|Parliament|President|Mr|Mrs|Ms|Dr|Sir|Lord|Sgt|Officer|"
    r"Deputies|Judge)\b"
)
_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Aug|Sept|Oct|Nov|Dec"
)
_NEVER = re.compile(
    rf"(?:[Tt]he\s+)?(?:(?:{_MONTH}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    rf"Sunday)\b.*|[\d.,]+|[\d.]+\s.*|\d+-year-old.*|"
    r"(?:But|And|The|In|On|At|It|He|She|They|This|That|There|These|If|When|While|As|A|An|So|Now|"
    r"Here|HERE|What|How|Why|"
    r"Who|Also|Almost|Previous|Originally|Unconfirmed|Initial|Nothing|Local|Recent|Several|"
    r"Multiple|Celebrities|However|Meanwhile|Later|Earlier|Reports?|Sources?|News|Media|I|We|"
    r"You|Not|One|Some|Many|All|No|Yes|"
    r"According|Our|My|His|Her|Its|Their|To|By|For|People|Studies|OK|TV|Since|After|Even|Just|"
    r"Researchers|Scientists|"
    r"Officials|Police|God|Well|Then|Another|Other|Only|Dr|Mr|Mrs|Ms)|By\s.*|"
    r"(?:https?|Facebook|Twitter|Instagram|Tumblr|YouTube|Reddit|Google|Internet|Web|Wikipedia|"
    r"Snapchat|Periscope|Vine)\b.*)$"
)
# "Photo via ...", "(Image: ... via ...)": whose the picture is, not the news.
_OF_A_PICTURE = re.compile(
    r"\b(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Gg]ifs?|GIF|[Vv]ideo|[Cc]redit|[Cc]ourtesy)\b[^.\n]*$"
)
_DAY_LAST = re.compile(r"(?<!\bOn)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_LED = re.compile(
    r"(?:As|But|And|In|On|When|While|If|So|Yet|Although|Though|Because|Since|After|Before|Now|"
    r"Even|Also|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+(?:the\s+)?(?=\S)"
)
_PEOPLE_OF = re.compile(
    r"(?:[A-Z]\w+\s+){0,2}(?:[A-Z]\w+(?:ese|ish|ian|ean|can|ani|aeli|raqi)|US|U\.S\.?|UK|Saudi|"
    r"French|Dutch|Greek|German|Swiss|"
    r"Thai|London|Paris|Arab|Arabic|European|American|Israeli|Jewish|Christian|Muslim|Canadian)"
)  # fmt: skip
_SIGNED = re.compile(rf"[—–-]\s?(?P<name>{_NAME})\s\(@\w+\)")
_BEFORE_NAMES = tuple((re.compile(before), how) for before, how in _BEFORE)
_FULL_NAME = re.compile(rf"{_APPOSED}(?P<name>{_NAME})")


def reported_by(text: str) -> Iterator[Naming]:
    """The names that a text gives as outlets', and names in such places that may be."""
    for before, how in _BEFORE_NAMES:
        for cue in before.finditer(text):
            if how == "line":
                if not _OF_A_PICTURE.search(text[max(0, cue.start() - 40) : cue.start()]):
                    yield from _in_line(text, cue.end())
                continue
            found = _FULL_NAME.match(text, cue.end())
            if found is None:
                continue
            sure = found.start("name") > found.start() or is_outlet(found["name"])
            if how == "told":
                sure = sure or not (_NOT_TOLD.match(found["name"]) or is_body(found["name"]))
            yield from _naming(text, found.start("name"), found.end("name"), how, sure)
    for found in _AFTER.finditer(text):
        if _PASSIVE.match(found["verb"]) or _FIRM.match(text, found.end()):
            continue
        sure = is_outlet(found["name"]) or _OUTLETS_DO.fullmatch(found["verb"]) is not None
        yield from _naming(text, found.start("name"), found.end("name"), "report", sure)
    for found in _OWNING.finditer(text):
        yield from _naming(
            text, found.start("name"), found.end("name"), "report", is_outlet(found["name"])
        )
    for found in _SIGNED.finditer(text):
        yield from _naming(
            text, found.start("name"), found.end("name"), "line", is_outlet(found["name"])
        )
    for found in _TOLD_OUTLET.finditer(text):
        yield from _naming(text, found.start("name"), found.end("name"), "told", True)
    for pattern in (_ABROAD, *_PROGRAMMES):
        for found in pattern.finditer(text):
            yield from _naming(text, found.start("name"), found.end("name"), "report", True)
    # "The magazine Quayside" is an outlet; whether it reported anything is not said.
    for found in _NOUNED.finditer(text):
        yield from _naming(text, found.start("name"), found.end("name"), "shown", True)
    for found in _OUTLET_AFTER.finditer(text):
        if not _PEOPLE_OF.fullmatch(bare(found["name"])):
            yield from _naming(text, found.start("name"), found.end("name"), "shown", True)


def _in_line(text: str, at: int) -> Iterator[Naming]:
    url = _LINE_URL.match(text, at)
    if url is not None:
        yield from _naming(text, url.start("name"), url.end("name"), "line", True)
        return
    is_line = text[at - 2] != "a"  # "via" in a sentence has words after it
    found = _LINE_NAME.match(text, at)
    while found is not None:
        # "Source quayside", but not "sources say".
        is_alone = is_line and _LINE_END.match(text, found.end()) is not None
        if is_alone or not found["name"][0].islower() or is_outlet(found["name"]):
            yield from _naming(text, found.start("name"), found.end("name"), "line", True)
        found = _MORE.match(text, found.end())


def _naming(text: str, start: int, end: int, how: How, sure: bool) -> Iterator[Naming]:
    led = _LED.match(text, start, end)
    start = led.end() if led else start
    end = start + len(re.sub(r"(?:['’]s?)?[.,;:!’'&-]*$", "", text[start:end]))
    # "9to5Mac's Mark Gurman": the outlet is what owns.
    owner = re.search(r"['’]s\s", text[start:end])
    end = start + owner.start() if owner else end
    day = _DAY_LAST.search(text[start:end])
    end = start + day.start() if day else end
    name = bare(text[start:end])
    if name and not _NEVER.match(text[start:end]) and not (how == "line" and "/" in name):
        yield Naming(span=Span(start, end), name=name, kind="outlet", how=how, sure=sure)
