"""`onrecord mcp`: three read-only tools, over standard input and output."""

import click

from onrecord.cli.installed import see_that_all_is_there


@click.command("mcp", short_help="Serve three read-only tools by the Model Context Protocol.")
def command() -> int:
    """Serve three read-only tools over standard input and output."""
    see_that_all_is_there("onrecord mcp", ("mcp",), "mcp")
    return 0
