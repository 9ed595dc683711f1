"""Parquet: a row is a story, as a line of JSONL is."""

import sys
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest import find_stories, read_stories

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

TEXT = "The ferry will stop, two officials said."


def write(tmp_path, columns, **options):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(columns), path, **options)
    return path


def read(tmp_path, columns, **options):
    return list(read_stories(write(tmp_path, columns, **options)))


def test_the_columns_are_the_fields_of_a_story(tmp_path):
    fields = {
        "id": "7",
        "headline": "Ferry",
        "byline": "Ada Lind",
        "outlet": "The Gazette",
        "published": "2026-02-03",
        "url": "https://g.test/f",
    }
    columns = {name: [value] for name, value in fields.items()}
    (story,) = read(tmp_path, {**columns, "text": [TEXT], "views": [12], "vector": [[1.0, 2.0]]})
    assert story.text == TEXT
    assert {name: getattr(story, name) for name in fields} == fields


def test_a_row_without_an_id_is_called_by_its_number(tmp_path):
    items = read(tmp_path, {"text": [TEXT] * 40, "id": [None] * 40}, row_group_size=3)
    assert [one.id for one in items] == [f"a.parquet:{number}" for number in range(1, 41)]
    last = list(find_stories(tmp_path / "a.parquet"))[-1]
    assert last.place == f"{tmp_path / 'a.parquet'}, row 40"


MOMENT = datetime(2026, 2, 3, 18, 30, 0)
DATES = {
    "string": (pa.array(["2026-02-03"]), "2026-02-03"),
    "date": (pa.array([date(2026, 2, 3)]), "2026-02-03"),
    "date in milliseconds": (pa.array([date(2026, 2, 3)], pa.date64()), "2026-02-03"),
    "seconds": (pa.array([MOMENT], pa.timestamp("s")), "2026-02-03T18:30:00"),
    "nanoseconds": (
        pa.array([1_770_143_400_000_000_001], pa.timestamp("ns")),
        "2026-02-03T18:30:00",
    ),
    "in UTC": (
        pa.array([MOMENT.replace(tzinfo=UTC)], pa.timestamp("ms", "UTC")),
        "2026-02-03T18:30:00+00:00",
    ),
    "in a time zone": (
        pa.array(
            [MOMENT.replace(tzinfo=ZoneInfo("America/New_York"))],
            pa.timestamp("us", "America/New_York"),
        ),
        "2026-02-03T18:30:00-05:00",
    ),
    "dictionary": (pa.array(["2026-02-03"]).dictionary_encode(), "2026-02-03"),
    "none": (pa.array([None], pa.timestamp("us")), None),
    "nothing at all": (pa.nulls(1), None),
}


@pytest.mark.parametrize("kind", DATES)
def test_publication_dates(tmp_path, kind):
    column, published = DATES[kind]
    (story,) = read(tmp_path, {"text": [TEXT], "published": column})
    assert story.published == published


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()])
def test_kinds_of_strings(tmp_path, kind):
    (story,) = read(tmp_path, {"text": pa.array([TEXT], kind), "id": pa.array([7], pa.int16())})
    assert (story.text, story.id) == (TEXT, "7")


def test_no_text_column(tmp_path):
    (error,) = read(tmp_path, {"body": [TEXT], "title": ["Ferry"]})
    assert error.problem == 'it has no column "text", only: body, title'
    assert '"text"' in error.cure


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("text", pa.array([1])),
        ("text", pa.array([TEXT.encode()])),
        ("text", pa.nulls(1)),
        ("headline", pa.array([["Ferry"]])),
        ("id", pa.array([1.5])),
        ("published", pa.array([20260203])),
    ],
)
def test_a_column_of_a_wrong_type(tmp_path, name, values):
    (error,) = read(tmp_path, {"text": pa.array([TEXT]), name: values})
    assert f'the column "{name}" holds' in error.problem
    assert "strings" in error.cure


def test_a_null_or_a_bad_date_costs_its_row(tmp_path):
    columns = {"text": [TEXT, None, TEXT, " "], "published": [None, None, "yesterday", None]}
    first, null, no_date, blank = read(tmp_path, columns)
    assert first.text == TEXT
    assert null.place.endswith("a.parquet, row 2")
    assert "null" in null.problem
    assert "publication date" in no_date.problem
    assert no_date.place.endswith("row 3")
    assert blank.problem == "there is no text in it"


def test_strings_that_are_not_utf_8_cost_their_row(tmp_path):
    bad = pa.array([b"The ferry \xff", TEXT.encode()]).view(pa.string())
    error, story = read(tmp_path, {"text": bad})
    assert "is not UTF-8" in error.problem
    assert story.text == TEXT


def test_an_empty_table(tmp_path):
    (error,) = read(tmp_path, {"text": pa.array([], pa.string())})
    assert error.problem == "there is no story in it"


@pytest.mark.parametrize("data", [b"", b"PAR1", b"hello" * 100, b"PAR1" * 100])
def test_what_is_no_parquet(tmp_path, data):
    (tmp_path / "a.parquet").write_bytes(data)
    (error,) = read_stories(tmp_path / "a.parquet")
    assert "cannot be read as Parquet" in error.problem
    assert "\n" not in str(error)


def test_a_damaged_row_group_costs_its_rows(tmp_path):
    texts = [f"Ferry {number} will stop. " * 20 for number in range(30)]
    path = write(tmp_path, {"text": texts}, row_group_size=10, use_dictionary=False)
    column = pq.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    for at in range(column.data_page_offset, column.data_page_offset + 60):
        data[at] ^= 0xFF
    path.write_bytes(data)
    items = list(read_stories(path))
    assert [one.text for one in items if not isinstance(one, IngestError)] == [
        *texts[:10],
        *texts[20:],
    ]
    (error,) = [one for one in items if isinstance(one, IngestError)]
    assert error.place.endswith("rows 11 to 20")


def test_a_row_too_long_for_a_story(tmp_path, monkeypatch):
    monkeypatch.setattr("onrecord.ingest.parquet.LINE_BYTES", 1_000)
    error, story = read(tmp_path, {"text": ["a" * 2_000, TEXT]})
    assert "longer than 1,000 bytes" in error.problem
    assert story.text == TEXT


def test_rows_are_read_as_they_are_taken(tmp_path):
    columns = {"text": [TEXT * 1_000] * 5_000}
    path = write(tmp_path, columns, use_dictionary=False, write_batch_size=16)
    pool = pa.default_memory_pool()
    before = pool.bytes_allocated()
    most = 0
    for _ in find_stories(path):
        most = max(most, pool.bytes_allocated() - before)
    assert most < 20_000_000  # of 200 million characters


def test_standard_input_cannot_be_searched(tmp_path, monkeypatch):
    data = write(tmp_path, {"text": [TEXT]}).read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(data)))
    (error,) = read_stories("-")
    assert ".parquet" in error.cure


def test_without_pyarrow_the_install_line_is_named(tmp_path, monkeypatch):
    path = write(tmp_path, {"text": [TEXT]})
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (error,) = read_stories(path)
    assert 'pip install "onrecord[trace]"' in error.cure


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=50), min_size=1),
    st.datetimes(min_value=datetime(1970, 1, 1)),
    st.sampled_from([0, 60, -300, 345]),
)
def test_texts_and_moments_come_out_unchanged(tmp_path_factory, texts, moment, minutes):
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    column = pa.array([moment] * len(texts), pa.timestamp("us", zone))
    items = read(tmp_path_factory.mktemp("a"), {"text": texts, "published": column})
    for text, item in zip(texts, items, strict=True):
        if not text.strip():
            assert isinstance(item, IngestError)
            continue
        assert item.text == text
        published = datetime.fromisoformat(item.published)
        assert published.astimezone(UTC).replace(tzinfo=None) == moment
        assert published.utcoffset() == timedelta(minutes=minutes)
