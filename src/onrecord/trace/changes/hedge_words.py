"""The words that hold a statement back, and those that hold nothing back."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.records.change import ChangeKind
from onrecord.trace.changes.passage import SMALL
from onrecord.trace.changes.tokens import key_of, keys


class Hedge(NamedTuple):
    """A phrase, and what it is when it goes."""

    words: tuple[str, ...]
    kind: ChangeKind
    is_hearsay: bool = False  # naming who says so is as good


def _hedges(kind: ChangeKind, phrases: str, *, is_hearsay: bool = False) -> Iterator[Hedge]:
    for phrase in phrases.split("|"):
        yield Hedge(tuple(map(key_of, phrase.split())), kind, is_hearsay)


RANK = re.compile(r"#\d+th|last|only|most|least|best|worst|\w{3,}est")
BEFORE_NUMBERS = tuple(
    tuple(map(key_of, phrase.split()))
    for phrase in (
        "at least|as many as|as much as|up to|at most|nearly|almost|about|around|roughly|some|"
        "approximately|an estimated|more than|over|fewer than|less than|under|close to|"
        "well over|in excess of|upwards of"
    ).split("|")
)
_PHRASES = (
    *_hedges(
        "hedge dropped",
        "alleged|allegedly|reportedly|purported|purportedly|supposed|supposedly|rumored|rumoured|"
        "is said to|are said to|was said to|were said to|is reported to|is alleged to|"
        "are alleged to|was alleged to|were alleged to|is reported to have|accused of|claimed|"
        "so called",
        is_hearsay=True,
    ),
    *_hedges(
        "hedge dropped",
        "suspected|apparent|apparently|possible|possibly|potential|potentially|presumed|"
        "presumably|probable|probably|perhaps|maybe|unconfirmed|unverified|preliminary|tentative|"
        "tentatively|likely|unlikely|partly|mostly|largely|seemingly|arguably|attempted|"
        "appears to have|appear to have|appeared to have|appears to be|appear to be|"
        "appeared to be|appears to|appear to|appeared to|seems to have|seems to be|seem to be|"
        "seemed to be|seems to|seem to|seemed to|believed to have been|believed to have|"
        "believed to be|is believed to|are believed to|thought to have been|thought to have|"
        "thought to be|is thought to|are thought to|feared|one of the|among the|if confirmed|"
        "if true|what appeared to be|what appears to be",
    ),
    *_hedges(
        "certainty raised",
        "may have|might have|could have|may|might|could|expected to|is likely to|are likely to|"
        "likely to|plans to|plan to|planned to|planning to|hopes to|hope to|hoped to|hoping to|"
        "wants to|want to|wanted to|intends to|intend to|intended to|considering|weighing|"
        "mulling|tries to|tried to|trying to|seeks to|sought to|seeking to|aims to|aimed to|"
        "threatened to|threatens to|set to|poised to|is not clear whether|attempted to|"
        "attempting to|proposed|proposes to|would like to|can|should|suggests|suggest|suggested|"
        "indicates|indicate|indicated|hinted|hints",
    ),
)
BY_FIRST: dict[str, list[Hedge]] = {}
for _one in sorted(_PHRASES, key=lambda hedge: -len(hedge.words)):
    BY_FIRST.setdefault(_one.words[0], []).append(_one)

# With one of these put in, the statement is still held back, or somebody's word.
HOLDS_BACK = frozenset(
    word
    for hedge in _PHRASES
    for word in hedge.words
    if word not in SMALL | {"not", "if", "one", "so", "like", "set", "clear", "what", "among"}
) | keys(
    "appear appears appeared seem seems seemed believe believes believed think thinks thought "
    "suspect suspects suspicion fear fears feared estimate estimated estimates about around "
    "roughly nearly almost approximately whether if rumor rumors rumour rumours allegation "
    "allegations allege alleges claim claims claiming accuse accused accuses accusation charge "
    "charged charges would possibility chance risk expects expect expected unclear unknown "
    "suggest suggests suggested suggesting indicate indicates indicated report reports known "
    "probe investigating investigated under least plan intention presumption "
    "theory speculation try effort efforts attempt attempts bid would supposedly"
)
SAID = keys(
    "said says say according told tells claims claimed claim reported reports report alleged "
    "alleges sources source officials police"
)
FLAT = keys(
    "will is are was were has have had did does must shall certain certainly definitely confirmed "
    "proved proven clearly undoubtedly surely decided"
)
CERTAIN = keys("certain certainly definitely undoubtedly surely clearly must confirmed proven")
SUGGESTS = keys("suggests suggest suggested indicates indicate indicated hinted hints")
PROVES = keys(
    "proves prove proved proven shows show showed confirms confirm confirmed demonstrates "
    "demonstrated establishes established reveals revealed"
)
NEGATED = keys("not never no nt neither nor hardly dont doesnt didnt cannot")
# In whatever construction: "a man they believe to be", "which may or may not be".
BELIEVED = keys(
    "believe believes believed think thinks thought suspect suspects suspected alleged allegedly "
    "accused appears appeared appear seems seemed may might possibly perhaps probably presumably "
    "apparently reportedly unconfirmed unclear likely supposed supposedly purported"
)
HEARSAY = keys("alleged allegedly reportedly purported supposed supposedly")
LONGEST_CLAUSE = 8  # words
OUT_OF_MANY = (("one", "of", "the"), ("#1", "of", "the"), ("among", "the"))
BY_FIRST["#1"] = [Hedge(("#1", "of", "the"), "hedge dropped")]
FIRST_WORDS = frozenset((*BY_FIRST, *(phrase[0] for phrase in BEFORE_NUMBERS), "known"))
ADJECTIVES = keys("likely expected set poised")
