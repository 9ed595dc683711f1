"""The checks over the stories of a store, those among them that need other stories."""

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import UnsetType
from msgspec.structs import asdict, replace

from onrecord.check.catalogue import rules
from onrecord.check.run import check_record
from onrecord.errors import OnrecordError
from onrecord.ingest import Unread
from onrecord.ingest.said import Said
from onrecord.pipeline.attempt import unexpected
from onrecord.pipeline.batch import Done
from onrecord.pipeline.beside.find import besides, corpus_of
from onrecord.pipeline.beside.read import records_of
from onrecord.pipeline.outcome import Outcome
from onrecord.pipeline.report import Report
from onrecord.records.beside import Beside
from onrecord.records.ignore import without_comments
from onrecord.records.profile import Profile, Setting
from onrecord.records.record import Record
from onrecord.store.folder import read_manifest
from onrecord.store.parquet import parts_of

_AT_ONCE = 500


def check_store(store: str, profile_of: Callable[[str | None], Profile]) -> Iterator[Done]:
    """Check each story of a store by what the store knows of it and of the others.

    Nothing is read again: the facts are the store's, and only the checks run. Where no model has
    read the stories (`trace --copies-only`), the checks of one story alone have no facts, and are
    left out.

    Args:
        store: The folder.
        profile_of: The profile for a path.

    Raises:
        StoreError: It is broken, or of another version.
        ConfigError: The house's file of settings is wrong.
    """
    folder = Path(store)
    manifest = read_manifest(folder)
    profile = profile_of(store)
    if manifest.model is None:
        profile = _without_facts(profile)
    corpus = corpus_of(folder)
    for part in parts_of(folder, "stories"):
        ids = [name for name, where in corpus.part_of.items() if where == part]
        for at in range(0, len(ids), _AT_ONCE):
            records = records_of(folder, manifest.model, ids[at : at + _AT_ONCE], [part])
            beside = besides(folder, manifest.model, records, corpus)
            for name, record in records.items():
                yield _checked(store, record, profile, beside.get(name, ()))


def _without_facts(profile: Profile) -> Profile:
    off: dict[str, Setting] = {one.check.code: "off" for one in rules() if not one.needs_others}
    return replace(profile, checks=profile.checks | off)


def _checked(store: str, record: Record, profile: Profile, beside: tuple[Beside, ...]) -> Done:
    story = record.story
    place = f"{store}, story {story.id}"
    found = Unread(
        # What the store holds is no file's text: lines count in the story's, as in JSONL.
        data=b"",
        kind="jsonl",
        name=story.id,
        place=place,
        flags=Said(),
        path=store,
    )
    plain = story
    if not isinstance(story.ignores, UnsetType):
        plain = replace(story, text=without_comments(story.text, story.ignores))
    checked = check_record(replace(record, story=plain), profile, beside)
    problems: list[OnrecordError] = [
        unexpected(one.error, place=f"{place}, check {one.code}") for one in checked.crashes
    ]
    report = Report(**asdict(replace(record, findings=checked.findings)))
    return Done(found, Outcome(report, tuple(problems)))
