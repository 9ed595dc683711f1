"""A view as JSON: one object."""

import msgspec

from onrecord.show.store.views import View


def render(view: View) -> str:
    """One JSON object, indented, with a line break at its end."""
    return msgspec.json.format(msgspec.json.encode(view)).decode() + "\n"
