"""The small store, once for all tests that only read it."""

from pathlib import Path

import pytest

from tests.show.store.made import made_store


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_store(tmp_path_factory.mktemp("stores") / "ferry")
