"""What an editor can do, as it says when it starts."""

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder, get_capability

from onrecord.lsp.document import UNITS
from onrecord.text.positions import Unit


class Client:
    """The abilities of an editor that make a difference here.

    Args:
        said: What it says of itself.
    """

    def __init__(self, said: types.ClientCapabilities) -> None:
        self._said = said
        self.pulls = said.text_document is not None and said.text_document.diagnostic is not None
        self.unit: Unit = UNITS[ServerCapabilitiesBuilder.choose_position_encoding(said)]
        self.watches_files = self._is("workspace.did_change_watched_files.dynamic_registration")
        self.refreshes = self._is("workspace.diagnostics.refresh_support")
        self.has_versioned_edits = self._is("workspace.workspace_edit.document_changes")
        self.takes_snippets = self._is("workspace.workspace_edit.snippet_edit_support")
        self.has_levels = self._is(
            "text_document.document_symbol.hierarchical_document_symbol_support"
        )
        formats = get_capability(said, "text_document.hover.content_format") or ()
        self.shows_markdown = types.MarkupKind.Markdown in formats

    def _is(self, name: str) -> bool:
        return bool(get_capability(self._said, name))
