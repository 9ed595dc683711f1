"""A server to ask, in this process; its worker processes have the real model."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from onrecord.web.app import create_app
from onrecord.web.settings import Settings

ADDRESS = "http://127.0.0.1:8765"


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """A client of a server without a store; its requests come as a program's do."""
    with TestClient(create_app(Settings()), base_url=ADDRESS) as client:
        yield client
