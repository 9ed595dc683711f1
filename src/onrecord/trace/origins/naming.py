"""One place of a story that names where it has something from."""

from typing import Literal

import msgspec

from onrecord.records.span import Span

NamedKind = Literal["outlet", "person", "body", "anonymous", "group", "post", "document"]
# How the words name it. "report": as an outlet's report; "told": as whom a source told; "line": in
# a line of credit; "said": as who says; "shown": a post or a document that is passed on.
How = Literal["report", "told", "line", "said", "shown"]


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """The shortest words that name one source, at one place."""

    span: Span
    name: str  # the words, or the fullest name that the story has for it
    kind: NamedKind
    how: How
    sure: bool = True  # False: an outlet only if another place says that the name is one
    attributions: tuple[str, ...] = ()  # what it says here; empty: the record has no such statement
