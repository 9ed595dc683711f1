"""Issue 3's figures for the way in, where the corpora are."""

from evaluation import article_pages, parts
from evaluation.corpora import data, read_rows


def test_datelines_and_credit_lines_of_newsdiscourse(shared):
    counts = parts.count()
    for kind in ("dateline", "credit"):
        assert counts[kind]["right"] >= 0.95 * counts[kind]["gold"]
        assert counts[kind]["right"] >= 0.95 * counts[kind]["found"]


def test_body_text_of_pages_is_no_worse_than_trafilaturas(shared):
    import trafilatura

    pages = read_rows(data("article_pages/dev"))[:40]  # `python -m evaluation.article_pages`: all
    ours = article_pages.score((p["body"], article_pages.ours(p["html"])) for p in pages)
    alone = article_pages.score((p["body"], trafilatura.extract(p["html"]) or "") for p in pages)
    assert ours[2] >= alone[2] - 0.0005
