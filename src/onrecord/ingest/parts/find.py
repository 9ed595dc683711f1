"""Takes a text apart into headline, byline, dateline, key points, body, credits and the rest."""

from collections.abc import Collection

import msgspec

from onrecord.ingest.parts.agencies import agencies_in
from onrecord.ingest.parts.credits import addresses_in, credit_inside, credited, is_credit
from onrecord.ingest.parts.dateline import dateline_end
from onrecord.ingest.parts.furniture import (
    end_mark_start,
    furniture_kind,
    is_correction_title,
)
from onrecord.ingest.parts.titles import (
    byline_name,
    is_bullet,
    is_heading_like,
    is_headline_like,
    is_key_points_title,
    is_short_enough_for_headline,
    plain,
)
from onrecord.records.span import Span
from onrecord.records.story import Credit, Part, PartKind
from onrecord.text.units import Unit, units

_HEAD_UNITS = 12  # a byline or a headline further down is somebody else's
_TAIL_UNITS = 3  # addresses of the writers end a story
_HEAD_CHARACTERS = 240  # of a paragraph: what tells its kind; a title's line has no more
_READ_CHARACTERS = 600  # all that is read of its beginning
_LONGEST_FURNITURE = 1200  # characters of a caption or note; corrections can be longer
_DATELINE_TRIES = 5  # body paragraphs that may stand before the dateline: summaries, decks
_BARE_DATELINE_TRIES = 2  # the same for "LONDON —", without agency or date


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a text says of itself."""

    parts: tuple[Part, ...]
    credits: tuple[Credit, ...]
    headline: str | None  # words of the headline part
    byline: str | None  # words of the first byline part, without "By"


def find_parts(
    text: str,
    *,
    headline: str | None = None,
    byline: str | None = None,
    headings: Collection[int] = (),
) -> Found:
    """Take a text apart.

    Args:
        text: Any text; it is not changed.
        headline: Given apart from the text; the text may begin with it all the same.
        byline: Given apart from the text.
        headings: Where paragraphs begin that a page marks as headings.

    Returns:
        Parts in text order that never overlap; every character other than white space is in one.
    """
    finder = _Finder(text, headline, byline, frozenset(headings))
    finder.run()
    return Found(
        parts=tuple(finder.parts),
        credits=tuple(_credits(text, finder.parts)),
        headline=finder.headline_words,
        byline=finder.byline_words,
    )


def _credits(text: str, parts: list[Part]) -> list[Credit]:
    found: list[Credit] = []
    for part in parts:
        if part.kind == "credit":
            found.extend(credited(text, part.span))
        elif part.kind in ("dateline", "byline"):
            found.extend(agencies_in(text, part.span))
    return found


class _Finder:
    """Goes through the paragraphs once, knowing what stood before."""

    def __init__(
        self, text: str, headline: str | None, byline: str | None, headings: frozenset[int]
    ) -> None:
        self.text = text
        self.headline = None if headline is None else plain(headline)
        self.byline = None if byline is None else plain(byline)
        self.headings = headings
        self.units = units(text)
        self.parts: list[Part] = []
        self.headline_words: str | None = None
        self.byline_words: str | None = None
        self.body_units = 0
        self.has_dateline = False

    def run(self) -> None:
        at = 0
        while at < len(self.units):
            at = self._take(at)

    def _take(self, at: int) -> int:
        """Make parts of the unit at `at`, or of a group that it begins; where the next begins."""
        unit = self.units[at]
        # Most paragraphs are short: they are cut out of the text once.
        begins = unit.head(self.text, _READ_CHARACTERS)
        is_all = len(begins) < _READ_CHARACTERS
        head, tail = begins[:_HEAD_CHARACTERS], begins if is_all else unit.tail(self.text)
        line = head if len(begins) <= _HEAD_CHARACTERS else None
        if line is not None and at < _HEAD_UNITS and self._is_headline(at, line):
            self.headline_words = " ".join(unit_words(self.text, unit).strip("#* _\t\r\n").split())
            return self._add("headline", at, at + 1)
        box = self._key_points_end(at, line)
        if box is not None:
            return self._add("key_points", at, box)
        if at > 0 and is_correction_title(head):
            # An appended correction runs to the end; one at the top is the next paragraph.
            late = unit.start * 2 > len(self.text)
            return self._add("correction", at, len(self.units) if late else at + 2)
        if len(unit) <= _LONGEST_FURNITURE:
            kind = furniture_kind(head, tail)
            if kind is not None:
                return self._add(kind, at, at + 1)
        if is_credit(begins):
            return self._add("credit", at, at + 1)
        is_early = at < _HEAD_UNITS and self.body_units == 0
        if is_early and line is not None and self._is_byline(line):
            return self._add("byline", at, at + 1)
        if self._is_heading(at, line):
            return self._add("heading", at, at + 1)
        self._add_body(at, head, tail)
        return at + 1

    def _is_headline(self, at: int, line: str) -> bool:
        if self.headline_words is not None:
            return False
        if self.headline is not None:
            return self.body_units == 0 and plain(line) == self.headline
        return (
            at == 0
            and len(self.units) > 1
            and is_short_enough_for_headline(line)
            and (is_headline_like(line) or self._begins_story(1))
            and not is_bullet(line)
            and not is_key_points_title(line)
            and dateline_end(line) is None
            and furniture_kind(line, line) is None
            and byline_name(line) is None
            and not is_credit(line)
        )

    def _begins_story(self, at: int) -> bool:
        """Whether the unit is one that stands under a headline: byline, dateline, a heading."""
        words = self.units[at].head(self.text)
        return (
            dateline_end(words) is not None
            or byline_name(words) is not None
            or is_credit(words)
            or (words.isupper() and is_heading_like(words))
        )

    def _is_byline(self, line: str) -> bool:
        name = byline_name(line)
        if name is None and self.byline and plain(line).removeprefix("by ") == self.byline:
            name = " ".join(line.split())
        if name is not None and self.byline_words is None:
            self.byline_words = name
        return name is not None

    def _key_points_end(self, at: int, line: str | None) -> int | None:
        """Where a box ends that begins here: its title, then items; or items before any body."""
        first = at + 1 if line is not None and is_key_points_title(line) else at
        if first == at and self.body_units:
            return None
        end = first
        items = answers = 0  # answers: lines of their own that each item before has had
        while end < len(self.units):
            if self._is_item(end):
                items += 1
            elif not items:
                break
            elif not self._goes_on_with_item(end):
                if not self._is_answer(end, 0 < answers == items - 1):
                    break
                answers += 1
            end += 1
        return end if items > 1 or (items and first > at) else None

    def _is_item(self, at: int) -> bool:
        return at < len(self.units) and is_bullet(self.units[at].head(self.text, 40))

    def _goes_on_with_item(self, at: int) -> bool:
        """Whether a line without a bullet goes on with the line above."""
        unit = self.units[at]
        return not unit.after_blank and unit.head(self.text, 1).islower()

    def _is_answer(self, at: int, others_have_one: bool) -> bool:
        """Whether a line without a bullet belongs to the item above, and is not the body's first.

        It stands between two items, or behind the last of them where the others have one each.
        """
        if self.units[at].after_blank or not self._is_item(at - 1):
            return False
        is_between = self._is_item(at + 1) and not self.units[at + 1].after_blank
        return is_between or others_have_one

    def _is_heading(self, at: int, line: str | None) -> bool:
        if self.units[at].start in self.headings:
            return True
        if at == 0 or line is None or not is_heading_like(line):
            return False
        if at + 1 == len(self.units):
            return line.isupper()
        # Two short lines in a row are a list, a poem or a table.
        return line.isupper() or len(self.units[at + 1]) > len(line)

    def _add_body(self, at: int, head: str, tail: str) -> None:
        unit = self.units[at]
        start, end = unit.start, unit.end
        if not self.has_dateline and self.body_units < _DATELINE_TRIES:
            length = dateline_end(head, strict=self.body_units >= _BARE_DATELINE_TRIES)
            if length is not None:
                self.has_dateline = True
                self._put("dateline", start, start + length)
                start += length
        self.body_units += 1
        inside = credit_inside(tail)
        behind: tuple[PartKind, int] | None = None
        if inside is not None:
            behind = ("credit", unit.end - len(tail) + inside)
        elif at + 1 == len(self.units):
            mark = end_mark_start(tail)
            behind = None if mark is None else ("note", unit.end - len(tail) + mark)
        if behind is not None:
            end = max(start, behind[1])
        if len(self.units) - at <= _TAIL_UNITS and at > 0:
            self._put_with_addresses(start, end)
        else:
            self._put("body", start, end)
        if behind is not None:
            self._put(behind[0], end, unit.end)

    def _put_with_addresses(self, start: int, end: int) -> None:
        found = addresses_in(self.text[start : min(end, start + 400)], self.text[start:end][-400:])
        if found is None:
            self._put("body", start, end)
        elif found.start < 0:
            self._put("body", start, end + found.start)
            self._put("credit", end + found.start, end)
        else:
            self._put("credit", start, start + found.end)
            self._put("body", start + found.end, end)

    def _add(self, kind: PartKind, first: int, behind: int) -> int:
        behind = min(behind, len(self.units))
        self._put(kind, self.units[first].start, self.units[behind - 1].end)
        return behind

    def _put(self, kind: PartKind, start: int, end: int) -> None:
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start >= end:
            return
        if kind == "body" and self.parts and self.parts[-1].kind == "body":
            start = self.parts.pop().start  # one stretch of body, however many paragraphs
        self.parts.append(Part(kind=kind, start=start, end=end))


def unit_words(text: str, unit: Unit) -> str:
    """A paragraph's words."""
    return Span(unit.start, unit.end).of(text)
