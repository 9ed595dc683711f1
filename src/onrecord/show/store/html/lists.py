"""Lists of claims and of shared passages."""

from collections.abc import Iterator, Mapping

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import about, headline, in_sentence
from onrecord.show.store.html.places import NOWHERE, Places, linked
from onrecord.show.store.in_words import claim_sum
from onrecord.show.store.views import ClaimLine, Reuse


def claim_list(
    claims: tuple[ClaimLine, ...],
    title: str,
    level: int,
    here: Mapping[str, str] | None = None,
    places: Places = NOWHERE,
) -> Iterator[str]:
    """Claims under a heading: the words, and the sum; nothing where there are none.

    Args:
        claims: The claims.
        title: Of the list, in plain text.
        level: Of its heading.
        here: Claim -> where the page shows it whole.
        places: Where others show it.
    """
    if claims:
        items = "".join(_claim(one, _address(one, here or {}, places)) for one in claims)
        yield f'<h{level}>{html_text(title)}</h{level}><ol class="claims">{items}</ol>'


def _address(one: ClaimLine, here: Mapping[str, str], places: Places) -> str | None:
    return f"#{here[one.id]}" if one.id in here else places.claim(one.id)


def _claim(one: ClaimLine, address: str | None) -> str:
    name = linked(html_text(line(one.id, 20)), address)
    return (
        f'<li><b class="id">{name}</b><div><p dir="auto">{in_sentence(one.place)}</p>'
        f'<p class="why">{html_text(line(claim_sum(one), 400))}</p></div></li>'
    )


def reuse_list(
    reuse: tuple[Reuse, ...], title: str, level: int, places: Places = NOWHERE
) -> Iterator[str]:
    """Pairs of stories that share a passage, under a heading; nothing where there are none."""
    if reuse:
        items = "".join(_reuse(one, places) for one in reuse)
        yield f'<h{level}>{html_text(title)}</h{level}><ol class="claims">{items}</ol>'


def _reuse(one: Reuse, places: Places) -> str:
    what = "words of paragraphs" if one.kind == "paragraph" else "words of a quotation"
    stories = "".join(
        f'<p>{linked(headline(story), places.story(story.id))}</p><p class="why">{about(story)}</p>'
        for story in (one.one, one.other)
    )
    return f'<li><b class="id">{one.words:,}</b><div><p>{what}</p>{stories}</div></li>'
