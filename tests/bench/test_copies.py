"""What the benchmark of tracing counts: shingles, stages, rows."""

import time

import pytest

import onrecord
from bench.archive import write_archive
from bench.copies import KINDS, Measured, copies_table, row_beside
from bench.our_copies import StageClock
from bench.peer_copies import shingles


def spin(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_a_shingle_is_five_words_and_stands_once():
    grams = shingles("the ferry will stop on the ferry will stop on")
    assert sorted(grams) == sorted(
        [
            "the ferry will stop on",
            "ferry will stop on the",
            "will stop on the ferry",
            "stop on the ferry will",
            "on the ferry will stop",
        ]
    )
    assert shingles("too short") == ["too short"]


def test_stages_are_timed_apart_and_grouping_counts_as_copies():
    clock = StageClock()
    clock.watch("reading", 0, 1)
    spin(0.05)
    clock.watch("reading", 1, 1)
    clock.watch("fingerprints", 0, 1)
    spin(0.05)
    clock.watch("pairs", 0, 1)
    clock.watch("pairs", 1, 1)
    spin(0.05)  # families are made when the pairs are done, and no stage tells of it
    clock.watch("families", 0, 1)
    clock.watch("changes", 0, 1)
    spin(0.05)
    clock.stop()
    assert clock.seconds == pytest.approx(
        {"reading": 0.05, "copies": 0.1, "changes": 0.05}, abs=0.03
    )


def figures(recall):
    return {"pairs": {"P": 99.0, "R": recall}} | {kind: {"R": recall} for kind in KINDS}


def test_ratios_are_to_our_own_row_and_a_part_finds_nothing():
    base = Measured(what="ours", cpu_seconds=20.0, peak_megabytes=800.0, figures=figures(80.0))
    peer = Measured(what="peer", cpu_seconds=5.0, peak_megabytes=200.0, figures=figures(20.0))
    name, seconds, ratio, speed, memory, precision, recall, of_recall, *kinds = row_beside(
        peer, base
    )
    assert (name, seconds, ratio, speed, memory) == ("peer", "5.0", "0.25", 4000, 200)
    assert (precision, recall, of_recall, kinds) == (99.0, 20.0, "0.25", [20.0] * len(KINDS))
    part = row_beside(Measured(what="reading", cpu_seconds=10.0, peak_megabytes=300.0), base)
    assert part[2:5] == ("0.50", 2000, 300)
    assert set(part[5:]) == {None}


def test_without_corpora_it_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("ONRECORD_SHARED", str(tmp_path))
    table = copies_table()
    assert table.rows == ()
    assert table.note.startswith("Not measured")


def test_pages_of_a_written_archive_are_read(tmp_path):
    pytest.importorskip("fastwarc")
    pytest.importorskip("trafilatura")
    body = "<p>The ferry to Kessaly will stop on Monday, the harbour master said.</p>" * 5
    page = {
        "url": "https://news.example/a",
        "html": f"<html><body><article>{body}</article></body></html>",
    }
    archive = tmp_path / "pages.warc.gz"
    write_archive(archive, [page], 3)
    stories = list(onrecord.read_each([archive], jobs=1))
    assert ["harbour master" in report.story.text for report in stories] == [True] * 3
