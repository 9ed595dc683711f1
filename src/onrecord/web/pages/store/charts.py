"""The charts of a store's pages."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from onrecord.records.source import SourceKind
from onrecord.show.charts.chart import Chart, Series
from onrecord.show.charts.columns import columns
from onrecord.show.charts.periods import periods
from onrecord.show.charts.rows import rows
from onrecord.show.charts.shares import percent, shares
from onrecord.show.store.archive.views import Checks, Count, Tally

_NO_OUTLET = "no outlet named"
_DRAWN = 20  # checks
# Kinds that are drawn alike go by one name.
_KINDS: tuple[tuple[str, str, tuple[SourceKind, ...]], ...] = (
    ("anonymous", "hatched", ("anonymous",)),
    ("people by name", "solid", ("person",)),
    ("organisations", "lined", ("organisation",)),
    ("documents", "dotted", ("document",)),
    ("groups and others", "empty", ("group", "bystander", "writer")),
)
TERMS = (
    ("basis", "How they know"),
    ("told", "To whom they spoke"),
    ("condition", "On what condition"),
    ("reason", "Why they are unnamed"),
)


class Time(NamedTuple):
    """A month or a year with its sums."""

    label: str
    stories: int
    with_anonymous: int
    sources: int
    anonymous: int
    basis: int
    told: int
    condition: int
    reason: int
    any: int


def tallies_by_time(months: Sequence[Tally]) -> tuple[Time, ...]:
    """Tallies of months as those of periods."""
    known = {one.of: one for one in months}
    found = []
    for period in periods(known):
        there = [known[month] for month in period.months]
        found.append(
            Time(
                label=period.label,
                stories=sum(one.stories for one in there),
                with_anonymous=sum(one.with_anonymous for one in there),
                sources=sum(one.sources for one in there),
                anonymous=sum(one.kinds.get("anonymous", 0) for one in there),
                basis=sum(one.basis for one in there),
                told=sum(one.told for one in there),
                condition=sum(one.condition for one in there),
                reason=sum(one.reason for one in there),
                any=sum(one.any for one in there),
            )
        )
    return tuple(found)


def anonymous_chart(times: Sequence[Time]) -> Markup:
    """Stories with an anonymous source and without over time."""
    whole = sum(one.stories for one in times)
    unnamed = sum(one.with_anonymous for one in times)
    return Markup(
        columns(
            Chart(
                id="when",
                title="Stories with an anonymous source, over time",
                description=f"{unnamed:,} of {whole:,} stories have an anonymous source, "
                f"{percent(unnamed, whole)}, from {_from_to(times)}.",
                labels=tuple(one.label for one in times),
                series=(
                    _series(
                        "with an anonymous source",
                        "hatched",
                        [one.with_anonymous for one in times],
                    ),
                    _series(
                        "without", "empty", [one.stories - one.with_anonymous for one in times]
                    ),
                ),
            )
        )
    )


def terms_by_time_chart(times: Sequence[Time]) -> Markup:
    """Anonymous sources over time: those of which the story states terms, and the others."""
    return Markup(
        columns(
            Chart(
                id="stated",
                title="Anonymous sources with terms stated, and without",
                description="Of the anonymous sources, those of which the story says how they "
                "know, to whom or on what condition they spoke, or why they are unnamed; and the "
                "others.",
                labels=tuple(one.label for one in times),
                series=(
                    _series("terms stated", "solid", [one.any for one in times]),
                    _series("none stated", "hatched", [one.anonymous - one.any for one in times]),
                ),
            )
        )
    )


def terms_by_outlet_chart(outlets: Sequence[Tally]) -> Markup:
    """Of which share of each outlet's anonymous sources the story states terms."""
    shown = [one for one in outlets if one.kinds.get("anonymous")]
    return Markup(
        shares(
            Chart(
                id="said",
                title="Anonymous sources with terms stated, by outlet",
                description="Of each outlet’s anonymous sources, the share of which the story says "
                "how they know, to whom or on what condition they spoke, or why they are unnamed.",
                labels=tuple(one.of or _NO_OUTLET for one in shown),
                series=(
                    _series("terms stated", "solid", [one.any for one in shown]),
                    _series(
                        "none stated",
                        "hatched",
                        [one.kinds["anonymous"] - one.any for one in shown],
                    ),
                ),
            )
        )
    )


def kinds_chart(outlets: Sequence[Tally]) -> Markup:
    """Who speaks, outlet by outlet, in shares."""
    return Markup(
        shares(
            Chart(
                id="who",
                title="Who speaks, by outlet",
                description="Of each outlet’s sources, the share that is anonymous, people by "
                "name, organisations, documents, and groups or others.",
                labels=tuple(one.of or _NO_OUTLET for one in outlets),
                series=tuple(
                    _series(
                        name,
                        pattern,
                        [sum(one.kinds.get(kind, 0) for kind in kinds) for one in outlets],
                    )
                    for name, pattern, kinds in _KINDS
                ),
            )
        )
    )


def terms_chart(whole: Tally) -> Markup:
    """Of how many anonymous sources each of their terms is stated."""
    unnamed = whole.kinds.get("anonymous", 0)
    if not unnamed:
        return Markup("")
    numbers = [getattr(whole, name) for name, _ in TERMS]
    return Markup(
        rows(
            Chart(
                id="terms",
                title="On what terms anonymous sources speak",
                description="; ".join(
                    f"{words}: {percent(number, unnamed)}"
                    for (_, words), number in zip(TERMS, numbers, strict=True)
                ),
                labels=(*(words for _, words in TERMS), "Any of these"),
                series=(_series("stated", "solid", [*numbers, whole.any]),),
            ),
            unnamed,
        )
    )


def outlets_chart(outlets: Sequence[Count], what: str) -> Markup:
    """How many of something, outlet by outlet."""
    return Markup(
        rows(
            Chart(
                id="where",
                title=f"{what.capitalize()}, by outlet",
                description=f"How many {what} are from each outlet, the most first.",
                labels=tuple(one.of or _NO_OUTLET for one in outlets),
                series=(_series(what, "solid", [one.number for one in outlets]),),
            )
        )
    )


def checks_chart(view: Checks) -> Markup:
    """How often each check spoke up."""
    drawn = view.checks[:_DRAWN]
    return Markup(
        rows(
            Chart(
                id="which",
                title="Notes, by check",
                description="How many notes each check made, the most first.",
                labels=tuple(f"{one.code} {one.name}" for one in drawn),
                series=(_series("notes", "hatched", [one.findings for one in drawn]),),
            )
        )
    )


def said_chart(months: Sequence[Count]) -> Markup:
    """Statements over time."""
    known = {one.of: one.number for one in months}
    found = periods(known)
    return Markup(
        columns(
            Chart(
                id="when",
                title="Statements over time",
                description="How many statements and thoughts the stories of each time have.",
                labels=tuple(one.label for one in found),
                series=(
                    _series(
                        "statements",
                        "solid",
                        [sum(known[month] for month in one.months) for one in found],
                    ),
                ),
            )
        )
    )


def _series(name: str, pattern: str, numbers: list[int]) -> Series:
    return Series(name=name, pattern=pattern, numbers=tuple(numbers))


def _from_to(times: Sequence[Time]) -> str:
    return f"{times[0].label} to {times[-1].label}" if times else "no time"
