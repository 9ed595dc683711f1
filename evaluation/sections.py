"""Putting tables into a page that people write: between its markers, and nowhere else."""

import re
from collections.abc import Sequence
from pathlib import Path

from evaluation.errors import EvaluationError
from evaluation.table import Table, markdown

# <!-- figures: NAME --> ... <!-- end of figures -->
_SECTION = re.compile(
    r"(?P<begin><!-- figures: (?P<name>[\w-]+) -->\n)(?P<old>.*?)(?P<end><!-- end of figures -->)",
    re.DOTALL,
)


def fill_sections(page: str, tables: Sequence[Table], *, place: str) -> str:
    """The page with each section's table put in.

    Args:
        page: Markdown with sections.
        tables: Those that a section can name; not all need one.
        place: What to call the page in an error.

    Raises:
        EvaluationError: The page has no section, or one that no table is named after.
    """
    by_name = {table.name: table for table in tables}

    def filled(section: re.Match[str]) -> str:
        table = by_name.get(section["name"])
        if table is None:
            raise EvaluationError(
                place=place,
                problem=f"no table is called {section['name']!r}",
                cure=f"Tables: {', '.join(by_name)}",
            )
        return f"{section['begin']}{markdown(table)}{section['end']}"

    new, count = _SECTION.subn(filled, page)
    if not count:
        raise EvaluationError(
            place=place,
            problem="it has no place for a table",
            cure="Put <!-- figures: NAME --> and <!-- end of figures --> on lines of their own",
        )
    return new


def fill_page(path: Path, tables: Sequence[Table]) -> None:
    """Put the tables into the sections of a file."""
    try:
        page = path.read_text(encoding="utf-8")
        path.write_text(fill_sections(page, tables, place=str(path)), encoding="utf-8")
    except OSError as error:
        raise EvaluationError(
            place=str(path),
            problem=error.strerror or str(error),
            cure="Name a page that is there with -o",
        ) from error


def fill_section(path: Path, table: Table) -> None:
    """Put one table into its section of a file; the others stay as they were measured.

    Raises:
        EvaluationError: The page has no such section.
    """
    text = path.read_text(encoding="utf-8")
    begin, end = f"<!-- figures: {table.name} -->", "<!-- end of figures -->"
    before, found, rest = text.partition(begin)
    old, closed, after = rest.partition(end)
    if not found or not closed:
        raise EvaluationError(
            place=str(path), problem=f"it has no section {begin}", cure=f"Add it, and {end}"
        )
    new = fill_sections(f"{found}{old}{closed}", [table], place=str(path))
    path.write_text(f"{before}{new}{after}", encoding="utf-8")
