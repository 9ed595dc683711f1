"""Running a command and seeing what it took."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence

import msgspec

# One thread for whatever library likes to take more.
_POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
ONE_THREAD = dict.fromkeys(_POOLS, "1")


class Took(msgspec.Struct, frozen=True, kw_only=True):
    """What one process took, and what it printed."""

    wall_seconds: float
    cpu_seconds: float
    peak_megabytes: float  # resident; of the process itself, not of its children
    output: str


def run(command: Sequence[str]) -> Took:
    """Run a command with one thread.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    begin = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | ONE_THREAD
    ) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1024 if sys.platform != "darwin" else 1
    return Took(
        wall_seconds=time.perf_counter() - begin,
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        peak_megabytes=usage.ru_maxrss * unit / 2**20,
        output=output,
    )
