"""Lines on standard error."""

import sys
from contextlib import suppress


def say_error(line: str) -> None:
    """Print one line on standard error, if there is one to print on."""
    from onrecord.show.safe import line as harmless

    with suppress(OSError, ValueError):  # nobody listens; the exit code still says it
        # File names and ids come from outside, and a terminal obeys what it is shown.
        print(harmless(line), file=sys.stderr)
