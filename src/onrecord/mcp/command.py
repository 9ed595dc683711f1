"""`onrecord mcp`: three read-only tools, over standard input and output."""

from pathlib import Path

import click

from onrecord.cli.installed import see_that_all_is_there


@click.command(
    "mcp",
    short_help="Serve three read-only tools by the Model Context Protocol.",
    help="""Serve programs that speak the Model Context Protocol (MCP), over standard input and
    output. They get three tools, which only read:

    \b
      read_story   who says so in a text
      check_story  the checks' notes on a text
      trace_claim  where a claim of the STORE comes from; with no STORE it is left out

    Texts are read on this machine, and nothing is kept or sent. What the other program does with
    the answers is its own affair.
    """,
    epilog="""\b
Examples:
  onrecord mcp                 two tools, for texts
  onrecord mcp calls           three, with a store that `onrecord trace` wrote
  {"mcpServers": {"onrecord": {"command": "onrecord", "args": ["mcp", "/path/to/calls"]}}}

\b
Exit codes:
  0  the other program has ended the session
  2  there is no such store, or the extra is not installed""",
)
@click.argument("store", metavar="[STORE]", required=False, type=click.Path(path_type=Path))
def command(store: Path | None) -> int:
    """Serve three read-only tools over standard input and output."""
    see_that_all_is_there("onrecord mcp", ("mcp",), "mcp")
    if store is not None:
        see_that_all_is_there("onrecord mcp STORE", ("pyarrow", "filelock", "rapidfuzz"))
        from onrecord.store.folder import read_manifest

        read_manifest(store)
    from onrecord.mcp.server import server

    server(store).run()
    return 0
