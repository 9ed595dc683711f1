"""What people type into a search box, as a query that SQLite's full-text search cannot misread."""

import re

_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_TERMS = 16  # a query of thousands of words costs as many look-ups a story
_BEGINNING = 3  # letters: one that is shorter begins most words that there are
_WORD = re.compile(r"\w")
_NAME = 200  # characters


def voice_name(name: str) -> str:
    """A source's name as the index has it; in another case of letters it is the same source."""
    return " ".join(name[: 4 * _NAME].split())[:_NAME]


def match_expression(typed: str) -> str | None:
    """The expression for MATCH: all words and phrases, none of those with a minus.

    Every term stands in quotation marks, where nothing has a meaning of its own.

    Args:
        typed: Words, "phrases in quotation marks", `begin*` for a word's beginning of three letters
            or more, and `-word` or `-"a phrase"` for what must not be there. Curly marks are
            straight ones.

    Returns:
        `None`: there is no word to look for.
    """
    typed = typed.encode(errors="replace").decode()  # half an emoji is no text for SQLite
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in list(_TERM.finditer(_straight(typed)))[:_TERMS]:
        phrase, word = found[2], found[3]
        is_minus = found[1] == "-"
        if phrase is None:
            is_minus = word.startswith("-") and len(word) > 1
            phrase = word.removeprefix("-") if is_minus else word
        if _WORD.search(phrase):
            (unwanted if is_minus else wanted).append(_quoted(phrase, is_word=word is not None))
    if not wanted:
        return None
    said = " AND ".join(dict.fromkeys(wanted))
    return f"({said}) NOT ({' OR '.join(unwanted)})" if unwanted else said


def _quoted(phrase: str, *, is_word: bool) -> str:
    is_beginning = is_word and phrase.endswith("*") and len(_WORD.findall(phrase)) >= _BEGINNING
    begins = "*" if is_beginning else ""
    inside = phrase.replace('"', '""').replace("\0", " ")
    return f'"{inside}"{begins}'


def _straight(typed: str) -> str:
    return typed.translate({ord(mark): '"' for mark in "“”„«»"})
