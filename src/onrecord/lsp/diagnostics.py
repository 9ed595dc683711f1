"""Findings as an editor's diagnostics."""

from lsprotocol import types

from onrecord.lsp.analysis import Analysis
from onrecord.lsp.pages import RulePages
from onrecord.records.finding import Finding
from onrecord.show.safe import line

SOURCE = "onrecord"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "query": types.DiagnosticSeverity.Information,
}
_LONGEST_WORDS = 120  # of a place that a note rests on


def diagnostics(analysis: Analysis, pages: RulePages) -> list[types.Diagnostic]:
    """What an editor shows of a document, in text order; first why it could not be read."""
    found = [
        types.Diagnostic(
            range=analysis.document.line(one.line),
            message=one.words,
            severity=types.DiagnosticSeverity.Warning,
            source=SOURCE,
        )
        for one in analysis.problems
    ]
    if analysis.record is not None:
        found += [diagnostic(analysis, one, pages) for one in analysis.record.findings]
    return found


def diagnostic(analysis: Analysis, finding: Finding, pages: RulePages) -> types.Diagnostic:
    """One finding."""
    page = pages.uri(finding.code)
    return types.Diagnostic(
        range=analysis.range(finding.start, finding.end),
        message=f"{line(finding.message)} ({finding.name})",
        severity=_SEVERITIES[finding.level],
        code=finding.code,
        code_description=None if page is None else types.CodeDescription(page),
        source=SOURCE,
        related_information=_related(analysis, finding) or None,
    )


def _related(analysis: Analysis, finding: Finding) -> list[types.DiagnosticRelatedInformation]:
    assert analysis.record is not None
    text = analysis.record.story.text
    return [
        types.DiagnosticRelatedInformation(
            types.Location(analysis.document.uri, analysis.range_of(span)),
            line(span.of(text), _LONGEST_WORDS),
        )
        for span in finding.related
    ]
