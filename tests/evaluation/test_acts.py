import json

import pytest

from evaluation.acts import GOLD, judge
from evaluation.corpora import data, read_rows
from evaluation.errors import EvaluationError
from evaluation.figures.acts import acts_table


def test_two_sound_readings_are_left_out_and_counted():
    table = acts_table(
        [
            ("statement", "statement"),
            ("thought", "statement"),
            ("thought", "thought"),
            (None, "thought"),
        ]
    )
    assert table.held["acts: accuracy"] == pytest.approx(200 / 3)
    ours, *_, all_statements = table.rows
    assert ours[2:5] == (50.0, 100.0, pytest.approx(200 / 3))
    assert ours[5:8] == (100.0, 50.0, pytest.approx(200 / 3))
    assert all_statements[1] == pytest.approx(100 / 3)
    assert "1 with two sound readings" in table.note


def test_the_gold_holds_no_text():
    for judged in json.loads(GOLD.read_text(encoding="utf-8")).values():
        for one in judged:
            assert one.keys() == {"doc", "cue", "act"}
            assert one["act"] in ("statement", "thought", None)


@pytest.mark.usefixtures("shared")
def test_every_judged_cue_stands_in_its_story():
    assert len(judge("polnear/dev", read_rows(data("polnear/dev")))) == 200


def test_a_story_that_is_not_there_is_an_error():
    with pytest.raises(EvaluationError, match="0 attributions with this cue"):
        judge("polnear/dev", [])
