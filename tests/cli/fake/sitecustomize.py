"""Python runs this at its start, in the command and in each of its workers: see conftest.py."""

import os
import sys

if "ONRECORD_TEST_FAKE" in os.environ:
    from annotator import FakeAnnotator

    import onrecord.annotate
    import onrecord.ingest.read

    onrecord.annotate.Annotator = FakeAnnotator

    class Panic(BaseException):
        """What a parser that is not written in Python may end in."""

    def odd(parse):
        def parse_or_panic(data, place):
            if b"ODD FILE" in data:
                raise Panic("one line\nand half \ud83d of another")
            if "ONRECORD_TEST_PARSED" in os.environ:
                is_worker = "onrecord.pipeline.worker" in sys.orig_argv
                with open(os.environ["ONRECORD_TEST_PARSED"], "a", encoding="utf-8") as log:
                    log.write("worker\n" if is_worker else "command\n")
            return parse(data, place)

        return parse_or_panic

    for name in ("read_html", "read_line", "read_ninjs", "read_text"):
        setattr(onrecord.ingest.read, name, odd(getattr(onrecord.ingest.read, name)))

if "ONRECORD_TEST_AUDIT" in os.environ:

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            with open(os.environ["ONRECORD_TEST_AUDIT"], "a", encoding="utf-8") as log:
                log.write(f"{event} {arguments!r}\n")

    sys.addaudithook(note)
