"""Gold given back as predictions gives 100, and less of it gives less."""

import pytest

from evaluation.figures.attributions import attribution_table, cofenet_table
from evaluation.figures.dates import dates_table
from evaluation.figures.gum import gum_table
from evaluation.figures.kinds import kinds_table
from evaluation.figures.reliability import reliability_table
from evaluation.figures.sources import sources_table
from evaluation.figures.speech import speech_table
from evaluation.table import Table
from tests.evaluation.golds import DISCOURSE, GUM, POLNEAR, SOURCES, TEXT, prediction

pytestmark = pytest.mark.usefixtures("shared")  # the scorers stand there
ALL = prediction(0, 1, 2)
FOUND = {"ferry": ALL["attributions"]}
NO_DOCUMENT = {"ferry": prediction(0, 1)["attributions"]}


def cells(table: Table, row: str) -> tuple[object, ...]:
    (found,) = (cells for cells in table.rows if cells[0] == row)
    return found[1:]


def test_gold_as_predictions_is_perfect_in_every_table():
    texts = {"ferry": TEXT}
    tables = [
        attribution_table([POLNEAR], FOUND, name="polnear", title=""),
        cofenet_table([POLNEAR], FOUND),
        kinds_table([SOURCES], texts, FOUND, name="kinds", title=""),
        speech_table([DISCOURSE], FOUND, [POLNEAR], FOUND),
        gum_table([("dev", [GUM])], [POLNEAR], FOUND),
        sources_table([SOURCES], texts, {"ferry": ALL}, {"ferry": ALL}),
    ]
    held = {name: figure for table in tables for name, figure in table.held.items()}
    # The story has no mixed quotation, so its recall says nothing.
    assert {name: figure for name, figure in held.items() if figure != 100} == {
        "polnear: recall mixed": 0.0
    }


def test_dates_are_counted_by_span_type_and_value():
    date = {"start": 14, "end": 17, "type": "DATE", "value": "2026-05"}
    timex3 = {"span": [14, 17], "type": "DATE", "value": "2026-05"}
    gold = [{"doc": "ferry", "text": "It will run in May.", "timex3": [timex3]}]
    right = dates_table([("ours", gold)], {"ours": {"ferry": [date]}})
    assert right.held == {"dates: ours value F": 100.0}
    wrong = dates_table([("ours", gold)], {"ours": {"ferry": [date | {"value": "2025-05"}]}})
    assert cells(wrong, "ours, type")[:3] == (100.0, 100.0, 100.0)
    assert cells(wrong, "ours, value")[:3] == (0.0, 0.0, 0.0)


def test_a_missed_document_is_missed_in_its_kind_alone():
    table = kinds_table([SOURCES], {"ferry": TEXT}, NO_DOCUMENT, name="kinds", title="")
    assert cells(table, "document") == (0.0, 0, 1)
    assert cells(table, "anonymous") == (100.0, 1, 1)


def test_a_sentence_without_our_attribution_is_not_found():
    table = speech_table([DISCOURSE], NO_DOCUMENT, [POLNEAR], NO_DOCUMENT)
    recall, precision, gold, found = cells(table, "NewsDiscourse dev")
    assert recall == pytest.approx(200 / 3)
    assert (precision, gold, found) == (100.0, 3, 2)


def test_confidence_is_held_against_what_is_right():
    wrong = dict(prediction(0)["attributions"][0], content=[[0, 3]], confidence=0.32)
    table = reliability_table([POLNEAR], {"ferry": [*FOUND["ferry"], wrong]})
    assert cells(table, "0.9 to 1.0") == (pytest.approx(95), 100.0, 3)
    assert cells(table, "0.3 to 0.4") == (pytest.approx(32), 0.0, 1)
    assert cells(table, "mean distance (expected calibration error)") == (
        None,
        pytest.approx(3 / 4 * 5 + 1 / 4 * 32),
        4,
    )
