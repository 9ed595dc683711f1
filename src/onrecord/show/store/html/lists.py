"""Lists of claims and of shared passages."""

from collections.abc import Iterator, Mapping

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import about, headline, in_sentence
from onrecord.show.store.in_words import claim_sum
from onrecord.show.store.views import ClaimLine, Reuse


def claim_list(
    claims: tuple[ClaimLine, ...],
    title: str,
    level: int,
    places: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Claims under a heading: the words, and the sum; nothing where there are none.

    Args:
        claims: The claims.
        title: Of the list, in plain text.
        level: Of its heading.
        places: Claim -> where the page shows it whole.
    """
    if claims:
        items = "".join(_claim(one, (places or {}).get(one.id)) for one in claims)
        yield f'<h{level}>{html_text(title)}</h{level}><ol class="claims">{items}</ol>'


def _claim(one: ClaimLine, place: str | None) -> str:
    name = html_text(line(one.id, 20))
    name = f'<a href="#{place}">{name}</a>' if place else name
    return (
        f'<li><b class="id">{name}</b><div><p dir="auto">{in_sentence(one.place)}</p>'
        f'<p class="why">{html_text(line(claim_sum(one), 400))}</p></div></li>'
    )


def reuse_list(reuse: tuple[Reuse, ...], title: str, level: int) -> Iterator[str]:
    """Pairs of stories that share a passage, under a heading; nothing where there are none."""
    if reuse:
        items = "".join(map(_reuse, reuse))
        yield f'<h{level}>{html_text(title)}</h{level}><ol class="claims">{items}</ol>'


def _reuse(one: Reuse) -> str:
    what = "words of paragraphs" if one.kind == "paragraph" else "words of a quotation"
    stories = "".join(
        f'<p>{headline(story)}</p><p class="why">{about(story)}</p>'
        for story in (one.one, one.other)
    )
    return f'<li><b class="id">{one.words:,}</b><div><p>{what}</p>{stories}</div></li>'
