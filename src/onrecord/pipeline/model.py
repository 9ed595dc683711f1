"""The model file, loaded once a process and when it is first needed."""

from threading import Lock

from onrecord.annotate import Annotator

_lock = Lock()
_loaded: list[Annotator] = []


def shared_annotator() -> Annotator:
    """The process's one annotator; any thread may ask for it and use it.

    Raises:
        ModelError: The model file is missing or broken.
    """
    # `functools.cache` would let two threads load it at once: half a second and 100 MB each.
    with _lock:
        if not _loaded:
            _loaded.append(Annotator.load())
        return _loaded[0]
