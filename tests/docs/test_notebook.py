"""The notebook in the docs does what it shows."""

import copy

import nbformat
import pytest

from tests.in_a_loop import in_a_loop
from tools.notebook import NOTEBOOK, run


@pytest.mark.filterwarnings("ignore")  # of the kernel's own libraries
def test_its_code_still_gives_what_stands_there():
    shown = nbformat.read(NOTEBOOK, as_version=4)
    again = in_a_loop(run(copy.deepcopy(shown)))
    assert words(again) == words(shown)


def words(notebook):
    """What each cell answered as text; the pages change with their style."""
    return [
        output.get("text") or output["data"]["text/plain"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output["output_type"] != "stream"
    ]
