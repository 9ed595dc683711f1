"""The drawing of versions over time, whatever their dates."""

import re

import pytest

from onrecord.show.store.html.timeline import timeline
from onrecord.show.store.views import Head, Version


def version(number, published, comes_from=None):
    head = Head(id=f"v{number}", headline=None, outlet="A", published=published, url=None)
    return Version(story=head, comes_from=comes_from, matter=(), edits=())


def drawn(*dates):
    return timeline([version(number, date) for number, date in enumerate(dates)], None)


def ticks(drawing):
    return re.findall(r'text-anchor="middle">([^<]+)<', drawing)


@pytest.mark.parametrize(
    "dates",
    [
        ("0001-01-01", "9999-12-31"),
        ("9999-12-30", "9999-12-31T23:00:00+01:00"),
        (None, None),
        ("2026-01-01",),
        ("2026-01-01T08:00:00", "2026-01-01T08:00:00"),
    ],
)
def test_any_dates_fit_into_the_drawing(dates):
    drawing = drawn(*dates)
    places = [float(place) for place in re.findall(r'cx="([\d.]+)"', drawing)]
    assert len(places) == len(dates)
    assert all(0 < place < 900 for place in places)
    assert len(ticks(drawing)) <= 9


def test_hours_are_told_within_a_day_and_days_over_weeks():
    assert ticks(drawn("2026-03-05T08:10:00", "2026-03-05T11:50:00"))[:2] == ["09:00", "10:00"]
    assert ticks(drawn("2026-03-05T20:00:00", "2026-03-06T08:00:00"))[1] == "2026-03-06"
    assert ticks(drawn("2026-03-01T00:00:00", "2026-03-06T00:00:00"))[0] == "2026-03-01"


def test_a_story_without_a_date_is_drawn_at_the_end_and_said_to_have_none():
    drawing = timeline([version(0, "2026-01-01"), version(1, None, "v0")], None)
    assert "no date" in drawing
    assert 'class="from open"' in drawing
