"""The `onrecord` command: one file a subcommand, and one place where errors end."""

import signal
import sys
from collections.abc import Sequence
from types import FrameType

import click

from onrecord.cli.group import onrecord
from onrecord.cli.say import say_error

INTERRUPTED = 130  # 128 + SIGINT, as shells count
SIGNALLED = 128  # and the signal's number: 143 for SIGTERM, 129 for SIGHUP
COULD_NOT_RUN = 2
PIPE_CLOSED = 1  # what click ends with when nobody reads its help, and never else here


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code. No error ever leaves as a traceback."""
    from onrecord.errors import OnrecordError

    _end_well()
    try:
        code = onrecord.main(arguments, prog_name="onrecord", standalone_mode=False)
    except SystemExit as end:
        if end.code == PIPE_CLOSED:
            return 0  # `onrecord --help | head` has seen enough
        raise
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        say_error(_usage(error))
        return COULD_NOT_RUN
    except OnrecordError as error:
        say_error(str(error))
        return COULD_NOT_RUN
    except ImportError as error:
        say_error(f"onrecord: a part of it is missing ({error}). Install it again")
        return COULD_NOT_RUN
    except Exception as error:
        if sys.flags.dev_mode:  # `python -X dev -m onrecord` shows where
            raise
        from onrecord.pipeline.attempt import unexpected

        say_error(str(unexpected(error, place="onrecord")))
        return COULD_NOT_RUN
    return code if isinstance(code, int) else 0


def _end_well() -> None:
    """Be told to end by an exception, so that workers end too and no half file stays."""
    signal.signal(signal.SIGTERM, _end)
    hang_up = getattr(signal, "SIGHUP", None)  # Windows has none
    if hang_up and signal.getsignal(hang_up) != signal.SIG_IGN:  # `nohup` wants it to go on
        signal.signal(hang_up, _end)


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(SIGNALLED + number)


def _usage(error: click.ClickException) -> str:
    """A wrong command line in one line: place, problem, cure."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    place = context.command_path if context else "onrecord"
    problem = error.format_message().rstrip(".").replace("\n", " ")
    return f"{place}: {problem[:1].lower()}{problem[1:]}. See {place} --help"
