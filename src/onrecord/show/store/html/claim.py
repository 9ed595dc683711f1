"""A claim as a part of a page: its origins drawn, the table of them, and story by story."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import in_sentence, ledger, story_time, table, words
from onrecord.show.store.html.origins import drawing
from onrecord.show.store.html.places import NOWHERE, Places, linked
from onrecord.show.store.in_words import claim_sum, number, origin, reasons, why
from onrecord.show.store.views import Claim, Head, OriginLine, Teller
from onrecord.show.store.when import zones

_NAMES = 60  # of the stories that lead to an origin
_KINDS = {
    "outlet": "an outlet’s own reporting",
    "statement": "a statement",
    "person": "a person on the record",
    "post": "a post",
    "document": "a document",
}


def claim_part(
    view: Claim,
    prefix: str,
    level: int,
    places: Places = NOWHERE,
    within: slice = slice(None),
) -> str:
    """A claim.

    Args:
        view: The claim.
        prefix: Of its places, so that a page may have several.
        level: Of its heading.
        places: Where its stories are shown.
        within: Which of its stories are shown one by one; the sums are of all.
    """
    name = html_text(line(view.line.id, 20))
    times = zones(one.story for one in view.tellers)
    below = level + 1
    shown = replace(view, tellers=view.tellers[within])
    return "\n".join(
        [
            f'<section class="part" id="{prefix}" aria-labelledby="{prefix}h">',
            f'<h{level} id="{prefix}h" class="title claim">{name}: {in_sentence(view.line.place)}'
            f"</h{level}>",
            ledger([f"{claim_sum(view.line)}.", *why(view)]),
            f'<h{below}>Origins</h{below}><div class="wide">',
            drawing(shown),
            table(
                "Where the chains lead",
                ("Origin", "What it is", "Stories", "By which links"),
                _origins(view),
            ),
            f"</div><h{below}>Story by story</h{below}>",
            f'<p class="why">{html_text(times)}</p>' if times else "",
            table(
                "Who makes the claim, and whom each credits",
                ("Story", "Published", "In which words", "Credits", "Leads"),
                (_teller(one, places) for one in shown.tellers),
            ),
            "</section>",
        ]
    )


def _origins(view: Claim) -> Iterator[tuple[str, ...]]:
    stories = {one.story.id: one.story for one in view.tellers}
    for one in view.line.origins:
        yield _origin(one, view, stories, _KINDS[one.kind])
    for one in view.others:
        yield _origin(one, view, stories, f"{_KINDS[one.kind]}; not counted")


def _origin(one: OriginLine, view: Claim, stories: dict[str, Head], kind: str) -> tuple[str, ...]:
    known = [stories[name].name for name in one.stories if name in stories]
    names = ", ".join(words(name, 60) for name in known[:_NAMES])
    if len(known) > _NAMES:
        names += f" and {len(known) - _NAMES:,} more"
    count = number(len(one.stories), "story", "stories")
    links = "".join(
        f"<li>{words(because, 600)} ({number(many, 'story', 'stories')})</li>"
        for because, many in reasons(one, view).items()
    )
    return (
        f"{html_text(one.label)}: {words(origin(one), 200)}",
        kind,
        f"<b>{count}</b>: {names}",
        f"<ul>{links}</ul>" if links else "the stories credit it themselves",
    )


def _teller(teller: Teller, places: Places) -> tuple[str, ...]:
    said = "".join(
        f'<p dir="auto">{in_sentence(one.place)} <span class="why">'
        f"{words(one.source, 80) + ', ' if one.source else ''}{one.manner}</span></p>"
        for one in teller.said
    )
    credited = "; ".join(words(one, 120) for one in teller.credits) or "nobody"
    credited = f"credits {credited}"
    labels = ", ".join(html_text(lead.origin) for lead in teller.leads)
    name = linked(words(teller.story.name, 60), places.story(teller.story.id))
    return (
        f"{name} <code>{html_text(line(teller.story.id, 120))}</code>",
        story_time(teller.story),
        said,
        credited,
        (f"to {labels}" if labels else "cannot be told")
        + ("; takes the claim apart" if teller.is_denial else ""),
    )
