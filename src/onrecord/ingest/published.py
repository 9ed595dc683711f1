"""Publication dates: ISO 8601, or none."""

from datetime import date, datetime

from onrecord.errors import IngestError


def iso_date(words: str) -> str | None:
    """The date, or date and time, in ISO 8601's extended form; None where it is none."""
    words = words.strip()
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(words).isoformat()
    except ValueError:
        return None


def check_date(words: str, place: str) -> str:
    """The date in ISO 8601's extended form.

    Raises:
        IngestError: It is none.
    """
    found = iso_date(words)
    if found is None:
        raise IngestError(
            place=place,
            problem=f"the publication date {words[:40]!r} is not one",
            cure="Write it as 2021-01-15 or 2021-01-15T18:30:00-05:00",
        )
    return found
