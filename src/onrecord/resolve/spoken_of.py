"""The body or text that a sentence names, for an "it" whose antecedent has said nothing yet."""

import re

from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.names import is_capital, is_organisation, is_place, singular_of

_TOKEN = re.compile(r"[\w.&’'-]*[\w&]")
_FURTHEST = 400  # characters
_WIDE = 4  # words between an article and its noun
_OPENS = v.DETERMINERS | v.INDEFINITE


def first_body(text: str, start: int, end: int) -> Span | None:
    """The first body or text named between two places, which is mostly what is spoken of.

    Returns:
        The span of its name, or of the noun with its article: "the harbour plan". None if there is
        neither; at most the last 400 characters are looked at.
    """
    tokens = list(_TOKEN.finditer(text, max(start, end - _FURTHEST), end))
    for at, token in enumerate(tokens):
        run = at
        while run < len(tokens) and is_capital(tokens[run][0]) and _close(text, tokens, at, run):
            run += 1
        name = tuple(word[0] for word in tokens[at:run])
        if name and name[0].lower() in _OPENS:
            name = name[1:]
        if name and is_organisation(name) and not is_place(name):
            return Span(tokens[run - len(name)].start(), tokens[run - 1].end())
        head = singular_of(token[0])[0]
        if head not in v.DOCUMENT_HEADS | v.ORGANISATION_HEADS or head != token[0]:
            continue
        for back in range(at - 1, max(-1, at - _WIDE - 2), -1):
            if not _close(text, tokens, back, at):
                break
            if tokens[back][0].lower() in _OPENS:
                return Span(tokens[back].start(), token.end())
    return None


def _close(text: str, tokens: list[re.Match[str]], first: int, last: int) -> bool:
    """Whether nothing but spaces stands between words, and no preposition."""
    if first == last:
        return True
    between = text[tokens[last - 1].end() : tokens[last].start()]
    inner = text[tokens[first].start() : tokens[last].start()]
    return between.isspace() and not re.search(r"[,;:“”\"()]", inner)
