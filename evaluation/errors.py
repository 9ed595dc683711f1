"""What can stop an evaluation."""

from onrecord.errors import OnrecordError


class EvaluationError(OnrecordError):
    """A set could not be run or read."""
