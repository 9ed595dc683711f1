"""The stylesheet of a story: written into a one-file report, served beside a web page."""

from functools import cache
from importlib.resources import files


@cache
def page_css() -> str:
    """The stylesheet that every page of ours begins with."""
    return (files("onrecord.show.html") / "page.css").read_text(encoding="utf-8")


# More marks on a page light up with their notes in none: each is looked for in the whole story, and
# a thousand would take a browser a second at every move.
MOST_LIT = 320


def lighting_css(marks: int) -> str:
    """A rule by which a note and its marks light up together, without a script.

    It has a selector for the first mark of every story on a page, one for the second ...
    """
    # What looks and what is found are one class each: a rule for "anything within" would be tried
    # on every element. The marks within a mark inherit its light.
    return ",\n".join(
        f".story:has(.n{n}:is(:target,:hover,:focus-within)) .m{n}"
        for n in range(1, min(marks, MOST_LIT) + 1)
    ) + ("{--here:var(--lit);--ring:2px}\n" if marks else "")
