"""Ids that clash: a store has each once."""

from pathlib import Path

from onrecord.pipeline.tracing.corpus import Corpus
from onrecord.store.parquet import Row, read_rows, write_part


def tell_apart(folder: Path, corpus: Corpus, ids: list[str]) -> list[str]:
    """Give each story after the first of an id one of its own, and say so in `problems`.

    Returns:
        The ids, by the stories' numbers.
    """
    taken = set(ids)
    if len(taken) == len(ids):
        return ids
    seen: set[str] = set()
    new: dict[int, str] = {}
    for number, name in enumerate(ids):
        if name in seen:
            copy = 2
            while f"{name}~{copy}" in taken:
                copy += 1
            new[number] = f"{name}~{copy}"
            taken.add(new[number])
        seen.add(name)
    for part, first, behind in zip(corpus.parts, corpus.first, corpus.first[1:], strict=False):
        here = {number - int(first): new[number] for number in new if first <= number < behind}
        if here:
            _rename(folder, part, here)
    return [new.get(number, name) for number, name in enumerate(ids)]


def _rename(folder: Path, part: str, here: dict[int, str]) -> None:
    rows = list(read_rows(folder, "stories", parts=[part]))
    problems: list[Row] = []
    for place, name in here.items():
        row = rows[place]
        reason = f'the id "{row["id"]}" is taken by another story; this one is stored as "{name}"'
        problems.append({"file": row["file"], "record": row["id"], "reason": reason})
        rows[place] = row | {"id": name}
    write_part(folder, "problems", f"{part}-ids", problems)
    write_part(folder, "stories", part, rows)
