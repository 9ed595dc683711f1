"""Whether a sentence tells of what was or of what is to come."""

from collections.abc import Iterator
from typing import Literal

from onrecord.dates.grammar import Phrase
from onrecord.dates.setting import Setting
from onrecord.dates.tokens import Tokens

Direction = Literal["past", "future"]

_FUTURE = frozenset(
    "will shall would may might 'll plan plans planned planning expects expect expected scheduled "
    "schedule due slated hopes hope hoping intends intend intended upcoming coming pending "
    "expires matures maturing payable effective "
    # What is planned is told of in the present: "the board votes on Tuesday".
    "meets votes opens begins starts convenes resumes decides departs concludes".split()
)
_PAST = frozenset(
    "was were had did said told been came went took made gave got began became left met held "
    "sent saw heard knew thought found lost won brought bought sold paid led spoke wrote broke "
    "fell rose grew drew flew ran sat stood struck cut hit put read felt kept built caught taught "
    "sought fought shot swore wore tore hid ate drove rode froze chose stole spent lent bent dealt "
    "slept swept crept wept meant hung rang sang sank drank swam since ago earlier last yesterday "
    "has have died".split()
)
_NO_PAST = frozenset(
    "need indeed speed feed seed united hundred red bed weed greed breed exceed proceed succeed "
    "wed led embed shed sacred hatred naked wicked".split()
)
# "is to resume", "set to begin".
_BEFORE_TO = frozenset("is are set about ready likely supposed going sure free agreed".split())
_PUT_OFF = frozenset(
    "extend extended extends postpone postponed postpones delay delayed delays defer deferred "
    "suspended adjourned open valid deadline off has have".split()
)
_BEFORE_PLANNED = frozenset("as previously the a an its his her their long".split())
_PREPOSITIONS = frozenset("in on by at since early late last also the".split())
_OPENERS = frozenset(', ; : - -- — _ but and while when that " “ ``'.split())
_REACH = 14


def direction(
    phrase: Phrase, setting: Setting, *, weak: bool = False, reach: int = _REACH
) -> Direction | None:
    """The tense of the verb nearest before the phrase in its sentence; else nearest after it.

    Args:
        phrase: The expression.
        setting: Its story.
        weak: Whether "to acquire it in" and "by" also tell of what is to come. They do so for
            months; of days, half of such phrases are past.
        reach: How many words before and after it are looked at.

    Returns:
        None where no word tells.
    """
    tokens = phrase.tokens
    sentence = setting.sentence(phrase.start)
    before = [tokens[n].word for n in range(max(sentence.start, phrase.start - 8), phrase.start)]
    if _points_ahead(before, weak=weak):
        return "future"
    earlier = range(phrase.start - 1, max(sentence.start, phrase.start - reach) - 1, -1)
    later = _clause(tokens, range(phrase.end, min(sentence.stop, phrase.end + reach)))
    # "They sued, but in March a judge ruled": the verb of what it opens comes after it.
    ways = (later, earlier) if _opens_clause(before) else (earlier, later)
    for way in ways:
        for index in way:
            if found := _of_word(tokens, index, weak):
                return found
    return None


def _points_ahead(before: list[str], *, weak: bool) -> bool:
    """Whether the words before point ahead: "as early as Tuesday", "put off until Monday"."""
    if before[-3:] in (["as", "soon", "as"], ["as", "early", "as"]):
        return True
    last = before[-1] if before else ""
    if last in ("until", "till"):  # "kept going until 2 a.m. Friday" is past
        return bool(_PUT_OFF.intersection(before))
    return weak and last in ("by", "through")


def _opens_clause(before: list[str]) -> bool:
    while before and before[-1] in _PREPOSITIONS:
        before = before[:-1]
    return not before or before[-1] in _OPENERS or not before[-1]


def _clause(tokens: Tokens, words: range) -> Iterator[int]:
    for index in words:
        if tokens[index].kind == "stop":
            return
        yield index


def _of_word(tokens: Tokens, index: int, weak: bool) -> Direction | None:
    word = tokens[index].word
    earlier = [tokens[n].word for n in range(max(0, index - 3), index)]
    if word in ("plan", "plans") and (index + 1 >= len(tokens) or tokens[index + 1].word != "to"):
        return None  # "her vacation plans"
    if word in _FUTURE:
        # "had been due to expire Friday": it did. "as planned", "a planned sale": no tense.
        if "had" in earlier:
            return "past"
        bare = word == "planned" and earlier and earlier[-1] in _BEFORE_PLANNED
        return None if bare else "future"
    if word == "to" and index + 1 < len(tokens):
        # "to meet"; but "to $5", "to Iraq", "to the".
        after = tokens[index + 1]
        if after.kind != "other" or not after.word.isalpha() or after.capital:
            return None
        firm = earlier and earlier[-1] in _BEFORE_TO
        return "future" if firm or weak else None
    if word == "set":  # "set to begin" is no past
        following = tokens[index + 1].word if index + 1 < len(tokens) else ""
        return None if following in ("to", "for") else "past"
    if word in _PAST or _is_past_form(word):
        # "will be named", "to be paid": what stands before tells.
        return None if earlier and earlier[-1] == "be" else "past"
    return None


def _is_past_form(word: str) -> bool:
    """Whether a word ends as a past does; "unspecified" is no verb."""
    return (
        len(word) > 3 and word.endswith("ed") and not word.startswith("un") and word not in _NO_PAST
    )
