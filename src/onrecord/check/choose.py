"""Which checks a command line wants, made into a profile."""

from collections.abc import Iterable

from msgspec.structs import replace

from onrecord.check.catalogue import by_code, by_name
from onrecord.check.config import check_code
from onrecord.check.run import level
from onrecord.records.profile import Level, Profile, Setting

SEVERITY: dict[Level, int] = {"error": 0, "warning": 1, "query": 2}


def codes(names: Iterable[str], place: str) -> list[str]:
    """The codes that some codes, names and letters stand for: "S7", "doubled-word", "C".

    Raises:
        ConfigError: One of them stands for none.
    """
    found: list[str] = []
    for name in names:
        if name.upper() in ("S", "C"):
            found.extend(code for code in by_code() if code[0] == name.upper())
            continue
        rule = by_name().get(name.lower().replace("_", "-"))
        code = rule.check.code if rule else name.upper()
        check_code(code, place)
        found.append(code)
    return found


def narrowed(
    profile: Profile, *, select: Iterable[str] = (), ignore: Iterable[str] = (), least: Level
) -> Profile:
    """The profile with only some of its checks.

    Args:
        profile: What the house wants.
        select: Codes; where there are any, no other runs, and one that is off is switched on.
        ignore: Codes that do not run.
        least: The least severe level that is wanted.
    """
    selected, ignored = set(select), set(ignore)
    checks: dict[str, Setting] = {}
    for code, rule in by_code().items():
        own = level(rule, profile)
        if code in selected:
            own = own or rule.check.level
        elif selected:
            own = None
        wanted = own is not None and code not in ignored and SEVERITY[own] <= SEVERITY[least]
        checks[code] = own if own is not None and wanted else "off"
    return replace(profile, checks=checks)
