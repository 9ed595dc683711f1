"""Statement or thought: accuracy, and each value's figures, beside two simpler ways."""

from collections.abc import Sequence

from evaluation.table import Cell, Table

_VALUES = ("statement", "thought")
# On PolNeAR dev: the words of the cue alone, as onrecord did before it read what stands round them.
_BEFORE: tuple[Cell, ...] = ("the cue's words alone", 93.7, 98.0, 90.7, 94.2, 89.0, 97.6, 93.1)


def acts_table(judged: Sequence[tuple[str | None, str]], *, part: str = "polnear/dev") -> Table:
    """Accuracy, and precision, recall and F of each value.

    Args:
        judged: The gold's act, None where two readings are sound, and the found one.
        part: The corpus that they are of.
    """
    pairs = [(gold, found) for gold, found in judged if gold is not None]
    ours = _figures(pairs)
    rows: list[tuple[Cell, ...]] = [("onrecord", *ours)]
    if part == "polnear/dev":
        rows.append(_BEFORE)
    rows.append(("all statements", *_figures([(gold, "statement") for gold, _ in pairs])))
    thoughts = sum(gold == "thought" for gold, _ in pairs)
    return Table(
        name="acts",
        title=f"Statement or thought ({part})",
        note=f"{len(judged)} attributions judged by reading (`evaluation/gold_acts.md`); "
        f"{len(judged) - len(pairs)} with two sound readings are left out, {thoughts} of the other "
        f"{len(pairs)} are thoughts, which are drawn more often than they occur. Source, cue and "
        "content are the gold's.",
        columns=(
            "",
            "accuracy",
            *(f"{value} {figure}" for value in _VALUES for figure in "PRF"),
        ),
        rows=tuple(rows),
        held={
            "acts: accuracy": ours[0],
            "acts: statement F": ours[3],
            "acts: thought F": ours[6],
        },
    )


def _figures(pairs: Sequence[tuple[str, str]]) -> tuple[float, ...]:
    figures = [_percent(sum(gold == found for gold, found in pairs), len(pairs))]
    for value in _VALUES:
        right = sum(gold == found == value for gold, found in pairs)
        p = _percent(right, sum(found == value for _, found in pairs))
        r = _percent(right, sum(gold == value for gold, _ in pairs))
        figures += [p, r, 2 * p * r / (p + r) if p + r else 0.0]
    return tuple(figures)


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0
