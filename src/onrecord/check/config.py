"""A house's own file of settings, and the profiles that come with onrecord.

profile = "ap"                  # begin with that one: ap, reuters, nyt, bbc, npr, guardian

[checks]                        # by code: error, warning, query or off
S8 = "off"
S3 = "error"

[house]
outlet = ["The Harbour Post", "the Post"]        # what the outlet calls itself
descriptors = ["people familiar with the matter"] # of sources, allowed
titles = ["Harbourmaster"]                        # beside those that onrecord knows

[[ignore]]                      # in these files, and why
codes = ["S35"]
paths = ["briefs/*"]
because = "briefs carry no bylines"
"""

import re
import tomllib
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import get_args

import msgspec
from msgspec.structs import replace

from onrecord.check.catalogue import by_code
from onrecord.errors import ConfigError
from onrecord.records.profile import HouseIgnore, Profile, Setting

LONGEST_BYTES = 1_000_000
_LINE = re.compile(r" \(at line (\d+), column \d+\)")


class House(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that a house goes by."""

    outlet: tuple[str, ...] = ()
    descriptors: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written."""

    profile: str | None = None
    checks: dict[str, str] = {}
    house: House = House()
    ignore: tuple[HouseIgnore, ...] = ()


def read_config(path: Path) -> Profile:
    """The profile that a file of settings makes.

    Raises:
        ConfigError: It cannot be read, or says what cannot be; the line is named.
    """
    place = str(path)
    try:
        if path.stat().st_size > LONGEST_BYTES:
            raise ConfigError(place=place, problem="it is over 1 MB", cure="Is it the right file?")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ConfigError(place=place, problem="it is not UTF-8", cure="Save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(
            place=place,
            problem=f"it cannot be read ({error.strerror})",
            cure="See that it is there and that you may read it",
        ) from error
    return _profile(text, place, path.stem)


@cache
def known_profile(name: str) -> Profile:
    """A profile that comes with onrecord.

    Raises:
        ConfigError: There is none of this name.
    """
    if name not in profile_names():
        raise ConfigError(
            place=f"profile {name}",
            problem="there is no such profile",
            cure=_nearest(name, profile_names()),
        )
    text = (files("onrecord.check") / "profiles" / f"{name}.toml").read_text(encoding="utf-8")
    return replace(_profile(text, f"profile {name}", name), name=name)


def with_policies(house: Profile, policies: Profile) -> Profile:
    """A house's own words with the checks of another profile."""
    return replace(
        policies,
        outlet=house.outlet,
        ignores=house.ignores,
        descriptors=house.descriptors + policies.descriptors,
        titles=house.titles + policies.titles,
    )


@cache
def profile_names() -> tuple[str, ...]:
    """The profiles that come with onrecord."""
    found = (files("onrecord.check") / "profiles").iterdir()
    return tuple(sorted(one.name.removesuffix(".toml") for one in found if one.name[0] != "_"))


def _profile(text: str, place: str, name: str) -> Profile:
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        line = _LINE.search(message)
        where = f", line {line[1]}" if line else ""
        problem = _LINE.sub("", message)
        raise ConfigError(
            place=f"{place}{where}",
            problem=f"this is no TOML ({problem[:1].lower()}{problem[1:]})",
            cure='Lines read `name = "value"` under [headings]',
        ) from None
    try:
        config = msgspec.convert(raw, Config)
    except msgspec.ValidationError as error:
        raise _wrong(str(error), text, place) from None
    base = known_profile(config.profile) if config.profile else Profile(name=name)
    for code, setting in config.checks.items():
        check_code(code, f"{place}{_line_of(code, text)}")
        if setting not in get_args(Setting):
            raise ConfigError(
                place=f"{place}{_line_of(code, text)}",
                problem=f'{code} = "{setting}" is no level',
                cure="Write error, warning, query or off",
            )
    return replace(
        base,
        checks=base.checks | msgspec.convert(config.checks, dict[str, Setting]),
        outlet=base.outlet + config.house.outlet,
        descriptors=base.descriptors + config.house.descriptors,
        titles=base.titles + config.house.titles,
        ignores=base.ignores + _ignores(config.ignore, text, place),
    )


def _ignores(wishes: tuple[HouseIgnore, ...], text: str, place: str) -> tuple[HouseIgnore, ...]:
    place += _line_of("ignore", text)
    for wish in wishes:
        for code in wish.codes:
            check_code(code, place)
        if not wish.because.strip():
            raise ConfigError(
                place=place, problem="an ignore gives no reason", cure='Add because = "..."'
            )
    return wishes


def check_code(code: str, place: str) -> None:
    """See that there is a check of this code.

    Raises:
        ConfigError: There is none; the nearest codes and names are named.
    """
    if code in by_code():
        return
    names = {rule.name: known for known, rule in by_code().items()}
    near = get_close_matches(code.lower().replace("_", "-"), names, 3, 0.6)
    cure = (
        f"Did you mean {', '.join(f'{names[one]} ({one})' for one in near)}?"
        if near
        else _nearest(code, tuple(by_code()))
    )
    raise ConfigError(place=place, problem=f"there is no check {code}", cure=cure)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(word, known, 3, 0.4)
    return f"Did you mean {', '.join(near)}?" if near else f"There are: {', '.join(known)}"


def _wrong(message: str, text: str, place: str) -> ConfigError:
    """Msgspec's words, in ours: which field, on which line."""
    unknown = re.search(r"unknown field `(\w+)`", message)
    at = re.search(r"at `\$\.?([^`]*)`", message)
    field = unknown[1] if unknown else (at[1].split(".")[-1].split("[")[0] if at else "")
    problem = f"there is no setting {field}" if unknown else message.split(" - at")[0].lower()
    return ConfigError(
        place=f"{place}{_line_of(field, text)}",
        problem=problem if unknown else f"{field}: {problem}",
        cure="There are profile, [checks], [house] (outlet, descriptors, titles) and [[ignore]]"
        " (codes, paths, because)",
    )


def _line_of(field: str, text: str) -> str:
    for number, line in enumerate(text.splitlines(), 1):
        if field and re.match(rf"\s*\[{{0,2}}\s*[\"']?{re.escape(field)}\b", line):
            return f", line {number}"
    return ""
