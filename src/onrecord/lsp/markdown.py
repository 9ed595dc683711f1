"""Words for an editor's hover, as Markdown or plain; a story's own are never markup."""

import re

from onrecord.show.safe import line

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$!#]|(?<=www)\.|(?<=ftp)\.|:(?=//)|@", re.IGNORECASE)


class Words:
    """Writes in one of the two ways.

    Args:
        is_markdown: Whether the editor shows Markdown.
    """

    def __init__(self, *, is_markdown: bool) -> None:
        self.is_markdown = is_markdown

    def text(self, words: str, most: int | None = None) -> str:
        """Words of a story, or of anyone: on one line, and nothing in them is markup."""
        plain = line(words, most)
        return _MARKUP.sub(lambda found: f"\\{found[0]}", plain) if self.is_markdown else plain

    def strong(self, words: str, most: int | None = None) -> str:
        """The same, to be seen first."""
        return f"**{self.text(words, most)}**" if self.is_markdown else self.text(words, most)
