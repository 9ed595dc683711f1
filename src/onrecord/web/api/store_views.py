"""What is shown of a store, each at one address for people and one for programs."""

from msgspec.structs import replace
from starlette.requests import Request

from onrecord.pipeline.quoted import find_quoted
from onrecord.pipeline.stored import stored_records, stored_stories
from onrecord.records.span import Span
from onrecord.show.store.archive.checks import check_view, checks_view
from onrecord.show.store.archive.families import claims_view, families_view
from onrecord.show.store.archive.one import id_by_digest, nearest_ids, number_of, part_of
from onrecord.show.store.archive.problems import problems_page_view
from onrecord.show.store.archive.quoted import printed_page
from onrecord.show.store.archive.sources import sources_view
from onrecord.show.store.archive.stories import stories_view, story_lines
from onrecord.show.store.archive.views import (
    Checks,
    Claims,
    Families,
    OneCheck,
    OneClaim,
    OneFamily,
    OneStory,
    OneVoice,
    PrintedPage,
    ProblemPage,
    Slice,
    Sources,
    Stories,
)
from onrecord.show.store.archive.voice import voice_view
from onrecord.show.store.read.claims import claim_lines, claim_view, claims_of_story, is_claimed
from onrecord.show.store.read.family import family_view
from onrecord.show.store.read.quotation import Place
from onrecord.store.folder import read_manifest
from onrecord.web.api.store_archive import Archive
from onrecord.web.api.store_asked import kind_asked, page_and_size, stories_asked, value
from onrecord.web.refused import RefusedError

_CLAIMS = 50  # of one story that are shown
_VERSIONS = 16  # a page: word by word they are long


def stories(archive: Archive, request: Request) -> Stories:
    """Stories, all or some."""
    return stories_view(archive.index, stories_asked(request), *page_and_size(request))


def story(archive: Archive, request: Request) -> OneStory:
    """One story."""
    name = _story_asked(archive, request)
    number = number_of(archive.index, name)
    if number is None:
        raise _nothing(archive, name)
    (line,) = story_lines(archive.index, [number])
    parts = [part_of(archive.index, number)]
    model = read_manifest(archive.folder).model
    record = stored_records(archive.folder, model, [name], parts)[name] if model else None
    claims = claims_of_story(archive.index, name)[:_CLAIMS] if line.claims else ()
    return OneStory(
        line=line,
        record=record,
        story=None if record else stored_stories(archive.folder, [name], parts)[name],
        claims=claim_lines(archive.index, claims) if claims else (),
    )


def families(archive: Archive, request: Request) -> Families:
    """Families."""
    return families_view(archive.index, *page_and_size(request))


def family(archive: Archive, request: Request) -> OneFamily:
    """A family, for programs: with the versions of the page alone."""
    found = whole_family(archive, request)
    return replace(
        found, family=replace(found.family, versions=found.family.versions[within(found.slice)])
    )


def whole_family(archive: Archive, request: Request) -> OneFamily:
    """A family, or what one version of it changed; all versions, but changes of a page alone."""
    name = _story_asked(archive, request)
    if number_of(archive.index, name) is None:
        raise _nothing(archive, name)
    page, size = page_and_size(request, _VERSIONS)
    asked = Slice(page=page, size=size, total=0)
    view = family_view(archive.index, name, within(asked))
    return OneFamily(slice=replace(asked, total=len(view.versions)), family=view)


def claims(archive: Archive, request: Request) -> Claims:
    """Claims."""
    return claims_view(archive.index, *page_and_size(request))


def claim(archive: Archive, request: Request) -> OneClaim:
    """A claim, for programs: with the stories of the page alone."""
    found = whole_claim(archive, request)
    return replace(
        found, claim=replace(found.claim, tellers=found.claim.tellers[within(found.slice)])
    )


def whole_claim(archive: Archive, request: Request) -> OneClaim:
    """A claim with all stories that make it."""
    name = request.path_params["claim"]
    if not is_claimed(archive.folder):
        raise RefusedError(
            404,
            place=name[:80],
            problem="the store has no claims: it was traced with --copies-only, or not to the end",
            cure="Trace the stories once more, without it",
        )
    if not archive.index.number("SELECT count(*) FROM claims WHERE claim = ?", [name]):
        raise RefusedError(
            404, place=name[:80], problem="no claim has this id", cure="See /claims for those"
        )
    page, size = page_and_size(request)
    view = claim_view(archive.index, name)
    return OneClaim(slice=Slice(page=page, size=size, total=len(view.tellers)), claim=view)


def within(part: Slice) -> slice:
    """The items of a page in the whole list."""
    return slice((part.page - 1) * part.size, part.page * part.size)


def quotation(archive: Archive, request: Request) -> PrintedPage:
    """Who printed a quotation."""
    words = value(request, "words")
    if words is None:
        raise RefusedError(
            422, place="words", problem="there are none", cure="Give words of a quotation"
        )
    found = find_quoted(archive.index, words)
    places = [Place(one.story, Span(one.start, one.end), one.attribution) for one in found.places]
    return printed_page(archive.index, words, places, found.left, *page_and_size(request))


def sources(archive: Archive, request: Request) -> Sources:
    """Sources."""
    asked = stories_asked(request)
    kind, name = kind_asked(request), value(request, "name")
    return sources_view(archive.index, asked, kind, name, *page_and_size(request))


def voice(archive: Archive, request: Request) -> OneVoice:
    """All that sources of one name are said to have said."""
    name = value(request, "name") or ""
    found = voice_view(archive.index, kind_asked(request), name, *page_and_size(request))
    if found is None:
        raise RefusedError(
            404,
            place=name[:80] or "name",
            problem="no source of this kind has this name",
            cure="See /sources for those that there are",
        )
    return found


def checks(archive: Archive, request: Request) -> Checks:
    """What the checks found."""
    return checks_view(archive.index, value(request, "outlet"))


def check(archive: Archive, request: Request) -> OneCheck:
    """What one check found."""
    code: str = request.path_params["code"]
    outlet = value(request, "outlet")
    found = check_view(archive.index, code, outlet, *page_and_size(request))
    if found is None:
        raise RefusedError(
            404, place=code[:80], problem="no check has this code", cure="See /checks for those"
        )
    return found


def problems(archive: Archive, request: Request) -> ProblemPage:
    """What could not be read."""
    return problems_page_view(archive.folder, *page_and_size(request))


def _story_asked(archive: Archive, request: Request) -> str:
    """The id of a story, in the path or, for what no path can hold, in the query."""
    name: str | None = request.path_params.get("id")
    if name is None:
        digest = request.query_params.get("sha256")
        name = request.query_params.get("id")
        if name is None and digest is not None:
            name = id_by_digest(archive.index, digest)
    if not name:
        raise RefusedError(
            404,
            place=request.url.path[:80],
            problem="no story is named",
            cure="See /stories for those that there are",
        )
    return name


def _nothing(archive: Archive, name: str) -> RefusedError:
    near = ", ".join(one[:80] for one in nearest_ids(archive.index, name))
    return RefusedError(
        404,
        place=name[:80],
        problem="no story or family has this id",
        cure=f"Nearest: {near}" if near else "See /stories for those that there are",
    )
