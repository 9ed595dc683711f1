"""All stages in their order, from where a store stands."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from onrecord.errors import OnrecordError, StoreError
from onrecord.ingest.shards import cut_into_shards
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.tracing.annotating import Annotate, Annotated
from onrecord.pipeline.tracing.claiming import find_claims
from onrecord.pipeline.tracing.comparing import PROBLEMS, compare_tasks
from onrecord.pipeline.tracing.corpus import corpus_of, gather_words, ids_of
from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.grouping import group_stories
from onrecord.pipeline.tracing.ids import tell_apart
from onrecord.pipeline.tracing.joining import join_tasks
from onrecord.pipeline.tracing.layout import drop, part_name, parts_left
from onrecord.pipeline.tracing.pairing import pair_tasks
from onrecord.pipeline.tracing.reading import ReadShard, problem_row
from onrecord.pipeline.tracing.regrouping import Regroup
from onrecord.pipeline.tracing.repeated import repeat_tasks, repeated_texts
from onrecord.records.record import Model
from onrecord.records.shard import Shard
from onrecord.store.folder import held, write_manifest
from onrecord.store.manifest import Manifest
from onrecord.store.parquet import Row, count_rows, drop_parts, parts_of, write_part
from onrecord.store.tables import TABLES

# Told how far a stage is: its name, tasks done, tasks in all.
Watch = Callable[[str, int, int], None]
# What finding copies leaves behind: made anew whenever there are more stories.
_FOR_PAIRS = ("gathered", "seeds", "seeds_bounds", "pairs")


def trace(
    paths: Iterable[str],
    folder: Path,
    engine: Engine,
    watch: Watch,
    *,
    copies_only: bool = False,
    published: str | None = None,
    outlet: str | None = None,
) -> Manifest:
    """Trace stories into a store, or go on with those that it holds.

    Args:
        paths: Files and folders of stories; what the store has read is not read again.
        folder: The store; it is made where there is none.
        engine: Where the tasks run.
        watch: Told how far it is.
        copies_only: Whether to leave the model out: pairs, families and changes by the words.
        published: ISO 8601 date of stories that do not say theirs.
        outlet: The outlet of stories that do not name theirs.

    Raises:
        StoreError: The store cannot be opened or written to; what it holds stands.
    """
    with held(folder) as manifest:
        return _Run(folder, engine, watch).go_on(
            manifest, list(cut_into_shards(paths, published=published, outlet=outlet)), copies_only
        )


class _Run:
    def __init__(self, folder: Path, engine: Engine, watch: Watch) -> None:
        self._folder = folder
        self._engine = engine
        self._watch = watch

    def go_on(
        self, manifest: Manifest, found: Sequence[Shard | OnrecordError], copies_only: bool
    ) -> Manifest:
        manifest = self._with_shards(manifest, found)
        self._read(manifest)
        corpus = corpus_of(self._folder)
        ids = tell_apart(self._folder, corpus, ids_of(self._folder))
        if "grouped" not in manifest.done:
            self._find_copies()
            group_stories(self._folder, corpus, ids)
            manifest = self._is_done(manifest, "grouped")
            self._drop(*_FOR_PAIRS)
        model = None
        if not copies_only:
            manifest = self._with_model(manifest)
            model = manifest.model
            self._annotate()
        stage = "compared" if model is None else "compared records"
        if stage not in manifest.done:
            self._compare(model)
            manifest = self._is_done(manifest, stage)
        if model is not None and "claimed" not in manifest.done:
            self._watch("claims and origins", 0, 1)
            find_claims(self._folder, model)
            self._watch("claims and origins", 1, 1)
            manifest = self._is_done(manifest, "claimed")
        return manifest

    def _with_shards(self, manifest: Manifest, found: Sequence[Shard | OnrecordError]) -> Manifest:
        """The manifest with the shards that are new; whatever hangs on all of them is undone."""
        problems: list[Row] = []
        shards = list(manifest.shards)
        known = set(map(_key, shards))
        new: set[Shard] = set()
        for one in found:
            if isinstance(one, OnrecordError):
                problems.append(problem_row(one, one.place))
            elif _key(one) in new:
                reason = "it was named twice and is read once"
                problems.append({"file": one.path, "record": "", "reason": reason})
            elif _key(one) not in known:
                new.add(_key(one))
                shards.append(one)
        if problems:
            write_part(self._folder, "problems", "input", problems)
        if len(shards) == len(manifest.shards):
            return manifest
        manifest = replace(manifest, shards=tuple(shards), done=())
        write_manifest(self._folder, manifest)
        return manifest

    def _read(self, manifest: Manifest) -> None:
        done = set(parts_left(self._folder, "index"))
        tasks = [
            ReadShard(part, shard)
            for number, shard in enumerate(manifest.shards)
            if (part := part_name(number)) not in done
        ]
        self._run("read", "reading", tasks)

    def _find_copies(self) -> None:
        self._drop(*_FOR_PAIRS)
        corpus = corpus_of(self._folder)
        gather_words(self._folder, corpus)
        self._run("join", "fingerprints", join_tasks(self._folder, corpus))
        self._run("pair", "pairs", pair_tasks(self._folder))

    def _with_model(self, manifest: Manifest) -> Manifest:
        """The manifest with the model that annotates; a store has one.

        Raises:
            StoreError: Another one has annotated its stories.
        """
        model = shared_annotator().model
        if manifest.model == model:
            return manifest
        if manifest.model is not None:
            raise StoreError(
                place=str(self._folder),
                problem=f"model {manifest.model.version} annotated its stories, this is another",
                cure="Trace the stories anew into another folder, or go on with --copies-only",
            )
        manifest = replace(manifest, model=model)
        write_manifest(self._folder, manifest)
        return manifest

    def _annotate(self) -> None:
        done = set(parts_of(self._folder, "attributions"))
        parts = [part for part in parts_of(self._folder, "stories") if part not in done]
        firsts = repeated_texts(self._folder, done) if parts else {}
        self._run("repeat", "texts that stand again", repeat_tasks(self._folder, firsts))
        tasks = [Annotate(part, dict(firsts.get(part, {}))) for part in parts]
        for said in self._run("annotate", "who says so", tasks):
            one = msgspec.json.decode(said, type=Annotated)
            if one.problems:
                write_part(self._folder, "problems", f"{one.part}-annotate", one.problems)
        self._drop("repeated")

    def _compare(self, model: Model | None) -> None:
        self._drop("regrouped")
        drop_parts(self._folder, "changes")
        drop_parts(self._folder, "problems", PROBLEMS)
        corpus = corpus_of(self._folder)
        tasks = [
            Regroup(part, int(first), model)
            for part, first in zip(corpus.parts, corpus.first, strict=False)
        ]
        self._run("regroup", "families", tasks)
        self._run("compare", "changes", compare_tasks(self._folder, model is not None))
        self._drop("regrouped")

    def _run(self, stage: str, title: str, tasks: Sequence[object]) -> list[str]:
        self._watch(title, 0, len(tasks))
        said = []
        written = [msgspec.json.encode(task).decode() for task in tasks]
        for number, one in enumerate(self._engine.run(stage, self._folder, written), 1):
            said.append(one)
            self._watch(title, number, len(tasks))
        return said

    def _drop(self, *stages: str) -> None:
        for stage in stages:
            drop(self._folder, stage)

    def _is_done(self, manifest: Manifest, stage: str) -> Manifest:
        for table in TABLES:
            if not parts_of(self._folder, table):
                write_part(self._folder, table, "none", ())  # other tools look for all tables
        counts = {table: count_rows(self._folder, table) for table in TABLES}
        manifest = replace(manifest, done=(*manifest.done, stage), counts=counts)
        write_manifest(self._folder, manifest)
        return manifest


def _key(shard: Shard) -> Shard:
    """What makes two shards the same input, wherever the run is begun."""
    return replace(shard, path=os.path.realpath(shard.path))
