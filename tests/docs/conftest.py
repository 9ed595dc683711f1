"""The docs as a site."""

import pytest

from tools.site import build


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the built site. A link or reference that leads nowhere fails here."""
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    return folder
