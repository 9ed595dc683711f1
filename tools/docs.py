"""Write the pages of docs/ that are made from the code, or say which are stale.

python -m tools.docs           write them
python -m tools.docs --check   exit 1 and name the stale ones
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.check.catalogue import rules
from onrecord.cli.group import onrecord
from onrecord.show.rules import page
from onrecord.show.schema import json_schema

ROOT = Path(__file__).resolve().parents[1]

CLI_HEAD = """\
# Commands

Made from `--help` by `make docs`; do not edit.
"""


def commands(
    command: click.Command, name: str = "onrecord", parent: click.Context | None = None
) -> Iterator[tuple[str, str]]:
    """Each command's full name and its help text, the program first, then in its order."""
    # A fixed width: the page must not depend on the terminal of whoever makes it.
    context = command.make_context(
        name.rpartition(" ")[2], [], parent, resilient_parsing=True, terminal_width=88
    )
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None, f"{name} lists {child} and does not have it"
            yield from commands(found, f"{name} {child}", context)


def cli_page() -> str:
    """All commands on one page."""
    parts = [CLI_HEAD]
    for name, text in commands(onrecord):
        parts.append(f"## {name}\n\n```text\n{text.rstrip()}\n```\n")
    return "\n".join(parts)


def schema_file() -> str:
    """The JSON Schema of the record."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def rule_pages() -> Iterator[tuple[Path, str]]:
    """A page for each check, and their list."""
    folder = Path("docs/rules")
    made = "Made from the checks' own files by `make docs`; do not edit.\n"
    rows = [
        f"| [{rule.check.code} {rule.name}]({rule.name}.md) | {rule.page.title}"
        f" | {rule.check.level if rule.check.is_on else 'off'} | {rule.check.fixes or ''} |"
        for rule in rules()
    ]
    table = "\n".join(["| check | what it reports | level | fix |", "|---|---|---|---|", *rows])
    yield folder / "README.md", f"# The checks\n\n{made}\n{table}\n"
    for rule in rules():
        yield folder / f"{rule.name}.md", page(rule)


def pages() -> dict[Path, str]:
    """Each generated file, under the checkout, with what it must hold."""
    return {
        Path("docs/cli.md"): cli_page(),
        Path("docs/record.schema.json"): schema_file(),
        **dict(rule_pages()),
    }


def stale(root: Path) -> list[Path]:
    """The generated files that are missing, too many, or differ from what the code says now."""
    made = pages()
    kept = {path.relative_to(root) for path in (root / "docs/rules").glob("*.md")}
    return [
        path
        for path, text in made.items()
        if not (root / path).is_file() or (root / path).read_text(encoding="utf-8") != text
    ] + sorted(kept - made.keys())


def main(arguments: list[str]) -> int:
    """Write the pages; with --check, only say which are stale."""
    old = stale(ROOT)
    if arguments == ["--check"]:
        for path in old:
            print(f"{path} is stale: run `make docs` and commit it", file=sys.stderr)
        return 1 if old else 0
    made = pages()
    for path in old:
        if path not in made:
            (ROOT / path).unlink()
            print(f"took out {path}")
            continue
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(made[path], encoding="utf-8")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
