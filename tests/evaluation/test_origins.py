"""The set `origins`: what is written for its scorer."""

import pytest

from evaluation.errors import EvaluationError
from evaluation.origins import OriginsPrediction, trace_origins

TEXTS = {
    "a": "The Kelsey ferry will stop on Monday, according to The Harbour Mirror.",
    "b": "The Kelsey ferry will stop on Monday, The Harbour Mirror reports.",
}
ROWS = [{"story": 7, "bodies": [{"doc": "a"}, {"doc": "b"}]}]


def test_a_line_has_each_body_with_its_credits_and_labels():
    (found,) = trace_origins(ROWS, TEXTS, place="gold")
    assert isinstance(found, OriginsPrediction)
    row = found.row()
    assert row["story"] == "7"
    assert row["independent"] == [1, 1]
    assert [body["doc"] for body in row["bodies"]] == ["a", "b"]
    for body in row["bodies"]:
        ((start, end),) = body["credits"]
        assert TEXTS[body["doc"]][start:end] == "The Harbour Mirror"
    assert row["bodies"][0]["origins"] == row["bodies"][1]["origins"] != []


@pytest.mark.parametrize("row", [{"bodies": []}, {"story": "1"}, {"story": "1", "bodies": [1]}])
def test_a_line_that_is_no_claim_is_named(row):
    with pytest.raises(EvaluationError, match="claim 2"):
        list(trace_origins([*ROWS, row], TEXTS, place="gold"))


def test_a_body_without_a_text_is_named():
    with pytest.raises(EvaluationError, match="b: no --texts"):
        list(trace_origins(ROWS, {"a": TEXTS["a"]}, place="gold"))
