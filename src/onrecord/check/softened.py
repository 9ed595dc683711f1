"""How a headline or a box says that something is not sure, or whose word it is."""

import re

from onrecord.check.restated import Claim

# Whatever makes a reader take the words for less than the outlet's own certain word.
_HEDGE = re.compile(
    r"\b(?:alleg\w+|accus\w+|suspect\w*|suspicio\w+|apparent\w*|reported(?:ly)?|possib\w+|probabl\w+"
    r"|perhaps|likely|unlikely|potential\w*|presum\w+|purported\w*|seem\w*|appear\w*|believ\w+"
    r"|thought|known|(?-i:may)|might|could|would|should|charge[sd]?|probe\w*|investigat\w+|rumou?r\w*"
    r"|unconfirmed|tentative\w*|preliminary|estimate\w*|expect\w*|risks?|threat\w*|fear\w*"
    r"|attempt\w*|consider\w*|weigh\w*|mull\w*|eye(?:s|ing)|nearly|almost|about|among|one of|if"
    r"|whether|so-called|would-be|up to|at least|suggest\w*|hint\w*|signals?|indicat\w+)\b|\?",
    re.I,
)
_CUE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|according to|claim(?:s|ed)?|call(?:s|ed)?"
    r"|report(?:s|ed|edly)?|assert\w*|argu(?:e|es|ed|ing)|warn(?:s|ed|ing)?|den(?:y|ies|ied)|admit\w*"
    r"|announc\w+|add(?:s|ed)|confirm(?:s|ed)?|insist\w*|note[sd]|suggest\w*|think(?:s|ing)?|thought|believ\w+"
    r"|show(?:s|n|ed)?|f(?:ind|inds|ound)|poll|survey|study|sources?|officials?|vow\w*|pledg\w+"
    r"|promis\w+|urg(?:e|es|ed)|accus\w+|alleg\w+|blam\w+|cit(?:e|es|ed|ing)|blast\w*|slam\w*|rip[sp]?"
    r"|attack\w*|criti\w+|prais\w+|see[sn]?|saw|fear\w*|predict\w*|forecast\w*|expect\w*|estimat\w+"
    r"|reveal\w*|describ\w+|compar\w+|declar\w+|demand\w*|propos\w+|ask(?:s|ed)?|want\w*|hop(?:e|es)"
    r"|plan(?:s|ned)?|agree[sd]?|statement|analysts?|experts?|witness\w*|testif\w+|testimony|speech"
    r"|interview\w*|tweet\w*|writ(?:e|es|ing)|wrote|mock\w*|question\w*|defend\w*|explain\w*|disput\w+"
    r"|reject\w*|endors\w+|refus\w+|mention\w*|opinion|editorial|quot\w+|view\w*|discuss\w*|talk\w*"
    r"|speak\w*|spoke|hint\w*|signal\w*|conced\w+|acknowledg\w+|maintain\w*|stat(?:es|ed))\b"
    r"|\w:\s|[“”\"]|(?<!\w)['‘](?=\w)|\s[-–—]\s",
    re.I,
)


def is_hedged(claim: Claim) -> bool:
    """Whether anything in the claim makes it less than certain."""
    return _HEDGE.search(claim.span.of(claim.text)) is not None


def is_attributed(claim: Claim) -> bool:
    """Whether the claim says whose word it is, as headlines do too: "Mayor: ferry to stop"."""
    return _CUE.search(claim.span.of(claim.text)) is not None
