"""What an editor offers to do about a note: mend it, or answer it with a reason."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from onrecord.check.catalogue import by_code
from onrecord.lsp.analysis import Analysis
from onrecord.lsp.diagnostics import diagnostic
from onrecord.lsp.pages import RulePages
from onrecord.pipeline.mend import chosen
from onrecord.records.finding import Finding, Fix
from onrecord.show.safe import line
from onrecord.text.quotations import quotations
from onrecord.text.units import units

KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll)
_LONGEST_WORDS = 60


def actions(
    analysis: Analysis,
    wanted: types.Range,
    kinds: Sequence[types.CodeActionKind | str] | None,
    pages: RulePages,
    *,
    has_versions: bool,
    takes_snippets: bool = False,
) -> list[types.CodeAction]:
    """What can be done about the notes in a range.

    Args:
        analysis: Of the document as it stands.
        wanted: The range.
        kinds: Only actions of these; None: of any.
        pages: For the notes that an action answers.
        has_versions: Whether the editor takes edits that name the version they are for.
        takes_snippets: Whether it takes edits that say where the cursor goes.
    """
    if analysis.story is None:
        return []
    maker = _Maker(
        analysis,
        pages,
        has_versions=has_versions,
        takes_snippets=has_versions and takes_snippets,
    )
    found: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix, kinds):
        for finding in _in_range(analysis, wanted):
            found += maker.quick_fixes(finding)
    if _is_wanted(types.CodeActionKind.SourceFixAll, kinds):
        found += maker.fix_all()
    return found


def _is_wanted(
    kind: types.CodeActionKind, kinds: Sequence[types.CodeActionKind | str] | None
) -> bool:
    """Whether a kind is one of those, or below one: source.fixAll is below source."""
    if kinds is None:
        return True
    names = [one.value if isinstance(one, types.CodeActionKind) else one for one in kinds]
    return any(kind.value == one or kind.value.startswith(f"{one}.") or not one for one in names)


def _in_range(analysis: Analysis, wanted: types.Range) -> Iterator[Finding]:
    assert analysis.record is not None
    start, end = analysis.offset(wanted.start), analysis.offset(wanted.end)
    for finding in analysis.record.findings:
        if finding.start <= end and start <= finding.end:
            yield finding


class _Maker:
    """Makes the actions of one document."""

    def __init__(
        self, analysis: Analysis, pages: RulePages, *, has_versions: bool, takes_snippets: bool
    ) -> None:
        assert analysis.story is not None
        self._analysis = analysis
        self._story = analysis.story
        self._text = analysis.story.record.story.text
        self._pages = pages
        self._has_versions = has_versions
        self._takes_snippets = takes_snippets

    def quick_fixes(self, finding: Finding) -> Iterator[types.CodeAction]:
        """What can be done about one note."""
        note = diagnostic(self._analysis, finding, self._pages)
        fix = finding.fix
        if fix is not None and not self._is_quoted(fix):
            yield types.CodeAction(
                title=self._title(finding, fix),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[note],
                is_preferred=_is_safe(finding) or None,
                edit=self._edit([self._mending(fix)]),
            )
        place = self._place_of_answer(finding)
        if place is not None:
            yield types.CodeAction(
                title=f"Ignore {finding.code} in this paragraph: write the reason",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[note],
                edit=self._edit([self._answer(finding, place)]),
            )

    def fix_all(self) -> Iterator[types.CodeAction]:
        """All safe fixes together."""
        fixes = [fix for _, fix in chosen(self._story, ("safe",))]
        if fixes:
            number = "1 safe fix" if len(fixes) == 1 else f"{len(fixes)} safe fixes"
            yield types.CodeAction(
                title=f"Make {number} of onrecord's notes",
                kind=types.CodeActionKind.SourceFixAll,
                edit=self._edit([self._mending(fix) for fix in fixes]),
            )

    def _title(self, finding: Finding, fix: Fix) -> str:
        old = line(self._text[fix.start : fix.end], _LONGEST_WORDS)
        new = line(fix.text, _LONGEST_WORDS)
        if not old:
            what = f"Put in “{new}”"
        else:
            what = f"Put “{new}” for “{old}”" if new else f"Take out “{old}”"
        return f"{what} ({finding.code}{'' if _is_safe(finding) else ', look at it'})"

    def _place_of_answer(self, finding: Finding) -> int | None:
        """Where the first line of the finding's paragraph begins; None where no answer holds."""
        if finding.code not in by_code():
            return None  # it is about an answer itself
        for unit in units(self._text):
            if unit.start <= finding.start < unit.end:
                return unit.indent
        return None

    def _answer(self, finding: Finding, place: int) -> types.TextEdit | types.SnippetTextEdit:
        """An ignore, which holds once it gives a reason: to write that is the desk's part."""
        head, tail = f"<!-- onrecord: ignore {finding.code} because ", " -->\n"
        where = self._analysis.range(place, place)
        if self._takes_snippets:
            return types.SnippetTextEdit(where, types.StringValue(f"{head}$0{tail}"))
        return types.TextEdit(where, head + tail)

    def _is_quoted(self, fix: Fix) -> bool:
        """Whether a fix would change what somebody said."""
        quoted = quotations(self._text)
        return any(one.start < fix.end and fix.start < one.end for one in quoted)

    def _mending(self, fix: Fix) -> types.TextEdit:
        return types.TextEdit(self._analysis.range(fix.start, fix.end), fix.text)

    def _edit(self, edits: Sequence[types.TextEdit | types.SnippetTextEdit]) -> types.WorkspaceEdit:
        document = self._analysis.document
        if not self._has_versions:
            plain = [one for one in edits if isinstance(one, types.TextEdit)]
            return types.WorkspaceEdit(changes={document.uri: plain})
        name = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(name, edits)])


def _is_safe(finding: Finding) -> bool:
    return by_code()[finding.code].check.fixes == "safe"
