"""How well the article's text is found in saved pages: `python -m evaluation.article_pages`.

Scored as Zyte's article extraction benchmark does: runs of four words that text and gold share;
precision and recall are means over pages, F1 is made of the two means. trafilatura alone runs
beside it, on the same pages in the same run, with its defaults and without comments.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.metadata import version

from evaluation.corpora import Row, data, read_rows
from onrecord.errors import IngestError
from onrecord.ingest.html import read_html

_WORD = re.compile(r"\w+")
_RUN = 4  # words


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words, and how often it stands in the text; a short text is one run."""
    words = _WORD.findall(text)
    if not words:
        return Counter()
    last = max(1, len(words) - _RUN + 1)
    return Counter(tuple(words[at : at + _RUN]) for at in range(last))


def score(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (gold, found) texts.

    A page without anything found has no precision, one without gold no recall, as in Zyte's
    script.
    """
    precisions: list[float] = []
    recalls: list[float] = []
    for gold, found in pairs:
        wanted, had = runs(gold), runs(found)
        right = (wanted & had).total()
        if had:
            precisions.append(right / had.total())
        if wanted:
            recalls.append(right / wanted.total())
    precision = sum(precisions) / len(precisions)
    recall = sum(recalls) / len(recalls)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(html: str) -> str:
    """The text of onrecord's story; empty where it gives an error."""
    try:
        return read_html(html.encode(), "page")[0].text
    except IngestError:
        return ""


def main() -> None:
    """Print the scores of onrecord and of trafilatura alone."""
    import trafilatura

    def defaults(html: str) -> str:
        return trafilatura.extract(html) or ""

    def without_comments(html: str) -> str:
        return trafilatura.extract(html, include_comments=False) or ""

    pages: list[Row] = read_rows(data("article_pages/dev"))
    ways: dict[str, Callable[[str], str]] = {
        "onrecord": ours,
        "trafilatura, no comments": without_comments,
        "trafilatura, defaults": defaults,
    }
    print(f"article_pages dev, {len(pages)} pages, trafilatura {version('trafilatura')}")
    print(f"{'':<26}{'precision':>10}{'recall':>8}{'F1':>8}{'empty':>7}")
    for name, way in ways.items():
        found = [(page["body"], way(page["html"])) for page in pages]
        precision, recall, f1 = score(found)
        empty = sum(not text for _, text in found)
        print(f"{name:<26}{precision:>10.1%}{recall:>8.1%}{f1:>8.1%}{empty:>7}")


if __name__ == "__main__":
    main()
