"""The words of offices that stand before a name: "Mayor", "Attorney General"."""

import re

# Small letters; the longest first where one begins with another.
OFFICES = (
    "vice president",
    "president",
    "prime minister",
    "deputy prime minister",
    "foreign minister",
    "defense minister",
    "defence minister",
    "finance minister",
    "interior minister",
    "health minister",
    "education minister",
    "justice minister",
    "press secretary",
    "home secretary",
    "foreign secretary",
    "defense secretary",
    "defence secretary",
    "health secretary",
    "treasury secretary",
    "secretary general",
    "secretary-general",
    "secretary",
    "attorney general",
    "solicitor general",
    "lieutenant governor",
    "governor",
    "senator",
    "congressman",
    "congresswoman",
    "councilman",
    "councilwoman",
    "councillor",
    "mayor",
    "chancellor",
    "premier",
    "chief justice",
    "chief executive",
    "chief of staff",
    "chairman",
    "chairwoman",
    "speaker",
    "ambassador",
    "commissioner",
    "sheriff",
    "police chief",
    "superintendent",
    "director",
    "minister",
)


def any_of(titles: tuple[str, ...]) -> str:
    """A pattern for one of some titles, each word with a capital or a small letter."""
    ordered = sorted({title.casefold() for title in titles}, key=lambda one: (-len(one), one))
    return "|".join(r"\s+".join(map(re.escape, title.split())) for title in ordered)
