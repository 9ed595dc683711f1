"""What is written about onrecord agrees with onrecord."""

import json
import re
import tomllib
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from click.testing import CliRunner

from onrecord.cli.group import onrecord
from onrecord.records.attribution import Act, Attribution, QuotationType
from onrecord.records.record import Record
from onrecord.records.source import Source, SourceKind, Terms
from onrecord.records.story import PartKind, Story
from tools import docs

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def normal(name: str) -> str:
    """A distribution's name as PyPI compares it, without version or extra."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", name, maxsplit=1)[0]).lower()


def declared() -> dict[str, set[str]]:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    extras = {
        extra: set(map(normal, libs)) for extra, libs in project["optional-dependencies"].items()
    }
    return {"core": set(map(normal, project["dependencies"])), **extras}


def test_generated_pages_are_fresh():
    assert docs.stale(ROOT) == [], "run `make docs` and commit what it wrote"


def test_an_edited_page_is_found_stale(tmp_path):
    for path, text in docs.pages().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert docs.stale(tmp_path) == []
    (tmp_path / "docs/cli.md").write_text("edited", encoding="utf-8")
    assert docs.stale(tmp_path) == [Path("docs/cli.md")]


def test_every_command_has_its_page():
    """Asked of the program as a user would, not of the tree that the page is made from."""
    shown = CliRunner().invoke(onrecord, ["--help"])
    listed = re.findall(r"^  ([a-z]+)(?:  |$)", shown.output.partition("Commands:")[2], re.M)
    assert "read" in listed
    for name in listed:
        assert f"\n## onrecord {name}\n" in page("docs/cli.md")


@pytest.mark.parametrize("kind", [Record, Story, Attribution, Source, Terms])
def test_every_field_of_the_record_is_explained(kind):
    written = page("docs/record.md") + page("docs/glossary.md")
    for field in kind.__struct_fields__:
        assert f"`{field}`" in written, f"{kind.__name__}.{field}"


@pytest.mark.parametrize("kind", [Act, PartKind, QuotationType, SourceKind])
def test_every_value_is_in_the_glossary(kind):
    for value in get_args(kind):
        assert f"`{value}`" in page("docs/glossary.md")


def test_the_record_shown_in_the_docs_is_a_record():
    (example,) = re.findall(r"```json\n(.*?)```", page("docs/record.md"), re.S)
    record = msgspec.json.decode(example, type=Record)
    text = record.story.text
    (attribution,) = record.attributions
    (source,) = record.sources
    assert source.terms is not None
    assert [part.span.of(text) for part in record.story.parts] == [
        "TERN BAY",
        "The ferry will stop, two people told the Courier.",
    ]
    assert [span.of(text) for span in attribution.source] == ["two people"]
    assert [span.of(text) for span in attribution.cue] == ["told"]
    assert [span.of(text) for span in attribution.content] == ["The ferry will stop"]
    assert [span.of(text) for span in source.terms.told] == ["the Courier"]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        name, _, heading = target.partition("#")
        file = path.parent / name if name else path
        assert file.exists(), target
        if heading:
            titles = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.M)
            assert heading in [re.sub(r"\W+", "-", title.lower()) for title in titles], target


def test_commands_that_the_docs_name_exist():
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.M))
    for path in WRITTEN:
        named = set(re.findall(r"(?:^|`)make ([a-z]+)", path.read_text(encoding="utf-8"), re.M))
        assert named <= targets, path.name


def test_every_library_says_why():
    written = {
        normal(name)
        for row in re.findall(r"^\|.*", page("docs/dependencies.md"), re.M)
        for name in re.findall(r"[\w.-]+", row)
    }
    for libraries in declared().values():
        assert libraries <= written


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("requirements/*.txt")), ids=lambda path: path.name
)
def test_locks_name_no_address(path):
    assert "://" not in path.read_text(encoding="utf-8")


def test_the_lock_is_whole():
    lock = page("requirements/dev.txt")
    entries = re.findall(r"^[\w.-]+==(?:.*\\\n)*.*", lock, re.M)
    assert all("--hash=sha256:" in entry for entry in entries)
    libraries = declared()
    locked = {normal(entry) for entry in entries}
    assert libraries["core"] | libraries["html"] | libraries["dev"] <= locked


@pytest.mark.parametrize("name", ["README.md", "docs/python.md"])
def test_the_python_shown_in_the_docs_runs(name, tmp_path, monkeypatch):
    story = "TERN BAY (AP) — The ferry will stop, two officials told the Courier.\n"
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox/ferry.txt").write_text(story, encoding="utf-8")
    (tmp_path / "archive.jsonl").write_text(json.dumps({"text": story}) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    for block in re.findall(r"```python\n(.*?)```", page(name), re.S):
        exec(compile(block, name, "exec"), names)
    assert len(names["reports"]) == 1
    if "again" in names:
        assert names["again"] == names["report"]
