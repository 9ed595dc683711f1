"""The stylesheet of a story: written into a one-file report, served beside a web page."""

from functools import cache
from importlib.resources import files


@cache
def page_css() -> str:
    """The stylesheet that every page of ours begins with."""
    return (files("onrecord.show.html") / "page.css").read_text(encoding="utf-8")


def lighting_css(marks: int) -> str:
    """A rule by which a note and its marks light up together, without a script.

    It has a selector for the first mark of every story on a page, one for the second ...
    """
    return ",\n".join(
        f".story:has(.n{n}:is(:target,:hover,:focus-within),.m{n}:target,.k{n}:is(:hover,:focus))"
        f" :is(.m{n},.m{n} *,.n{n})"
        for n in range(1, marks + 1)
    ) + ("{background-color:var(--lit)}\n" if marks else "")
