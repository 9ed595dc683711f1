"""One story through all steps, and many stories through all cores."""

from onrecord.pipeline.batch import read_each
from onrecord.pipeline.library import analyse, read
from onrecord.pipeline.report import Report
from onrecord.pipeline.story import analyse_story

__all__ = ["Report", "analyse", "analyse_story", "read", "read_each"]
