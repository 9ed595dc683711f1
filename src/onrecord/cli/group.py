"""The group: it knows its subcommands by name and imports one when it is called."""

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

import click

COMMANDS = ("read", "check", "rule", "rules", "audit", "trace", "show")
# Commands of extras, which the core does not import: they join as entry points of this group.
_EXTRAS = "onrecord.commands"
_IN_ORDER = ("serve", "lsp", "mcp")


class Late(click.Group):
    """A group whose subcommand `NAME` is `onrecord.cli.NAME.command`, or that of an extra."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which a reader meets them."""
        return [*COMMANDS, *_of_extras()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand, imported now."""
        command: click.Command
        if cmd_name in COMMANDS:
            command = import_module(f"onrecord.cli.{cmd_name}").command
            return command
        entry = _of_extras().get(cmd_name)
        if entry is None:
            return None
        command = entry.load()
        return command


@cache
def _of_extras() -> dict[str, EntryPoint]:
    """Ours in their order, then those that other packages bring along, by name."""
    found = {one.name: one for one in entry_points(group=_EXTRAS) if one.name not in COMMANDS}
    last = len(_IN_ORDER)
    place = {name: at for at, name in enumerate(_IN_ORDER)}
    return dict(sorted(found.items(), key=lambda item: (place.get(item[0], last), item[0])))


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
  onrecord serve STORE                  all of it in a browser, and for other programs
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
