"""What the main process and a worker process say to each other: frames of msgpack over a pipe."""

from typing import BinaryIO

import msgspec

from onrecord.errors import IngestError, ModelError, OnrecordError, StoryTooLongError
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.pipeline.report import Report

# Errors that are told apart at the other end; all others arrive as what they all are.
_KINDS: dict[str, type[OnrecordError]] = {
    kind.__name__: kind for kind in (OnrecordError, IngestError, ModelError, StoryTooLongError)
}


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The worker has loaded the model."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """An error: a story's, or before `Ready` the worker's own."""

    place: str
    problem: str
    cure: str
    kind: str

    @classmethod
    def from_error(cls, error: OnrecordError) -> "Failed":
        """The message that says what the error says."""
        return cls(error.place, error.problem, error.cure, type(error).__name__)

    def error(self) -> OnrecordError:
        """The error that the message says."""
        kind = _KINDS.get(self.kind, OnrecordError)
        return kind(place=self.place, problem=self.problem, cure=self.cure)


class Done(msgspec.Struct, frozen=True, tag=True):
    """What became of the story that it was given."""

    report: Report | None
    problems: tuple[Failed, ...]

    @classmethod
    def from_outcome(cls, outcome: Outcome) -> "Done":
        """The message that says what became of the story."""
        return cls(outcome.report, tuple(Failed.from_error(one) for one in outcome.problems))

    def outcome(self) -> Outcome:
        """What the message says."""
        return Outcome(self.report, tuple(one.error() for one in self.problems))


Answer = Ready | Done | Failed

_HEAD_BYTES = 8
_task = msgspec.msgpack.Decoder(Task)
_answer = msgspec.msgpack.Decoder[Answer](Answer)


def send(message: Task | Answer, pipe: BinaryIO) -> None:
    """Write one message and push it through.

    Raises:
        BrokenPipeError: Nobody is at the other end.
        ValueError: The message cannot be written as msgpack, and nothing of it was.
    """
    body = msgspec.msgpack.encode(message)
    pipe.write(len(body).to_bytes(_HEAD_BYTES, "big"))
    pipe.write(body)
    pipe.flush()


def next_task(pipe: BinaryIO) -> Task | None:
    """The next story; `None` when the main process has closed the pipe."""
    body = _frame(pipe)
    return None if body is None else _task.decode(body)


def next_answer(pipe: BinaryIO) -> Answer | None:
    """The next answer; `None` when the worker has ended."""
    body = _frame(pipe)
    return None if body is None else _answer.decode(body)


def _frame(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(_HEAD_BYTES)
    if len(head) < _HEAD_BYTES:
        return None
    length = int.from_bytes(head, "big")
    body = pipe.read(length)
    return body if len(body) == length else None
