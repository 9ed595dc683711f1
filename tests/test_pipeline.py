"""The library: from a text or a path to its report."""

import importlib.metadata
import json
import os
import subprocess
import sys
import threading
import time
from itertools import pairwise
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.errors import IngestError, ModelError, OnrecordError
from onrecord.ingest import Unread, story_from_text
from onrecord.ingest.said import Said
from onrecord.pipeline import Report, analyse, analyse_story, batch, model, read, read_each, workers
from onrecord.pipeline.model import shared_annotator
from onrecord.records.record import Record
from onrecord.show.schema import json_schema
from tests.cli.fake.annotator import FakeAnnotator
from tests.cli.stories import FERRY, MARKET, write, write_lines

FAKE = Path(__file__).parent / "cli/fake"
# Pieces that make attributions likely, between any other text.
PIECES = st.sampled_from(["The ferry will stop, two officials said. ", "“", "”", "\n\n", "\u00a0"])
TEXTS = st.lists(PIECES | st.text(max_size=20)).map("".join)


@pytest.fixture
def fake(monkeypatch):
    """The fake annotator, loaded anew in this test."""
    monkeypatch.setattr(model, "Annotator", FakeAnnotator)
    monkeypatch.setattr(model, "_loaded", [])


@pytest.fixture(scope="module")
def schema():
    return jsonschema.Draft202012Validator(json_schema())


def spans(fact: object) -> list[tuple[int, int]]:
    """Every span in a record, wherever it stands."""
    if isinstance(fact, dict):
        own = [(fact["start"], fact["end"])] if "start" in fact and "end" in fact else []
        return own + [span for value in fact.values() for span in spans(value)]
    if isinstance(fact, list):
        if len(fact) == 2 and all(isinstance(value, int) for value in fact):
            return [tuple(fact)]
        return [span for value in fact for span in spans(value)]
    return []


@given(TEXTS)
def test_any_text_gives_a_record_that_can_be_trusted(schema, text):
    check_record_of(text, FakeAnnotator(), schema)


@settings(max_examples=40)
@given(TEXTS)
def test_any_text_with_the_shipped_model(schema, text):
    check_record_of(text, shared_annotator(), schema)


def check_record_of(text, annotator, schema):
    try:
        story = story_from_text(text, id="any", published="2026-02-03")
    except IngestError:
        return  # no text at all, or half a character: nothing to say of it
    report = analyse_story(story, annotator)
    encoded = msgspec.json.encode(report)
    schema.validate(json.loads(encoded))
    assert msgspec.json.decode(encoded, type=Report) == report
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(report), type=Report) == report
    assert report.story.text == text
    raw = json.loads(encoded)
    for kind in ("story", "attributions", "own_voice"):
        assert all(0 <= start <= end <= len(text) for start, end in spans(raw[kind]))
    for attribution in report.attributions:
        for part in (attribution.source, attribution.cue, attribution.content):
            assert all(one.end <= next_.start for one, next_ in pairwise(part))
    named = {source.id for source in report.sources}
    assert {one.source_id for one in report.attributions} <= named | {None}


def test_a_report_is_the_record_to_every_reader(fake):
    report = analyse(FERRY)
    encoded = msgspec.json.encode(report)
    record = msgspec.json.decode(encoded, type=Record)
    assert msgspec.json.encode(record) == encoded
    assert json.loads(encoded).keys() == set(Record.__struct_fields__)


def test_what_is_known_of_a_text_stands_in_its_report(fake):
    report = analyse(
        FERRY,
        id="ferry",
        headline="Ferry to stop",
        byline="Maud Finch",
        outlet="The Harbour Post",
        published="2026-02-03",
        url="https://harbour.example/ferry",
    )
    assert report.story.headline == "Ferry to stop"
    assert report.story.byline == "Maud Finch"
    assert report.story.outlet == "The Harbour Post"
    assert report.story.published == "2026-02-03"
    assert (report.story.id, report.story.url) == ("ferry", "https://harbour.example/ferry")
    assert report.model == FakeAnnotator.model


def test_a_date_that_is_none_is_refused(fake, tmp_path):
    with pytest.raises(IngestError, match="yesterday"):
        analyse(FERRY, published="yesterday")
    with pytest.raises(IngestError, match="yesterday"):
        read(write(tmp_path / "a.txt"), published="yesterday")


def test_a_notebook_shows_the_report_and_runs_nothing_in_it(fake):
    report = analyse("<script>alert(1)</script>, two \"officials' said.\n")
    shown = report._repr_html_()
    assert shown.startswith("<iframe")
    assert shown.count("<") == 2  # the frame's tags: the page in it is an attribute's value
    assert shown.count('"') % 2 == 0
    assert 'sandbox=""' in shown


def test_threads_share_one_model(fake, monkeypatch):
    loads = []

    def load(folder=None):
        loads.append(folder)
        time.sleep(0.05)
        return FakeAnnotator()

    monkeypatch.setattr(FakeAnnotator, "load", load)
    reports: list[Report] = []
    threads = [
        threading.Thread(target=lambda: reports.append(analyse(FERRY, id="ferry")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1
    assert len(reports) == 8
    assert all(report == reports[0] for report in reports)


def test_read_stops_at_a_bad_story_and_read_each_goes_on(fake, tmp_path):
    source = write_lines(tmp_path / "all.jsonl", FERRY, "{broken", MARKET)
    with pytest.raises(IngestError, match="line 2"):
        read(source)
    first, second, third = read_each([str(source)], jobs=1)
    assert isinstance(first, Report)
    assert isinstance(second, IngestError)
    assert isinstance(third, Report)
    assert third.story.text == MARKET


def test_a_fault_in_reading_one_path_spares_the_next(fake, monkeypatch, tmp_path):
    def faulty(path, **flags):
        if path.name == "odd.txt":
            raise RecursionError("too deep")
        yield unread(path.name)

    monkeypatch.setattr(batch, "find_stories", faulty)
    odd, good = read_each([tmp_path / "odd.txt", tmp_path / "good.txt"], jobs=1)
    assert isinstance(odd, OnrecordError)
    assert odd.place.endswith("odd.txt")
    assert "RecursionError" in odd.problem
    assert isinstance(good, Report)


def test_a_missing_model_is_an_error_of_the_whole(fake, monkeypatch, tmp_path):
    def load(folder=None):
        raise ModelError(place="model", problem="it is not there", cure="Install it again")

    monkeypatch.setattr(FakeAnnotator, "load", load)
    with pytest.raises(ModelError):
        read(write(tmp_path / "a.txt"))


def unread(name: str, text: str = FERRY) -> Unread:
    return Unread(data=text.encode(), kind="text", name=name, place=name, flags=Said())


@pytest.mark.parametrize(
    ("jobs", "ahead_bytes", "most"), [(1, 10**9, 1), (2, 10**9, 8), (2, 2 * len(FERRY), 3)]
)
def test_stories_are_read_as_they_are_needed(fake, monkeypatch, jobs, ahead_bytes, most):
    """So that memory stays where it is, however many and however large there are."""
    monkeypatch.setattr(workers, "AHEAD_BYTES", ahead_bytes)
    begun = 0

    def endless(path, *, published=None, outlet=None):
        nonlocal begun
        while True:
            begun += 1
            yield unread(str(begun))

    monkeypatch.setattr(batch, "find_stories", endless)
    # The workers are processes of their own and get their fake from there.
    paths = [str(FAKE), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    monkeypatch.setenv("ONRECORD_TEST_FAKE", "1")
    each = read_each(["endless"], jobs=jobs)
    for done, report in enumerate(each, start=1):
        assert not isinstance(report, OnrecordError)
        assert report.story.id == str(done)
        assert begun - done <= most
        if done == 60:
            break
    each.close()


def test_every_public_name_is_there():
    for name in onrecord.__all__:
        assert getattr(onrecord, name)
    assert set(dir(onrecord)) == set(onrecord.__all__)
    with pytest.raises(AttributeError, match="analyze"):
        _ = onrecord.analyze


def test_the_version_is_the_packages():
    assert onrecord.__version__ == importlib.metadata.version("onrecord")


def test_importing_the_library_waits_for_nothing_heavy():
    code = "import onrecord, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"numpy", "onnxruntime", "lxml", "rich"}.isdisjoint(done.stdout.split())
