"""What one version of a story changed of another."""

from onrecord.trace.changes.align import Step, align
from onrecord.trace.changes.find import (
    KINDS_THAT_MATTER,
    changes,
    changes_in_text,
    changes_of_versions,
)
from onrecord.trace.changes.version import Version

__all__ = [
    "KINDS_THAT_MATTER",
    "Step",
    "Version",
    "align",
    "changes",
    "changes_in_text",
    "changes_of_versions",
]
