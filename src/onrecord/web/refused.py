"""A request that is not answered as it was meant, and why."""

from collections.abc import Mapping

from onrecord.errors import ConfigError, IngestError, OnrecordError, StoryTooLongError


class RefusedError(OnrecordError):
    """What is wrong with a request, with its HTTP status."""

    def __init__(
        self,
        status: int,
        *,
        place: str,
        problem: str,
        cure: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(place=place, problem=problem, cure=cure)
        self.status = status
        self.headers = dict(headers or {})


def status_of(error: OnrecordError) -> int:
    """The HTTP status of an error: 4xx where the request can be mended."""
    match error:
        case RefusedError():
            return error.status
        case StoryTooLongError():
            return 413
        case IngestError() | ConfigError():
            return 422
    return 500
