"""What a store says of itself: `manifest.json`."""

from typing import Literal

import msgspec

from onrecord.records.record import Model
from onrecord.records.shard import Shard

SCHEMA: Literal[2] = 2


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a store holds and how far it is."""

    schema: int = SCHEMA
    counts: dict[str, int] = {}  # table -> rows
    model: Model | None = None  # None: no story was annotated
    done: tuple[str, ...] = ()  # stages that are done for all shards
    shards: tuple[Shard, ...] = ()  # the first became part "00000" of each table, and so on
