"""Sentences that report speech: NewsDiscourse, and the same measure on PolNeAR."""

from collections.abc import Iterator, Sequence

import msgspec

from evaluation.corpora import Row, scorer
from evaluation.figures.attributions import Found
from evaluation.table import Table
from onrecord.annotate.act import act_of
from onrecord.text.sentences import sentences

# A sentence reports speech where one attribution's content touches this share of its words.
_SHARE = 1 / 3


class _Count(msgspec.Struct):
    gold: int = 0
    found: int = 0
    both: int = 0

    def add(self, is_gold: bool, is_found: bool) -> None:
        self.gold += is_gold
        self.found += is_found
        self.both += is_gold and is_found

    @property
    def recall(self) -> float:
        return 100 * self.both / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        return 100 * self.both / self.found if self.found else 0.0


def speech_table(
    discourse: Sequence[Row], in_discourse: Found, polnear: Sequence[Row], in_polnear: Found
) -> Table:
    """Recall and precision of sentences of reported speech, by outlet."""
    whole = _Count()
    statements = _Count()
    by_outlet: dict[str, _Count] = {}
    for row in discourse:
        predicted = in_discourse.get(row["doc"], [])
        spans = [tuple(s["span"]) for s in row["sentences"]]
        marked = [s["speech"] for s in row["sentences"]]
        any_act = _reporting(row["text"], spans, predicted)
        said = _reporting(row["text"], spans, _statements(predicted))
        outlet = by_outlet.setdefault(row["outlet"], _Count())
        for is_gold, is_any, is_said in zip(marked, any_act, said, strict=True):
            whole.add(is_gold, is_any)
            outlet.add(is_gold, is_any)
            statements.add(is_gold, is_said)
    same = _on_polnear(polnear, in_polnear)
    rows = [
        _row("NewsDiscourse dev", whole),
        *(_row(f"of it {outlet}", by_outlet[outlet]) for outlet in sorted(by_outlet)),
        _row("NewsDiscourse dev, our statements alone (no thoughts)", statements),
        _row("PolNeAR dev, the same measure", same),
    ]
    return Table(
        name="speech",
        title="Sentences that report speech",
        note=f"{len(discourse)} stories by Reuters, Xinhua and the New York Times, never trained "
        "on. A sentence is found when the content of one attribution touches at least a third of "
        "its words. The gold marks speech alone, we mark thoughts too, so precision is for "
        "information. On PolNeAR, a sentence of ours is gold by the same rule, from the gold's "
        "statements.",
        columns=("", "recall", "precision", "gold", "found"),
        rows=tuple(rows),
        held={"speech: NewsDiscourse recall": whole.recall},
    )


def _row(name: str, count: _Count) -> tuple[str, float, float, int, int]:
    return name, count.recall, count.precision, count.gold, count.found


def _statements(attributions: list[Row]) -> list[Row]:
    return [a for a in attributions if a["act"] == "statement"]


def _on_polnear(gold: Sequence[Row], found: Found) -> _Count:
    count = _Count()
    for row in gold:
        text = row["text"]
        spans = [(span.start, span.end) for span in sentences(text)]
        said = [
            a
            for a in row["annotations"][0]["attributions"]
            if act_of(" ".join(text[s:e] for s, e in a["cue"])) == "statement"
        ]
        is_gold = _reporting(text, spans, said)
        is_found = _reporting(text, spans, found.get(row["doc"], []))
        for one, other in zip(is_gold, is_found, strict=True):
            count.add(one, other)
    return count


def _reporting(
    text: str, spans: Sequence[tuple[int, int]], attributions: list[Row]
) -> Iterator[bool]:
    """For each sentence, whether an attribution's content touches a third of its words."""
    words = scorer("attribution").Words(text)
    contents = [words.touched(a["content"]) for a in attributions]
    for span in spans:
        mine = words.touched([span])
        yield any(len(mine & content) >= _SHARE * len(mine) for content in contents if mine)
