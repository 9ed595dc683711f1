"""Article text out of saved pages, beside trafilatura alone."""

from collections.abc import Callable, Sequence
from importlib.metadata import version

from evaluation.article_pages import ours, score
from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from evaluation.table import Table


def pages_table(pages: Sequence[Row]) -> Table:
    """Zyte's measure on the pages, ours and trafilatura's.

    Args:
        pages: Rows of `data/article_pages`.

    Raises:
        EvaluationError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ModuleNotFoundError as error:
        raise EvaluationError(
            place="article_pages", problem="trafilatura is missing", cure="Run `make install`"
        ) from error

    def theirs(html: str) -> str:
        return trafilatura.extract(html, include_comments=False) or ""

    ways: dict[str, Callable[[str], str]] = {
        "onrecord": ours,
        f"trafilatura {version('trafilatura')} alone": theirs,
    }
    rows = []
    held = {}
    for name, way in ways.items():
        figures = score((page["body"], way(page["html"])) for page in pages)
        precision, recall, f1 = (100 * figure for figure in figures)
        rows.append((name, precision, recall, f1))
        if way is ours:
            held["pages: F1"] = f1
    return Table(
        name="pages",
        title="The article's text in saved web pages",
        note=f"{len(pages)} pages of Zyte's article extraction benchmark, several languages; runs "
        "of four words, precision and recall averaged over pages; trafilatura without comments.",
        columns=("", "precision", "recall", "F1"),
        rows=tuple(rows),
        held=held,
    )
