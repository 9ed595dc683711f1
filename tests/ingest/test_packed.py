"""Compressed JSONL and ninjs, and folders of all formats together."""

import gzip
import json

import pytest

from onrecord.errors import IngestError
from onrecord.ingest import cut, find_stories, read_stories
from tests.ingest.archives import numbered, packed, page


def lines(count):
    return "".join(
        json.dumps({"text": f"Ferry {number} will stop.", "id": number}) + "\n"
        for number in range(count)
    ).encode()


def read(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_stories(path))


def test_compressed_jsonl(tmp_path):
    for name in ("a.jsonl.gz", "a.ndjson.gz", "A.JSONL.GZ"):
        items = read(tmp_path, name, gzip.compress(lines(3)))
        assert [one.id for one in items] == ["0", "1", "2"]
    unread = list(find_stories(tmp_path / "a.jsonl.gz"))
    assert unread[1].place == f"{tmp_path / 'a.jsonl.gz'}, line 2"
    assert unread[1].line is None


def test_jsonl_in_several_gzip_members(tmp_path):
    data = gzip.compress(lines(2)[:30]) + gzip.compress(lines(2)[30:]) + b"\0" * 99
    assert len(read(tmp_path, "a.jsonl.gz", data)) == 2


def test_the_name_says_gzip_but_the_file_is_plain(tmp_path):
    assert len(read(tmp_path, "a.jsonl.gz", lines(3))) == 3


def test_truncated_jsonl_gives_its_whole_lines_and_one_error(tmp_path):
    data = gzip.compress(lines(500))
    items = read(tmp_path, "a.jsonl.gz", data[: len(data) // 2])
    assert [one.id for one in items[:-1]] == [str(number) for number in range(len(items) - 1)]
    assert 100 < len(items) < 500
    assert isinstance(items[-1], IngestError)
    assert "ends early" in items[-1].problem


def test_jsonl_whose_checksum_is_missing_is_read_whole_and_reported(tmp_path):
    *stories, error = read(tmp_path, "a.jsonl.gz", gzip.compress(lines(3))[:-4])
    assert len(stories) == 3
    assert "ends early" in error.problem


def test_empty_compressed_jsonl(tmp_path):
    (error,) = read(tmp_path, "a.jsonl.gz", gzip.compress(b""))
    assert error.problem == "there is no story in it"


def test_a_line_that_unpacks_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr("onrecord.ingest.jsonl.LINE_BYTES", 1_000)
    monkeypatch.setattr("onrecord.ingest.jsonl.SKIPPED_BYTES", 1_000_000)
    bomb = gzip.compress(lines(2) + b"a" * 5_000_000 + b"\n" + lines(2))
    *stories, error = read(tmp_path, "a.jsonl.gz", bomb)
    assert len(stories) == 2
    assert "longer than 1,000,000 bytes" in error.problem


def test_compressed_ninjs(tmp_path):
    item = json.dumps({"uri": "urn:1", "body_text": "The ferry will stop."}).encode()
    (story,) = read(tmp_path, "a.json.gz", gzip.compress(item))
    assert (story.id, story.text) == ("urn:1", "The ferry will stop.")
    (error,) = read(tmp_path, "b.json.gz", gzip.compress(item)[:-12])
    assert "ends early" in error.problem


def test_compressed_ninjs_that_unpacks_to_too_much(tmp_path, monkeypatch):
    monkeypatch.setitem(cut._LIMITS_BYTES, "ninjs", 1_000)
    (error,) = read(tmp_path, "a.json.gz", gzip.compress(b" " * 10_000_000))
    assert "too much for one story" in error.problem


def test_a_folder_of_all_formats(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a.txt").write_text("The ferry will stop.")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "The ferry will stop."}\n'))
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.warc.gz").write_bytes(b"".join(packed(numbered(2))))
    (tmp_path / "e.html").write_bytes(page())
    (tmp_path / "f.jsonl").write_bytes(b"")
    table = pytest.importorskip("pyarrow").table({"text": ["The ferry will stop."]})
    parquet.write_table(table, tmp_path / "g.parquet")
    (tmp_path / "h.gz").write_bytes(b"not ours")
    (tmp_path / "i.tar.gz").write_bytes(b"not ours")
    (tmp_path / "j.txt").write_text("The ferry will stop.")
    items = list(read_stories(tmp_path))
    assert [item.place if isinstance(item, IngestError) else item.id for item in items] == [
        "a.txt",
        "b.jsonl.gz:1",
        "c/d.warc.gz:1",
        "c/d.warc.gz:2",
        "e.html",
        str(tmp_path / "f.jsonl"),
        "g.parquet:1",
        "j.txt",
    ]
