"""Who gave a story its information, where no statement of theirs is told apart."""

import re
from collections.abc import Iterator

from onrecord.records.span import Span
from onrecord.trace.origins.bodies import is_body
from onrecord.trace.origins.naming import Naming

_PART = r"(?:[A-ZÀ-Þ][\w'’-]{1,30}|[A-Z]\.)"
_NAME = rf"{_PART}(?:\s+(?:(?:of|for|al|bin|de|van|von)\s+(?:the\s+)?)?{_PART}){{0,6}}"
_WHAT = (
    r"(?:information|details|figures?|word|data|footage|claims?|news|reports?|tip|statement|"
    r"denial|confirmation|answer)"
)
_FROM = re.compile(
    rf"\b{_WHAT}\s+(?:(?:that\s+)?(?:came|comes|coming|obtained|received|provided|released)\s+)?"
    r"(?:from|by)\s+(?:a\s+)?(?:(?:the\s+)?(?:[a-z-]+\s+){0,2}(?:spokes\w+|chief|director|head|"
    rf"founder|leader)\s+)?(?P<name>(?:[Tt]he\s+)?{_NAME})"
)
_AS = re.compile(
    rf"\b[Aa]s\s+(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s+)?{_PART}(?:\s+{_PART}){{1,3}})\s+"
    r"(?:writes|wrote|puts\s+it|put\s+it|explains|explained|notes|noted|says|said)\b"
)
_LAST = re.compile(r"(?:['’]s?)?[.,;:'’-]*$")


def given_by(text: str) -> Iterator[Naming]:
    """Bodies and people whom a text has something from, in no order.

    Whether a name is an outlet's is for others to say: they come first.
    """
    for pattern in (_FROM, _AS):
        for found in pattern.finditer(text):
            start, end = found.span("name")
            end = start + len(_LAST.sub("", text[start:end]))
            name = text[start:end]
            body = is_body(name)
            if body or " " in name.removeprefix("The ").removeprefix("the "):
                yield Naming(
                    span=Span(start, end), name=name, kind="body" if body else "person", how="said"
                )
