"""Python runs this at its start, in the command and in each of its workers: see conftest.py."""

import os
import sys

if "ONRECORD_TEST_FAKE" in os.environ:
    from annotator import FakeAnnotator

    import onrecord.annotate

    onrecord.annotate.Annotator = FakeAnnotator

if "ONRECORD_TEST_AUDIT" in os.environ:

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            with open(os.environ["ONRECORD_TEST_AUDIT"], "a", encoding="utf-8") as log:
                log.write(f"{event} {arguments!r}\n")

    sys.addaudithook(note)
