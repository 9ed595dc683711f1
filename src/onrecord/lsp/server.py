"""The server: what an editor may ask, and who answers.

Source: Language Server Protocol 3.17. An editor that can ask for diagnostics (pull) asks; to any
other they are sent. Both at once would show each note twice.
"""

import os
import signal
from contextlib import suppress

from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.lsp.actions import KINDS, actions
from onrecord.lsp.analysis import Analysis
from onrecord.lsp.cards import hover
from onrecord.lsp.client import Client
from onrecord.lsp.desk import Desk
from onrecord.lsp.diagnostics import SOURCE, diagnostics
from onrecord.lsp.document import Document
from onrecord.lsp.pages import RulePages
from onrecord.lsp.reader import Reader
from onrecord.lsp.symbols import flat_symbols, symbols
from onrecord.pipeline.house import FILE_NAME

_OF_DOCUMENTS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)


class Server(LanguageServer):
    """The language server of one editor."""

    def __init__(self) -> None:
        super().__init__("onrecord", __version__)
        self.client = Client(types.ClientCapabilities())
        self.reader = Reader()
        self.desk = Desk(self.reader, self.publish)
        self.pages = RulePages()
        self.is_shut_down = False

    def publish(self, analysis: Analysis) -> None:
        """Send a document's diagnostics to an editor that does not ask for them."""
        if self.client.pulls:
            return
        found = diagnostics(analysis, self.pages)
        self._send(analysis.document.uri, analysis.document.version, found)

    def forget(self, uri: str) -> None:
        """Take a closed document's diagnostics back."""
        self.desk.drop(uri)
        if not self.client.pulls:
            self._send(uri, None, [])

    def _send(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        params = types.PublishDiagnosticsParams(uri=uri, version=version, diagnostics=found)
        self.text_document_publish_diagnostics(params)

    def report_server_error(
        self, error: Exception, source: type[PyglsError] | type[JsonRpcException]
    ) -> None:
        """Say that a message of the editor's was not understood, and nothing that stood in it."""
        words = f"onrecord could not handle a message ({type(error).__name__})"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, words))

    def end(self) -> None:
        """End the process at once: its thread that reads the editor's messages cannot be woken."""
        self.reader.stop()
        self.pages.close()
        # As the protocol has it: an editor that did not say "shutdown" before has crashed.
        os._exit(0 if self.is_shut_down else 1)


def create_server() -> Server:
    """A server with all its features."""
    server = Server()
    _add_life(server)
    _add_documents(server)
    _add_answers(server)
    return server


def _add_life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.client = Client(params.capabilities)
        if server.client.pulls:
            _add_pull(server)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        if server.client.watches_files:
            watcher = types.FileSystemWatcher(glob_pattern=f"**/{FILE_NAME}")
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers=[watcher])
            name = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            one = types.Registration(id="settings", method=name, register_options=options)
            server.client_register_capability(types.RegistrationParams([one]))
        with suppress(OnrecordError):  # the first story will say so
            await server.reader.warm_up()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def settings_changed(params: types.DidChangeWatchedFilesParams) -> None:
        server.desk.check_all_anew()
        if server.client.refreshes:
            server.workspace_diagnostic_refresh(None)

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.is_shut_down = True

    @server.feature(types.EXIT)
    def leave(params: None) -> None:
        server.end()


def _add_documents(server: Server) -> None:
    desk = server.desk
    # pygls keeps texts of its own, breaks their lines where no editor does, and moves positions
    # that lie behind such lines: what an editor sends is for us alone.
    for name in _OF_DOCUMENTS:
        server.protocol.fm.builtin_features.pop(name, None)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        one = params.text_document
        unit = server.client.unit
        document = Document(one.uri, one.language_id, one.version, one.text, unit)
        if not server.pages.holds(document.path):
            desk.put(document, pause_seconds=0.0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        old = desk.documents.get(params.text_document.uri)
        if old is not None:
            desk.put(old.changed(params.content_changes, params.text_document.version))

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)


def _add_answers(server: Server) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(KINDS))
    )
    async def code_actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        analysis = await server.desk.analysis(params.text_document.uri)
        if analysis is None:
            return []
        return actions(
            analysis,
            params.range,
            params.context.only,
            server.pages,
            has_versions=server.client.has_versioned_edits,
            takes_snippets=server.client.takes_snippets,
        )

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def card(params: types.HoverParams) -> types.Hover | None:
        analysis = await server.desk.analysis(params.text_document.uri)
        if analysis is None:
            return None
        return hover(analysis, params.position, is_markdown=server.client.shows_markdown)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outline(
        params: types.DocumentSymbolParams,
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
        analysis = await server.desk.analysis(params.text_document.uri)
        if analysis is None:
            return []
        return symbols(analysis) if server.client.has_levels else flat_symbols(analysis)


def _add_pull(server: Server) -> None:
    options = types.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=False, identifier=SOURCE
    )

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def asked(
        params: types.DocumentDiagnosticParams,
    ) -> types.RelatedFullDocumentDiagnosticReport:
        # Always of the text as it stands when the answer leaves: whoever asked for an older one
        # has typed on, and the pause after a keystroke holds for it too.
        analysis = await server.desk.analysis(params.text_document.uri)
        items = [] if analysis is None else diagnostics(analysis, server.pages)
        return types.RelatedFullDocumentDiagnosticReport(items=items)


def serve() -> int:
    """Serve standard input and output until the editor is gone; the exit code."""
    # What any library prints goes to standard error, not between the messages.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    server = create_server()
    signal.signal(signal.SIGTERM, lambda number, frame: server.end())
    server.start_io(stdout=answers)
    server.end()
    return 0
