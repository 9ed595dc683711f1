"""Floors: no figure falls under what it once was without somebody saying so."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from evaluation.errors import EvaluationError

# A processor with other int8 instructions can turn a token here and there.
_SLACK = 0.5


class Floors(msgspec.Struct, frozen=True, kw_only=True):
    """What figures must reach, and the data that they are measured on."""

    data: dict[str, str]  # file -> SHA-256 of its bytes
    floors: dict[str, float]  # figure -> percent


def read_floors(path: Path) -> Floors:
    """The floors of a TOML file; none where there is no file."""
    if not path.exists():
        return Floors(data={}, floors={})
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Floors)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise EvaluationError(
            place=str(path), problem=str(error), cure="Take the file from the last commit"
        ) from error


def write_floors(path: Path, floors: Floors) -> None:
    """Write the file, sorted, so that a change of it reads well."""
    lines = [
        "# `make eval` fails where a figure is under its floor. A floor stands half a point under",
        "# the figure. `python -m evaluation.tables --raise-floors` raises what has become better;",
        "# --lower-floors takes what has become worse, and the commit says why.",
        "",
        "[data]",
        *(f'"{name}" = "{digest}"' for name, digest in sorted(floors.data.items())),
        "",
        "[floors]",
        *(f'"{name}" = {floor:.1f}' for name, floor in sorted(floors.floors.items())),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def broken(floors: Floors, figures: Mapping[str, float], data: Mapping[str, str]) -> list[str]:
    """What is wrong, one line each: other data, a figure that is gone, a figure too low."""
    problems = [
        f"{name}: the data are not those of the floors"
        for name, digest in sorted(floors.data.items())
        if data.get(name) != digest
    ]
    for name, floor in sorted(floors.floors.items()):
        figure = figures.get(name)
        if figure is None:
            problems.append(f"{name}: nothing measures it any more")
        elif figure < floor:
            problems.append(f"{name}: {figure:.1f}, and its floor is {floor:.1f}")
    return problems


def moved(
    floors: Floors, figures: Mapping[str, float], data: Mapping[str, str], *, lower: bool
) -> Floors:
    """The floors after a run.

    Args:
        floors: Those before.
        figures: What was measured.
        data: The digests of what it was measured on.
        lower: Whether floors above their figure come down to it; else they stay.
    """
    new = {}
    for name, figure in figures.items():
        # Down to a tenth: rounding up would put the floor above the slack.
        under = int((figure - _SLACK) * 10) / 10
        old = floors.floors.get(name)
        new[name] = under if old is None or under > old or (lower and figure < old) else old
    if not lower:
        # What is no longer measured, or is measured on other data, needs the flag too.
        new |= {k: v for k, v in floors.floors.items() if k not in new}
        data = dict(data) | floors.data
    return Floors(data=dict(data), floors=new)
