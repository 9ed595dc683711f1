"""The dates reach their floors on TimeBank and AQUAINT; skips where the corpora are not there."""

import pytest

from evaluation import corpora
from evaluation.dated import DatesPrediction, read_dates
from evaluation.figures.dates import dates_table
from evaluation.floors import read_floors
from evaluation.predict import documents_of
from evaluation.tables import FLOORS


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("name", ["TimeBank", "AQUAINT"])
def test_value_f_is_over_its_floor(name):
    rows = corpora.read_rows(corpora.data(f"timebank/{name.lower()}"))
    found = {}
    for result in read_dates(documents_of(rows, {}), rows):
        assert isinstance(result, DatesPrediction)
        found[result.doc] = result.row()["dates"]
    figure = f"dates: {name} value F"
    table = dates_table([(name, rows)], {name: found})
    assert table.held[figure] >= read_floors(FLOORS).floors[figure]
