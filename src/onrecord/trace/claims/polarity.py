"""What a statement denies: single words of it, or the whole."""

import re
from collections.abc import Sequence

# "Refused", "forbids": who says it that way says that it is not done.
_NOT = frozenset(
    "not no never none nobody nothing neither nor without cannot cant wont dont doesnt didnt isnt "
    "wasnt arent werent hasnt havent hadnt wouldnt shouldnt couldnt mustnt aint refuse refuses "
    "refused refusing refusal forbid forbids forbade forbidden forbidding".split()
)
_REACH = 3  # words that carry sense, after a "not"
_ENDS_REACH = frozenset("and but while although though because which who".split())
_DENYING_CUE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|disput\w+|refut\w+|reject\w*|dismiss\w*|debunk\w*|contradict\w*"
    r"|doubt\w*|question\w*|assess\w*|investigat\w+|mock\w*|ridicul\w+|laugh\w*|unclear"
    r"|(?:not|n['’]t|never|no|cannot|unable\s+to|declin\w+\s+to|refus\w+\s+to)\s+(?:\w+\s+)?"
    r"(?:true|say|said|confirm\w*|verif\w+|believ\w+|think|comment\w*|discuss\w*|information))\b",
    re.IGNORECASE,
)
# "The report is false", "he denies that ...", "we cannot confirm": the words beside it are denied.
_UNTRUE = re.compile(
    r"\b(?:false(?:ly)?|untrue|fake|hoax|bogus|baseless|unfounded|debunk\w*|myth|fabricated|den(?:y|ies"
    r"|ied|ying|ial)|disput(?:e|es|ed|ing)|unconfirmed|(?:not|n['’]t|cannot|unable\s+to|no)\s+(?:\w+\s+)?"
    r"(?:true|confirm\w*|verif\w+|corroborat\w+|information))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\W*(?:\w+\W+){0,2}whether\b", re.IGNORECASE)


def is_untrue(cue: str, content: str) -> bool:
    """Whether a source does not vouch for what stands in a content.

    It says that something is not so ("denied", "the report is false"), that it cannot tell
    ("could not confirm"), or leaves it open ("whether the ferry will stop"). Both, a denial
    denied, is as good as a statement.
    """
    is_turned = is_turned_by(cue) or _ASKED.match(content) is not None
    return is_turned != (_UNTRUE.search(content) is not None)


def is_turned_by(cue: str) -> bool:
    """Whether a cue does not vouch for its content: "denied", "could not confirm", "doubts"."""
    return _DENYING_CUE.search(cue) is not None


def denied(words: Sequence[str], weights: Sequence[int], heads: Sequence[bool]) -> list[bool]:
    """Whether each word stands within reach of a "not".

    Args:
        words: A statement's, folded, in order.
        weights: Of the same words; those of 0 and 1 bit do not count for the reach.
        heads: Whether a sentence begins with each; no "not" reaches over that, or a clause's end.
    """
    found: list[bool] = []
    left = 0
    for word, weight, is_head in zip(words, weights, heads, strict=True):
        left = 0 if is_head or word in _ENDS_REACH else left
        found.append(left > 0 and weight > 1)
        if word in _NOT:
            left = _REACH
        elif found[-1]:
            left -= 1
    return found
