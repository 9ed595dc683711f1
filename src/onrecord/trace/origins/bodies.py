"""Which names are names of bodies, and not of people."""

import re

# Nouns that a body is called by. Facts about names, not a list of bodies.
_NOUN = re.compile(
    r"\b(?:Observatory|Institute|Institution|Cent(?:er|re)|Council|Committee|Commission|"
    r"Association|Foundation|Society|Union|Department|Ministry|Office|Bureau|Agency|Authority|"
    r"Organi[sz]ation|Campaign|Coalition|Network|Group|Universit(?:y|ies)|College|School|"
    r"Hospital|Federation|Party|Church|Police|Court|Company|Corp(?:oration)?|Inc|Ltd|Service|"
    r"Board|Trust|Collaboration|Initiative|Watch|International|Administration|Academy|House|"
    r"Museum|Zoo|Bank|Army|Navy|Air Force|Parliament|Senate|Congress)\b"
)


def is_body(name: str) -> bool:
    """Whether a name has a noun that bodies are called by: "the Alder Institute"."""
    return _NOUN.search(name) is not None
