"""How well statements are told from thoughts: `python -m evaluation.acts`.

The gold is `gold_acts.json`: attributions of PolNeAR judged by reading, each as document, cue and
act, without text; `gold_acts.md` says how. What is judged here is the act alone: source, cue and
content are the gold's. No model is needed.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from evaluation.corpora import Row, data, read_rows
from evaluation.errors import EvaluationError
from evaluation.figures.acts import acts_table
from evaluation.given import given_attribution
from evaluation.table import markdown
from onrecord.text.quotations import quotations

GOLD = Path(__file__).with_name("gold_acts.json")


def judge(part: str, rows: Sequence[Row]) -> list[tuple[str | None, str]]:
    """The acts of the gold's attributions, each as judged and as the landed code gives it.

    Args:
        part: Such as `polnear/dev`.
        rows: That part's stories.

    Returns:
        The judged act, None where two readings are sound, and the found one.

    Raises:
        EvaluationError: A story or a cue of the gold is not in them.
    """
    by_doc = {row["doc"]: row for row in rows}
    judged = []
    for gold in json.loads(GOLD.read_text(encoding="utf-8"))[part]:
        row = by_doc.get(gold["doc"], {"annotations": [{"attributions": []}]})
        given = [a for a in row["annotations"][0]["attributions"] if a["cue"] == gold["cue"]]
        if len(given) != 1:
            raise EvaluationError(
                place=f"{GOLD.name}, {gold['doc']}, cue {gold['cue']}",
                problem=f"{part} has {len(given)} attributions with this cue",
                cure="Use the version of PolNeAR whose digest is in floors.toml",
            )
        text = row["text"]
        found = given_attribution(text, quotations(text), 1, given[0])
        judged.append((gold["act"], found.act))
    return judged


def main() -> None:
    """Print the tables of the part to measure on, and of the one that the rules were written on."""
    for part in ("polnear/dev", "polnear/train"):
        print(markdown(acts_table(judge(part, read_rows(data(part))), part=part)))


if __name__ == "__main__":
    main()
