"""`onrecord show`: what a store holds."""

from pathlib import Path

import click

from onrecord.cli.installed import see_that_all_is_there
from onrecord.cli.output import NobodyReadsError, Place, destination, format_by, place_of
from onrecord.cli.show_formats import FORMATS, SUFFIXES, Format, rendered
from onrecord.errors import OutputError


@click.command(
    "show",
    short_help="Show what a store holds: versions, claims, origins.",
    help="""Show what `onrecord trace` found. With a STORE alone: what it holds, its largest
    families and claims. With an ID behind it:

    \b
      a family's (that of its earliest story)  its versions in the order of time, and what each
                                               changed of the one that it comes from
      another story's                          the same for this one, and the claims it makes
      a claim's ("c5")                         who makes it, in which words, whom each credits,
                                               and the origins to which the chains lead
    """,
    epilog="""\b
Examples:
  onrecord show store
  onrecord show store 01-wire.txt             a family, on the terminal
  onrecord show store 01-wire.txt -o f.html   as a page: a timeline, the words that changed
  onrecord show store c5 -o claim.html        a claim's origins, drawn
  onrecord show store --quote "good call"     who printed it, and in which words
  onrecord show store --problems              what could not be read
  onrecord show store c5 --format json | jq '.line.least'
  onrecord show store --export store.sqlite   all tables, for Datasette

\b
Exit codes:
  0    it was shown, or the reader of a pipe has seen enough (| head)
  2    there is no such store, nothing with that ID, or the output could not be written""",
)
@click.argument("store", metavar="STORE", type=click.Path(path_type=Path))
@click.argument("name", metavar="[ID]", required=False)
@click.option("--quote", metavar="WORDS", help="Show who printed these words as a quotation.")
@click.option("--problems", is_flag=True, help="Show what could not be read, and why.")
@click.option(
    "--export",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write all tables into a SQLite file; lists become JSON text.",
)
@click.option(
    "--format",
    "to_format",
    type=click.Choice(FORMATS),
    help="text, html (one page), json (one object) or csv."
    "  [default: by the suffix of FILE, else text]",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@click.pass_context
def command(
    context: click.Context,
    store: Path,
    name: str | None,
    quote: str | None,
    problems: bool,
    export: Path | None,
    to_format: Format | None,
    output: str | None,
) -> int:
    """Show what a store holds."""
    if sum((name is not None, quote is not None, problems, export is not None)) > 1:
        raise click.UsageError("an ID, --quote, --problems, --export: one at a time", context)
    if quote is not None and not quote.strip():
        raise click.UsageError("--quote has no words", context)
    see_that_all_is_there("onrecord show", ("pyarrow", "filelock", "rapidfuzz"))
    if export is not None:
        return _export(store, export)
    place = place_of(output, [str(store)])
    chosen = to_format or format_by(place, SUFFIXES, context)
    return _show(store, name, quote, problems, place, chosen)


def _show(
    store: Path, name: str | None, quote: str | None, problems: bool, place: Place, chosen: Format
) -> int:
    from onrecord.cli.show_views import parts_of, view_of

    view = view_of(store, name, quote=quote, problems=problems)
    parts = parts_of(store, view) if chosen == "html" else ()
    text = rendered(view, parts, chosen, width=place.width, color=place.color)
    try:
        with destination(place.path, as_text=chosen == "text") as write:
            write(text)
    except NobodyReadsError:
        pass
    return 0


def _export(store: Path, place: Path) -> int:
    from onrecord.store.folder import read_manifest
    from onrecord.store.sqlite import export_sqlite

    read_manifest(store)
    if place.is_dir() or store.resolve() in place.resolve().parents:
        raise OutputError(
            place=str(place),
            problem="it is a folder, or lies in the store",
            cure="Name a file elsewhere: store.sqlite",
        )
    counts = export_sqlite(store, place)
    click.echo(f"{place}: {len(counts)} tables, {sum(counts.values()):,} rows")
    return 0
