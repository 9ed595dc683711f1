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


def _is_first(path: str) -> bool:
    """Whether no process has asked before."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


class FakeAnnotator:
    model = Model(name="fake", version="0", sha256="0" * 64)

    @classmethod
    def load(cls, folder: object = None) -> "FakeAnnotator":
        if os.environ.get("ONRECORD_TEST_FAKE") == "broken":
            raise ModelError(place="model", problem="it is broken", cure="Install it again")
        room = os.environ.get("ONRECORD_TEST_ROOM_FOR_ONE")
        if room and not _is_first(room):
            os.kill(os.getpid(), signal.SIGKILL)
        return cls()

    def attributions(self, story: Story) -> tuple[Attribution, ...]:
        if "FAIL NOW" in story.text:
            raise ValueError("one line\nand another")
        if "DIE NOW" in story.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if (once := re.search(r"DIE ONCE (\S+)", story.text)) and _is_first(once[1]):
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
