"""Kin of a person whom the story names: "Robert Lee's wife"."""

from onrecord.resolve.mentions import Mention
from onrecord.resolve.people import Gender
from onrecord.resolve.register import Link, Register

_KIN: dict[str, Gender] = {
    **dict.fromkeys("wife widow ex-wife daughter mother mom sister".split(), "she"),
    **dict.fromkeys("husband widower ex-husband son father dad brother".split(), "he"),
}


def kin_of_that_name(mention: Mention, register: Register) -> Link | None:
    """Take "Robert Lee's wife" for Helen Lee, if the story names no other Lee who may be a she."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.plural or phrase.head not in _KIN:
        return None
    name = tuple(word for word in phrase.owner.split() if word[:1].isupper())
    owner = register.people.find((), name) if name else None
    if owner is None:
        return None
    others = register.people.namesakes(owner)
    kin = [person for person in others if person.gender in (None, _KIN[phrase.head])]
    if len(kin) != 1:
        return None
    because = f'"{phrase.words}": the story names {kin[0].name} beside {owner.name}'
    return Link(key=register.voice_of(kin[0]), because=because, person=kin[0])
