"""Which stories of a store a check sets beside which."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from onrecord.pipeline.beside.facts import Debt, debt, precedence, uncredited
from onrecord.pipeline.beside.read import records_of
from onrecord.pipeline.stored import stored_stories
from onrecord.records.beside import Beside
from onrecord.records.record import Model, Record
from onrecord.records.story import Story
from onrecord.store.parquet import parts_of, read_rows
from onrecord.trace.origins.outlets import bare

# Of thousands that share its text a story owes the same credit: the agency's own copy and the
# earliest tell whose it is.
_MOST_LOOKED_AT = 200
_MOST = 8
_KINDS = ("copy", "paragraph")  # a shared quotation is somebody else's words


class Corpus(NamedTuple):
    """What is known of a store before its stories are read."""

    part_of: dict[str, str]  # by the stories' ids, in their order
    published: dict[str, str | None]
    outlets: frozenset[str]  # their names, as `bare` gives them, in small letters


def corpus_of(folder: Path) -> Corpus:
    """Look through a store's stories without their texts."""
    part_of: dict[str, str] = {}
    published: dict[str, str | None] = {}
    outlets: set[str] = set()
    for part in parts_of(folder, "stories"):
        for row in read_rows(folder, "stories", ["id", "outlet", "published"], parts=[part]):
            part_of[row["id"]] = part
            published[row["id"]] = row["published"]
            if row["outlet"]:
                outlets.add(bare(row["outlet"]).casefold())
    return Corpus(part_of, published, frozenset(outlets))


def besides(
    folder: Path, model: Model | None, records: dict[str, Record], corpus: Corpus
) -> dict[str, tuple[Beside, ...]]:
    """For some stories of a store those whose text they share and do not credit.

    An agency's copy comes first, then the earlier; those without a date last.
    """
    partners = _partners(folder, records, corpus)
    wanted = {other for others in partners.values() for other in others}
    stories = stored_stories(folder, wanted, _parts(wanted, corpus)) if wanted else {}
    chosen: dict[str, dict[str, Debt]] = {}
    for name, others in partners.items():
        story = records[name].story
        debts = {one: debt(story, stories[one], corpus.outlets) for one in others}
        if "owed" in debts.values():
            chosen[name] = _chosen(story, debts, stories)
    needed = {other for debts in chosen.values() for other in debts}
    read = records_of(folder, model, needed, _parts(needed, corpus)) if needed else {}
    return {
        name: uncredited(records[name], [(read[one], debts[one]) for one in debts], corpus.outlets)
        for name, debts in chosen.items()
    }


def _parts(ids: Iterable[str], corpus: Corpus) -> list[str]:
    return sorted({corpus.part_of[one] for one in ids})


def _partners(folder: Path, records: dict[str, Record], corpus: Corpus) -> dict[str, list[str]]:
    """The earliest of those that a story shares text with."""
    found: dict[str, list[str]] = defaultdict(list)
    ids = list(records)
    for column, other in (("a", "b"), ("b", "a")):
        for row in read_rows(folder, "pairs", ["a", "b"], kind=_KINDS, **{column: ids}):
            mine = found[row[column]]
            mine.append(row[other])
            if len(mine) > 2 * _MOST_LOOKED_AT:
                found[row[column]] = _earliest(mine, corpus)
    return {name: _earliest(others, corpus) for name, others in found.items()}


def _earliest(ids: list[str], corpus: Corpus) -> list[str]:
    def place(name: str) -> tuple[str, str]:
        return corpus.published[name] or "9", name  # a missing date is later than any

    return sorted(ids, key=place)[:_MOST_LOOKED_AT]


def _chosen(story: Story, debts: dict[str, Debt], stories: dict[str, Story]) -> dict[str, Debt]:
    inorder = sorted(debts, key=lambda name: precedence(story, stories[name]))
    owed = [one for one in inorder if debts[one] == "owed"][:_MOST]
    rest = [one for one in inorder if debts[one] in ("settled", "own")][:_MOST]
    return {one: debts[one] for one in (*owed, *rest)}
