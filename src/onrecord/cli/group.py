"""The group: it knows its subcommands by name and imports one when it is called."""

from importlib import import_module

import click

COMMANDS = ("read", "check", "rule", "rules", "audit", "trace", "show")


class Late(click.Group):
    """A group whose subcommand `NAME` is `onrecord.cli.NAME.command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which a reader meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"onrecord.cli.{cmd_name}").command
        return command


def _version(context: click.Context, option: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        from onrecord import __version__

        click.echo(f"onrecord {__version__}")
        context.exit()


@click.group(
    cls=Late,
    name="onrecord",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""Take the sourcing of a news story apart: who says so, on what terms, and what is on
    nobody's word but the outlet's.

    Everything runs on this machine; nothing is sent anywhere.
    """,
    epilog="""\b
Examples:
  onrecord read story.txt               who says so, on the terminal
  onrecord read story.html -o out.html  the same as a page
  onrecord check story.txt              whether it is sourced well: the desk's notes
  onrecord rule S7                      what a check is for
  onrecord trace folder/ -o STORE       where stories come from: versions, claims, origins
  onrecord show STORE                   what tracing found: who copied, who changed what
  onrecord read --help                  more of them

Exit codes: 0 all is well, 1 there are notes (check), 2 something could not be read or written, 130
Ctrl-C (SIGINT), 143 ended (SIGTERM), 129 the terminal closed (SIGHUP).""",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Print the version and exit.",
)
@click.pass_context
def onrecord(context: click.Context) -> None:
    """Take the sourcing of a news story apart."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
