"""Word's .docx: its paragraphs as a plain text, and where in the file each character stands."""

from onrecord.ingest.docx.read import DocxStory, Piece, open_docx, read_docx

__all__ = ["DocxStory", "Piece", "open_docx", "read_docx"]
