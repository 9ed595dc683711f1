"""Last stage: the same statement in many stories, and the origins that stand behind it."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.pipeline.stored import stored_records
from onrecord.pipeline.tracing.layout import part_name
from onrecord.records.origin import ClaimMember, Traced
from onrecord.records.record import Model, Record
from onrecord.store.parquet import Row, parts_of, read_rows, write_part
from onrecord.trace.claims.groups import claims
from onrecord.trace.claims.statement import Statement, statements_of
from onrecord.trace.origins import origins_of

_CLAIMS_AT_ONCE = 500
_TABLES = ("claims", "credits", "origins", "independent")


def find_claims(folder: Path, model: Model) -> None:
    """Write the tables `claims`, `credits`, `origins` and `independent`."""
    members = claims(_statements(folder, model))
    by_claim: dict[str, list[ClaimMember]] = defaultdict(list)
    for member in members:
        by_claim[member.claim].append(member)
    rows: dict[str, list[Row]] = {table: [] for table in _TABLES}
    names = list(by_claim)
    for at in range(0, len(names), _CLAIMS_AT_ONCE):
        some = {name: by_claim[name] for name in names[at : at + _CLAIMS_AT_ONCE]}
        for traced in _traced(folder, model, some):
            _add(rows, some[traced.independent.claim], traced)
    for table in _TABLES:
        write_part(folder, table, part_name(0), rows[table])


def _statements(folder: Path, model: Model) -> Iterator[Statement]:
    for part in parts_of(folder, "stories"):
        for record in stored_records(folder, model, parts=[part]).values():
            yield from statements_of(record)


def _traced(folder: Path, model: Model, some: dict[str, list[ClaimMember]]) -> Iterator[Traced]:
    ids = {member.story for members in some.values() for member in members}
    records = stored_records(folder, model, ids)
    copies = [
        (row["a"], row["b"])
        for row in read_rows(folder, "pairs", ["a", "b"], a=ids, b=ids, kind="copy")
    ]
    for claim, members in some.items():
        attributions: dict[str, list[str]] = defaultdict(list)
        for member in members:
            attributions[member.story].append(member.attribution)
        yield origins_of(claim, _of(records, attributions), copies, attributions)


def _of(records: dict[str, Record], stories: dict[str, list[str]]) -> list[Record]:
    return [records[story] for story in stories]


def _add(rows: dict[str, list[Row]], members: list[ClaimMember], traced: Traced) -> None:
    claim = traced.independent.claim
    rows["claims"] += (
        msgspec.to_builtins(one) | {"denies": one.story in traced.denials} for one in members
    )
    rows["credits"] += ({"claim": claim} | msgspec.to_builtins(one) for one in traced.credits)
    rows["origins"] += (
        msgspec.to_builtins(one) | {"counted": one.origin in traced.counted}
        for one in traced.origins
    )
    rows["independent"].append(msgspec.to_builtins(traced.independent))
