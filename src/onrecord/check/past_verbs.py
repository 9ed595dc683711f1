"""Verbs in the past, by their form: enough to tell "voted today" from "today's voters"."""

# A regular expression for one word. Forms that are nouns or adjectives as often are left out.
PAST_VERB = (
    r"(?:(?!un)\w{2,}ed|said|told|met|began|spoke|held|won|lost|sent|came|went|made|gave|took|left|wrote"
    r"|found|ruled|died|fell|rose|broke|brought|bought|sold|paid|led|saw|heard|shot|struck)"
)
