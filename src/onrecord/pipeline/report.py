"""The record as a Python user holds it."""

import html

from onrecord.records.record import Record


class Report(Record, frozen=True, kw_only=True):
    """One story with all its facts; a notebook shows it as the HTML report.

    The fields, and so the JSON, are those of `Record`.
    """

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
