"""The order of time, as tracing has it: by the day and the time that each story gives."""

from collections.abc import Iterable

from onrecord.show.store.views import Head
from onrecord.show.voices import when

_END_OF_DAY = "T23:59"  # a story that gives only its day may be the last of it


def in_time(story: Head) -> tuple[bool, str]:
    """What to sort stories by; those without a date come last."""
    published = story.published or ""
    return not published, minute(published)


def minute(published: str) -> str:
    """A date or a date and time to the minute, that sorts: "2026-03-05T14:20"."""
    return published[:16] if "T" in published else published + _END_OF_DAY


def time_of(story: Head) -> str:
    """When a story was published, without the zone, which `zones` tells."""
    return (when(story.published) or "no date").partition(" UTC")[0]


def zones(stories: Iterable[Head]) -> str:
    """What to say of the zones of some stories' times; empty where no story gives a time."""
    times = (when(one.published) or "" for one in stories)
    found = dict.fromkeys(time.partition(" UTC")[2] for time in times if " UTC" in time)
    if not found:
        return ""
    if len(found) == 1:
        return f"Times are UTC{next(iter(found))}."
    return "Times are each story’s own, of different zones, and so is their order."


def stretch(first: str | None, last: str | None) -> str:
    """From when to when, in words; of one day, it alone."""
    one, other = ((when(each) or "").partition(" UTC")[0] or None for each in (first, last))
    if one is None:
        return "no date"
    if other is None or other == one:
        return one
    day, _, time = other.partition(", ")
    if time and one.startswith(f"{day}, "):
        return f"{one} to {time}"
    return f"{one} to {other}"
