"""An annotator to test what stands around it: quick, plain, and it fails when told to."""

import os
import re
import signal
import time

from onrecord.annotate.act import act_of
from onrecord.errors import ModelError
from onrecord.records.attribution import Attribution
from onrecord.records.record import Model
from onrecord.records.span import Span
from onrecord.records.story import Story

# "Content, source said."
SAID = re.compile(r"(?P<content>[^.,\n]+), (?P<source>[^.,\n]+?) (?P<cue>said)\b")


class FakeAnnotator:
    model = Model(name="fake", version="0", sha256="0" * 64)

    @classmethod
    def load(cls, folder: object = None) -> "FakeAnnotator":
        if os.environ.get("ONRECORD_TEST_FAKE") == "broken":
            raise ModelError(place="model", problem="it is broken", cure="Install it again")
        return cls()

    def attributions(self, story: Story) -> tuple[Attribution, ...]:
        if "FAIL NOW" in story.text:
            raise ValueError("one line\nand another")
        if "DIE NOW" in story.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "HANG NOW" in story.text:
            time.sleep(600)
        return tuple(
            Attribution(
                id=f"a{number}",
                source=(Span(*found.span("source")),),
                cue=(Span(*found.span("cue")),),
                content=(Span(*found.span("content")),),
                type="indirect",
                act=act_of(found["cue"]),
                source_id=None,
                confidence=0.9,
            )
            for number, found in enumerate(SAID.finditer(story.text), start=1)
        )
