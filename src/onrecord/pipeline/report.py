"""The record as a Python user holds it."""

import html
from typing import TYPE_CHECKING

from onrecord.records.record import Record
from onrecord.show.rows import Row, Table, rows

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Report(Record, frozen=True, kw_only=True):
    """One story with all its facts; a notebook shows it as the HTML report.

    The fields, and so the JSON, are those of `Record`.
    """

    def to_rows(self, table: Table = "attribution") -> list[Row]:
        """One row a fact, for `pandas.DataFrame(...)` or `polars.DataFrame(...)`.

        Args:
            table: Which facts: "source", "attribution", "date" or "finding".

        Returns:
            Every row has the same columns, `None` where there is nothing to say. They are those of
            `onrecord read --format csv`.
        """
        return rows(self, table)

    def to_spacy(self, nlp: "Language") -> "Doc":
        """The story as a spaCy document, its facts in `doc.spans`; see `onrecord.show.spacy`.

        Args:
            nlp: The pipeline that makes the document's tokens: `spacy.blank("en")` does.
        """
        from onrecord.show.spacy import to_doc

        return to_doc(self, nlp)

    def _repr_html_(self) -> str:
        """The HTML report in a frame of its own, for a notebook's cell."""
        from onrecord.show.html import render

        # A frame keeps the report's style out of the notebook and the notebook's out of the report;
        # an empty `sandbox` lets nothing in it run.
        # With a base of its own its links lead within it, not to the notebook's address.
        page = render([self]).replace("<head>", '<head><base href="about:srcdoc">', 1)
        return (
            '<iframe sandbox="" title="onrecord report" loading="lazy" '
            f'style="width:100%;height:40rem;border:0" srcdoc="{html.escape(page)}"></iframe>'
        )
