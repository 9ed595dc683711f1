"""The figures that the project set out to reach, in one table."""

from collections.abc import Mapping

from evaluation.table import Cell, Table

# Figure, its name among the held ones, people, the best peer retrained on the same data, goal.
_GOALS: tuple[tuple[str, str, float | None, float | None, float], ...] = (
    ("attribution, soft F", "polnear: attribution soft F", 72.3, 49.3, 77.0),
    ("attribution, exact F", "polnear: attribution exact F", 59.4, 32.6, 63.0),
    ("attributed words, F", "polnear: attributed words F", 82.5, 62.7, 86.0),
    ("recall of direct quotations", "polnear: recall direct", 94.8, None, 95.0),
    ("recall of indirect quotations", "polnear: recall indirect", 66.8, None, 70.0),
    ("recall, anonymous sources", "kinds: anonymous", None, None, 95.0),
    ("recall, documents as sources", "kinds: document", None, None, 80.0),
)


def goals_table(figures: Mapping[str, float]) -> Table:
    """What is reached of each goal.

    Args:
        figures: The held figures of the other tables.
    """
    rows: list[tuple[Cell, ...]] = [
        (label, figures[name], people, citron, goal) for label, name, people, citron, goal in _GOALS
    ]
    return Table(
        name="goals",
        title="Attributions in US political news (PolNeAR dev)",
        note="People: six annotators against one another, on other stories. Citron: the BBC's "
        "quotation extractor, retrained on the same stories.",
        columns=("", "onrecord", "people", "Citron", "goal"),
        rows=tuple(rows),
    )
