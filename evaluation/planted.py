"""How many planted faults the checks find: one fault put into a real story by a seeded script.

    python -m evaluation.planted                            the table
    python -m evaluation.planted -o docs/check-figures.md   into its section of a page
    python -m evaluation.planted --stories 10 --missed      and what was missed, to read

A fault counts as found when a finding of its check meets the planted words. The sentences put in
are ours; the stories are those of two corpora, and nothing of them is kept.
"""

import argparse
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from evaluation.corpora import Row, data, read_rows
from evaluation.findings import only, reported
from evaluation.sections import fill_section
from evaluation.table import Cell, Table, markdown
from onrecord.check.case import Case, Paragraph, Sentence
from onrecord.check.catalogue import by_code, rules
from onrecord.ingest.story import story_from_text
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.story import checked_story
from onrecord.records.profile import Profile
from onrecord.records.record import Record
from onrecord.records.span import Span

PARTS = ("polnear/train", "newsdiscourse/train")
ITEMS = 3  # of a box
_ITEM_WORDS = range(8, 41)
_BOX_TITLES = ("What You Need To Know", "Key points", "What to know", "At a glance")
_QUIET = Profile(checks={rule.check.code: "off" for rule in rules()})


class Planted(NamedTuple):
    """A text with a fault in it."""

    text: str
    span: Span  # the planted words


class Fault(NamedTuple):
    """One kind of fault in the running text."""

    name: str
    code: str
    plant: Callable[[Case, Random], Planted | None]  # None where the story has no place for it


class BoxFault(NamedTuple):
    """One kind of fault in a box: an item that says what the body does not."""

    name: str
    code: str
    change: Callable[[str, Random], str | None]  # None where the item has no place for it
    rarity: int  # of such places: a box is made of sentences that have the rare ones


# --- Faults of the story's own words


def _doubled_word(case: Case, rng: Random) -> Planted | None:
    words = _places(case, re.compile(r"(?<= )[a-z]{2,}(?= [a-z])"))
    if not words:
        return None
    word = rng.choice(words)
    return _replaced(case.text, word, f"{word.of(case.text)} {word.of(case.text)}")


def _repeated_sentence(case: Case, rng: Random) -> Planted | None:
    body = case.body
    choices = [
        (sentence, body[number + 2])
        for number, paragraph in enumerate(body[:-2])
        for sentence in paragraph.sentences
        if len(sentence.span.of(case.text).split()) >= 12
        and _is_balanced(sentence.span.of(case.text))
    ]
    if not choices:
        return None
    sentence, later = rng.choice(choices)
    return _put(case, later, sentence.span.of(case.text), rng)


_ONE_SOURCE = re.compile(
    r"(?P<article>an?|the)\s+(?P<noun>spokes(?:man|woman|person)|official|source|aide|person|"
    r"adviser|insider|diplomat|witness|lawmaker|strategist)\b",
    re.IGNORECASE,
)


def _missing_article(case: Case, rng: Random) -> Planted | None:
    found = [
        one
        for attribution in case.attributions
        for source in attribution.source
        if (one := _ONE_SOURCE.match(case.text, source.start, source.end))
        and case.part_at(source.start) == "body"
        and not case.is_quoted(source)
    ]
    if not found:
        return _ours(case, _bare_source(rng), rng)
    one = rng.choice(found)
    noun = one["noun"].capitalize() if one["article"][0].isupper() else one["noun"]
    return _replaced(case.text, Span(*one.span()), noun)


# --- Faults in sentences of ours

_WOMEN = "Ann Bell|Mary Cole|Ruth Hale|Clara Voss".split("|")
_MEN = "Tom Reed|John Marsh|Peter Lund|Henry Cobb".split("|")
_NAMES = _WOMEN + _MEN
_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def _bare_source(rng: Random) -> str:
    noun = rng.choice("source official aide spokesman person".split())
    behind = rng.choice(
        ["who has seen the plan", "familiar with the talks", "close to the board", "at the port"]
    )
    return rng.choice(
        [
            f"The hall will close in May, according to {noun} {behind}.",
            f"The hall will close in May, said {noun} {behind}.",
            f"The board has not voted yet, according to {noun} {behind}, and may wait until May.",
        ]
    )


def _wrong_weekday(case: Case, rng: Random) -> Planted | None:
    published = case.published or date(2015, 1, 15)
    day = published + timedelta(days=rng.randint(-50, 50))
    weekday = _DAYS[(day.weekday() + rng.randint(1, 6)) % 7]
    when = f"{_MONTHS[day.month - 1]} {day.day}"
    sentences = [
        f"The board met on {weekday}, {when}, {day.year}, to hear the case.",
        f"The date of the hearing is {weekday}, {when}, {day.year}.",
        f"The port was closed for repairs on {when}, {day.year}, a {weekday}.",
    ]
    if case.published:
        sentences.append(f"The board of the port has a meeting on {weekday}, {when}.")
    return _ours(case, rng.choice(sentences), rng)


def _elect_form(case: Case, rng: Random) -> Planted | None:
    title = rng.choice(
        "Vice-President Elect|Vice President Elect|President Elect|Governor Elect|Mayor elect|"
        "Senator-Elect|Mayor-Elect|Attorney General Elect|Sheriff elect".split("|")
    )
    name = rng.choice(_NAMES)
    sentences = [
        f"{title} {name} thanked the crowd in the hall.",
        f"Aides to {title} {name} have begun to look for an office.",
        f"Nobody at the port has met {title} {name} so far.",
    ]
    return _ours(case, rng.choice(sentences), rng)


def _wrong_sum(case: Case, rng: Random) -> Planted | None:
    one, other = rng.randint(3, 40), rng.randint(3, 40)
    total = one + other + rng.choice([-2, -1, 1, 2, 5, 9])
    base = rng.choice([20, 40, 50, 80])
    percent = rng.choice([10, 20, 25, 50])
    end = base + base * (percent + 30) // 100
    sentences = [
        f"The fund paid ${total} million: ${one} million to the port and ${other} million to the "
        "school.",
        f"The bus carried {total} people: {one} women and {other} men.",
        f"The court heard {total} witnesses: {one} sailors and {other} clerks.",
        f"The storm hurt {one + other - 2} people, including {one} in the port and {other} in the "
        "hills.",
        f"The price of a ticket rose {percent} percent, from ${base} to ${end}.",
    ]
    return _ours(case, rng.choice(sentences), rng)


def _wrong_age(case: Case, rng: Random) -> Planted | None:
    name = rng.choice(_NAMES)
    she = "She" if name in _WOMEN else "He"
    born = rng.randint(1930, 1970)
    died = rng.randint(1995, 2012)
    wrong = rng.choice([-8, -5, -3, -2, 2, 3, 6, 10])
    age = died - born + wrong
    sentences = [
        f"{name}, who was born in {born}, was {age} when {she.lower()} died in {died}.",
        f"{name}, born in {born}, was {age} at the time of the election of {died}.",
    ]
    if case.published:
        now = case.published.year - born + wrong
        bought = case.published.year - 10 + wrong
        sentences += [
            f"{name}, {now}, who was born in {born}, runs the ferry.",
            f"{name}, {now}, runs the ferry. {she} was born in {born} in Ashby.",
            f"{name} bought the ferry ten years ago, in {bought}.",
        ]
    return _ours(case, rng.choice(sentences), rng)


def _wrong_count(case: Case, rng: Random) -> Planted | None:
    count = rng.randint(3, 7)
    promise = f"{_NUMBERS[count].capitalize()} {rng.choice(['things', 'facts', 'points'])}"
    entries = [
        "The ferry sails at nine from the old pier.",
        "It is free for children under five.",
        "It stops at the school on its way back.",
        "The captain takes no dogs on board.",
        "Tickets are sold at the kiosk by the hall.",
        "There is no ferry on Sundays.",
    ][: count - 1]
    mark = rng.choice(["{}. ", "• "])
    listed = "\n\n".join(mark.format(at) + entry for at, entry in enumerate(entries, 1))
    towns = "Ashby Brill Carden Dorne Elmhurst Farley Gorse".split()[: count - 1]
    within = f"{', '.join(towns[:-1])} and {towns[-1]}"
    put = [
        f"{promise} to know about the new ferry:\n\n{listed}",
        f"Here are {promise.lower()} that passengers ask about:\n\n{listed}",
        f"The ferry stops in {_NUMBERS[count]} towns: {within}.",
    ]
    after = rng.choice(case.body[:-1] or case.body) if case.body else None
    return after and _put(case, after, rng.choice(put), rng, apart=True)


def _wrong_gap(case: Case, rng: Random) -> Planted | None:
    now = case.published.year if case.published else 2015
    gap = rng.randint(12, 90)
    said = max(3, gap + rng.choice([-20, -9, -5, 5, 8, 11]))
    name = rng.choice(_NAMES)
    sentences = [
        f"It was the worst flood at the port in {said} years. The last was in {now - gap}.",
        f"{name} is the first mayor in {said} years to miss the fair. The last was "
        f"{rng.choice(_NAMES)}, in {now - gap}.",
        f"In {now}, the port lost money for the first time in {said} years, since {now - gap}.",
        f"It is the first strike at the port in {said} years, since the one of {now - gap}.",
    ]
    return _ours(case, rng.choice(sentences), rng)


# --- Faults in a box

_COUNTED = rf"(?:[$£€]?\d|(?:{'|'.join(_NUMBERS[2:])}|a dozen|half)\b)"
_HEDGES = re.compile(
    r"\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps|alleged|suspected|apparent|"
    r"possible|purported|presumed|unconfirmed) (?=[a-z])|"
    rf"\b(?:at least|nearly|almost|about|up to|as many as|more than|roughly) (?={_COUNTED})|"
    r"(?<=first )known ",
    re.IGNORECASE,
)


def _hedge_dropped(item: str, rng: Random) -> str | None:
    found = list(_HEDGES.finditer(item))
    # With another hedge left in, the item is still not sure; what is quoted is another kind.
    if len(found) != 1 or not _is_balanced(item[: found[0].start()]):
        return None
    (hedge,) = found
    before, after = item[: hedge.start()], item[hedge.end() :]
    article = re.search(r"\b([Aa])n? $", before)
    if article and after:
        before = before[: article.start()] + article[1] + ("n " if after[0] in "aeiou" else " ")
    return _capital(before + after)


# What is left has to be a sentence, and on nobody's word.
_SAID_LAST = re.compile(
    r"(?!.*, who\b)(?P<what>[A-Z][^“”\"]{35,}?), (?:(?:[^,“”\"]{2,60} (?:said|says)"
    r"|(?:said|says) [^,“”\"]{2,60})|according to [^“”\"]{3,80})"
)
_SAID_FIRST = re.compile(
    r"(?!(?:For|In|On|At|By|As|When|If)\b)[A-Z][^,“”\"]{1,60} (?:said|says) (?:that )?"
    r"(?!(?:whether|in|on|at|so|it|this|he met|earlier|later|for|by|very|[A-Z][a-z]+day)\b)"
    r"(?!.*, \w+ (?:said|reported)$)(?P<what>[^“”\"]{35,})"
)


def _attribution_dropped(item: str, rng: Random) -> str | None:
    found = _SAID_LAST.fullmatch(item) or _SAID_FIRST.fullmatch(item)
    return _capital(found["what"]) if found else None


_OPEN = re.compile(
    r"(?<![Ii]n )(?<!this )(?<!last )(?<!n't )(?<!n’t )(?<!not )"
    r"\b(?:may|might|could|plans? to|hopes? to|wants? to) "
    r"(?!not\b|have\b|never\b|only\b|n['’]t)(?=[a-z])"
)


def _certainty_raised(item: str, rng: Random) -> str | None:
    found = list(_OPEN.finditer(item))
    if len(found) != 1 or not _is_balanced(item[: found[0].start()]):
        return None
    return _changed(item, found[0], "will ")


_NUMBER = re.compile(r"(?<![\w.,:’'-])[$£€]?(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\w:]|[-,.]\d)")


def _number_changed(item: str, rng: Random) -> str | None:
    found = list(_NUMBER.finditer(item))
    if not found:
        return None
    one = rng.choice(found)
    at = next(number for number, mark in enumerate(one[0]) if mark.isdigit())
    digit = rng.choice([mark for mark in "123456789" if mark != one[0][at]])
    return _changed(item, one, one[0][:at] + digit + one[0][at + 1 :])


_FIRST_NAMES = (
    "Donald Hillary Bernie Barack John Bill Jeb Marco Ted Ben Chris Paul Michael Mike David James "
    "Robert Richard Thomas Mark George Elizabeth Joe Rand Scott Carly Tim Jeff Michelle Mary Sarah "
    "Steve Peter Andrew Kevin Brian Daniel Matthew Susan Karen Jennifer Jim Tom Dan Eric Lindsey "
    "Mitt Newt Rick Elon Theresa Vladimir Angela"
)
_NAME = re.compile(rf"\b(?:{'|'.join(_FIRST_NAMES.split())}) (?P<family>[A-Z][a-z]{{2,}})\b")


def _name_changed(item: str, rng: Random) -> str | None:
    found = _NAME.search(item)
    if found is None:
        return None
    family = rng.choice("Hartwell Corliss Denby Marlow Stroud".split())
    return item[: found.start("family")] + family + item[found.end("family") :]


_NEGATION = re.compile(
    r"\b(?:(?P<helps>is|was|are|were|will|would|has|have|had|should|did|does|do|could|can)"
    r"(?: not|n['’]t)|never|wo(?P<wont>n)['’]t|ca(?P<cant>n)['’]t)"
    # "Has yet released", "have suffered any": what is left would be no sentence.
    r"(?= (?!yet\b|only\b|just\b|to\b|necessarily\b|even\b|either\b)[a-z])"
    r"(?!.*\b(?:any|yet|until)\b)"
)


def _negation_dropped(item: str, rng: Random) -> str | None:
    found = list(_NEGATION.finditer(item))
    if len(found) != 1 or not _is_balanced(item[: found[0].start()]):
        return None  # what is quoted is another kind
    (one,) = found
    if one["helps"]:
        return _changed(item, one, one["helps"])
    if one["wont"] or one["cant"]:
        return _changed(item, one, "will" if one["wont"] else "can")
    return " ".join(_changed(item, one, "").split())


_QUOTED = re.compile(r"(?<=[“\"])(?P<words>[^“”\"]{15,})(?=[”\"])")


def _quotation_altered(item: str, rng: Random) -> str | None:
    found = _QUOTED.search(item)
    if found is None:
        return None
    words = found["words"].split(" ")
    inner = [at for at, word in enumerate(words) if at and word.isalpha() and word.islower()]
    if len(words) < 4 or not inner:
        return None
    at = rng.choice(inner)
    words[at : at + 1] = rng.choice([[], ["truly", words[at]], ["sorry"]])
    return _changed(item, found, " ".join(words))


FAULTS = (
    Fault("weekday that is wrong", "C4", _wrong_weekday),
    Fault("careless “-elect”", "C9", _elect_form),
    Fault("doubled word", "C15", _doubled_word),
    Fault("sentence repeated", "C16", _repeated_sentence),
    Fault("sum that does not come out", "C17", _wrong_sum),
    Fault("list shorter than promised", "C18", _wrong_count),
    Fault("“first in N years” that is wrong", "C19", _wrong_gap),
    Fault("age against birth year", "C20", _wrong_age),
    Fault("article left out", "C28", _missing_article),
)
BOX_FAULTS = (
    BoxFault("box: number changed", "C21", _number_changed, 1),
    BoxFault("box: name changed", "C21", _name_changed, 1),
    BoxFault("box: hedge dropped", "C22", _hedge_dropped, 2),
    BoxFault("box: attribution dropped", "C23", _attribution_dropped, 3),
    BoxFault("box: certainty raised", "C24", _certainty_raised, 4),
    BoxFault("box: negation dropped", "C25", _negation_dropped, 3),
    BoxFault("box: quotation altered", "C26", _quotation_altered, 2),
)


# --- Where faults are put


def _places(case: Case, pattern: re.Pattern[str]) -> list[Span]:
    """Where the body's sentences have a pattern, outside quotation marks."""
    return [
        Span(*found.span())
        for sentence in _body_sentences(case)
        for found in pattern.finditer(case.text, sentence.span.start, sentence.span.end)
        if not case.is_quoted(Span(*found.span()))
    ]


def _body_sentences(case: Case) -> Iterator[Sentence]:
    return (one for one in case.sentences if one.part == "body")


def _replaced(text: str, span: Span, words: str) -> Planted:
    end = span.start + len(words)
    return Planted(text[: span.start] + words + text[span.end :], Span(span.start, end))


def _changed(item: str, found: re.Match[str], words: str) -> str:
    return item[: found.start()] + words + item[found.end() :]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _ours(case: Case, sentence: str, rng: Random) -> Planted | None:
    """A sentence of ours somewhere in the body."""
    after = rng.choice(case.body[:-1] or case.body) if case.body else None
    return after and _put(case, after, sentence, rng)


def _put(case: Case, after: Paragraph, words: str, rng: Random, *, apart: bool = False) -> Planted:
    """Words put behind a paragraph: as one more, or as its end."""
    end = after.span.end
    is_full = case.text[end - 1] in '.”"'
    gap = "\n\n" if apart or not is_full or rng.random() < 0.5 else " "
    start = end + len(gap)
    return Planted(case.text[:end] + gap + words + case.text[end:], Span(start, start + len(words)))


# --- Boxes


class Box(NamedTuple):
    """Key points behind a story's first paragraph."""

    case: Case
    title: str
    items: tuple[str, ...]

    def text(self, number: int = 0, item: str | None = None) -> Planted:
        """The story with its box, and in it the place of one item, which may be another."""
        items = list(self.items)
        items[number] = items[number] if item is None else item
        end = self.case.body[0].span.end
        before = f"{self.case.text[:end]}\n\n{self.title}\n\n" + "".join(
            f"  • {one}\n\n" for one in items[:number]
        )
        start = len(before) + len("  • ")
        after = "".join(f"\n\n  • {one}" for one in items[number + 1 :])
        whole = f"{before}  • {items[number]}{after}{self.case.text[end:]}"
        return Planted(whole, Span(start, start + len(items[number])))


def box_of(case: Case, rng: Random) -> Box | None:
    """A box of sentences of the body, those first that have room for the most kinds of fault."""
    texts = [
        one.span.of(case.text)
        for one in _body_sentences(case)
        # Within a longer quotation a sentence has no marks of its own.
        if case.text[one.span.start] in '“"' or not case.is_quoted(_first_of(one.span))
    ]
    items = [text.removesuffix(".") for text in texts if _is_item(text) and texts.count(text) == 1]
    rng.shuffle(items)
    chosen: list[str] = []
    wanted = list(BOX_FAULTS)
    while items and len(chosen) < ITEMS:
        best = max(items, key=lambda item: sum(one.rarity for one in _room(item, wanted)))
        items.remove(best)
        chosen.append(best)
        served = _room(best, wanted)
        wanted = [one for one in wanted if one not in served]
    if len(chosen) < ITEMS or not case.body:
        return None
    rng.shuffle(chosen)
    return Box(case, rng.choice(_BOX_TITLES), tuple(chosen))


def _first_of(span: Span) -> Span:
    return Span(span.start, span.start + 1)


def _room(item: str, kinds: list[BoxFault]) -> list[BoxFault]:
    return [one for one in kinds if one.change(item, Random(0)) is not None]


def _is_item(sentence: str) -> bool:
    is_line = "\n" not in sentence and sentence[-1] in '.”"' and sentence[0] in '“"' + _CAPITALS
    return is_line and _is_balanced(sentence) and len(sentence.split()) in _ITEM_WORDS


def _is_balanced(words: str) -> bool:
    """Whether every quotation that the words open is closed."""
    even = words.count('"') % 2 == 0 and words.count("''") % 2 == 0
    return even and words.count("“") == words.count("”")


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


# --- Counting


class Tally:
    """What came of one kind of fault."""

    def __init__(self) -> None:
        self.planted = self.found = self.without = 0
        self.missed: list[str] = []


def rows_drawn(number: int, seed: int) -> list[Row]:
    """Stories of the corpora, drawn by chance."""
    rows = [row for part in PARTS for row in read_rows(data(part))]
    return Random(seed).sample(rows, min(number, len(rows)))


def read(text: str, row: Row, profile: Profile = _QUIET) -> Record:
    """All that is known of a text that is told what its corpus says of the story.

    Raises:
        Exception: What a check failed with.
    """
    title = row.get("title") or ""
    story = story_from_text(
        text,
        id=row["doc"],
        headline=None if not title or row["text"].startswith(title[:30]) else title,
        byline=row.get("byline") or ", ".join(row.get("authors") or ()) or None,
        outlet=row.get("publisher") or row.get("outlet"),
        published=row.get("published"),
    )
    report, crashes = checked_story(story, shared_annotator(), profile)
    for crash in crashes:
        raise crash.error
    return report


def try_story(row: Row, seed: int, tallies: dict[str, Tally]) -> None:
    """Plant each kind of fault in one story, one at a time, and look for it."""
    plain = read(row["text"], row)
    case = Case(plain, _QUIET)
    for fault in FAULTS:
        rng = Random(f"{seed} {row['doc']} {fault.name}")
        planted = fault.plant(case, rng) if fault.code in by_code() else None
        if planted is not None:
            _look(fault.code, tallies[fault.name], planted, row, plain)
    box = box_of(case, Random(f"{seed} {row['doc']}"))
    if box is None:
        return
    faithful = read(box.text().text, row)
    for kind in BOX_FAULTS:
        if kind.code not in by_code():
            continue
        rng = Random(f"{seed} {row['doc']} {kind.name}")
        changed = [(at, kind.change(item, rng)) for at, item in enumerate(box.items)]
        choices = [(at, item) for at, item in changed if item is not None]
        if choices:
            _look(kind.code, tallies[kind.name], box.text(*rng.choice(choices)), row, faithful)


def _look(code: str, tally: Tally, planted: Planted, row: Row, without: Record) -> None:
    rule = by_code()[code]
    tally.planted += 1
    tally.without += len(reported(rule, without))
    spans = [Span(one.start, one.end) for one in read(planted.text, row, only(rule)).findings]
    if any(span.meets(planted.span) for span in spans):
        tally.found += 1
    else:
        tally.missed.append(planted.span.of(planted.text))


def table(tallies: dict[str, Tally], stories: int, seed: int) -> Table:
    """A row a kind of fault."""
    rows: list[tuple[Cell, ...]] = []
    for fault in (*FAULTS, *BOX_FAULTS):
        tally = tallies[fault.name]
        rule = by_code().get(fault.code)
        if rule is None:
            rows.append((fault.name, f"{fault.code} is not there yet", None, None, None, None))
            continue
        share = 100 * tally.found / tally.planted if tally.planted else None
        name = f"{fault.code} {rule.name}"
        rows.append((fault.name, name, tally.planted, tally.found, share, tally.without))
    return Table(
        name="planted",
        title="Planted faults",
        note=f"{stories} stories of {' and '.join(PARTS)}, seed {seed}; one fault a story and "
        "kind, where the story has a place for it. False notes are what the check reports of the "
        f"same stories without the fault, those of box faults with a box of {ITEMS} sentences of "
        "their body; such a note may be right, where the story has a fault of its own.",
        columns=("fault", "check", "planted", "found", "share (percent)", "false notes"),
        rows=tuple(rows),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.planted", description=__doc__)
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="print the planted words missed")
    parser.add_argument("-o", "--output", type=Path, help="a page with a section for the table")
    args = parser.parse_args()
    tallies = {fault.name: Tally() for fault in (*FAULTS, *BOX_FAULTS)}
    rows = rows_drawn(args.stories, args.seed)
    for row in rows:
        try_story(row, args.seed, tallies)
    made = table(tallies, len(rows), args.seed)
    if args.output:
        fill_section(args.output, made)
    else:
        print(markdown(made))
    for name, tally in tallies.items() if args.missed else ():
        for words in tally.missed:
            print(f"{name}: {words!r}")


if __name__ == "__main__":
    main()
