"""The past, the present and the future by no date: "now", "recently", "in the future"."""

from onrecord.dates.grammar import Phrase, Read, Reading, Rule, rule
from onrecord.dates.setting import Setting


def _reader(value: str, why: str) -> Read:
    def read(phrase: Phrase, setting: Setting) -> Reading:
        return Reading(type="DATE", value=value, anchor=setting.anchor, rule=why)

    return read


_past = _reader("PAST_REF", "some time before, by no date")
_present = _reader("PRESENT_REF", "the present of the text, by no date")
_future = _reader("FUTURE_REF", "some time to come, by no date")


def _read_past(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "the past", if it is no "the past three winters"."""
    after = phrase.after()
    if after is not None and (after.kind in _COUNTED or after.word.endswith("s")):
        return None
    return _past(phrase, setting)


_COUNTED = ("number", "day", "digits", "few", "several", "units", "seasons", "couple")
VAGUE: tuple[Rule, ...] = (
    rule(_present, "now", "present", "current", "these units"),
    rule(
        _past,
        "recently",
        "then current",
        "(?:the|these)? past units (?:(?:and|or) units)?",
    ),
    rule(_read_past, "the past"),
    rule(
        _future,
        "(?:the|these)? coming units (?:(?:and|or) units)?",
        "the near* future",
        "future units",
        "the (?:near|adjective) term",
    ),
)
