"""How well the same statement is found in different stories (docs/trace-figures.md).

    python -m evaluation.claims stories -o events.jsonl     stories of known events
    onrecord read events.jsonl -o records.jsonl             what is known of them
    python -m evaluation.claims sample records.jsonl        pairs to judge, drawn by a seed
    python -m evaluation.claims apart records.jsonl         quotations in two stories, not joined
    python -m evaluation.claims table records.jsonl -o docs/trace-figures.md
    python -m evaluation.claims scale 1000000 records.jsonl -o docs/trace-figures.md
    python -m evaluation.claims stems -o FILE               the table of common stems

What was judged is in `judged/claims_found.json` (pairs that were joined) and
`judged/claims_pairs.json` (pairs of one event, whether joined or not): stories, the characters of
their statements, and whether a reader would say that they are one statement; no text.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log2
from pathlib import Path
from typing import NamedTuple

import msgspec
from rapidfuzz import fuzz

from evaluation.corpora import Row, data, read_rows
from evaluation.findings import records
from evaluation.sections import fill_section
from evaluation.table import Cell, Table, markdown
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.text.quotations import quotations
from onrecord.trace.claims.gather import Member
from onrecord.trace.claims.groups import claims
from onrecord.trace.claims.rarity import RARE
from onrecord.trace.claims.statement import Statement, statements_of
from onrecord.trace.claims.vocabulary import Vocabulary

JUDGED = Path(__file__).with_name("judged")
FOUND, PAIRS = JUDGED / "claims_found.json", JUDGED / "claims_pairs.json"
# Set -> the field that says which event its stories report.
EVENTS = {
    "fnc1/dev": "story",
    "ecbplus/dev": "event",
    "ecbplus/train": "event",
    "basil/train": "event",
}
STEMS_FROM = (
    "polnear/train",
    "newsdiscourse/train",
    "gum/train",
    "basil/train",
    "fnc1/bodies",
    "ecbplus/train",
)
SHORTEST, ALIKE = 6, 90  # words of a quotation; rapidfuzz's partial ratio, percent
FEWEST_QUOTED = 4  # words that make a statement a quotation
MOST_OF_EVENT = 2  # pairs of one event in a sample


class Place(NamedTuple):
    """A statement by its characters, which the next model's numbers of attributions do not move."""

    story: str
    start: int
    end: int


class Corpus:
    """Stories of known events, their statements, and the claims that were found."""

    def __init__(self, path: Path) -> None:
        self.events = dict(event_of())
        self.records = {one.story.id: one for one in records(path) if one.story.id in self.events}
        self.said: dict[Member, Statement] = {}
        self.place: dict[Member, Place] = {}
        for record in self.records.values():
            for one in record.attributions:
                member = Member(record.story.id, one.id)
                self.place[member] = Place(member.story, one.content[0].start, one.content[-1].end)
            for said in statements_of(record):
                self.said[Member(said.story, said.attribution)] = said
        self.member = {place: member for member, place in self.place.items()}
        self.claim = {
            Member(one.story, one.attribution): one.claim for one in claims(self.said.values())
        }

    def is_quotation(self, member: Member) -> bool:
        """Whether a statement has enough words in quotation marks to be known by them."""
        return sum(len(part.split()) for part in self.said[member].quoted) >= FEWEST_QUOTED


def event_of() -> Iterator[tuple[str, str]]:
    """Story -> event, for the stories of all sets."""
    for part, field in EVENTS.items():
        name = part.split("/")[0]
        for row in read_rows(data(part)):
            yield f"{name}/{row['doc']}", f"{name} {row[field]}"


def write_stories(path: Path) -> None:
    """Write the stories of the sets as lines that `onrecord read` takes."""
    with path.open("w", encoding="utf-8") as out:
        for part in EVENTS:
            for row in read_rows(data(part)):
                said = {
                    "id": f"{part.split('/')[0]}/{row['doc']}",
                    "text": row["text"],
                    "published": row.get("published"),
                }
                out.write(json.dumps({name: value for name, value in said.items() if value}) + "\n")


def joined_pairs(corpus: Corpus, *, quoted: bool) -> Iterator[tuple[Member, Member]]:
    """For each claim one pair of its members, drawn by chance, of different stories and words.

    Args:
        corpus: Stories and claims.
        quoted: Whether both are quotations, or else neither is.
    """
    rng = random.Random(5)
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in sorted(corpus.claim):
        groups[corpus.claim[member]].append(member)
    for members in rng.sample(list(groups.values()), len(groups)):
        pairs = [
            (one, other)
            for one, other in combinations(members, 2)
            if one.story != other.story
            and corpus.is_quotation(one) == corpus.is_quotation(other) == quoted
            and corpus.said[one].content != corpus.said[other].content
        ]
        if pairs:
            yield rng.choice(pairs)


def sample(corpus: Corpus, number: int) -> None:
    """Print joined pairs to judge, at most two of an event."""
    for quoted in (True, False):
        of_event: Counter[str] = Counter()
        for pair in joined_pairs(corpus, quoted=quoted):
            event = corpus.events[pair[0].story]
            of_event[event] += 1
            if of_event[event] > MOST_OF_EVENT:
                continue
            print(json.dumps([*map(list, map(corpus.place.__getitem__, pair))]))
            for member in pair:
                one = corpus.said[member]
                print(f"    {one.source} <{one.cue}> {' '.join(one.content.split())}")
            if sum(min(count, MOST_OF_EVENT) for count in of_event.values()) == number:
                break


class Quotation(NamedTuple):
    """A quotation as it stands in a story, whether or not it was found to be attributed."""

    story: str
    span: Span
    plain: str
    members: tuple[Member, ...]  # the attributions that it is part of


def quotations_of(record: Record) -> Iterator[Quotation]:
    """The quotations of a story that are long enough."""
    for span in quotations(record.story.text):
        words = [
            "".join(filter(str.isalnum, word))
            for word in span.of(record.story.text).casefold().split()
        ]
        words = [word for word in words if word]
        if len(words) >= SHORTEST:
            members = tuple(
                Member(record.story.id, one.id)
                for one in record.attributions
                if any(stretch.meets(span) for stretch in one.content)
            )
            yield Quotation(record.story.id, span, " ".join(words), members)


def repeated(corpus: Corpus) -> Iterator[tuple[Quotation, Quotation]]:
    """Quotations that stand in two stories of one FNC-1 group: all pairs, compared one by one."""
    of_event: dict[str, list[Quotation]] = defaultdict(list)
    for record in corpus.records.values():
        event = corpus.events[record.story.id]
        if event.startswith("fnc1"):
            of_event[event] += quotations_of(record)
    for found in of_event.values():
        for one, other in combinations(found, 2):
            if one.story != other.story and fuzz.partial_ratio(
                one.plain, other.plain, score_cutoff=ALIKE
            ):
                yield one, other


def fate(corpus: Corpus, one: Quotation, other: Quotation) -> str:
    """What became of a repeated quotation: joined, apart, or not attributed by the model."""
    if not one.members or not other.members:
        return "unattributed"
    mine = {corpus.claim.get(member) for member in one.members} - {None}
    yours = {corpus.claim.get(member) for member in other.members} - {None}
    return "joined" if mine & yours else "apart"


def apart(corpus: Corpus) -> None:
    """Print the quotations that stand in two stories and were not joined."""
    for pair in repeated(corpus):
        if fate(corpus, *pair) == "apart":
            for one in pair:
                text = corpus.records[one.story].story.text
                print(f"{one.story} {list(one.members)} {' '.join(one.span.of(text).split())}")
            print()


def found_table(corpus: Corpus) -> Table:
    """Of joined pairs that were judged, how many are one statement."""
    rows: list[tuple[Cell, ...]] = []
    judged = json.loads(FOUND.read_text(encoding="utf-8"))
    for kind in ("quotations", "other words"):
        mine = [one for one in judged if one["kind"] == kind]
        still = [one for one in mine if are_joined(corpus, one)]
        right = sum(one["same"] for one in still)
        rows.append((kind, len(mine), len(still), right, 100 * right / max(1, len(still))))
    return Table(
        name="claims-found",
        title="Statements that were joined",
        note="Pairs of one claim from different stories and in different words, one a claim and at "
        "most two an event, drawn by chance and judged by one reader. A pair that is no longer "
        "joined does not count.",
        columns=("kind", "judged", "still joined", "right", "precision"),
        rows=tuple(rows),
    )


def pairs_table(corpus: Corpus) -> Table:
    """Recall and precision over pairs of one event, joined or not."""
    judged = json.loads(PAIRS.read_text(encoding="utf-8"))
    rows: list[tuple[Cell, ...]] = []
    for fresh, name in ((False, "the bars were set on them"), (True, "judged later")):
        for least in (0.0, 0.3, 0.5):
            mine = [one for one in judged if one["fresh"] == fresh and one["likeness"] >= least]
            if least == 0.0 and fresh:
                continue  # None that are unlike were judged again.
            rows.append((name, f"{least} and more", *_rates(corpus, mine)))
    return Table(
        name="claims-pairs",
        title="Statements in other words",
        note="Pairs of statements of one event, in other words than each other's, drawn by "
        "likeness (bits of common stems, of all bits of the two) and judged by one reader; each "
        "stratum counts for all its pairs. Later ones are of ECB+ train.",
        columns=("pairs", "likeness", "judged", "one statement", "precision", "recall"),
        rows=tuple(rows),
    )


def _rates(corpus: Corpus, pairs: Sequence[Row]) -> tuple[int, int, float, float]:
    """How many were judged and are one statement; precision and recall in percent, weighted."""
    drawn = Counter(one["likeness"] for one in pairs)
    weights = [one["of"] / drawn[one["likeness"]] for one in pairs]
    joined = [are_joined(corpus, one) for one in pairs]
    same = [one["same"] for one in pairs]
    true = sum(weight for weight, is_same in zip(weights, same, strict=True) if is_same)
    found = sum(weight for weight, is_joined in zip(weights, joined, strict=True) if is_joined)
    right = sum(
        weight
        for weight, is_joined, is_same in zip(weights, joined, same, strict=True)
        if is_joined and is_same
    )
    return len(pairs), sum(same), 100 * right / max(1, found), 100 * right / max(1, true)


def are_joined(corpus: Corpus, pair: Row) -> bool:
    """Whether the statements at two places are of one claim."""
    one, other = (corpus.member.get(Place(*pair[side])) for side in ("a", "b"))
    if one is None or other is None:
        return False
    return one in corpus.claim and corpus.claim[one] == corpus.claim.get(other)


def quotations_table(corpus: Corpus) -> Table:
    """Recall of quotations that stand in two stories."""
    fates = Counter(fate(corpus, *pair) for pair in repeated(corpus))
    attributed = fates["joined"] + fates["apart"]
    return Table(
        name="claims-quotations",
        title="Quotations in two stories",
        note=f"All pairs of quotations of {SHORTEST} or more words in two stories of one FNC-1 "
        f"group (dev) with a partial ratio of {ALIKE} or more, found by comparing all with all.",
        columns=("pairs", "attributed in both", "joined", "of the attributed", "of all"),
        rows=(
            (
                fates.total(),
                attributed,
                fates["joined"],
                100 * fates["joined"] / max(1, attributed),
                100 * fates["joined"] / max(1, fates.total()),
            ),
        ),
    )


def across_table(corpus: Corpus) -> Table:
    """How many joined pairs are of two events, which is wrong but for events that are near."""
    groups: dict[str, list[Member]] = defaultdict(list)
    for member, claim in corpus.claim.items():
        groups[claim].append(member)
    inside = across = 0
    for members in groups.values():
        for one, other in combinations(members, 2):
            if one.story != other.story:
                is_inside = corpus.events[one.story] == corpus.events[other.story]
                inside, across = inside + is_inside, across + (not is_inside)
    return Table(
        name="claims-across",
        title="Claims over several events",
        note="All pairs of statements that one claim holds, of different stories. Events of ECB+ "
        "come two and two on one topic, and several of FNC-1 are about one war or one firm.",
        columns=("statements", "claims", "largest", "pairs", "of two events", "share"),
        rows=(
            (
                len(corpus.said),
                len(groups),
                max(map(len, groups.values())),
                inside + across,
                across,
                100 * across / max(1, inside + across),
            ),
        ),
    )


def made_up(parts: Sequence[Statement], number: int) -> Iterator[Statement]:
    """Statements spliced from two, over a year, two in five of them printed again with a slip."""
    rng = random.Random(1)
    made = 0
    while made < number:
        one, other, source = (rng.choice(parts) for _ in range(3))
        mine, yours = one.content.split(), other.content.split()
        words = mine[: max(1, len(mine) // 2)] + yours[len(yours) // 2 :]
        day = 737_000 + rng.randrange(365)
        copies = 1 if rng.random() < 0.6 else min(300, int(rng.paretovariate(1.0)) + 1)
        for _ in range(min(copies, number - made)):
            printed = list(words)
            if rng.random() < 0.5:
                printed[rng.randrange(len(printed))] = rng.choice(mine)
            content = " ".join(printed)
            made += 1
            yield msgspec.structs.replace(
                one,
                story=f"s{made}",
                day=day + rng.randrange(4),
                content=content,
                quoted=(content,) if one.quoted else (),
                source=source.source,
                kind=source.kind,
            )


def scale_table(corpus: Corpus, number: int) -> Table:
    """Time and memory for many statements."""
    rows: list[tuple[Cell, ...]] = []
    parts = list(corpus.said.values())
    for count in (number // 10, number):
        started = time.process_time()
        for _ in made_up(parts, count):
            pass
        making = time.process_time() - started
        started = time.process_time()
        found = claims(made_up(parts, count))
        taken = time.process_time() - started - making
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        groups = len({one.claim for one in found})
        rows.append((count, groups, taken, 1e6 * taken / count, most))
    return Table(
        name="claims-scale",
        title="Time and memory",
        note="Made-up statements: spliced from two real ones, over a year, two in five printed "
        "again by up to 300 outlets within four days, with a word changed. One core.",
        columns=("statements", "claims", "CPU seconds", "microseconds a statement", "GB at most"),
        rows=tuple(rows),
    )


def write_stems(path: Path) -> None:
    """Count in how many texts each stem stands, and write those that are not rare by weight."""
    vocabulary = Vocabulary()
    texts = [row["text"] for part in STEMS_FROM for row in read_rows(data(part))]
    counts: Counter[str] = Counter()
    for text in texts:
        stems = {vocabulary.stems[word.number] for word in vocabulary.read(text)}
        counts.update(vocabulary.spelled[stem] for stem in stems)
    of_weight: dict[int, list[str]] = defaultdict(list)
    for stem, count in sorted(counts.items()):
        weight = int(log2(len(texts) / count))
        if weight < RARE and stem.isascii():
            of_weight[weight].append(stem)
    lines = [f"{weight} {' '.join(stems)}\n" for weight, stems in sorted(of_weight.items())]
    path.write_text("".join(lines), encoding="ascii")
    print(f"{len(texts)} texts", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.claims", description=__doc__)
    jobs = parser.add_subparsers(dest="job", required=True)
    for name in ("stories", "stems"):
        jobs.add_parser(name).add_argument("-o", "--output", type=Path, required=True)
    for name in ("sample", "apart", "table", "scale"):
        job = jobs.add_parser(name)
        if name == "scale":
            job.add_argument("number", type=int)
        job.add_argument("records", type=Path)
        if name == "sample":
            job.add_argument("--number", type=int, default=30)
        if name in ("table", "scale"):
            job.add_argument("-o", "--output", type=Path, help="a page with sections")
    args = parser.parse_args()
    if args.job in ("stories", "stems"):
        (write_stories if args.job == "stories" else write_stems)(args.output)
        return
    corpus = Corpus(args.records)
    if args.job == "sample":
        sample(corpus, args.number)
    elif args.job == "apart":
        apart(corpus)
    elif args.job == "scale":
        publish([scale_table(corpus, args.number)], args.output)
    else:
        made = (found_table, pairs_table, quotations_table, across_table)
        publish([table(corpus) for table in made], args.output)


def publish(tables: Sequence[Table], page: Path | None) -> None:
    """Put tables into their sections of a page, or print them."""
    for table in tables:
        if page is None:
            print(markdown(table))
        else:
            fill_section(page, table)


if __name__ == "__main__":
    main()
