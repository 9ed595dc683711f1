"""The comments of a document: those that it has, and one for each finding."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.check.catalogue import by_code
from onrecord.ingest.docx.names import name_of, value
from onrecord.records.finding import Finding
from onrecord.show.safe import line

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR, INITIALS = "onrecord", "OR"
_MOST = 1_000  # characters of a paragraph
_NOT_IN_XML = re.compile("[\ufffe\uffff]")  # what else XML cannot hold, `line` leaves out


class Comments:
    """The comments of one document.

    Args:
        root: The tree of those that it has, which is changed; None: it has none.
        namespace: The document's own, of Word's two.
    """

    def __init__(self, root: "_Element | None", namespace: str) -> None:
        from lxml import etree

        if root is None:
            root = etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})
        self.root = root
        self._space = str(root.tag).partition("}")[0] + "}"
        known = (value(one, "id") or "" for one in root if name_of(one) == "comment")
        self._next = 1 + max((int(one) for one in known if one.isdecimal()), default=-1)

    def add(self, finding: Finding, text: str) -> int:
        """Write a comment for a finding.

        Args:
            finding: Any of the document's.
            text: The document's.

        Returns:
            The number of the comment.
        """
        from lxml.etree import SubElement

        number = self._next
        self._next += 1
        # Without a date: the clock's would make other bytes of the same story each time.
        names = {"id": str(number), "author": AUTHOR, "initials": INITIALS}
        attributes = {f"{self._space}{name}": words for name, words in names.items()}
        comment = SubElement(self.root, f"{self._space}comment", attributes)
        for words, is_bold in _paragraphs(finding, text):
            paragraph = SubElement(comment, f"{self._space}p")
            run = SubElement(paragraph, f"{self._space}r")
            if is_bold:
                SubElement(SubElement(run, f"{self._space}rPr"), f"{self._space}b")
            SubElement(run, f"{self._space}t").text = _NOT_IN_XML.sub("\ufffd", words)
        return number


def _paragraphs(finding: Finding, text: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a comment, each with whether it is bold."""
    yield f"{finding.code} {finding.name} ({finding.level})", True
    yield line(finding.message, _MOST), False
    if finding.fix is not None:
        old = line(text[finding.fix.start : finding.fix.end], _MOST)
        new = line(finding.fix.text, _MOST)
        yield _proposal(old, new), False
    rule = by_code().get(finding.code)
    if rule is not None:
        policy = " ".join(rule.page.sections["Whose policy"].split())
        yield f"Whose policy: {policy}", False
        yield f"All of it: onrecord rule {finding.code}", False


def _proposal(old: str, new: str) -> str:
    if not old:
        return f"Proposed: put in “{new}”"
    return f"Proposed: “{new}” for “{old}”" if new else f"Proposed: take out “{old}”"
