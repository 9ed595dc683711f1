"""`onrecord serve`: the web app and the HTTP API."""

from pathlib import Path

import click

from onrecord.cli.installed import see_that_all_is_there


@click.command("serve", short_help="Serve the web app and the HTTP API on this machine.")
@click.argument("store", metavar="[STORE]", required=False, type=click.Path(path_type=Path))
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=8765, show_default=True)
def command(store: Path | None, port: int) -> int:
    """Serve the web app and the HTTP API."""
    see_that_all_is_there("onrecord serve", ("starlette", "uvicorn", "jinja2"), "web")
    import uvicorn

    from onrecord.web.app import create_app
    from onrecord.web.settings import Settings

    uvicorn.run(create_app(Settings(store=store)), host="127.0.0.1", port=port)
    return 0
