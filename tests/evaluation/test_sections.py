import pytest

from evaluation.errors import EvaluationError
from evaluation.sections import fill_sections
from evaluation.table import Table

TABLE = Table(name="kinds", title="Kinds", note="Two.", columns=("", "recall"), rows=(("a", 50.0),))
PAGE = "Before.\n<!-- figures: kinds -->\nold\n<!-- end of figures -->\nAfter.\n"


def test_only_what_stands_between_the_marks_changes():
    page = fill_sections(PAGE, [TABLE], place="page.md")
    assert page.startswith("Before.\n<!-- figures: kinds -->\n")
    assert page.endswith("<!-- end of figures -->\nAfter.\n")
    assert "| a | 50.0 |" in page
    assert "old" not in page
    assert fill_sections(page, [TABLE], place="page.md") == page


def test_an_unknown_table_and_a_page_without_places_are_errors():
    with pytest.raises(EvaluationError, match="no table is called 'kinds'"):
        fill_sections(PAGE, [], place="page.md")
    with pytest.raises(EvaluationError, match="no place for a table"):
        fill_sections("Nothing.", [TABLE], place="page.md")
