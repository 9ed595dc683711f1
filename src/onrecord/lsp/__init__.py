"""The language server: the desk's notes in an editor, as a story is written."""
