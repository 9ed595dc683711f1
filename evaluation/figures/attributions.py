"""Attributions on PolNeAR: `attribution.py` and CofeNet's measure."""

from collections.abc import Sequence

from evaluation.corpora import Row, scorer
from evaluation.table import Table

Found = dict[str, list[Row]]  # document id -> predicted attributions

# Between six annotators, on the 15 train stories that they all read: attribution.py --human.
_PEOPLE = {
    "cue exact": 71.2,
    "cue soft": 78.9,
    "source exact": 79.4,
    "source soft": 82.7,
    "content exact": 68.5,
    "content soft": 84.4,
    "attribution exact": 59.4,
    "attribution soft": 72.3,
    "reported words": 90.7,
    "attributed words": 82.5,
    "recall direct": 94.8,
    "recall mixed": 85.0,
    "recall indirect": 66.8,
}
_HELD = ("attribution soft", "attribution exact", "attributed words", "reported words")


def attribution_table(gold: Sequence[Row], found: Found, *, name: str, title: str) -> Table:
    """All figures of `attribution.py`, beside the agreement of people."""
    figures = scorer("attribution").score(gold, found)
    rows = []
    held = {}
    for key, figure in figures.items():
        recall_only = key.startswith("recall")
        if recall_only:
            row = (key, None, figure["R"], None, _PEOPLE.get(key), figure["gold"], None)
        else:
            row = (
                key,
                figure["P"],
                figure["R"],
                figure["F"],
                _PEOPLE.get(key),
                figure["gold"],
                figure["predicted"],
            )
        rows.append(row)
        if recall_only:
            held[f"{name}: {key}"] = figure["R"]
        elif key in _HELD:
            held[f"{name}: {key} F"] = figure["F"]
    return Table(
        name=name,
        title=title,
        note=f"{len(gold)} stories; the measure is explained in the scorer `attribution.py`. "
        "People: the agreement of six annotators on 15 other stories (F, or recall).",
        columns=("", "P", "R", "F", "people", "gold", "found"),
        rows=tuple(rows),
        held=held,
    )


def cofenet_table(gold: Sequence[Row], found: Found) -> Table:
    """Single spans as the CofeNet paper counts them."""
    module = scorer("cofenet")
    figures = module.score(gold, found)
    rows = []
    held = {}
    for role, published in zip(module.ROLES, module.PUBLISHED["BERT CofeNet"], strict=True):
        figure = figures[role]
        rows.append(
            (
                role,
                figure["exact"]["F"],
                figure["begin"]["F"],
                figure["jaccard"],
                " / ".join(str(value) for value in published),
            )
        )
        held[f"cofenet: {role} exact F"] = figure["exact"]["F"]
    return Table(
        name="cofenet",
        title="PolNeAR dev, single spans by CofeNet's measure",
        note=f"{figures['instances']} paragraphs. CofeNet's own figures (BERT, 110 million "
        "parameters; COLING 2022) are of the test part, ours here of dev: near, not the same.",
        columns=("", "exact F", "begin F", "Jaccard", "CofeNet on test"),
        rows=tuple(rows),
        held=held,
    )
