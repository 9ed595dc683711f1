"""A family as a part of a page: its timeline, the table below it, and what each version changed."""

from collections.abc import Iterator

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import about, headline, ledger, story_time, table, words
from onrecord.show.store.html.lists import claim_list, reuse_list
from onrecord.show.store.html.places import NOWHERE, Places, linked
from onrecord.show.store.html.timeline import timeline
from onrecord.show.store.html.version import version_part
from onrecord.show.store.in_words import changed, family_sum, shared_title, undated
from onrecord.show.store.views import Family, Version
from onrecord.show.store.when import zones


def family_part(
    view: Family,
    prefix: str,
    level: int,
    places: Places = NOWHERE,
    within: slice = slice(None),
) -> str:
    """A family, or one story of it with its own changes.

    Args:
        view: The family.
        prefix: Of its places, so that a page may have several.
        level: Of its heading.
        places: Where its stories, and the claims that they make, are shown.
        within: Which of its versions are shown; the sums are of all.
    """
    versions = {one.story.id: one for one in view.versions}
    shown = versions[view.chosen or view.id]
    said = [family_sum(view), undated(view), zones(one.story for one in view.versions)]
    return "\n".join(
        [
            f'<section class="part" id="{prefix}" aria-labelledby="{prefix}h">',
            f'<h{level} id="{prefix}h" class="title">{headline(shown.story)}</h{level}>',
            f'<p class="about">{about(shown.story)}</p>',
            ledger(filter(None, said)),
            *_versions(view, versions, prefix, level + 1, places, within),
            *claim_list(view.claims, "Claims that other stories make too", level + 1, None, places),
            *reuse_list(view.reuse, shared_title(view), level + 1, places),
            "</section>",
        ]
    )


def _versions(
    view: Family,
    versions: dict[str, Version],
    prefix: str,
    level: int,
    places: Places,
    within: slice,
) -> Iterator[str]:
    if len(versions) == 1:
        return
    numbers = {name: at for at, name in enumerate(versions, 1)}
    yield f'<h{level}>Versions</h{level}><div class="wide">'
    shown = view.versions[within]
    yield timeline(shown, view.chosen, numbers)
    heads = ("Version", "Published", "Headline", "Copied from", "Changes")
    rows = (_row(one, view, numbers, prefix, places) for one in shown)
    yield f"{table('The versions in the order of time', heads, rows)}</div>"
    changed_ones = [
        one for one in shown if one.comes_from in versions and view.chosen in (None, one.story.id)
    ]
    if changed_ones:
        yield f"<h{level}>What each changed</h{level}>"
        yield '<p class="legend"><span><del>struck out</del> in the earlier version</span> '
        yield "<span><ins>underlined</ins> in the later one</span></p>"
    for one in changed_ones:
        earlier = versions[one.comes_from or ""].story
        yield version_part(one, earlier, numbers, prefix, level + 1)


def _row(
    one: Version, view: Family, numbers: dict[str, int], prefix: str, places: Places
) -> tuple[str, ...]:
    number = numbers[one.story.id]
    source = numbers.get(one.comes_from or "")
    is_shown = bool(source) and view.chosen in (None, one.story.id)
    name = f"{number}. {words(one.story.name, 60)}"
    if is_shown:
        name = f'<a href="#{prefix}v{number}">{name}</a>'
    title = linked(headline(one.story, 120), places.story(one.story.id))
    return (
        name,
        story_time(one.story),
        f"{title} <code>{html_text(line(one.story.id, 120))}</code>",
        f"from {source}" if source else "",
        html_text(changed(one)) if is_shown else "",
    )
