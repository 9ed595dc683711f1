"""A server that cannot start says why."""

import pytest

from onrecord.errors import ModelError
from onrecord.pipeline.process import Worker
from onrecord.web.readers import Readers
from tests.in_a_loop import in_a_loop


def test_processes_that_cannot_load_the_model_are_an_error(monkeypatch):
    def wait(self):
        raise ModelError(place="model", problem="it is broken", cure="Install onrecord again")

    monkeypatch.setattr(Worker, "wait_until_ready", wait)

    async def run() -> None:
        async with Readers(3).open():
            pytest.fail("it has opened")

    with pytest.raises(ModelError, match="it is broken"):
        in_a_loop(run())
