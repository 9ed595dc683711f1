"""Outputs for other programs: JSON, lines of it, rows, and their schema."""

import csv as reader
import io
import json as stdlib

import jsonschema
import msgspec
import pytest
from hypothesis import given

from onrecord.records.record import Record
from onrecord.show import csv, json, jsonl, schema
from tests.marked import marked
from tests.show.gold import ferry, market
from tests.show.made import made, records, said


@pytest.mark.parametrize("render", [json.render, jsonl.render])
def test_json_comes_back_as_the_record(render):
    assert msgspec.json.decode(render(ferry()), type=Record) == ferry()


def test_a_line_of_json_is_one_line():
    assert jsonl.render(ferry()).count("\n") == 1


def test_spans_stand_on_one_line():
    assert '"content": [[900, 909], [919, 935]],' in json.render(market())


@given(records())
def test_any_record_fits_its_schema(record):
    # Lone surrogates have no UTF-8; ingest lets none in.
    text = jsonl.render(record) if _is_utf8(record) else json.render(record)
    jsonschema.Draft202012Validator(schema.json_schema()).validate(stdlib.loads(text))


def _is_utf8(record: Record) -> bool:
    try:
        msgspec.json.encode(record)
    except UnicodeEncodeError:
        return False
    return True


def test_every_field_of_the_schema_says_what_it_is():
    made_schema = schema.json_schema()
    jsonschema.Draft202012Validator.check_schema(made_schema)
    assert made_schema["$id"]
    for name, part in made_schema["$defs"].items():
        assert part.get("description"), name
        for field, about in part.get("properties", {}).items():
            assert about.get("description"), f"{name}.{field}: say in schema.py what it means"
            if field in ("start", "end"):
                assert "code points" in about["description"]


def rows(text: str, table: str = "attribution") -> list[dict[str, str]]:
    found = list(reader.DictReader(io.StringIO(text, newline="")))
    return [row for row in found if row["table"] == table]


def test_rows_of_a_story(snapshot):
    assert csv.render([market()]) == snapshot


def test_every_attribution_is_a_row():
    found = rows(csv.render([ferry(), market()]))
    assert len(found) == len(ferry().attributions) + len(market().attributions)
    assert found[0]["source"] == "two people briefed on the decision"
    assert found[0]["reason"] == "because the board has not yet been told"
    assert (found[0]["people_least"], found[0]["people_most"]) == ("2", "2")


def test_every_source_is_a_row_with_what_it_carries():
    found = rows(csv.render([ferry(), market()]), "source")
    assert len(found) == len(ferry().sources) + len(market().sources)
    assert found[0]["source_name"] == "two people briefed on the decision"
    assert (found[0]["statements"], found[0]["thoughts"], found[0]["words"]) == ("3", "0", "49")
    assert found[0]["paragraphs"] == "1; 3; key points"
    assert found[0]["because"].startswith("“sources” told the same agency the same thing; ")
    minds = [row["source_name"] for row in found if row["statements"] == "0" != row["thoughts"]]
    assert minds == ["the county", "Stallholders"]


def test_every_date_is_a_row():
    found = rows(csv.render([ferry()]), "date")
    assert [row["value"] for row in found] == [date.value for date in ferry().dates]
    assert (found[0]["date"], found[0]["paragraphs"]) == ("Tuesday", "key points")
    assert found[0]["because"].startswith("of what is to come: the first Tuesday after")


@pytest.mark.parametrize(
    "formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "＝1", "\n-1"]
)
def test_no_cell_is_a_formula(formula):
    text, (content,) = marked(f"«{formula}»")
    (row,) = rows(csv.render([made(text, (said((content,)),), headline=formula)]))
    assert row["content"] == f"'{formula}"
    assert row["headline"] == f"'{formula}"


def test_a_cell_holds_together_where_semicolons_separate():
    text, (content,) = marked("«well;=1+1»")
    assert '"well;=1+1"' in csv.render([made(text, (said((content,)),))])


@given(records())
def test_rows_come_back_as_they_were(record):
    found = rows(csv.render([record]))
    assert len(found) == len(record.attributions)
    for row, attribution in zip(found, record.attributions, strict=True):
        spans = [tuple(map(int, span.split("-"))) for span in row["content_spans"].split()]
        assert spans == [(span.start, span.end) for span in attribution.content]
        assert not row["content"].lstrip().startswith(("=", "+", "-", "@"))
