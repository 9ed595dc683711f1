"""`python -m evaluation.origin_points`: what each sign of a credit is worth, set anew.

Each sign begins with the points that we gave it, and is moved as far as the claims speak against
them: logistic regression whose weights are drawn to ours and not to nothing. The points are
written into `onrecord/trace/origins/points.py`; the share of credits that they find is measured on
each claim with points set on the others.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click
import msgspec
import numpy as np
from numpy.typing import NDArray

from evaluation import corpora
from evaluation.corpora import Row, read_rows, texts_of
from evaluation.origins import first_place, read_texts
from onrecord.errors import OnrecordError
from onrecord.records.record import Record
from onrecord.trace.origins import points
from onrecord.trace.origins.group import Group
from onrecord.trace.origins.signs import family, signs_of

# Points that we gave; one is worth 7 of the file's.
PRIOR: dict[str, dict[str, int]] = {
    "outlet": {
        "base": -5,
        "in a line of credit": 4,
        "reported": 2,
        "in the first three sentences": 1,
        "in the first seven sentences": 1,
        "another story names it": 1,
        "a third of the others name it": 2,
        "near the claim": 1,
        "not near the claim": -2,
        "of an earlier time": -2,
        "in a quotation": -1,
        "an outlet by its name": 1,
        "what the stories are about": -4,
        "mostly named by the way": -2,
    },
    "named": {
        "base": -4,
        "another story names it": 1,
        "a third of the others name it": 2,
        "two thirds of the others name it": 1,
        "near the claim": 1,
        "in the first seven sentences": 1,
        "quoted": 1,
        "no word of saying": -2,
        "no outlet is named": 1,
        "of kin": 2,
        "an author of a study": 1,
        "in a post": -2,
        "says three things": 1,
        "of an earlier time": -2,
        "declines": -4,
        "comments": -2,
        "a commentator": -2,
        "told an outlet": 2,
        "says most of what is said": 1,
        "says a quarter of what is said": 1,
        "vague": -3,
        "a body that the story is about": -2,
        "a person that the story is about": -1,
        "a person that a credited story is about": -4,
        "official": 1,
    },
    "unnamed": {
        "base": -5,
        "called a source": 1,
        "one who may know": 1,
        "with its basis": 2,
        "cited or telling": 2,
        "beside an outlet": 1,
        "in the first seven sentences": 1,
        "says something near the claim": 1,
        "in a sentence near the claim": 1,
        "says nothing": -2,
        "vague": -3,
        "definite": -2,
        "declines": -3,
    },
    "post": {
        "base": -3,
        "posted": 2,
        "whose it is": 1,
        "a third of the others name it": 2,
        "another story names it": 1,
        "in a sentence near the claim": 1,
        "in the first seven sentences": 1,
        "of an earlier time": -2,
        "in a quotation": -1,
    },
    "document": {
        "base": -5,
        "a study": 1,
        "published": 1,
        "new": 1,
        "in a sentence near the claim": 1,
        "in the first seven sentences": 1,
        "another story names it": 1,
        "named before": -3,
        "vague": -3,
        "a report of nobody": -3,
        "an outlet without a name": 3,
    },
}
_SCALE = 0.7  # from our points to the odds' logarithm
_DRAW = 10.0  # how much our points count: as ten examples that speak for them
_ROUNDS = 60
_PER_POINT = 10
_OVERLAP = 0.5  # of the words, as the scorer has it

Floats = NDArray[np.float64]


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One source of one body."""

    story: str
    family: str
    signs: frozenset[str]
    is_credit: bool


def examples(rows: Sequence[Row], records: Mapping[str, Record]) -> Iterator[Example]:
    """All sources that the bodies of some claims name, with what the gold says of each."""
    touched = corpora.scorer("attribution").Words
    for row in rows:
        group = Group([records[body["doc"]] for body in row["bodies"]])
        for body, story in zip(row["bodies"], group.stories, strict=True):
            words = touched(story.text)
            gold = [words.touched([span]) for span in body["credits"]]
            for voice in story.voices:
                place = voice.place.span
                start, end = first_place(story.text, place.start, place.end)
                here = words.touched([(start, end)])
                yield Example(
                    story=str(row["story"]),
                    family=family(voice, place.of(story.text)),
                    signs=signs_of(voice, story, group),
                    is_credit=any(len(here & g) >= _OVERLAP * len(here | g) for g in gold),
                )


def set_points(known: Sequence[Example]) -> dict[str, dict[str, int]]:
    """Family -> sign -> points, from examples; a sign that is worth nothing is left out."""
    table: dict[str, dict[str, int]] = {}
    for name, prior in PRIOR.items():
        mine = [one for one in known if one.family == name]
        signs = ["base", *sorted(prior.keys() - {"base"})]
        shown = np.array([[s == "base" or s in one.signs for s in signs] for one in mine], float)
        drawn = np.array([prior.get(sign, 0) * _SCALE for sign in signs], float)
        weights = _fitted(shown, np.array([one.is_credit for one in mine], float), drawn)
        rounded = {s: round(float(w) * _PER_POINT) for s, w in zip(signs, weights, strict=True)}
        table[name] = {sign: worth for sign, worth in rounded.items() if worth or sign == "base"}
    return table


def _fitted(shown: Floats, answers: Floats, drawn: Floats) -> Floats:
    """Weights by Newton's method, none against the side that ours speaks for: float64, (signs,)."""
    weights = drawn.copy()
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-shown @ weights))
        slope = shown.T @ (chance - answers) + _DRAW * (weights - drawn)
        curve = (shown * (chance * (1 - chance))[:, None]).T @ shown
        weights -= np.linalg.solve(curve + _DRAW * np.eye(len(weights)), slope)
        weights = np.where(weights * drawn < 0, 0.0, weights)
    return weights


def tables_unseen(known: Sequence[Example]) -> dict[str, dict[str, dict[str, int]]]:
    """Claim -> the points that the other claims set."""
    stories = sorted({one.story for one in known})
    return {s: set_points([one for one in known if one.story != s]) for s in stories}


def source_of(table: Mapping[str, Mapping[str, int]]) -> str:
    """The text of `points.py`."""
    lines = [
        '"""What each sign of a credit is worth, by family: see evaluation/origin_points.py."""',
        "",
        f"LEAST = {points.LEAST}  # points that make a credit",
        "POINTS: dict[str, dict[str, int]] = {",
    ]
    for name, worth in table.items():
        signs = [f'        "{sign}": {value},' for sign, value in worth.items()]
        lines += [f'    "{name}": {{', *signs, "    },"]
    return "\n".join([*lines, "}", ""])


@click.command()
@click.option("--write", is_flag=True, help="Write the points into the library.")
def main(write: bool) -> None:
    """Set the points on the dev part and print them."""
    try:
        rows = read_rows(corpora.data("origins/dev"))
        texts = texts_of([corpora.data("fnc1/dev")])
        docs = sorted({body["doc"] for row in rows for body in row["bodies"]})
        source = source_of(set_points(list(examples(rows, read_texts(docs, texts)))))
    except OnrecordError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
    if write:
        Path(points.__file__).write_text(source, encoding="utf-8")
    else:
        click.echo(source)


if __name__ == "__main__":
    main()
