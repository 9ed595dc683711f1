"""Which of two stories was published first."""

from datetime import datetime

_MINUTES_A_DAY = 24 * 60


def minutes_before(other: str | None, own: str | None) -> int | None:
    """How long before `own` the other was published; negative: after it.

    Args:
        other: ISO 8601 date, or date and time; `None`: not known.
        own: Likewise.

    Returns:
        `None` where it cannot be told: a date is missing, or both are of one day and one of them
        has no time. Of two days apart, whole days.
    """
    if other is None or own is None:
        return None
    first, second = datetime.fromisoformat(other), datetime.fromisoformat(own)
    are_times = "T" in other.upper() and "T" in own.upper()
    if are_times and (first.tzinfo is None) == (second.tzinfo is None):
        return round((second - first).total_seconds() / 60)
    days = (second.date() - first.date()).days
    return days * _MINUTES_A_DAY if days else None
