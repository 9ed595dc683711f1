"""Which checks a request wants."""

from collections.abc import Iterable
from functools import cache

from onrecord.check.choose import codes, narrowed
from onrecord.check.config import known_profile, with_policies
from onrecord.pipeline.house import house_of
from onrecord.records.profile import Level, Profile
from onrecord.web.settings import Settings


def profile_for(
    settings: Settings,
    *,
    name: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    level: Level = "query",
) -> Profile:
    """The profile of a request's checks, as `onrecord check` makes it.

    Args:
        settings: The server's; its profile holds where the request names none.
        name: A profile that comes with onrecord.
        select: Codes, names and letters of the only checks that run.
        ignore: Of checks that do not.
        level: The least severe that is wanted.

    Raises:
        ConfigError: There is no such profile or check, or the house's file is wrong.
    """
    wanted = name or settings.profile
    policies = known_profile(wanted) if wanted else None
    house = _house()
    if policies is not None:
        house = with_policies(house, policies)
    return narrowed(
        house, select=codes(select, "select"), ignore=codes(ignore, "ignore"), least=level
    )


@cache
def _house() -> Profile:
    """That of the folder the server runs in, as it was when it was first needed."""
    return house_of(None)
