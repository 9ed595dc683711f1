"""A text and what is said of it, made into a `Story`."""

from collections.abc import Collection

from msgspec import UNSET, UnsetType

from onrecord.ingest.ignores import ignores_in_text
from onrecord.ingest.limits import check_story_text
from onrecord.ingest.parts import find_parts
from onrecord.ingest.published import check_date
from onrecord.records.ignore import Ignore, without_comments
from onrecord.records.story import Story


def story_from_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the record's own word
    headline: str | None = None,
    byline: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    metadata_from: dict[str, str] | UnsetType = UNSET,
    headings: Collection[int] = (),
    ignores: tuple[Ignore, ...] = (),
) -> Story:
    """Find the parts and the credits of a text.

    Args:
        text: The story's text; it is not changed.
        id: What the store and the reports call the story.
        headline: The headline where it is given apart; where it is not, the text's first line
            is taken if it looks like one.
        byline: Who wrote it, where that is given apart.
        outlet: Who published it.
        published: ISO 8601 date, or date and time.
        url: Where it was published.
        metadata_from: Field name -> where a file said it.
        headings: Where paragraphs of the text begin that a page marks as headings.
        ignores: What the story's file says that the checks are to leave be, besides its text.

    Raises:
        IngestError: There is no text, too much of it, half a character in it or in another
            field, or a date that is none.
    """
    place = id
    check_story_text(text, place)
    for field in (headline, byline, outlet, url):
        if field is not None and field.strip():
            check_story_text(field, place)
    ignores += ignores_in_text(text)
    plain = without_comments(text, ignores)
    found = find_parts(plain, headline=headline, byline=byline, headings=headings)
    where = {} if metadata_from is UNSET else dict(metadata_from)
    if headline is None and found.headline is not None:
        headline, where["headline"] = found.headline, "text"
    if byline is None and found.byline is not None:
        byline, where["byline"] = found.byline, "text"
    return Story(
        id=id,
        headline=headline,
        byline=byline,
        outlet=outlet,
        published=None if published is None else check_date(published, place),
        url=url,
        text=text,
        parts=found.parts,
        credits=found.credits,
        metadata_from=where or UNSET,
        ignores=ignores or UNSET,
    )
