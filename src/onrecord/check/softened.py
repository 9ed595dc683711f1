"""How a headline or a box says that something is not sure, or whose word it is."""

import re

from onrecord.check.restated import Claim, word_at

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
    r"|(?<=\w):\s|[“”\"]|''|(?<!\w)['‘](?=\w)",
    re.I,
)
_DASH = re.compile(r"\s[-–—]\s")  # "Ferry to stop - mayor"


def is_hedged(claim: Claim) -> bool:
    """Whether anything in the claim makes it less than certain, beside what the body has too."""
    return _has(_HEDGE, claim, frozenset(own for told in claim.told[:1] for own, _ in told.pairs))


def is_attributed(claim: Claim, ignoring: frozenset[int] = frozenset()) -> bool:
    """Whether the claim says whose word it is, as headlines do too: "Mayor: ferry to stop".

    Args:
        claim: Any claim.
        ignoring: The numbers of words that are no attribution of it: they are part of what is said.
    """
    if claim.where == "headline" and _DASH.search(claim.text, claim.span.start, claim.span.end):
        return True
    return _has(_CUE, claim, ignoring)


def _has(pattern: re.Pattern[str], claim: Claim, ignoring: frozenset[int]) -> bool:
    return any(
        not found[0][0].isalpha() or word_at(claim.words, found.start()) not in ignoring
        for found in pattern.finditer(claim.text, claim.span.start, claim.span.end)
    )
