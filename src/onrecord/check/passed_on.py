"""What a story passes on from another outlet: its reports, and the sources that spoke to it."""

import re
from collections.abc import Sequence

from onrecord.check.case import Case
from onrecord.check.unnamed import Unnamed
from onrecord.records.span import Span

_REPORTERS = ("reporter", "reporters", "journalist", "journalists", "me", "us")
_OUTLET = (
    r"(?:news\s+)?(?:newspaper|paper|magazine|website|site|outlet|blog|tabloid|network|station|"
    r"publication|broadcaster)"
)
_OWNED = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,2}sources?$|\b(?:their|its|his|her)\s+(?:own\s+)?sources?$"
    r"|^(?:the\s+)?[\w-]+\.\w{2,3}\s+sources?$",
    re.IGNORECASE,
)
# "A source told Fox", "a source told the paper".
_TOLD = re.compile(
    r"[^.;:“”\"\n]{0,90}?\b(?:told|tells?|telling|(?:said|confirmed|revealed|spoke)\s+to|"
    r"speaking\s+(?:to|with))\s+"
    rf"((?:[Tt]he\s+)?(?:[A-Z0-9][\w.&/’-]{{0,40}}(?:\s+[A-Z][\w.&/’-]{{0,40}}){{0,5}}|{_OUTLET}))"
)
_CITED = re.compile(r"\b(?:cit(?:es|ed|ing)|quot(?:es|ed|ing))\s+$", re.IGNORECASE)
_QUOTED = re.compile(r"\s+(?:(?:was|were|is|are)\s+(?:quoted|cited)|said\s+by)\b")
_BEFORE = 12  # characters that "citing" takes, and the space behind it
# Where a story names the report of an outlet.
_REPORT = re.compile(
    r"\b([A-Z0-9][\w.’'/-]{0,40}),?\s+(?:(?:has|had|first|also|later|then|is)\s+)?report(?:s|ed|ing)\b"
    r"|\breport(?:s|ed)\s+(?:by\s+)?(?:[Tt]he\s+)?([A-Z0-9][\w.’'/-]{0,40})"
    r"|\b(?:[Aa]|[Tt]he|[Nn]ew|[Aa]nother|[Tt]his|[Oo]ne|[Ll]atest)\s+(?:\w+\s+)?reports?\s+"
    r"(?:from|by|in|on|says?|said|claims?|claimed|suggest\w*|details?)\b"
    rf"|\b[Tt](?:he|old\s+the)\s+{_OUTLET}\b|\b[Pp]er\s+[A-Z]\w+:|\b(?:citing|[Cc]ited|quoting|[Rr]umou?rs?)\b"
)


def first_report(case: Case) -> int | None:
    """The first character at which a story names another outlet's report; None: it names none.

    What follows may speak of that report without saying so again.
    """
    own = _own(case)
    for found in _REPORT.finditer(case.text):
        name = _bare(found[1] or found[2] or "")
        is_own = name and any(name in other.split() for other in own)
        if not is_own and not case.is_quoted(Span(*found.span())):
            return found.start()
    return None


def is_cited(one: Unnamed, case: Case) -> bool:
    """Whether an outlet's report is said to cite a source: "citing a source, the Post said"."""
    start = one.place.start
    return _CITED.search(case.text[max(0, start - _BEFORE) : start]) is not None


def is_passed_on(one: Unnamed, case: Case) -> bool:
    """Whether a source told another outlet, which gave it its promise and can count it."""
    words = one.place.of(case.text)
    if _OWNED.search(words) and not words.casefold().startswith("our"):
        return True  # "the paper's sources"
    own = _own(case)
    told = one.source.terms.told if one.source.terms is not None else ()
    names = [_bare(span.of(case.text)) for span in told]
    if one.signs == "worded":
        found = _TOLD.match(case.text, one.place.end)
        names += [_bare(found[1])] if found is not None else []
    names = [name for name in names if not name.endswith(_REPORTERS)]
    if names:
        return not any(_is_one_of(name, own) for name in names)
    if _QUOTED.match(case.text, one.place.end):
        return True
    report = case.view(first_report)
    sentence = case.sentence_at(one.place.start)
    end = sentence.span.end if sentence is not None else one.place.end
    return one.signs == "worded" and report is not None and report < end


def _own(case: Case) -> list[str]:
    names = [*case.outlet_names, *(credit.name for credit in case.story.credits)]
    return [_bare(name) for name in names]


def _is_one_of(name: str, own: Sequence[str]) -> bool:
    return any(name in other or other in name for other in own)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")
