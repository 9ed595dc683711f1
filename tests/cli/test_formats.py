"""A story that cannot be shown costs its user that story."""

from importlib import import_module

import msgspec
import pytest

from onrecord.cli.formats import FORMATS, pieces
from onrecord.errors import OnrecordError
from tests.show.made import made


def called(name: str):
    record = made("The ferry will stop.\n", headline=f"The {name} headline")
    return msgspec.structs.replace(record, story=msgspec.structs.replace(record.story, id=name))


@pytest.mark.parametrize("to_format", FORMATS)
def test_what_cannot_be_shown_is_named_and_the_rest_goes_on(monkeypatch, to_format):
    module = import_module(f"onrecord.show.{'terminal' if to_format == 'text' else to_format}")
    render = module.render

    def faulty(records, **options):
        shown = [records] if isinstance(records, msgspec.Struct) else records
        if any(record.story.id == "odd" for record in shown):
            raise KeyError("no such thing")
        return render(records, **options)

    monkeypatch.setattr(module, "render", faulty)
    problems: list[OnrecordError] = []
    records = [called("first"), called("odd"), called("last")]
    shown = "".join(pieces(records, to_format, width=88, color=False, problems=problems))
    if to_format != "csv":  # it has rows of sources, attributions and dates; these have none
        assert "The first headline" in shown
        assert "The last headline" in shown
    assert "The odd headline" not in shown
    (problem,) = problems
    assert problem.place == "odd"
    assert "KeyError" in problem.problem
