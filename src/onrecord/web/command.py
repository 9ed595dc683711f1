"""`onrecord serve`: the web app and the HTTP API."""

from pathlib import Path

import click

from onrecord.cli.installed import see_that_all_is_there
from onrecord.cli.say import say_error

_NEEDED = ("starlette", "uvicorn", "jinja2", "python_multipart")
_NEEDED_BY_STORES = ("pyarrow", "filelock", "rapidfuzz")
_THIS_MACHINE = ("127.0.0.1", "localhost", "[::1]")


@click.command(
    "serve",
    short_help="Serve the web app and the HTTP API on this machine.",
    help="""Serve the web app, for a browser on this machine, and the HTTP API, for other programs.
    Paste or drop a story: who says so, and whether it is sourced well. With a STORE of
    `onrecord trace`: its stories, versions, claims and sources, too.

    Nothing is sent anywhere, no story is kept, and none is written to a log. Only this machine can
    reach it unless --host says otherwise.
    """,
    epilog="""\b
Examples:
  onrecord serve                      stories that are pasted or dropped
  onrecord serve STORE                what tracing found, too
  onrecord serve --port 0             on any free port; the address is printed
  onrecord serve --profile ap         checked by the policies of one house
  onrecord serve --host 0.0.0.0 --allow-host desk.example.org    for a whole desk; see the warning
  curl http://127.0.0.1:8765/read --json '{"text": "..."}'       the record, for programs
  curl http://127.0.0.1:8765/openapi.json                        what else there is

\b
Exit codes:
  2    it could not start: the port is taken, there is no such store
  130  Ctrl-C (SIGINT): the way to end it""",
)
@click.argument("store", metavar="[STORE]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="0: any that is free.",
)
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on. Any other lets other machines in, without a password.",
)
@click.option(
    "--allow-host",
    "allowed",
    metavar="NAME",
    multiple=True,
    help="Answer to this name, too. May be repeated.",
)
@click.option(
    "--allow-origin",
    "origins",
    metavar="SITE",
    multiple=True,
    help="Let pages of this site ask under /v2/, as editors' add-ons do: https://example.org."
    " May be repeated.",
)
@click.option("--profile", metavar="NAME", help="A house whose policies to check by.")
@click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=2),
    help="Processes that read stories, 150 MB each; long stories never have the last."
    "  [default: one a core, at least 2]",
)
@click.pass_context
def command(
    context: click.Context,
    store: Path | None,
    port: int,
    host: str,
    allowed: tuple[str, ...],
    origins: tuple[str, ...],
    profile: str | None,
    jobs: int | None,
) -> int:
    """Serve the web app and the HTTP API."""
    see_that_all_is_there("onrecord serve", _NEEDED, "web")
    _see_that_it_is_a_store(store)

    from onrecord.check.config import known_profile
    from onrecord.pipeline.batch import cores
    from onrecord.web.app import create_app
    from onrecord.web.listen import address, is_loopback, listen, name_in_url, port_of
    from onrecord.web.serving import server
    from onrecord.web.settings import Settings

    try:
        reaches_others = not is_loopback(host)
    except ValueError:
        raise click.UsageError(f"--host {host} is no address, such as 127.0.0.1", context) from None
    if profile is not None:
        known_profile(profile)
    settings = Settings(
        store=store,
        hosts=tuple(dict.fromkeys((*_THIS_MACHINE, name_in_url(host), *allowed))),
        origins=origins,
        jobs=jobs or max(2, cores()),
        profile=profile,
    )
    app = create_app(settings)
    with listen(host, port) as listening:
        if reaches_others:
            say_error(_warning(host, store))
        where = address(host, port_of(listening))
        serving = server(app, lambda: click.echo(f"onrecord is at {where} (Ctrl-C ends it)"))
        try:
            serving.run(sockets=[listening])
        except SystemExit:
            if app.state.why_not is None:
                raise
            raise app.state.why_not from None
    return 0


def _see_that_it_is_a_store(store: Path | None) -> None:
    if store is None:
        return
    see_that_all_is_there("onrecord serve", _NEEDED_BY_STORES)

    from onrecord.store.folder import read_manifest

    read_manifest(store)


def _warning(host: str, store: Path | None) -> str:
    what = f"see all of {store} and " if store is not None else ""
    return (
        f"onrecord serve: whoever reaches {host} can {what}have stories read here. There is no "
        "password, and what is sent can be read on its way. They must ask by a name that "
        "--allow-host gives, or by the address itself"
    )
