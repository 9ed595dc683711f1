"""What speaks for and against a source being where a story has the claim from, in words."""

import re
from collections.abc import Iterator

from onrecord.trace.origins.beside import (
    around,
    has_office,
    is_author,
    is_commentator,
    is_of_kin,
)
from onrecord.trace.origins.group import REPORTING, Group, Telling
from onrecord.trace.origins.outlets import is_outlet
from onrecord.trace.origins.saying import is_saying
from onrecord.trace.origins.voices import Voice

_OLD = re.compile(
    r"\b(?:last\s+year|years?\s+ago|in\s+(?:19|20)\d\d|back\s+in|months?\s+ago|at\s+the\s+time|"
    r"previously|in\s+the\s+past|"
    r"last\s+(?:month|summer|winter|fall|spring)|in\s+an?\s+(?:earlier|previous)|"
    r"in\s+(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\s+(?:(?:19|20)\d\d|(?:this|last)\s+year)\b)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"\b(?:expert|analyst|think[ -]tank|critic|commentator|fans?|users?|tweeter|activist|advocate|"
    r"campaigner|foundation|politician|senator|congress|neighbou?r|resident|viewer|follower|"
    r"skeptic|observer|lawmaker|opposition|customer|comedian|celebrit)",
    re.IGNORECASE,
)
DENIES = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|dismiss\w*|reject\w*|refut\w*|debunk\w*|hoax|fake|false|untrue|"
    r"not\s+true|bogus|fabricat\w*|"
    r"baseless|ridiculous|unfounded|ludicrous|inaccurate|recant\w*|retract\w*)\b",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    r"declin|refus\w*\s+to\s+(?:comment|speak|talk|discuss|say|answer|be\s+named)|"
    r"n[o'’]t\s+(?:\w+\s+){0,2}respond|n[o'’]t\s+comment|no\s+comment",
    re.IGNORECASE,
)
OFFICIAL = re.compile(r"spokes|officials?\b|representative|police|authorit", re.IGNORECASE)
_SOURCE = re.compile(r"\b(?:sources?|insiders?|persons?|people|employees?)\b", re.IGNORECASE)
BASIS = re.compile(
    r"familiar|familar|close\s+to|knowledge|briefed|unnamed|anonymous|unidentified|inside",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\b(?:cit(?:ing|e[sd]?)|quot\w+|sp[eo]a?ke?\s+(?:to|with))\W+(?:an?\s+|the\s+)?[\"“‘]?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"[”\"’,]*\s+(?:(?:has|have|had)\s+)?(?:told|tells?|tips?|tipped|notes?|noted|reveals?|revealed|"
    r"claims?|claimed|confirms?|confirmed)\b"
)
_VAGUE = re.compile(
    r"(?:it|he|she|they|which|who|that|one|some|many|others?|people|this|you|(?:the|a|an|"
    r"neither|this|that)\s+(?:company|site|report|"
    r"website|paper|story|article|outlet|post|firm|man|woman|newspaper|"
    r"[A-Z]\w+\s\w+\s(?:newspaper|site))|reports?|experts|scientists|"
    r"critics|fans|users|observers)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:the|this|these|that|those|its?|their|our|some|many|most|few|number|several|studies|"
    r"research|one\s+of)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:his|her|their|an?|the)\b|[A-Z]\w+['’]s?\b", re.IGNORECASE)
_PLATFORM = re.compile(r"\b(?:Facebook|Twitter|Instagram|Tumblr|YouTube|tweet(?:ed|s)?)\b")
_POSTED = re.compile(
    r"\b(?:took|taking|post(?:ed|s)?|wrote|published|shared|announced|appeared|live|note|"
    r"tribute|message|entry)\b[^.]{0,50}$",
    re.IGNORECASE,
)
_STUDY = re.compile(
    r"stud(?:y|ies)|review|analysis|survey|trial|evaluation|journal|annals|research", re.IGNORECASE
)
_PUBLISHED = re.compile(r"publish|journal|researchers|universit|BMJ|annals", re.IGNORECASE)
_NEW = re.compile(r"\b(?:new|recent|latest|another|large|20\d\d|last\s+year)\b", re.IGNORECASE)
_UNNAMED_OUTLET = re.compile(
    r"(?:an?|one|another)\s+(?:[\w-]+\s+){0,3}(?:web\s?site|site|newspaper|magazine|tabloid|blog)",
    re.IGNORECASE,
)
_UNNAMED_REPORT = re.compile(r"(?:reports?|rumou?rs?|story|article)$", re.IGNORECASE)
_SHORT = 120  # characters of a statement that says no more than that nothing is said
NEAR = 170  # characters between two namings that go together


def family(voice: Voice, words: str) -> str:
    """Which table of points a source is judged by."""
    if voice.kind in ("outlet", "post", "document"):
        return voice.kind
    unnamed = voice.kind in ("anonymous", "group")
    if unnamed and not (OFFICIAL.search(words) and not _SOURCE.search(words)):
        return "unnamed"
    return "named"


def signs_of(voice: Voice, story: Telling, group: Group) -> frozenset[str]:
    """The signs that a source shows; `points.py` says what each is worth."""
    words = voice.place.span.of(story.text)
    of = {
        "outlet": _outlet,
        "named": _named,
        "unnamed": _unnamed,
        "post": _post,
        "document": _document,
    }
    found = {name for name, shown in of[family(voice, words)](voice, story, group, words) if shown}
    return frozenset(found | {name for name, shown in _any(voice, story, group) if shown})


Signs = Iterator[tuple[str, bool]]


def _any(voice: Voice, story: Telling, group: Group) -> Signs:
    first = story.number(voice.place.span.start)
    yield "in the first three sentences", first <= 2
    yield "in the first seven sentences", first <= 6
    # A commentator is no more where the news is from for being in every copy of it.
    others = 0.0 if is_commentator(voice, story) else group.others(voice, story)
    yield "another story names it", others > 0
    yield "a third of the others name it", others >= 0.3
    yield "two thirds of the others name it", others >= 0.6


def is_subject(voice: Voice, story: Telling, group: Group) -> bool:
    """Whether a person is whom the stories are about."""
    return voice.kind == "person" and group.on_top(voice.place.span.of(story.text)) >= 0.4


def is_official(words: str) -> bool:
    """Whether words name somebody who speaks for a body."""
    return OFFICIAL.search(words) is not None


def _sentences(voice: Voice, story: Telling) -> list[str]:
    places = [one for one in voice.namings if one.how != "shown"] or [voice.place]
    return [story.sentence(one.span.start) for one in places]


def _is_by_post(voice: Voice, story: Telling) -> bool:
    """Whether its words are a post: where it speaks, or where a sentence has it and a post."""
    if any(_PLATFORM.search(words) for words in _beside_statements(voice, story)):
        return True
    name = voice.name.split()[-1]
    return voice.kind == "person" and any(
        name in story.sentence(naming.span.start)
        for one in story.voices
        if one.kind == "post"
        for naming in one.namings
        if naming.kind == "post" and not story.is_quoted(naming.span)
    )


def _beside_statements(voice: Voice, story: Telling) -> Iterator[str]:
    """The sentences in which it speaks, without what it says there."""
    for one in story.statements(voice):
        if not one.source:
            continue
        sentence = story.sentences[story.number(one.source[0].start)]
        words = list(sentence.of(story.text))
        for span in one.content:
            for at in range(max(span.start, sentence.start), min(span.end, sentence.end)):
                words[at - sentence.start] = " "
        yield "".join(words)


def _is_old(voice: Voice, story: Telling) -> bool:
    return all(_OLD.search(sentence) for sentence in _sentences(voice, story))


def _names_outlet(story: Telling) -> bool:
    return any(one.kind == "outlet" and _hows(one) & set(REPORTING) for one in story.voices)


def _hows(voice: Voice) -> set[str]:
    return {one.how for one in voice.namings}


def _outlet(voice: Voice, story: Telling, group: Group, words: str) -> Signs:
    hows = _hows(voice)
    is_named = is_outlet(voice.name)
    yield "of an earlier time", _is_old(voice, story)
    yield "in a line of credit", "line" in hows
    yield "reported", "report" in hows and "line" not in hows
    yield "an outlet by its name", is_named
    others = group.others(voice, story)
    mentions = len({one.span.start for one in voice.namings})
    credited = len({one.span.start for one in voice.namings if one.how in REPORTING})
    by_the_way = mentions > 3 * credited + 1
    on_top = group.on_top(words)
    is_about = on_top - others >= 0.25 or (by_the_way and on_top >= 0.6)
    yield "what the stories are about", not is_named and is_about
    yield "mostly named by the way", by_the_way
    yield "near the claim", group.about(voice, story) >= 0.3
    yield "not near the claim", "line" not in hows and group.about(voice, story) < 0.15
    yield "in a quotation", story.is_quoted(voice.place.span)


def _named(voice: Voice, story: Telling, group: Group, words: str) -> Signs:
    said = story.statements(voice)
    cues = _cues(voice, story)
    is_about = group.on_top(words) >= 0.4
    outlet = _names_outlet(story)
    denies = any(DENIES.search(sentence) for sentence in _sentences(voice, story))
    yield "of an earlier time", _is_old(voice, story)
    says = any(is_saying(one, story.text) for one in said)
    yield "no word of saying", bool(said) and not says
    yield "quoted", any(one.type != "indirect" for one in said)
    yield "says three things", len(said) >= 3
    yield "declines", len(said) <= 3 and _DECLINES.search(cues) is not None
    yield "comments", _COMMENTS.search(around(voice, story)) is not None
    yield "a commentator", is_commentator(voice, story)
    yield "near the claim", group.about(voice, story) >= 0.3
    yield "told an outlet", _told_outlet(voice, story)
    yield "says most of what is said", story.part_of_said(voice) >= 0.5
    yield "says a quarter of what is said", story.part_of_said(voice) >= 0.25
    yield "vague", _VAGUE.fullmatch(words) is not None
    speaks_at = [one.source[0] for one in said if one.source and is_saying(one, story.text)]
    if not said:
        speaks_at = [voice.place.span]
    on_top = any(story.number(span.start) <= 2 for span in speaks_at)
    is_silent = voice.kind == "body" and is_about and not denies and not on_top
    yield "a body that the story is about", is_silent
    yield "no outlet is named", not outlet
    yield "a person that the story is about", voice.kind == "person" and is_about
    yield "a person that a credited story is about", voice.kind == "person" and is_about and outlet
    is_official = OFFICIAL.search(words) is not None or has_office(voice, story)
    yield "official", is_official and not is_commentator(voice, story)
    yield "of kin", is_of_kin(voice, story)
    yield "an author of a study", is_author(voice, story)
    yield "in a post", _is_by_post(voice, story)


def _unnamed(voice: Voice, story: Telling, group: Group, words: str) -> Signs:
    said = story.statements(voice)
    place = voice.place.span
    is_cited = bool(_CITED.search(story.text[max(0, place.start - 25) : place.start])) or bool(
        _TOLD.match(story.text, place.end)
    )
    cues = _cues(voice, story)
    yield "called a source", re.search(r"\bsources?\b", words, re.IGNORECASE) is not None
    yield "one who may know", _SOURCE.search(words) is not None
    yield "with its basis", BASIS.search(words) is not None
    yield "cited or telling", is_cited
    yield "beside an outlet", _is_beside_outlet(voice, story)
    yield "says something near the claim", bool(said) and group.about(voice, story) >= 0.3
    yield "in a sentence near the claim", group.focus.share(story.sentence(place.start)) >= 0.6
    yield "says nothing", not said and not is_cited
    yield "says a quarter of what is said", story.part_of_said(voice) >= 0.25
    yield "vague", _VAGUE.fullmatch(words) is not None
    yield "definite", _DEFINITE.match(words) is not None
    yield "declines", len(said) <= 3 and _DECLINES.search(cues) is not None


def _post(voice: Voice, story: Telling, group: Group, words: str) -> Signs:
    before = story.text[max(0, voice.place.span.start - 60) : voice.place.span.start]
    yield "of an earlier time", _is_old(voice, story)
    yield "posted", _POSTED.search(before) is not None or "tweeted" in words
    yield "whose it is", _OWNED.match(words) is not None
    yield (
        "in a sentence near the claim",
        group.focus.share(story.sentence(voice.place.span.start)) >= 0.3,
    )
    yield "in a quotation", story.is_quoted(voice.place.span)


def _document(voice: Voice, story: Telling, group: Group, words: str) -> Signs:
    is_study = _STUDY.search(words) is not None
    is_published = _PUBLISHED.search(words) is not None
    near = group.focus.share(story.sentence(voice.place.span.start))
    yield "a study", is_study
    yield "published", is_published
    yield "new", _NEW.search(words) is not None
    yield "in a sentence near the claim", near >= 0.4
    yield "named before", _DEFINITE.match(words) is not None and not is_published
    yield "vague", _VAGUE.fullmatch(words) is not None
    is_unnamed = _UNNAMED_OUTLET.fullmatch(words) is not None
    yield "an outlet without a name", is_unnamed and not _names_outlet(story)
    yield "a report of nobody", _UNNAMED_REPORT.search(words) is not None


def _cues(voice: Voice, story: Telling) -> str:
    """The cues of what it says, with short contents: "We do not comment on rumors" is none."""
    said = story.statements(voice)
    cues = " ".join(span.of(story.text) for one in said for span in one.cue)
    contents = [story.content(one) for one in said]
    return " ".join([cues, *(content for content in contents if len(content) < _SHORT)])


def _told_outlet(voice: Voice, story: Telling) -> bool:
    """Whether a sentence in which it speaks names an outlet as whom it told."""
    told = {
        story.number(naming.span.start)
        for one in story.voices
        if one.kind == "outlet"
        for naming in one.namings
        if naming.how == "told"
    }
    spoke = {story.number(span.start) for one in story.statements(voice) for span in one.source[:1]}
    return bool(told & spoke)


def _is_beside_outlet(voice: Voice, story: Telling) -> bool:
    return any(
        other.kind == "outlet"
        and _hows(other) & set(REPORTING)
        and any(
            abs(a.span.start - b.span.start) < NEAR for a in voice.namings for b in other.namings
        )
        for other in story.voices
    )
