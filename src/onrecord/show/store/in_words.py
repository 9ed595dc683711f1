"""Numbers, origins and reasons as a reader wants them: in words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.records.change import PLAIN_KINDS
from onrecord.show.store.views import (
    Claim,
    ClaimLine,
    Edit,
    Family,
    OriginLine,
    Overview,
    Quotation,
    Version,
)
from onrecord.show.store.when import stretch

_REUSE = {
    "paragraph": ("pair of stories shares paragraphs", "pairs of stories share paragraphs"),
    "quotation": ("pair of stories shares a quotation", "pairs of stories share quotations"),
}


def number(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 story", "1,200 stories"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def blanks(text: str) -> tuple[str, str]:
    """The blank before and behind a stretch of text, which `safe.line` takes away."""
    return " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""


def outlets(count: int) -> str:
    """A number of outlets; of none, that none is named."""
    return number(count, "outlet") if count else "no outlet named"


def origin(one: OriginLine) -> str:
    """An origin: "two people who told The Associated Press"."""
    match one.kind:
        case "outlet":
            return f"{one.told_by} who told {one.name}" if one.told_by else one.name
        case "statement":
            return f"a statement by {one.name}"
        case "post":
            return f"a post by {one.name}"
        case _:
            return one.name


def origins(line: ClaimLine) -> str:
    """How many independent origins a claim has: "1 origin", "1 or 2 origins"."""
    if line.least == line.most:
        return number(line.least, "origin")
    joint = "or" if line.most == line.least + 1 else "to"
    return f"{line.least} {joint} {number(line.most, 'origin')}"


def claim_sum(line: ClaimLine) -> str:
    """A claim in sum: "17 stories, 9 outlets, 1 origin: two people who told The Mirror"."""
    names = "; ".join(map(origin, line.origins))
    return ", ".join(
        [
            number(len(line.stories), "story", "stories"),
            outlets(len(line.outlets)),
            f"{origins(line)}: {names}" if names else origins(line),
        ]
    )


def why(claim: Claim) -> Iterator[str]:
    """Why a claim has so many independent origins, a sentence each."""
    line = claim.line
    families = Counter(one.family for one in claim.tellers)
    copies = sum(count for count in families.values() if count > 1)
    if copies:
        one = sum(count > 1 for count in families.values()) == 1
        of = "one another" if one else "one another, in several families"
        yield f"{copies} of the stories are versions of {of}: copies are counted once."
    if line.most > line.least:
        open_ends = line.most - line.least
        verb = "outlet may have it from the first origin, or from sources"
        verbs = "outlets may have it from the first origin, or from sources"
        yield (
            f"{number(open_ends, verb, verbs)} of {'its' if open_ends == 1 else 'their'} own: "
            "no story says, so the number is a range."
        )
    for other in claim.others:
        yield (
            f"{other.label}, {origin(other)}, is not counted: too few versions credit it, "
            "or only beside another origin."
        )
    if denials := [one.story.name for one in claim.tellers if one.is_denial]:
        verb = (
            "takes the claim apart, and is"
            if len(denials) == 1
            else "take the claim apart, and are"
        )
        yield f"{_all_of(denials)} {verb} not counted."
    if untold := [one.story.name for one in claim.tellers if not one.leads]:
        verb = (
            "has it from cannot be told: it names"
            if len(untold) == 1
            else ("have it from cannot be told: they name")
        )
        yield f"Where {_all_of(untold)} {verb} nobody."


def _all_of(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def held(view: Overview) -> Iterator[str]:
    """What a store holds, a sentence each."""
    stories = number(view.stories, "story", "stories")
    of = f"{stories} of {number(view.outlets, 'outlet')}" if view.outlets else stories
    yield f"{of}, {stretch(view.first_day, view.last_day)}." if view.first_day else f"{of}."
    if view.without_outlet:
        yield f"{number(view.without_outlet, 'story names', 'stories name')} no outlet."
    if view.without_day:
        yield (
            f"{number(view.without_day, 'story has', 'stories have')} no date: "
            "where in the order of time is unknown."
        )
    if not view.is_finished:
        yield "It is not finished: run the same onrecord trace again, and it goes on."
    if view.families:
        verb = "story is a version" if view.copies == 1 else "stories are versions"
        families = number(view.families, "family", "families")
        yield f"{view.copies:,} {verb} of one another, in {families}."
    else:
        yield "No story copies another."
    if total := sum(view.matter.values()):
        kinds = ", ".join(f"{kind} {count:,}" for kind, count in view.matter.items())
        yield f"{number(total, 'change')} that {'matters' if total == 1 else 'matter'}: {kinds}."
    for kind, count in view.reuse.items():
        yield f"{number(count, *_REUSE[kind])}, and neither is a copy of the other."
    if view.claims is None:
        yield (
            "No claims and no origins: they were not looked for. onrecord trace without "
            "--copies-only finds them."
        )
    else:
        yield f"{number(view.claims, 'claim stands', 'claims stand')} in more than one story."
    if view.problems:
        yield f"{number(view.problems, 'problem')}: see them with --problems."


def shared_title(view: Family) -> str:
    """What stands above the passages that a family shares with other stories."""
    if len(view.reuse) == view.shared:
        return "Passages that other stories have too"
    return f"The {len(view.reuse)} longest of {view.shared:,} passages that other stories have too"


def family_sum(view: Family) -> str:
    """A family in one sentence."""
    if len(view.versions) == 1:
        return "No other story copies it, and it copies none."
    named = {one.story.outlet for one in view.versions if one.story.outlet}
    of = f"in {outlets(len(named))}" if named else "with no outlet named"
    dated = [one.story.published for one in view.versions if one.story.published]
    span = f", {stretch(dated[0], dated[-1])}" if dated else ""
    said = f"{number(len(view.versions), 'version')} {of}{span}."
    matter = [len(one.matter) for one in view.versions if one.matter]
    if view.chosen or not matter:
        return said
    verb = "matters" if sum(matter) == 1 else "matter"
    where = number(len(matter), "version")
    return f"{said} {number(sum(matter), 'change')} that {verb}, in {where}."


def undated(view: Family) -> str:
    """What to say of versions without a date; empty where there are none."""
    count = sum(one.story.published is None for one in view.versions)
    if not count:
        return ""
    if count == len(view.versions):
        return "None has a date: their order is unknown." if count > 1 else ""
    verb = "version has" if count == 1 else "versions have"
    return f"{count} {verb} no date: when they came is unknown, and they stand last."


def changed(version: Version) -> str:
    """How many changes a version has: "2 changes that matter; 3 sentences dropped"."""
    said = []
    if count := len(version.matter):
        said.append(f"{number(count, 'change')} that {'matters' if count == 1 else 'matter'}")
    if plain := edited(version.edits):
        said.append(plain)
    return "; ".join(said) or "the same text"


def edited(edits: Sequence[Edit]) -> str:
    """How many sentences were reworded, moved, added, dropped; empty where none."""
    counts = Counter(one.kind for one in edits)
    found = [f"{counts[kind]:,} {kind}" for kind in PLAIN_KINDS if counts[kind]]
    if not found:
        return ""
    first, _, rest = found[0].partition(" ")
    return ", ".join([f"{first} {'sentence' if first == '1' else 'sentences'} {rest}", *found[1:]])


def wordings(view: Quotation) -> dict[str, list[str]]:
    """Each wording of a quotation, the most printed first, and the outlets that print it."""
    found: dict[str, tuple[str, list[str]]] = {}
    for one in view.places:
        words = " ".join(one.printed.split())
        outlets = found.setdefault(words.casefold(), (words, []))[1]
        if one.story.name not in outlets:
            outlets.append(one.story.name)
    most_first = sorted(found.values(), key=lambda wording: -len(wording[1]))
    return dict(most_first)


def reasons(one: OriginLine, view: Claim) -> dict[str, int]:
    """The links of the chains that lead to an origin, and of how many stories they are."""
    return dict(
        Counter(
            lead.because
            for teller in view.tellers
            for lead in teller.leads
            if lead.origin == one.label and lead.because
        )
    )
