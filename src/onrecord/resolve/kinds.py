"""What kind of source the words of a mention speak of."""

from onrecord.records.source import SourceKind
from onrecord.resolve import vocabulary as v
from onrecord.resolve.phrase import Phrase
from onrecord.text.numbers import number

# Words after a plain noun ("people", "those") that make its bearers informants of the reporter.
_INFORMED = frozenset(
    "familiar close briefed knowledge privy informed aware involved anonymity anonymous "
    "anonymously".split()
)
# "The paper" is a newspaper, "a paper" and "the published paper" are none.
_PUBLISHED = frozenset("published unpublished journal research scientific discussion".split())
_NEVER_NAMED = frozenset({"source", "aide", "insider", "someone", "somebody", "person"})
_BODIES = frozenset("authority authorities investigator prosecutor police medium media".split())
_PLURAL_BODIES = frozenset(
    "body company agency department union campaign bank firm court country government".split()
)
_THINGS = frozenset(
    """
    account bond car case caucus caucuse cost crash delay delivery development device earning export
    flight flood forum import loss negotiation order output phone point price product profit rate
    result return sale share shipment sign stock talk tariff tax ticket wage wall watch
    """.split()
)
_FOR = frozenset({"for", "representing", "with"})
_POSTERS = frozenset({"user", "commenter", "poster", "tweeter", "redditor"})
_SEATS = frozenset({"senator", "congressman", "congresswoman"})
_SOME = frozenset("person people some those several many others".split())
_SHARES = frozenset("third quarter half fifth tenth majority minority".split())
_PARTICULAR = frozenset("former two three four several some".split())
_PLURAL_DOCUMENTS = v.DOCUMENT_HEADS - {"model", "contract", "number", "figure"}


def kind_of(phrase: Phrase) -> SourceKind:
    """The kind that a mention's own words say, before anything is known of its source."""
    if phrase.form == "pronoun":
        return _kind_of_pronoun(phrase.head)
    if phrase.form in ("name", "names"):
        return "person"
    head = phrase.head
    if is_informed(phrase) and (head in v.PERSON_HEADS or head in _SOME):
        return "anonymous"
    if (
        head == "paper"
        and not phrase.plural
        and (not phrase.definite or phrase.described & _PUBLISHED)
    ):
        return "document"
    if head in v.DOCUMENT_HEADS and not (phrase.plural and head not in _PLURAL_DOCUMENTS):
        return "document"
    if head == "prosecutor" and phrase.plural and phrase.described & _PARTICULAR:
        return "anonymous"
    if head in _BODIES or (head in v.ORGANISATION_HEADS and not phrase.plural):
        return "organisation"
    if head in ("one", "those", "out", "no") or number(head) is not None:
        return "group"
    if head in _POSTERS and not phrase.plural and not is_informed(phrase):
        return "bystander"  # "one Twitter user": whoever reads it can see
    if phrase.plural and head in _THINGS:
        return "document"  # "Those watches"
    if head in _SHARES or phrase.words.lower().startswith("those "):
        return "group"
    if phrase.plural:
        if head in ("lawyer", "attorney") and (phrase.owner or phrase.described & _FOR):
            return "anonymous"
        if head in v.ANONYMOUS_PLURALS or (head in v.ANONYMOUS_HEADS and phrase.part_of):
            return "anonymous"
        if head in _PLURAL_BODIES:
            return "organisation"
        return "group"
    if _is_bare(phrase) and head in v.PERSON_HEADS - _NEVER_NAMED:
        return "person"  # "Expert says", in a headline: the body names him
    if head in v.BYSTANDER_HEADS:
        return "bystander"
    if head in _SEATS and phrase.definite and not phrase.part_of:
        return "person"  # "the Vermont senator": readers know who
    if head in v.ANONYMOUS_HEADS or (head in v.MEMBERS and not phrase.definite):
        return "anonymous"
    if head in v.COLLECTIVE_HEADS or head in v.QUANTIFIERS or head in v.MEMBERS:
        return "group"
    if head in v.PERSON_HEADS:
        return "person" if phrase.definite else "anonymous"
    if is_person_noun(head):
        return "person" if phrase.definite else "anonymous"
    return "document"


def is_informed(phrase: Phrase) -> bool:
    """Whether its words say how its bearers know: "close to the mayor", but not "close friends"."""
    known = phrase.described & _INFORMED
    return bool(known - {"close"}) or ("close" in known and "close to" in phrase.words.lower())


def is_person_noun(head: str) -> bool:
    """Whether a noun, singular and in small letters, is said of one person."""
    if head in v.PERSON_HEADS or head in v.PEOPLE_NOUNS:
        return True
    last = head.rpartition("-")[2]  # "star-turned-candidate"
    if last in v.PERSON_HEADS or last in v.PEOPLE_NOUNS:
        return True
    others = v.DOCUMENT_HEADS | v.ORGANISATION_HEADS | v.NOT_PEOPLE
    return head.endswith(v.PERSON_ENDS) and head not in others and last not in others


def _is_bare(phrase: Phrase) -> bool:
    first = phrase.words.lower().split()[0]
    return first not in v.DETERMINERS | v.INDEFINITE | {"one", "at"} and not phrase.definite


def _kind_of_pronoun(pronoun: str) -> SourceKind:
    if pronoun in v.I | v.WE:
        return "writer"
    if pronoun in v.THEY | v.YOU:
        return "group"
    if pronoun in v.IT:
        return "organisation"
    return "document" if pronoun in ("which", "that") else "person"
