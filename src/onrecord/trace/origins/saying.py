"""Whether somebody says something in words of saying, or is only read so: "she left a note"."""

import re

from onrecord.records.attribution import Attribution

_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:old|ells?|elling)|wr(?:ote|ites?|itten|iting)|explain\w*|"
    r"add(?:s|ed|ing)?|claim\w*|confirm\w*|announc\w*|reveal\w*|stat(?:e|es|ed|ing|ements?)|"
    r"according|insist\w*|den(?:y|ies|ied|ying)|assur\w*|tweet\w*|post(?:s|ed|ing)|reports?|"
    r"reported|reporting|cit(?:e|es|ed|ing)|quot\w*|repl(?:y|ies|ied|ying)|argu\w*|warn\w*|"
    r"not(?:es|ed|ing)|admit\w*|suggest\w*|alleg\w*|conclud\w*|recall\w*|describ\w*|estimat\w*|"
    r"predict\w*|sp(?:eaks?|oke|oken)|speaking|comment\w*|agree\w*|found|shar\w+|"
    r"points?\s+out|pointed\s+out|puts?\s+it|hint\w*|speculat\w*|shows?|showed|reads?|ask(?:s|ed)|"
    r"continu\w*|concern\w*|recommend\w*|indicat\w*|backtrack\w*|pleaded|went\s+on)\b",
    re.IGNORECASE,
)


def is_saying(one: Attribution, text: str) -> bool:
    """Whether a statement's cue has a word of saying."""
    return any(_SAYS.search(span.of(text)) for span in one.cue)
