"""`onrecord lsp`: the language server, over standard input and output."""

import logging

import click

from onrecord.cli.installed import see_that_all_is_there


@click.command(
    "lsp",
    short_help="Serve an editor: notes as a story is written.",
    help="""Serve an editor over standard input and output, as the Language Server Protocol has it:
    the notes of `onrecord check` as one types, with what mends or answers them; who stands behind
    the words under the cursor; the sources of a story as its outline.

    It reads plain text and Markdown. A house's own settings are read from the nearest onrecord.toml
    above a story. An editor starts it; docs/editors.md says how to tell yours.""",
)
def command() -> int:
    """Serve an editor over standard input and output."""
    see_that_all_is_there("onrecord lsp", ("pygls",), "lsp")
    from onrecord.lsp.server import serve

    # pygls would log messages whole where it fails at one, and with them the stories in them.
    logger = logging.getLogger("pygls")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    return serve()
