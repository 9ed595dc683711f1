"""Web archives: pages come out of their records, and a damaged record costs only itself."""

import gzip
import re
import sys
import tempfile
import zlib
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest import find_stories, read_stories
from onrecord.records.story import Story
from tests.ingest.archives import PARAGRAPH, chunks, http, numbered, packed, page, record

BOTH = pytest.mark.parametrize("name", ["news.warc", "news.warc.gz"])
LENGTH = re.compile(rb"Content-Length: (\d+)")


def archive(name, records):
    """The bytes of an archive under that name."""
    return b"".join(packed(records) if name.endswith(".gz") else records)


def read(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_stories(path))


def read_one(tmp_path, block, **said):
    """What comes of an archive with one response."""
    (item,) = read(tmp_path, "news.warc", record(block, **said))
    return item


def shown(items):
    """The number on each page that was read; an error as it is."""
    pages = [item if isinstance(item, IngestError) else item.text for item in items]
    return [
        one if isinstance(one, IngestError) else int(re.search(r"page (\d+)\.", one)[1])
        for one in pages
    ]


def numbers(items):
    return [one for one in shown(items) if isinstance(one, int)]


def errors(items):
    return [one for one in items if isinstance(one, IngestError)]


@BOTH
def test_pages_in_the_order_of_the_archive(tmp_path, name):
    items = read(tmp_path, name, archive(name, numbered(4)))
    assert numbers(items) == [1, 2, 3, 4]
    assert [one.id for one in items] == [f"{name}:{number}" for number in (1, 2, 3, 4)]
    assert items[1].url == "http://g.test/2"
    assert items[1].metadata_from["url"] == "WARC-Target-URI"


def test_one_gzip_member_around_all_records(tmp_path):
    data = gzip.compress(b"".join(numbered(4)))
    assert numbers(read(tmp_path, "news.warc.gz", data)) == [1, 2, 3, 4]


@BOTH
def test_an_unread_story_says_its_record_and_byte(tmp_path, name):
    records = numbered(3)
    (tmp_path / name).write_bytes(archive(name, records))
    before = packed(records[:2]) if name.endswith(".gz") else records[:2]
    last = list(find_stories(tmp_path / name))[-1]
    assert last.place == f"{tmp_path / name}, record 3 at byte {len(b''.join(before))}"
    assert len(last.data) < len(records[2]) + 1  # as it was sent, and no other record's bytes


def test_the_date_is_the_page_s_and_never_the_archive_s(tmp_path):
    assert read_one(tmp_path, http(page())).published is None
    head = '<meta property="article:published_time" content="2026-02-01T08:00:00Z">'
    assert read_one(tmp_path, http(page(head=head))).published == "2026-02-01T08:00:00+00:00"


def test_the_page_s_own_address_goes_before_the_record_s(tmp_path):
    head = '<link rel="canonical" href="https://g.test/own">'
    story = read_one(tmp_path, http(page(head=head)), url="http://g.test/own?from=feed")
    assert story.url == "https://g.test/own"
    assert story.metadata_from["url"] == "link canonical"


@BOTH
def test_what_is_no_page_is_passed_over(tmp_path, name):
    good = numbered(1)
    others = [
        record(b"software: test\r\n", kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\nHost: g.test\r\n\r\n", kind="request"),
        record(http(page()), kind="revisit"),
        record(http(page(), status="404 Not Found")),
        record(http(page(), status="301 Moved Permanently")),
        record(http(b"\x89PNG", kind="image/png")),
        record(http(b"{}", kind="application/json")),
        record(http(b"%PDF", kind="")),
        record(b"", kind="metadata"),
    ]
    items = read(tmp_path, name, archive(name, [*others, *good]))
    assert numbers(items) == [1]
    assert items[0].id == f"{name}:10"


def test_xhtml_is_a_page(tmp_path):
    kind = "Application/XHTML+xml"
    assert PARAGRAPH in read_one(tmp_path, http(page(), kind=kind)).text


def test_an_archive_without_pages(tmp_path):
    error = read_one(tmp_path, http(page(), status="404 Not Found"))
    assert error.problem == "there is no story in it"


@BOTH
@pytest.mark.parametrize("data", [b"", gzip.compress(b""), b"\r\n\r\n"])
def test_an_empty_archive(tmp_path, name, data):
    (error,) = read(tmp_path, name, data)
    assert error.place.endswith(name)
    assert error.problem == "there is no story in it"


# What servers do to a page on its way.


def brotli(data):
    from fastwarc.stream_io import BrotliWriter

    out = BytesIO()
    writer = BrotliWriter(out)
    writer.write(data)
    writer.finish()
    writer.close()
    return out.getvalue()


def raw_deflate(data):
    deflate = zlib.compressobj(wbits=-15)
    return deflate.compress(data) + deflate.flush()


CODINGS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "br": brotli,
    "deflate": zlib.compress,
    "Deflate": raw_deflate,
    "gzip, br": lambda data: brotli(gzip.compress(data)),
    "identity": bytes,
}


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("chunked", [True, False])
def test_chunks_and_compression_are_taken_off(tmp_path, coding, chunked):
    body = CODINGS[coding](page())
    headers = [f"Content-Encoding: {coding}"]
    if chunked:
        body = chunks(body)
        headers.append("Transfer-Encoding: chunked")
    assert PARAGRAPH in read_one(tmp_path, http(body, headers=headers)).text


@pytest.mark.parametrize("header", ["Content-Encoding: gzip", "Transfer-Encoding: chunked"])
def test_a_page_that_the_crawler_has_unpacked_already(tmp_path, header):
    assert PARAGRAPH in read_one(tmp_path, http(page(), headers=[header])).text


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_a_compressed_page_that_is_cut_short_is_no_half_story(tmp_path, coding):
    body = CODINGS[coding](page())[:-20]
    error = read_one(tmp_path, http(body, headers=[f"Content-Encoding: {coding}"]))
    assert "record 1 at byte 0" in error.place
    assert "cannot be unpacked" in error.problem


def test_chunks_that_are_cut_short(tmp_path):
    body = chunks(page())[:-40]
    error = read_one(tmp_path, http(body, headers=["Transfer-Encoding: chunked"]))
    assert "chunks" in error.problem


def test_the_charset_of_the_http_header(tmp_path):
    words = "Паром перестанет ходить в ноябре, сказали в понедельник два чиновника. "
    sent = page(words).decode().encode("cp1251")
    story = read_one(tmp_path, http(sent, kind='text/html; charset="windows-1251"'))
    assert words.strip() in story.text


def test_a_charset_that_the_page_knows_better(tmp_path):
    words = "Паром перестанет ходить в ноябре, сказали в понедельник два чиновника. "
    sent = page(words, head='<meta charset="windows-1251">').decode().encode("cp1251")
    for kind in ("text/html; charset=nonsense", "text/html; charset=unicode_escape", "text/html"):
        assert words.strip() in read_one(tmp_path, http(sent, kind=kind)).text


# Damage.


def with_flipped_bytes(data):
    middle = len(data) // 2
    return (
        data[:middle]
        + bytes(byte ^ 0xFF for byte in data[middle : middle + 9])
        + data[middle + 9 :]
    )


GZIP_DAMAGE = {
    "bytes changed in the middle": with_flipped_bytes,
    "checksum wrong": lambda data: data[:-6] + b"\0\1" + data[-4:],
    "no gzip head": lambda data: b"XX" + data[2:],
    "its end missing": lambda data: data[:-300],
    "nearly all missing": lambda data: data[:4],
    "another thing": lambda data: b"something else" * 20,
}


@pytest.mark.parametrize("damage", GZIP_DAMAGE)
def test_a_damaged_gzip_member_costs_its_record(tmp_path, damage):
    members = packed(numbered(5))
    at = len(members[0] + members[1])
    members[2] = GZIP_DAMAGE[damage](members[2])
    items = read(tmp_path, "news.warc.gz", b"".join(members))
    assert numbers(items) == [1, 2, 4, 5]
    (error,) = errors(items)
    assert items[2] is error
    assert error.place == f"{tmp_path / 'news.warc.gz'}, record 3 at byte {at}"
    assert error.problem
    assert error.cure
    assert items[3].id == "news.warc.gz:4"


def length_of(data, change):
    return LENGTH.sub(lambda found: b"Content-Length: " + change(found[1]), data, count=1)


RECORD_DAMAGE = {
    "a length too short": lambda data: length_of(data, lambda size: b"%d" % (int(size) - 100)),
    "a length into the next": lambda data: length_of(data, lambda size: b"%d" % (int(size) + 100)),
    "a length past the end": lambda data: length_of(data, lambda size: size + b"000"),
    "a length of letters": lambda data: length_of(data, lambda size: b"many"),
    "a negative length": lambda data: length_of(data, lambda size: b"-5"),
    "no length": lambda data: LENGTH.sub(b"Nothing: here", data, count=1),
    "no version": lambda data: data.replace(b"WARC/1.0", b"WORC/1.0"),
    "its end missing": lambda data: data[:-300],
    "no http header": lambda data: data.replace(b"HTTP/1.1 200 OK", b"SMTP"),
}


@BOTH
@pytest.mark.parametrize("damage", RECORD_DAMAGE)
def test_a_damaged_record_costs_itself(tmp_path, name, damage):
    records = numbered(5)
    records[2] = RECORD_DAMAGE[damage](records[2])
    items = read(tmp_path, name, archive(name, records))
    assert numbers(items) == [1, 2, 4, 5]
    (error,) = errors(items)
    assert "record 3 at byte" in error.place


@BOTH
def test_what_stands_between_two_records_costs_neither(tmp_path, name):
    items = read(
        tmp_path, name, archive(name, numbered(2)) + b"noise " * 50 + archive(name, numbered(2))
    )
    assert numbers(items) == [1, 2, 1, 2]
    assert len(errors(items)) == 1


@pytest.mark.parametrize("cut_bytes", [1, 4, 8, 9, 100, 300])
def test_a_truncated_gzip_gives_what_came_before_and_one_error(tmp_path, cut_bytes):
    members = packed(numbered(3))
    items = read(tmp_path, "news.warc.gz", b"".join(members)[:-cut_bytes])
    assert numbers(items) == [1, 2]
    assert "ends early" in items[2].problem


def test_a_truncated_archive_without_compression(tmp_path):
    items = read(tmp_path, "news.warc", b"".join(numbered(3))[:-500])
    assert numbers(items) == [1, 2]
    assert "ends early" in items[2].problem


def test_one_member_around_all_that_is_truncated(tmp_path):
    data = gzip.compress(b"".join(numbered(40)))
    items = read(tmp_path, "news.warc.gz", data[:-10])
    assert numbers(items) == list(range(1, len(items)))
    assert len(items) > 30
    assert len(errors(items)) == 1


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n\r\n\r\n\r\n"])
def test_records_that_end_otherwise(tmp_path, end):
    records = [one.removesuffix(b"\r\n\r\n") + end for one in numbered(3)]
    assert numbers(read(tmp_path, "news.warc", b"".join(records))) == [1, 2, 3]
    assert numbers(read(tmp_path, "news.warc.gz", b"".join(packed(records)))) == [1, 2, 3]


@BOTH
@pytest.mark.parametrize("at", [0, 1])
def test_a_damaged_first_byte_costs_the_first_record(tmp_path, name, at):
    data = bytearray(archive(name, numbered(3)))
    data[at] ^= 0xFF
    items = read(tmp_path, name, bytes(data))
    assert numbers(items) == [2, 3]
    assert "record 1 at byte 0" in items[0].place


def test_zeros_behind_a_gzip_archive_are_padding(tmp_path):
    data = b"".join(packed(numbered(2))) + b"\0" * 1000
    assert numbers(read(tmp_path, "news.warc.gz", data)) == [1, 2]


def test_a_file_that_is_no_archive(tmp_path):
    for data in (b"hello\n" * 100, gzip.compress(b"hello\n" * 100), bytes(range(256)) * 40):
        (error,) = read(tmp_path, "news.warc", data)
        assert "record 1 at byte 0" in error.place


@BOTH
def test_an_archive_with_nothing_but_damage_is_left(tmp_path, name, monkeypatch):
    monkeypatch.setattr("onrecord.ingest.warc.DAMAGED_RECORDS", 10)
    broken = [RECORD_DAMAGE["no length"](one) for one in numbered(30)]
    items = read(tmp_path, name, archive(name, broken))
    assert len(items) == 11
    assert "the rest is left unread" in items[-1].problem


# Too much.


@BOTH
def test_a_page_larger_than_pages_are(tmp_path, name, monkeypatch):
    monkeypatch.setattr("onrecord.ingest.warc_records.RECORD_BYTES", 100_000)
    huge = record(http(page() + b" " * 200_000))
    movie = record(http(b"\0" * 5_000_000, kind="video/mp4"))
    one, two = numbered(2)
    items = read(tmp_path, name, archive(name, [one, huge, movie, two]))
    assert numbers(items) == [1, 2]
    assert "record 2 at byte" in items[1].place
    assert "larger" in items[1].problem


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_a_page_that_unpacks_to_more_than_pages_are(tmp_path, monkeypatch, coding):
    monkeypatch.setattr("onrecord.ingest.warc.HTML_BYTES", 100_000)
    body = CODINGS[coding](page() + b" " * 10_000_000)
    assert len(body) < 100_000
    error = read_one(tmp_path, http(body, headers=[f"Content-Encoding: {coding}"]))
    assert "larger" in error.problem


def test_a_record_that_unpacks_to_more_than_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("onrecord.ingest.warc_records.SKIPPED_BYTES", 1_000_000)
    one, two = numbered(2)
    bomb = record(http(b"\0" * 20_000_000, kind="video/mp4"))
    noise = b"\0" * 20_000_000
    items = read(tmp_path, "news.warc.gz", b"".join(packed([noise, one, bomb, two])))
    assert numbers(items) == [1, 2]
    no_record, too_much, bomb = errors(items)
    assert "no record begins" in no_record.problem
    assert "unpacks to more than 1,000,000 bytes" in too_much.problem
    assert "unpacks to more than 1,000,000 bytes" in bomb.problem


# Where it comes from.


def test_standard_input_cannot_be_searched(monkeypatch):
    data = b"".join(numbered(1))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(data)))
    (error,) = read_stories("-")
    assert ".warc" in error.cure


def test_an_archive_whose_name_says_nothing(tmp_path):
    assert numbers(read(tmp_path, "CC-NEWS", b"".join(numbered(2)))) == [1, 2]


def test_without_fastwarc_the_install_line_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fastwarc.stream_io", None)
    (error,) = read(tmp_path, "news.warc", b"".join(numbered(2)))
    assert 'pip install "onrecord[trace]"' in error.cure


@given(st.data(), st.sampled_from(["news.warc", "news.warc.gz"]))
def test_any_damage_anywhere_gives_stories_or_errors(data, name):
    whole = archive(name, numbered(3))
    at = data.draw(st.integers(0, len(whole) - 1))
    size = data.draw(st.integers(0, 200))
    put = data.draw(st.binary(max_size=20))
    with tempfile.TemporaryDirectory() as folder:
        items = read(Path(folder), name, whole[:at] + put + whole[at + size :])
    assert items
    for item in items:
        assert isinstance(item, Story) or (item.problem and item.cure)
    # What lies wholly before the damage is read.
    record_ends = [len(archive(name, numbered(count))) for count in (1, 2, 3)]
    untouched = sum(end <= at for end in record_ends)
    assert numbers(items)[: max(0, untouched - 1)] == list(range(1, untouched))


@given(st.binary(max_size=400), st.sampled_from(["a.warc", "a.warc.gz", "a.jsonl.gz"]))
def test_any_bytes_give_stories_or_errors(data, name):
    with tempfile.TemporaryDirectory() as folder:
        for bytes_ in (data, gzip.compress(data), b"WARC/1.0\r\n" + data):
            items = read(Path(folder), name, bytes_)
            assert items
            assert all(isinstance(item, Story) or item.cure for item in items)
