"""What the figures were measured on."""

import os
import platform
from importlib.metadata import version
from pathlib import Path


def machine() -> str:
    """The machine in one line: no figure of speed means anything without it."""
    facts: dict[str, str] = {}
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").split("\n\n")[0].splitlines():
            key, _, value = line.partition(":")
            facts[key.strip()] = value.strip()
    flags = facts.get("flags", "").split()
    vector = [
        name for name in ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8") if name in flags
    ]
    name = facts.get("model name", platform.processor() or platform.machine())
    clock = f", {facts['cpu MHz']} MHz as it says" if "cpu MHz" in facts else ""
    return (
        f"{name} (family {facts.get('cpu family', '?')}, model {facts.get('model', '?')}{clock}), "
        f"{os.cpu_count()} cores, {' '.join(vector) or 'no vector flags known'}; "
        f"{platform.system()}, Python {platform.python_version()}, "
        f"onnxruntime {version('onnxruntime')}, numpy {version('numpy')}."
    )
