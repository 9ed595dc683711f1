"""All that is known of one story: what `onrecord read --format json` prints."""

from typing import Literal

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.records.date import Date
from onrecord.records.finding import Finding
from onrecord.records.source import Anonymous, Source
from onrecord.records.span import Spans
from onrecord.records.story import Story


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """Which model file annotated the story."""

    name: str
    version: str
    sha256: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One story with all its facts. Every other output is a view of it."""

    schema: Literal[1] = 1
    story: Story
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    anonymous: Anonymous
    dates: tuple[Date, ...]
    own_voice: Spans
    findings: tuple[Finding, ...]
    model: Model
