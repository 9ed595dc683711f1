"""Faults that an editor makes in a version of a story: one plants one, by chance, into real copy.

Places come from the corpora's own marks (who is quoted, by hand) and from plain patterns of where a
word of a kind stands; what is put in their place is written by us. Where real copy seldom has a
place, a sentence of ours is put into both versions first.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from evaluation.corpora import Row
from onrecord.records.change import ChangeKind
from onrecord.records.span import Span
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences


class Fault(NamedTuple):
    """What to change: the text that both versions have, and the words to replace in the later."""

    text: str
    span: Span
    words: str


Plant = Callable[[Row, Random], Fault | None]  # None: the story has no place for it


# --- Who says so


def _gold(row: Row) -> list[dict[str, list[list[int]]]]:
    """The attributions with one source, one cue and one content, by the first annotator."""
    marked = row["annotations"][0]["attributions"] if row.get("annotations") else []
    return [
        one for one in marked if all(len(one[part]) == 1 for part in ("source", "cue", "content"))
    ]


def _sentence_at(text: str, at: int) -> Span | None:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    found = sentences(text, start, len(text) if end < 0 else end)
    return next((one for one in found if one.start <= at < one.end), None)


_SAYS = re.compile(
    r"(?:\w+ )?(?:said|says|told \w+|told the \w+|according to|argued|argues|reported|reports|noted"
    r"|notes|warned|warns|added|adds|claimed|claims|insisted|insists|believe|believes|confirmed"
    r"|announced|acknowledged|suggested|estimates|estimated|pointed out|stated|testified)"
    r"(?: that| on \w+day)?",
    re.IGNORECASE,
)
# Whoever leaves out an outlet loses a credit, which is another kind.
_OUTLET = re.compile(
    r"Times|Post|Press|News|Journal|Reuters|Variety|CNN|Politico|Bloomberg|BBC|NBC|CBS|ABC|Fox|AP\b"
)
_CLAUSE = re.compile(
    r"(?:to|on|of|for|about|being|having|as|at|with|up|down|in|how|why|what)\b|\w+ing\b"
)


def attribution_dropped(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    choices: list[Fault] = []
    for one in _gold(row):
        (source,), (cue,), (content,) = one["source"], one["cue"], one["content"]
        content[0] += 5 * text.startswith("that ", content[0])
        said = text[content[0] : content[1]]
        here = _sentence_at(text, content[0])
        if here is None or len(said.split()) < 7 or said[0] in "“\"'‘" or _is_quoted(text, source):
            continue
        if _OUTLET.search(text[source[0] : source[1]]) or said[-1] in "”\"'’":
            continue
        if not _SAYS.fullmatch(text[cue[0] : cue[1]]):
            continue  # without "promised" there would be no sentence left
        start, end = min(source[0], cue[0]), max(source[1], cue[1])
        if end > here.end or start < here.start or len(text[start:end].split()) > 12:
            continue
        if start >= content[1] and re.fullmatch(r'[\s.”"]*', text[end : here.end]):
            closed = text[content[1] - 1] == ","
            cut = Span(content[1] - closed, end)
            choices.append(Fault(text, cut, ""))
        if end <= content[0] and re.fullmatch(r"\W*", text[here.start : start]):
            first = text[content[0]].upper()
            gap = re.fullmatch(r",?\s(?:that\s)?", text[end : content[0]])
            if gap is not None and not _CLAUSE.match(said):
                choices.append(Fault(text, Span(here.start, content[0] + 1), first))
    return rng.choice(choices) if choices else None


_VAGUE = {
    1: "an official|a source|an aide|one person|someone close to the matter|an insider|an observer",
    2: "officials|sources|some|aides|people close to the matter|observers|insiders|experts|critics",
}


def attribution_blurred(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    choices = []
    for one in _gold(row):
        (source,), (cue,) = one["source"], one["cue"]
        words = text[source[0] : source[1]]
        said = text[cue[0] : cue[1]]
        if not re.fullmatch(r"said|told|according to|confirmed|added|argued|warned", said.lower()):
            continue
        if len(words.split()) >= 2 and (re.search(r"[A-Z]", words[1:]) or len(words.split()) > 3):
            choices.append(Span(*source))
    if not choices:
        return None
    span = rng.choice(choices)
    words = rng.choice(_VAGUE[rng.choice((1, 2))].split("|"))
    if re.fullmatch(r"\W*", text[text.rfind("\n", 0, span.start) + 1 : span.start]) or re.search(
        r"[.!?][”\"]?\s+$", text[: span.start][-4:]
    ):
        words = words[0].upper() + words[1:]
    return Fault(text, span, words)


_OUR_SOURCES = (
    ("The vote will be moved to May, said two officials {}.", "who have seen the draft"),
    ("The vote will be moved to May, said an official {}.", "who has read the letter"),
    ("A person {} said the fleet would be sold.", "briefed on the talks"),
    ("The fleet will be sold in parts, according to a person {}.", "with knowledge of the offer"),
    ("Three aides {} said the mayor had slept at his desk.", "who were in the building"),
    ("The mayor slept at his desk, an aide said{}.", ", speaking on condition of anonymity"),
    (
        "A board member said on Monday{} that the port was broke.",
        ", on condition that she not be named because the books are closed,",
    ),
    (
        "The port is broke, said a board member{}.",
        " who asked not to be identified because he is not allowed to speak for the board",
    ),
    ("{} officials said the bridge would stay closed all winter.", "Two"),
    ("The bridge is unsafe, said {} engineers at the city's works.", "three"),
    (
        "The bridge is unsafe, said an engineer{}.",
        ", who did not want to be named for fear of losing her job",
    ),
    (
        "The pilot had been warned, two of the crew said.{}",
        " They asked that their names be kept out of it, as the inquiry is not over.",
    ),
    (
        "The pilot had been warned, a member of the crew said.{}",
        " He spoke on condition of anonymity because the inquiry is not over.",
    ),
    (
        "The deal is dead, said a diplomat{}.",
        " who spoke anonymously to describe a closed meeting",
    ),
    ("The deal is dead, said a diplomat {}.", "close to the delegation"),
)  # fmt: skip


def terms_dropped(row: Row, rng: Random) -> Fault | None:
    frame, term = rng.choice(_OUR_SOURCES)
    sentence = frame.format(term)
    found = _ours(row["text"], sentence, rng)
    if found is None:
        return None
    text, at = found
    start = at + frame.index("{}")
    end = start + len(term)
    words = ""
    if frame.startswith("{}"):
        end, words = end + 2, text[end + 1].upper()  # "Two officials" -> "Officials"
    elif text[start - 1] == " " and text[end] in " .,":
        start -= 1
    return Fault(text, Span(start, end), words)


_OUTLETS = (
    "The Associated Press|Reuters|CNN|the Daily Mail|The Guardian|Fox News|the BBC|"
    "The New York Times|Agence France-Presse|Bloomberg News|the Chicago Tribune|Politico"
).split("|")
_TOLD = (
    ("The bridge was closed too late, the engineer told {}.", "told {}", "said"),
    ("The engineer told {} that nobody had read his letter.", "told {}", "said"),
    ("The owner of the yard told {} he had never seen the boat.", "{}", "reporters"),
    ("The boat had been sold twice, according to {}.", ", according to {}", ""),
    ("The fire began in the kitchen, {} reported.", ", {} reported", ""),
    ("In an interview with {}, the cook said the alarm was off.", " with {}", ""),
)


_AGENCY_LINE = re.compile(
    r"^(?:[A-Z][A-Z .,/a-z]{2,40})?\((?:Reuters|AP|Xinhua)\)\s*[-–—]*\s*", re.MULTILINE
)


def credit_lost(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    dateline = re.search(
        r"^(?:[A-Z][A-Z .,/a-z]{2,40})?\((?:Reuters|AP|Xinhua)\)\s*[-–—]*\s*", text, re.M
    )
    if dateline is not None and len(re.findall(r"Reuters|Xinhua|\bAP\b", text)) == 1:
        return Fault(text, Span(*dateline.span()), "")
    outlet = rng.choice(_OUTLETS)
    if outlet.removeprefix("the ").removeprefix("The ") in text:
        return None
    if rng.random() < 0.4:
        line = rng.choice(
            [
                f"\n\n{outlet[0].upper()}{outlet[1:]} contributed to this report.",
                f"\n\n(Reporting by {outlet})",
                f"\n\nCopyright 2015 {outlet}. All rights reserved.",
                f"\n\nThis story was first published by {outlet}.",
            ]
        )
        whole = text.rstrip() + line
        return Fault(whole, Span(len(whole) - len(line.strip()), len(whole)), "")
    frame, gone, put_in = rng.choice(_TOLD)
    found = _ours(text, frame.format(outlet), rng)
    if found is None:
        return None
    whole, at = found
    start = at + frame.index(gone)
    return Fault(whole, Span(start, start + len(gone.format(outlet))), put_in)


# --- How sure it is

_HEDGES = re.compile(
    r"\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps|suspected|alleged|likely|nearly|"
    r"almost|about|around|roughly|at least|up to|as many as|more than|approximately|seemingly|"
    r"reported|potential|apparent|largely|mostly|supposedly|presumably|presumed) (?=[\w$£€])"
)
_NEEDS_NUMBER = re.compile(
    r"nearly|almost|about|around|roughly|at least|up to|as many as|more than"
)
_OUR_HEDGES = (
    ("It was the first {}meeting of the two crews.", "known "),
    ("The fire was {}set by a guest, the cook believes.", "probably "),
    ("The boat is {}worth two million dollars.", "thought to be "),
    ("The captain {}fell asleep at the wheel.", "may have been ill or "),
    ("Police have arrested {}the thief in a cafe by the port.", "a man they believe to be "),
    ("She is {}the first woman to lead the yard.", "believed to be "),
    ("The letter {}shows that the board knew of the crack.", "appears to be genuine and "),
    ("The paint is {}poisonous, the town has been told.", "possibly "),
    ("The two men {}sold the boat at night.", "are alleged to have "),
    ("It is {}the oldest ferry in the country.", "one of the oldest, and perhaps "),
    ("The mayor {}paid for the trip with public money.", "reportedly "),
    ("The crack was {}the cause of the accident.", "apparently "),
    ("The list of {}victims was read in the church.", "suspected "),
    ("The town has lost {}half of its bees.", "an estimated "),
)  # fmt: skip


def hedge_dropped(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    if rng.random() < 0.5:
        return _without(text, rng.choice(_OUR_HEDGES), rng)
    choices = []
    for found in _HEDGES.finditer(text):
        after = text[found.end() : found.end() + 12]
        if _NEEDS_NUMBER.match(found[0]) and not re.match(
            r"[$£€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|half|all|every)\b",
            after,
        ):
            continue
        if not _is_quoted(text, Span(*found.span())) and _is_told(text, found.start()):
            choices.append(Span(*found.span()))
    return Fault(text, rng.choice(choices), "") if choices else None


_SURER = (
    (re.compile(r"\b(?:may|might|could) (?=be\b)"), "will "),
    (re.compile(r"\b(?:may|might|could) be\b"), "is"),
    (re.compile(r"\b(?:may|might|could) (?=[a-z]{4,})(?!have|only|never)"), "will "),
    (re.compile(r"\b(?:may|might|could) have (?=[a-z]+ed\b)"), "has "),
    (re.compile(r"\b(?:plans|hopes|wants|intends|aims) to\b"), "will"),
    (re.compile(r"\b(?:plan|hope|want|intend|aim) to\b"), "will"),
    (re.compile(r"\b(?:is|are) (?:expected|likely|set|poised) to\b"), "will"),
    (re.compile(r"\b(?:was|were) (?:expected|likely|set|poised) to\b"), "would"),
    (re.compile(r"\bis considering\b"), "has decided on"),
    (re.compile(r"\bis trying to\b"), "will"),
    (re.compile(r"\b(?:suggests|indicates) that\b"), "proves that"),
)


def certainty_raised(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    choices = [
        Fault(text, Span(*found.span()), words)
        for pattern, words in _SURER
        for found in pattern.finditer(text)
        if not _is_quoted(text, Span(*found.span()))
        and _is_told(text, found.start())
        and not re.search(r"(?:n['’]t|\bnot|\bnever)\b", text[found.start() - 12 : found.end() + 8])
    ]
    return rng.choice(choices) if choices else None


# --- Facts

_NUMBER = re.compile(
    r"(?<![\w.,:’'/-])[$£€]?(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\w:/]|[-,.]\d)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b"
)
_IN_WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty".split()
_MONTH = (
    r"(?:Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|January|February|March|April|June|July|August"
    r"|September|October|November|December)"
)


def number_changed(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    choices = [
        found
        for found in _NUMBER.finditer(text)
        if not _is_quoted(text, Span(*found.span()))
        and _is_told(text, found.start())
        and not re.search(rf"(?:{_MONTH}|May)\s$", text[: found.start()][-12:])
    ]
    if not choices:
        return None
    one = rng.choice(choices)
    span = Span(*one.span())
    if one[0].isalpha():
        return Fault(text, span, rng.choice([word for word in _IN_WORDS if word != one[0]]))
    scale = re.match(r" (million|billion)\b", text[span.end :])
    if scale is not None and rng.random() < 0.4:
        other = "billion" if scale[1] == "million" else "million"
        return Fault(text, Span(span.start, span.end + scale.end()), f"{one[0]} {other}")
    digits = [at for at, mark in enumerate(one[0]) if mark.isdigit()]
    if len(digits) > 1 and rng.random() < 0.3:
        # Two digits the wrong way round, where that makes another number.
        at = rng.choice(digits[:-1])
        other = next(place for place in digits if place > at)
        marks = list(one[0])
        marks[at], marks[other] = marks[other], marks[at]
        if "".join(marks) != one[0] and marks[digits[0]] != "0":
            return Fault(text, span, "".join(marks))
    at = rng.choice(digits)
    digit = rng.choice([mark for mark in "123456789" if mark != one[0][at]])
    return Fault(text, span, one[0][:at] + digit + one[0][at + 1 :])


_FULL_NAME = re.compile(r"(?<![\w.] )(?<!\w)([A-Z][a-z]{2,}) ([A-Z][a-z]{3,})(?![\w’'-]| [A-Z])")
_NO_NAME = re.compile(
    r"\b(?:The|But|And|For|When|While|After|If|In|On|At|As|He|She|They|It|This|That|House|Senate|State"
    r"|Central|White|New|Democrat\w*|Republican\w*|\w+day|Former|Representative|Senator|President"
    r"|January|February|March|April|June|July|August|September|October|November|December|May)\b"
)
_PLACE = re.compile(r"(?<=[a-z] in )([A-Z][a-z]{3,})(?=[.,]? [a-z])")
_PLACES = "Boston Denver Texas Oregon Germany Lisbon Cairo Ontario Norway Houston".split()


def name_changed(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    names = [
        found
        for found in _FULL_NAME.finditer(text)
        if not _NO_NAME.search(found[0])
        and not _is_quoted(text, Span(*found.span()))
        and _is_told(text, found.start())
    ]
    places = [
        found
        for found in _PLACE.finditer(text)
        if found[1] not in (*_MONTHS, "May")
        and not _is_quoted(text, Span(*found.span()))
        and _is_told(text, found.start())
    ]
    if places and (not names or rng.random() < 0.3):
        one = rng.choice(places)
        return Fault(text, Span(*one.span()), rng.choice([p for p in _PLACES if p != one[0]]))
    if not names:
        return None
    one = rng.choice(names)
    first, last = one[1], one[2]
    others = sorted({other[2] for other in names} - {last, first})
    how = rng.random()
    if how < 0.35 and others:
        return Fault(text, Span(*one.span(2)), rng.choice(others))  # somebody else of the story
    if how < 0.7:
        at = rng.randrange(1, len(last) - 1)
        letter = rng.choice("aeilnrst".replace(last[at], ""))
        slip = rng.choice([last[:at] + letter + last[at + 1 :], last[:at] + last[at + 1 :]])
        return Fault(text, Span(*one.span(2)), slip)
    return Fault(text, Span(*one.span(1)), rng.choice("Walter Agnes Rupert Stella Hugo".split()))


_MONTHS = (
    "January February March April June July August September October November December".split()
)
_DATES = (
    (
        re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    ),
    (re.compile(rf"(?<=\s)({_MONTH})(?=\s\d)"), _MONTHS),
    (re.compile(rf"(?<=\s){_MONTH}\s(\d{{1,2}})(?!\w)"), [str(day) for day in range(1, 29)]),
    (re.compile(r"\bin ((?:19|20)\d\d)\b"), [str(year) for year in range(1998, 2016)]),
    (
        re.compile(r"\b((?:last|next|this) (?:week|month|year|summer|fall))\b"),
        ["last week", "last month", "next month", "this year", "last year"],
    ),
)


_DATELINE = re.compile(r"[^\n]{0,8}\((?:Xinhua|Reuters|AP|UPI)\)")


def date_changed(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    kinds = []
    for pattern, others in _DATES:
        found = [
            one
            for one in pattern.finditer(text)
            if not _is_quoted(text, Span(*one.span()))
            and _is_told(text, one.start())
            and not _DATELINE.match(text, one.end())
        ]
        if found:
            kinds.append((found, others))
    if not kinds:
        return None
    found, others = rng.choice(kinds)
    one = rng.choice(found)
    differ = [w for w in others if not _is_one_month(w, one[1]) and w != one[1]]
    return Fault(text, Span(*one.span(1)), rng.choice(differ))


def _is_one_month(one: str, other: str) -> bool:
    return one[0].isalpha() and " " not in one and one[:3] == other[:3]


# --- What was said

_SYNONYMS = {
    "very": "extremely", "never": "not", "always": "often", "must": "should", "will": "would",
    "people": "citizens", "country": "nation", "think": "know", "want": "need", "good": "great",
    "bad": "terrible", "can": "must", "all": "most", "big": "huge", "going": "trying",
    "believe": "know", "should": "must", "many": "most", "not": "never", "work": "fight",
}  # fmt: skip


def quotation_altered(row: Row, rng: Random) -> Fault | None:
    text = row["text"]
    choices = [
        one
        for one in quotations(text)
        if 7 <= len(one.of(text).split()) <= 60
        and not re.search(r"\.\.|…|\[|—|--", one.of(text))
        and _is_told(text, one.start)
    ]
    if not choices:
        return None
    one = rng.choice(choices)
    words = [Span(*found.span()) for found in re.finditer(r"[^\W\d_]+(?:[’'][a-z]+)?", text)
             if one.start < found.start() and found.end() < one.end]  # fmt: skip
    inner = words[1:-1]
    if len(inner) < 3:
        return None
    known = [word for word in inner if word.of(text).lower() in _SYNONYMS]
    how = rng.random()
    if known and how < 0.45:
        word = rng.choice(known)
        return Fault(text, word, _SYNONYMS[word.of(text).lower()])
    word = rng.choice([one for one in inner if one.of(text)[0].islower()] or inner)
    if how < 0.75:
        return Fault(text, Span(word.start, word.end + 1), "")  # with the space behind it
    put_in = rng.choice(["really", "simply", "honestly", "now", "just"])
    return Fault(text, Span(word.start, word.start), f"{put_in} ")


# --- Where to


def _is_quoted(text: str, span: Span | Sequence[int]) -> bool:
    first, last = (span.start, span.end) if isinstance(span, Span) else span
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    paragraph = text[start : len(text) if end < 0 else end]
    own = Span(first - start, last - start)
    return any(one.meets(own) for one in quotations(paragraph))


def _is_told(text: str, at: int) -> bool:
    """Whether a place is in the running story: not in its first line, and in a full sentence."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    paragraph = text[start : len(text) if end < 0 else end]
    return start > 0 and len(paragraph.split()) >= 12 and paragraph.rstrip()[-1:] in '.”"!?'


def _ours(text: str, sentence: str, rng: Random) -> tuple[str, int] | None:
    """The text with a sentence of ours behind a paragraph, and where it begins."""
    ends = [found.start() for found in re.finditer(r'(?<=[.”"])\n+(?=\S)', text)]
    if len(ends) < 3:
        return None
    at = rng.choice(ends[1:])
    gap = rng.choice((" ", "\n\n"))
    return text[:at] + gap + sentence + text[at:], at + len(gap)


def _without(text: str, ours: tuple[str, str], rng: Random) -> Fault | None:
    frame, hedge = ours
    found = _ours(text, frame.format(hedge), rng)
    if found is None:
        return None
    whole, at = found
    start = at + frame.index("{}")
    return Fault(whole, Span(start, start + len(hedge)), "")


FAULTS: Sequence[tuple[ChangeKind, Plant]] = (
    ("attribution dropped", attribution_dropped),
    ("attribution blurred", attribution_blurred),
    ("hedge dropped", hedge_dropped),
    ("certainty raised", certainty_raised),
    ("number changed", number_changed),
    ("name changed", name_changed),
    ("date changed", date_changed),
    ("quotation altered", quotation_altered),
    ("terms dropped", terms_dropped),
    ("credit lost", credit_lost),
)
