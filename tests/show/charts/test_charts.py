"""Charts: what is drawn is what is told, whatever the numbers and the names."""

from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.charts.chart import Chart, Series
from onrecord.show.charts.columns import columns
from onrecord.show.charts.patterns import PATTERNS
from onrecord.show.charts.periods import periods
from onrecord.show.charts.rows import rows
from onrecord.show.charts.shares import percent, shares

DRAWN = [columns, shares, rows]
SVG = "{http://www.w3.org/2000/svg}"


def chart(numbers, labels=None, title="Ferries"):
    """A chart of two series."""
    names = labels or [f"2026-{month:02}" for month in range(1, len(numbers) + 1)]
    one, other = zip(*numbers, strict=True) if numbers else ((), ())
    return Chart(
        id="f",
        title=title,
        description="How many sank.",
        labels=tuple(names),
        series=(
            Series(name="sank", pattern="hatched", numbers=one),
            Series(name="sailed", pattern="solid", numbers=other),
        ),
    )


def parsed(html):
    return Xml.fromstring(html.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


@pytest.mark.parametrize("drawn", DRAWN)
@given(
    numbers=st.lists(
        st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=1, max_size=70
    ),
    title=st.text(max_size=50),
)
def test_every_fill_has_a_place_within_the_drawing(drawn, numbers, title):
    labels = [f"{title}{at}" for at in range(len(numbers))]
    root = parsed(drawn(chart(numbers, labels, title)))
    svg = next(root.iter(f"{SVG}svg"))
    _, _, wide, high = map(float, svg.attrib["viewBox"].split())
    known = {one.attrib["id"] for one in svg.iter() if "id" in one.attrib}
    assert set(svg.attrib["aria-labelledby"].split()) <= known
    for bar in svg.iter(f"{SVG}rect"):
        if "fill" not in bar.attrib:
            continue
        assert bar.attrib["fill"].removeprefix("url(#").removesuffix(")") in known
        x, y, width, height = (float(bar.attrib[name]) for name in ("x", "y", "width", "height"))
        assert -0.1 <= x <= x + width <= wide + 0.2
        assert -0.1 <= y <= y + height <= high + 0.2


@pytest.mark.parametrize("drawn", DRAWN)
def test_of_nothing_nothing_is_drawn(drawn):
    assert drawn(chart([])) == ""


@pytest.mark.parametrize("drawn", DRAWN)
def test_names_stay_text(drawn):
    html = drawn(chart([(1, 2)], ["<b>&'\""], "<script>"))
    assert "<b>" not in html
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_columns_are_as_high_as_their_numbers():
    root = parsed(columns(chart([(1, 3), (2, 6)])))
    # Of a legend's two there are no columns.
    heights = [float(one.attrib["height"]) for one in root.iter(f"{SVG}rect")
               if one.attrib.get("height", "14") != "14" and "fill" in one.attrib]  # fmt: skip
    low, mid, mid_again, high = sorted(heights)
    assert mid == pytest.approx(2 * low, abs=0.5)
    assert mid_again == pytest.approx(3 * low, abs=0.5)
    assert high == pytest.approx(6 * low, abs=0.5)


def test_no_two_patterns_look_alike():
    assert len(set(PATTERNS.values())) == len(PATTERNS)


@pytest.mark.parametrize(
    "part, whole, said",
    [(0, 0, "–"), (0, 9, "0%"), (1, 200, "0.5%"), (1, 3, "33%"), (9, 9, "100%")],
)
def test_percentages(part, whole, said):
    assert percent(part, whole) == said


def test_months_stand_without_a_gap():
    found = periods(["2026-03", None, "2025-12"])
    assert [one.label for one in found] == ["2025-12", "2026-01", "2026-02", "2026-03", "no date"]
    assert [one.months for one in found] == [("2025-12",), (), (), ("2026-03",), (None,)]


def test_many_months_become_years_and_too_many_years_are_left_out():
    found = periods(["2019-01", "2024-12", "2024-02"])
    assert [one.label for one in found] == ["2019", "2020", "2021", "2022", "2023", "2024"]
    assert found[-1].months == ("2024-02", "2024-12")
    assert len(periods(["0001-01", "9999-12"])) == 60


@given(st.lists(st.none() | st.text(max_size=8), max_size=5))
def test_whatever_a_month_is_it_has_a_place(months):
    assert sorted(filter(None, (m for one in periods(months) for m in one.months))) == sorted(
        filter(None, months)
    )
