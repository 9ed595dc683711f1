"""What a store holds: its numbers, and the largest of its families and claims."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from onrecord.records.change import KINDS_THAT_MATTER
from onrecord.show.store.read.claims import claim_lines, is_claimed
from onrecord.show.store.read.family import reuse_rows
from onrecord.show.store.read.heads import heads, outlets
from onrecord.show.store.views import FamilyLine, Overview
from onrecord.store.folder import read_manifest
from onrecord.store.parquet import count_rows, read_rows
from onrecord.store.tally import count_by, count_different, days, longest_pairs

LARGEST = 10  # families, claims and pairs that the overview lists
_REUSE = ("paragraph", "quotation")


def overview(folder: Path) -> Overview:
    """What a store holds."""
    manifest = read_manifest(folder)
    by_outlet = count_by(folder, "stories", "outlet")
    first, last, without_day = days(folder)
    sizes = count_by(folder, "families", "family")
    kinds = count_by(folder, "changes", "kind", kind=KINDS_THAT_MATTER)
    claimed = is_claimed(folder)
    tellers = count_different(folder, "claims", "claim", "story") if claimed else {}
    reuse = count_by(folder, "pairs", "kind", kind=_REUSE)
    return Overview(
        store=str(folder),
        is_finished="grouped" in manifest.done
        and any(stage.startswith("compared") for stage in manifest.done),
        stories=count_rows(folder, "stories"),
        outlets=sum(name is not None for name in by_outlet),
        without_outlet=by_outlet.get(None, 0),
        first_day=first,
        last_day=last,
        without_day=without_day,
        copies=sum(sizes.values()),
        families=len(sizes),
        matter={str(kind): number for kind, number in kinds.items()},
        reuse={str(kind): number for kind, number in reuse.items()},
        claims=len(tellers) if claimed else None,
        problems=count_rows(folder, "problems"),
        largest_families=_families(folder, [str(name) for name in islice(sizes, LARGEST)]),
        largest_claims=claim_lines(folder, islice(tellers, LARGEST)),
        largest_reuse=reuse_rows(folder, longest_pairs(folder, _REUSE, LARGEST)),
    )


def _families(folder: Path, families: Sequence[str]) -> tuple[FamilyLine, ...]:
    members: dict[str, set[str]] = defaultdict(set)
    for row in read_rows(folder, "families", ["story", "family"], family=families):
        members[row["family"]].add(row["story"])
    stories = set().union(*members.values())
    known = heads(folder, stories)
    rows = read_rows(folder, "changes", ["to"], to=stories, kind=KINDS_THAT_MATTER)
    matter = Counter(row["to"] for row in rows)
    lines = []
    for family in families:
        versions = [head for name, head in known.items() if name in members[family]]
        dated = [head for head in versions if head.published]
        lines.append(
            FamilyLine(
                id=family,
                first=known[family],
                last=dated[-1].published if dated else None,
                versions=len(versions),
                outlets=outlets(versions),
                matter=sum(matter[name] for name in members[family]),
            )
        )
    return tuple(lines)
