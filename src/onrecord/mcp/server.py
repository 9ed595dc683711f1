"""The server and its tools."""

from pathlib import Path

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.mcp import answers, told
from onrecord.pipeline import Report, analyse
from onrecord.pipeline.claims_about import claims_about
from onrecord.show.store.read.chosen import is_claim
from onrecord.show.store.read.claims import claim_view, see_that_claims_are_there

_ABOUT = """onrecord takes the sourcing of news apart. All it answers stands in the text: show
the words with the fact. It misses some statements, and a confidence under 0.5 is more likely wrong
than right. It does not say whether anything is true, and scores nobody."""
_READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_MOST_CHARACTERS = 200_000  # four seconds of work
_MOST_CLAIMS = 20


def server(store: Path | None) -> MCPServer:
    """A server with its tools.

    Args:
        store: A folder that `onrecord trace` wrote; with none there is no tool for claims.
    """
    made = MCPServer("onrecord", version=__version__, instructions=_ABOUT, log_level="ERROR")
    made.tool(title="Who says so", annotations=_READS)(read_story)
    made.tool(title="Is it sourced well", annotations=_READS)(check_story)
    if store is not None:
        made.tool(title="Where does it come from", annotations=_READS)(_Tracer(store).trace_claim)
    return made


def read_story(
    text: str,
    headline: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> answers.Sourcing:
    """Show who says so in a news story: every statement with the source it rests on.

    Also on what terms each anonymous source spoke (how many people, how they know, why they are not
    named, whom they told), and what the outlet says on nobody's word.

    Args:
        text: The story as it was published, whole and unchanged: offsets point into it.
        headline: Where the text does not hold it.
        outlet: Who published it.
        published: ISO 8601 date.
    """
    return told.sourcing(_report(text, headline, outlet, published))


def check_story(
    text: str,
    headline: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> answers.Notes:
    """Check whether a news story is sourced well, as a standards editor and a copy desk would.

    Args:
        text: The story as it was published, whole and unchanged: offsets point into it.
        headline: Where the text does not hold it.
        outlet: Who published it.
        published: ISO 8601 date; without it, days of the week cannot be checked.
    """
    return told.notes(_report(text, headline, outlet, published))


def _report(text: str, headline: str | None, outlet: str | None, published: str | None) -> Report:
    if len(text) > _MOST_CHARACTERS:
        raise ToolError(
            f"text: it has {len(text):,} characters, more than {_MOST_CHARACTERS:,}. "
            "Cut it into stories"
        )
    try:
        return analyse(text, headline=headline, outlet=outlet, published=published)
    except OnrecordError as error:
        raise ToolError(str(error)) from error


class _Tracer:
    """The tool for claims, on one store."""

    def __init__(self, store: Path) -> None:
        self.store = store

    def trace_claim(self, words: str, limit: int = 5) -> answers.Claims:
        """Show where a claim comes from: which stories make it, whom each credits, its origins.

        An origin is where the claim enters the public record. Copies are counted once; where a
        chain cannot be followed, the number of independent origins is a range.

        Args:
            words: A statement or what it is about, in words that stories may use; or a claim's id
                from an earlier answer ("c5").
            limit: How many claims at most, up to 20.
        """
        try:
            see_that_claims_are_there(self.store)
            names = self._named(words) or claims_about(
                self.store, words, min(max(limit, 1), _MOST_CLAIMS)
            )
            found = [told.claim(claim_view(self.store, name)) for name in names]
        except OnrecordError as error:
            raise ToolError(str(error)) from error
        return answers.Claims(searched=self.store.name, claims=found)

    def _named(self, words: str) -> list[str]:
        try:
            return [words] if is_claim(self.store, words) else []
        except OnrecordError:
            return []  # no id: words
