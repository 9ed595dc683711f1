"""A story to its attributions: the one learned step."""

from onrecord.annotate.annotator import Annotator

__all__ = ["Annotator"]
