"""Running a command and seeing what it took."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence

import msgspec

# One thread for whatever library likes to take more.
_POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
ONE_THREAD = dict.fromkeys(_POOLS, "1")


# A process begins with the peak of the one that it was forked from, here all of the benchmark's: so
# the command is a child of a small process of its own.
_LAUNCHER = """
import json, resource, subprocess, sys, time
begin = time.perf_counter()
code = subprocess.call(sys.argv[2:])
took = resource.getrusage(resource.RUSAGE_CHILDREN)
row = [time.perf_counter() - begin, took.ru_utime + took.ru_stime, took.ru_maxrss]
with open(sys.argv[1], "w") as report:
    json.dump(row, report)
sys.exit(code)
"""


class Took(msgspec.Struct, frozen=True, kw_only=True):
    """What one process took, and what it printed."""

    wall_seconds: float
    cpu_seconds: float
    peak_megabytes: float  # resident; of the largest process
    output: str


def run(command: Sequence[str]) -> Took:
    """Run a command with one thread.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    with tempfile.NamedTemporaryFile("r", suffix=".json") as report:
        process = subprocess.run(
            [sys.executable, "-I", "-c", _LAUNCHER, report.name, *command],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | ONE_THREAD,
        )
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        wall, cpu, largest = json.load(report)
    unit = 1024 if sys.platform != "darwin" else 1
    return Took(
        wall_seconds=wall,
        cpu_seconds=cpu,
        peak_megabytes=largest * unit / 2**20,
        output=process.stdout,
    )
