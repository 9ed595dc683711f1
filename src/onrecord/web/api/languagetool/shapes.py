"""The answers, field by field as LanguageTool names them. Offsets are UTF-16 code units."""

import msgspec


class _Shape(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """Fields are written as JavaScript does."""


class Software(_Shape, frozen=True, kw_only=True):
    """Who answers."""

    name: str
    version: str
    build_date: str = ""
    api_version: int = 1
    premium: bool = False
    premium_hint: str = ""
    status: str = ""


class DetectedLanguage(_Shape, frozen=True, kw_only=True):
    """The language that "auto" came to; only English is read here."""

    name: str
    code: str
    confidence: float = 1.0


class TextLanguage(_Shape, frozen=True, kw_only=True):
    """The language that was asked for."""

    name: str
    code: str
    detected_language: DetectedLanguage


class Replacement(_Shape, frozen=True, kw_only=True):
    """What to put in a match's place."""

    value: str


class Context(_Shape, frozen=True, kw_only=True):
    """The match among the words around it."""

    text: str
    offset: int
    length: int


class Category(_Shape, frozen=True, kw_only=True):
    """The kind of a rule."""

    id: str
    name: str


class Link(_Shape, frozen=True, kw_only=True):
    """Where a rule is explained."""

    value: str


class MatchedRule(_Shape, frozen=True, kw_only=True):
    """The check that reports a match; its id is the check's name, in LanguageTool's manner."""

    id: str
    sub_id: str  # the check's code
    description: str
    issue_type: str
    category: Category
    urls: tuple[Link, ...]
    is_premium: bool = False


class MatchType(_Shape, frozen=True, kw_only=True):
    """What old clients take a match's colour from."""

    type_name: str = "Other"


class Match(_Shape, frozen=True, kw_only=True):
    """One finding."""

    message: str
    short_message: str
    replacements: tuple[Replacement, ...]
    offset: int
    length: int
    context: Context
    sentence: str
    type: MatchType
    rule: MatchedRule
    ignore_for_incomplete_sentence: bool = False
    context_for_sure_match: int = -1  # the whole text


class Warnings(_Shape, frozen=True, kw_only=True):
    """Whether anything is missing."""

    incomplete_results: bool = False


class CheckAnswer(_Shape, frozen=True, kw_only=True):
    """What /v2/check answers."""

    software: Software
    warnings: Warnings
    language: TextLanguage
    matches: tuple[Match, ...]


class Language(_Shape, frozen=True, kw_only=True):
    """A language that can be asked for."""

    name: str
    code: str
    long_code: str
