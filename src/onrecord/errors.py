"""Every error that a user can cause."""


class OnrecordError(Exception):
    """One line: where it happened, what is wrong, what cures it."""

    def __init__(self, *, place: str, problem: str, cure: str) -> None:
        super().__init__(place, problem, cure)
        self.place = place
        self.problem = problem
        self.cure = cure

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}. {self.cure}"


class IngestError(OnrecordError):
    """A story could not be read."""


class StoryTooLongError(IngestError):
    """A story is longer than whoever asked for it to be read allows."""


class ConfigError(OnrecordError):
    """A house's settings could not be used."""


class ModelError(OnrecordError):
    """The model file could not be used."""


class OutputError(OnrecordError):
    """A result could not be written."""


class StoreError(OnrecordError):
    """A store could not be opened, or written to."""
