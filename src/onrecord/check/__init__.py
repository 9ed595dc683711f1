"""Record -> findings: the notes that a standards editor and a copy desk make by hand."""

from onrecord.check.run import check_record

__all__ = ["check_record"]
