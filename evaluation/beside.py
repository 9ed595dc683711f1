"""Real stories for the checks that need others (S28, S29, S32), as lines of JSONL to trace.

    python -m evaluation.beside basil -o basil.jsonl     with their own outlets and days
    python -m evaluation.beside fnc1 -o fnc1.jsonl       with invented outlets, hours and writers
    onrecord trace fnc1.jsonl -o fnc1 && onrecord check fnc1 --select S28,S29,S32

FNC-1's stories say neither who published them nor when, though many copy one another. Each gets an
outlet and a writer of its own and an hour within ten days, so that whatever two of them share and
neither credits is reported. Which of the two was first is then made up; whether the words are
reporting, are the same, and come with no credit can be judged. What was is in `judged/beside.json`.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from evaluation.corpora import Row, data, read_rows

_OUTLETS = {"nyt": "The New York Times", "fox": "Fox News", "hpo": "HuffPost"}
_MINUTES = 10 * 24 * 60
_STRIDE = 7919  # a prime: the stories' order in the file says nothing of their hours


def basil() -> Iterator[Row]:
    """The stories of BASIL with their outlets' names in full."""
    for row in read_rows(data("basil/train")):
        yield {
            "id": row["doc"],
            "outlet": _OUTLETS[row["outlet"].lower()],
            "published": row["published"],
            "headline": row["title"],
            "text": row["text"],
        }


def fnc1() -> Iterator[Row]:
    """The stories of FNC-1 with an outlet, a writer and an hour that nobody else has."""
    for number, row in enumerate(read_rows(data("fnc1/bodies"))):
        minute = number * _STRIDE % _MINUTES
        day, hour = 5 + minute // (24 * 60), minute // 60 % 24
        yield {
            "id": str(row["doc"]),
            "outlet": f"Qx{number:04}z Paper",
            "byline": f"Qy{number:04}z Qz{number:04}z",
            "published": f"2014-10-{day:02}T{hour:02}:{minute % 60:02}:00",
            "text": row["text"],
        }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.beside", description=__doc__)
    parser.add_argument("corpus", choices=("basil", "fnc1"))
    parser.add_argument("-o", "--output", type=Path, required=True)
    chosen = parser.parse_args()
    rows = basil() if chosen.corpus == "basil" else fnc1()
    with chosen.output.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    main()
