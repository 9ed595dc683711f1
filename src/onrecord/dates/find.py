"""A story's time expressions, with their values."""

from onrecord.dates.clock import TIMES
from onrecord.dates.days import DAYS
from onrecord.dates.durations import DURATIONS
from onrecord.dates.grammar import Phrase, Reading, phrases
from onrecord.dates.lengths import anchor_lengths
from onrecord.dates.months import MONTHS_AND_SEASONS
from onrecord.dates.quarters import QUARTERS
from onrecord.dates.relative import RELATIVE
from onrecord.dates.sets import SETS
from onrecord.dates.setting import Setting
from onrecord.dates.tokens import Tokens
from onrecord.dates.vague import VAGUE
from onrecord.dates.years import YEARS
from onrecord.records.date import Date
from onrecord.records.story import Story

# Of two readings of the same words the earlier list's holds.
_RULES = (
    *TIMES, *DAYS, *QUARTERS, *MONTHS_AND_SEASONS, *YEARS, *RELATIVE, *SETS, *VAGUE, *DURATIONS,
)  # fmt: skip


def find_dates(story: Story) -> tuple[Date, ...]:
    """Find the time expressions of a story.

    Returns:
        In text order, apart from each other. Without a publication date, what the words alone
        say: unknown digits of a value are X.
    """
    tokens = Tokens(story.text)
    setting = Setting(story.published, tokens)
    found = anchor_lengths(_read_all(tokens, setting), setting)
    return tuple(
        Date(
            start=tokens[phrase.start].start,
            end=tokens[phrase.end - 1].end,
            type=reading.type,
            value=reading.value,
            anchor=reading.anchor,
            rule=reading.rule,
        )
        for phrase, reading in found
    )


def _read_all(tokens: Tokens, setting: Setting) -> list[tuple[Phrase, Reading]]:
    found: list[tuple[Phrase, Reading]] = []
    end = 0
    for phrase, read in phrases(_RULES, tokens):
        if phrase.start < end:
            continue
        reading = read(phrase, setting)
        if reading is None:
            continue
        found.append((phrase, reading))
        end = phrase.end
        if reading.point is not None:
            setting.note(phrase.start, reading.point)
    return found
