"""Who says so? The sourcing of a news story, taken apart.

    >>> import onrecord
    >>> report = onrecord.analyse("The ferry will stop, two officials said.")
    >>> report.attributions[0].content[0].of(report.story.text)
    'The ferry will stop'

`docs/python.md` has the whole of it. Nothing heavy is imported before it is used.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "IngestError",
    "ModelError",
    "OnrecordError",
    "Report",
    "__version__",
    "analyse",
    "read",
    "read_each",
]

if TYPE_CHECKING:
    from onrecord.errors import IngestError, ModelError, OnrecordError
    from onrecord.pipeline import Report, analyse, read, read_each

# The commands import this package too, and `onrecord --version` should not wait for the records.
_HOME = {
    "IngestError": "onrecord.errors",
    "ModelError": "onrecord.errors",
    "OnrecordError": "onrecord.errors",
    "Report": "onrecord.pipeline",
    "analyse": "onrecord.pipeline",
    "read": "onrecord.pipeline",
    "read_each": "onrecord.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value  # the next use finds it without coming here
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
