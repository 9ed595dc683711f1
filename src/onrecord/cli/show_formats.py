"""A store's views in the format that was asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from onrecord.show.store.views import Claim, Family, View

Format = Literal["text", "html", "json", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".csv": "csv",
}


def rendered(
    view: "View",
    parts: Sequence["Family | Claim"],
    to_format: Format,
    *,
    width: int,
    color: bool,
) -> str:
    """The whole output.

    Args:
        view: What is shown.
        parts: What stands on a page of HTML beside it.
        to_format: How to show it.
        width: Columns of text.
        color: Whether text has colours.
    """
    match to_format:
        case "text":
            from onrecord.show.store import terminal

            return terminal.render(view, width=width, color=color)
        case "html":
            from onrecord.show.store import html

            return html.render(view, parts)
        case "json":
            from onrecord.show.store import json

            return json.render(view)
        case "csv":
            from onrecord.show.store import csv

            return csv.render(view)
