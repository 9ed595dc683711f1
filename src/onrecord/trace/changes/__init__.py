"""What one version of a story changed of another."""

from onrecord.trace.changes.align import Step, align
from onrecord.trace.changes.find import changes, changes_in_text, changes_of_versions
from onrecord.trace.changes.version import Version

__all__ = [
    "Step",
    "Version",
    "align",
    "changes",
    "changes_in_text",
    "changes_of_versions",
]
