"""The parts of a story: what is headline, dateline, key points, body, credit and so on."""

from onrecord.ingest.parts.find import Found, find_parts

__all__ = ["Found", "find_parts"]
