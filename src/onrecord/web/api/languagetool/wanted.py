"""What a client asks for: a text, a language, some of the checks."""

from collections.abc import Iterable, Mapping

import msgspec
from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from onrecord.check.catalogue import by_code, by_name
from onrecord.records.profile import Profile
from onrecord.web.api.languagetool.annotated import Annotated, Data, Piece
from onrecord.web.refused import RefusedError

LANGUAGES = {
    "en": "English",
    "en-US": "English (US)",
    "en-GB": "English (GB)",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
}
CATEGORIES = {"S": ("SOURCING", "Sourcing"), "C": ("COPY_DESK", "Copy desk")}  # by a code's letter


class CheckForm(msgspec.Struct, frozen=True, rename="camel"):
    """The fields of /v2/check; those that LanguageTool has besides are let be."""

    text: str | UnsetType = UNSET  # or `data`
    data: str | UnsetType = UNSET  # JSON: {"annotation": [{"text": ...}, {"markup": ...}]}
    language: str = "auto"
    enabled_rules: str = ""
    disabled_rules: str = ""
    enabled_categories: str = ""
    disabled_categories: str = ""
    enabled_only: str = "false"
    level: str = "default"  # "picky": the checks that are off by default, too


def text_of(form: CheckForm) -> Annotated:
    """The text that is asked about.

    Raises:
        RefusedError: There is none, or `data` is not what it should be.
    """
    if not isinstance(form.text, UnsetType):
        return Annotated([Piece(text=form.text)])
    if isinstance(form.data, UnsetType):
        raise _refused("the form", "it has neither text nor data", "Send one of them")
    try:
        data = msgspec.json.decode(form.data, type=Data)
    except (msgspec.DecodeError, RecursionError) as error:
        raise _refused(
            "data", f"it is no annotated text: {error}", 'Send {"annotation": [{"text": "..."}]}'
        ) from None
    if any((one.text is None) == (one.markup is None) for one in data.annotation):
        raise _refused("data", "a piece has not one of text and markup", "Give each piece one")
    return Annotated(data.annotation)


def language_of(form: CheckForm) -> tuple[str, str]:
    """Code and name of the language.

    Raises:
        RefusedError: It is not English.
    """
    if form.language in ("", "auto"):
        return "en-US", LANGUAGES["en-US"]
    codes = {code.lower(): code for code in LANGUAGES}
    code = codes.get(form.language.lower())
    if code is None:
        raise _refused("language", "only English is read here", "Ask for " + ", ".join(codes))
    return code, LANGUAGES[code]


def narrowed_profile(profile: Profile, form: CheckForm) -> Profile:
    """The profile with the checks that a client wants.

    Clients send the names of LanguageTool's own rules, too: what is no check of ours is let be.
    """
    off = set(_codes(form.disabled_rules, form.disabled_categories))
    on = set(_codes(form.enabled_rules, form.enabled_categories))
    if form.enabled_only.lower() in ("true", "yes"):
        off |= set(by_code()) - on
    elif form.level == "picky":
        on = set(by_code())
    checks = dict(profile.checks)
    for code, rule in by_code().items():
        if code in off:
            checks[code] = "off"
        elif code in on and (checks.get(code) == "off" or not rule.check.is_on):
            checks[code] = rule.check.level
    return replace(profile, checks=checks)


def rule_id(name: str) -> str:
    """A check's name in LanguageTool's manner."""
    return name.upper().replace("-", "_")


def _codes(rules: str, categories: str) -> Iterable[str]:
    for word in rules.split(","):
        name = word.strip().lower().replace("_", "-")
        if name in by_name():
            yield by_name()[name].check.code
        elif name.upper() in by_code():
            yield name.upper()
    letters = {identifier: letter for letter, (identifier, _) in CATEGORIES.items()}
    for word in categories.split(","):
        letter = letters.get(word.strip().upper())
        yield from (code for code in by_code() if code[0] == letter)


def form_from(fields: Mapping[str, str]) -> CheckForm:
    """The form in fields of a query or a body."""
    return msgspec.convert(dict(fields), CheckForm)


def _refused(place: str, problem: str, cure: str) -> RefusedError:
    return RefusedError(400, place=place, problem=problem, cure=cure)
