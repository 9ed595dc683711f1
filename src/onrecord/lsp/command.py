"""`onrecord lsp`: the language server, over standard input and output."""

import click

from onrecord.cli.installed import see_that_all_is_there


@click.command("lsp", short_help="Serve an editor: notes as a story is written.")
def command() -> int:
    """Serve an editor over standard input and output."""
    see_that_all_is_there("onrecord lsp", ("pygls",), "lsp")
    return 0
