"""What a finder hands on: a change before it has its stories' names."""

from typing import NamedTuple

from onrecord.records.change import ChangeKind
from onrecord.records.span import Span

_LONGEST = 160  # characters of a text inside a message


class Found(NamedTuple):
    """One change, with both places."""

    kind: ChangeKind
    before: Span | None
    after: Span | None
    message: str


def cited(text: str, span: Span) -> str:
    """A stretch of a text for a message: in marks, on one line, a long one without its middle."""
    words = " ".join(span.of(text).split())
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2].rstrip()} ... {words[-_LONGEST // 2 :].lstrip()}"
    return f'"{words}"'
