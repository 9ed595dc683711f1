"""`onrecord check STORE`: the stories of a store, each beside the others."""

import csv
import io
import json
import shutil
import subprocess

import pytest

from onrecord.store.manifest import SCHEMA
from tests.cli.conftest import COMMAND
from tests.cli.stories import FERRY, write
from tests.conftest import ROOT

pytest.importorskip("pyarrow", reason="stores need the extra: pip install onrecord[trace]")
pytest.importorskip("daft", reason="stores need the extra: pip install onrecord[trace]")

AT_FAULT = "08-metropol-varnholt.txt"
FIRST = "Deputy President Harald Venn has telephoned his elected successor"


@pytest.fixture(scope="module")
def traced(tmp_path_factory):
    """Traced without the model: what is copied is found by the words alone."""
    place = tmp_path_factory.mktemp("traced") / "calls"
    versions = str(ROOT / "examples/versions")
    command = [*COMMAND, "trace", versions, "-o", str(place), "--copies-only", "-j", "1"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def store(traced, tmp_path):
    shutil.copytree(traced, tmp_path / "calls")
    return "calls"


def test_both_places_stand_side_by_side(run, store):
    done = run("check", store)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{store}  {AT_FAULT}" in done.stdout
    heads = next(row for row in done.stdout.splitlines() if "Metropol Varnholt, 2026" in row)
    left, right = heads.split("│")
    assert left.strip() == "Metropol Varnholt, 2026-03-05T16:40"
    assert right.strip() == "Kessaly Press Agency, 2026-03-05T14:20"
    assert done.stdout.endswith("1 warning in 19 stories.\n")


def test_jsonl_and_csv_hold_the_other_place(run, store):
    (row,) = map(json.loads, run("check", store, "--format", "jsonl").stdout.splitlines())
    assert (row["code"], row["story"], row["line"]) == ("S32", AT_FAULT, 1)
    other = row["elsewhere"]
    text = (ROOT / "examples/versions" / other["story"]).read_text("utf-8").split("---\n", 2)[2]
    assert text[other["start"] : other["end"]] == other["words"]
    assert other["words"].startswith(FIRST)
    cells = list(csv.DictReader(io.StringIO(run("check", store, "--format", "csv").stdout)))
    assert [one["elsewhere"] for one in cells] == [other["words"]]


def test_sarif_names_the_other_story(run, store):
    log = json.loads(run("check", store, "--format", "sarif").stdout)
    (result,) = log["runs"][0]["results"]
    other, *_ = result["relatedLocations"]
    assert other["logicalLocations"] == [{"name": "01-kessaly-press-agency.txt", "kind": "story"}]
    assert other["message"]["text"].startswith(FIRST)


def test_a_check_can_be_left_out(run, store):
    done = run("check", store, "--ignore", "S32")
    assert (done.returncode, done.stdout) == (0, "Nothing to note in 19 stories.\n")


def test_a_store_and_a_story_go_together(run, store, tmp_path):
    done = run("check", store, write(tmp_path / "ferry.txt", FERRY), "--select", "S32")
    assert done.stdout.endswith("1 warning in 20 stories.\n")


def test_what_the_stories_files_are_needed_for_is_refused(run, store):
    done = run("check", store, "--diff", "main")
    assert done.returncode == 2
    assert "is a store" in done.stderr


def test_a_store_of_another_version_is_named(run, store, tmp_path):
    place = tmp_path / store / "manifest.json"
    place.write_text(
        place.read_text("utf-8").replace(f'"schema": {SCHEMA}', '"schema": 99'), "utf-8"
    )
    done = run("check", store)
    assert done.returncode == 2
    assert "schema 99" in done.stderr


def test_an_answer_in_a_file_is_not_idle_where_no_others_are_known(run, tmp_path):
    answered = "<!-- onrecord: ignore S32 because the agency agreed -->\n\n" + FERRY
    done = run("check", write(tmp_path / "ferry.txt", answered), "--select", "S32")
    assert (done.returncode, done.stdout) == (0, "Nothing to note in 1 story.\n")
