"""Places where a story has somebody do wrong: "The company hid the defect"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.case import Case, Sentence
from onrecord.records.span import Span

# Verbs of crime, deceit and abuse that take a doer; not of politics ("failed", "attacked"), nor
# ones that are praise or sport as often ("stole the show", "beat").
_VERB = (
    r"(?:lied|misled|deceived|bribed|embezzled|defrauded|swindled|harassed|groped|raped|molested|"
    r"sexually assaulted|sexually abused|plagiari[sz]ed|falsified|forged|faked|fabricated|doctored|"
    r"rigged|covered up|concealed|hid|destroyed evidence|cheated|colluded|laundered|extorted|"
    r"blackmailed|tortured|smuggled|misappropriated|misused|"
    r"stole(?! the show| the spotlight| a march| a kiss| hearts)|"
    r"(?:deliberately|knowingly|illegally|unlawfully|corruptly|fraudulently|improperly) \w+ed)"
)
_BODY = (
    r"(?:company|ministry|minister|mayor|agency|bank|police|council|government|president|firm|"
    r"hospital|school|university|department|campaign|officers?|officials?|executives?|union|party|"
    r"chairman|director|owners?|managers?)"
)
_NAME = r"(?:[A-Z][\w’'-]+|[A-Z]\.|(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|St|Rev|Prof)\.)"
_WHO = (
    rf"(?:(?:[Tt]he |[Ii]ts |[Hh]is |[Tt]heir )?(?:{_NAME} (?:(?:of|and|for) (?=[A-Z]))?){{1,5}}"
    rf"|[Tt]he (?:[a-z]+ )?{_BODY} )"
)


def _over_lines(pattern: str) -> re.Pattern[str]:
    """A pattern whose spaces may be the end of a line, and not of a paragraph."""
    return re.compile(pattern.replace(" ", r"(?:[ \u00a0]|\r?\n)"))


_CHARGE = _over_lines(
    rf"\b(?P<who>{_WHO})(?:(?:has|had|have|also|then|repeatedly) ){{0,2}}(?P<verb>{_VERB})\b"
    r"(?! no(?:body|thing)?\b)"
)
# "Accused Ann Bell of lying", "Ann Bell is accused of fraud".
_OF_WHAT = (
    r"of (?:[\w’'-]+ ){0,6}?(?:lying|misleading|deceiving|brib\w+|embezzl\w+|defrauding|fraud|"
    r"swindling|harass\w+|groping|rap(?:e|ing)|molest\w+|sexual\w* \w+|assault\w*|abus\w+|"
    r"plagiari\w+|falsif\w+|forg\w+|fak\w+|fabricat\w+|doctoring|rigging|covering up|conceal\w+|"
    r"hiding|stealing|theft|cheating|collu\w+|laundering|extort\w+|blackmail\w*|tortur\w+|"
    r"smuggling|misus\w+|corruption|misconduct|negligence|discriminat\w+)"
)
_ACCUSED = _over_lines(
    rf"\baccus(?:ed|es|ing) (?P<whom>{_WHO}){_OF_WHAT}\b"
    rf"|\b(?P<who>{_WHO})(?:(?:who )?(?:is|was|are|were|has been|have been|had been|stands) "
    rf"(?:also |being )?)?accused {_OF_WHAT}\b"
)
_NO_NAME = frozenset(
    "the a an he she they it we you i who some most many people man woman others and but that "
    "if".split()
)
_UNSURE = re.compile(r"\b(?:whether|if|not|never|nobody|would|could|may|might)\b", re.IGNORECASE)
# A name of two words, or "the company": one word alone is a party, or the rest of a heading.
_SOMEBODY = re.compile(r"(?:the|The) |[A-Z][\w.’'-]+ (?:.* )?[A-Z][\w’'-]+")
_BEFORE = 40  # characters, in which a word may say that it is not so


class Charge(NamedTuple):
    """One place where somebody is said to have done wrong."""

    span: Span  # who, and the verb
    who: str
    sentence: Sentence


def charges(case: Case) -> tuple[Charge, ...]:
    """What is told as done, by whomever: "Bell hid the letter"; what is asked or denied is none."""
    return tuple(_found(_CHARGE, case))


def accusations(case: Case) -> tuple[Charge, ...]:
    """What is told as somebody's accusation: "accused Bell of hiding the letter"."""
    return tuple(_found(_ACCUSED, case))


def _found(pattern: re.Pattern[str], case: Case) -> Iterator[Charge]:
    for found in pattern.finditer(case.text):
        sentence = case.sentence_at(found.start())
        who = " ".join(next(words for words in found.groups() if words).split())
        if sentence is None or sentence.part != "body" or found.end() > sentence.span.end:
            continue
        start = max(sentence.span.start, found.start() - _BEFORE)
        if who.casefold() in _NO_NAME or not _SOMEBODY.match(who):
            continue
        if _UNSURE.search(case.text, start, found.start()):
            continue
        if case.text[sentence.span.end - 1] != "?":
            yield Charge(Span(found.start(), found.end()), who, sentence)
