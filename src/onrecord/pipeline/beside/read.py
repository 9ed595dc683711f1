"""Records of a store, of stories too that no model has read."""

from collections.abc import Iterable
from pathlib import Path

from onrecord.pipeline.stored import stored_records, stored_stories
from onrecord.records.record import Model, Record
from onrecord.records.source import Anonymous

_NOT_READ = Model(name="none", version="0", sha256="")


def records_of(
    folder: Path, model: Model | None, ids: Iterable[str], parts: Iterable[str]
) -> dict[str, Record]:
    """Some stories with their facts; with none where the store has no model."""
    if model is not None:
        return stored_records(folder, model, ids, parts)
    return {
        name: Record(
            story=story,
            attributions=(),
            sources=(),
            anonymous=Anonymous(sources=0, people=(0, 0)),
            dates=(),
            own_voice=(),
            findings=(),
            model=_NOT_READ,
        )
        for name, story in stored_stories(folder, ids, parts).items()
    }
