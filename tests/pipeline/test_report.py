"""A report as tables and as a spaCy document."""

import csv
import io

import pandas
import polars
import pytest
import spacy

import onrecord
from onrecord.show.csv import render

TEXT = (
    "The ferry will stop in March, two officials told the Courier. "
    "“We had no choice,” said Oona Prade 🚢, the chair. The quay is old."
)
TABLES = ("source", "attribution", "date", "finding")


@pytest.fixture(scope="module")
def report():
    return onrecord.analyse(TEXT, id="ferry", published="2026-02-03", outlet="Tern Bay Courier")


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_what_the_spreadsheet_has(report, table):
    sheet = [row for row in csv.DictReader(io.StringIO(render([report]))) if row["table"] == table]
    made = report.to_rows(table)
    assert len(made) == len(sheet)
    for row, line in zip(made, sheet, strict=True):
        said = {name: "" if value is None else str(value) for name, value in row.items()}
        assert said == {name: line[name] for name in said}
        assert not [
            name for name, value in line.items() if value and name not in said | {"table": 1}
        ]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_same_columns(report, table):
    assert len({tuple(row) for row in report.to_rows(table)}) <= 1


def test_data_frames_are_made_of_rows(report):
    wide = pandas.DataFrame(report.to_rows())
    assert list(wide["source"]) == list(polars.DataFrame(report.to_rows())["source"])
    named = wide[wide["source_kind"] == "anonymous"]
    assert list(named["source"]) == ["two officials"]
    assert list(named["people_least"]) == [2]


def test_spans_of_a_spacy_document_hold_the_facts_words(report):
    doc = report.to_spacy(spacy.blank("en"))
    assert doc.text == TEXT
    for attribution in report.attributions:
        held = [one.text for one in doc.spans["contents"] if one.id_ == attribution.id]
        for span, words in zip(attribution.content, held, strict=True):
            assert span.of(TEXT) in words
    kinds = {one.text: one.label_ for one in doc.spans["sources"]}
    assert kinds["two officials"] == "anonymous"
    assert [one.text for one in doc.spans["dates"]] == ["March"]
