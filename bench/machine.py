"""What the figures were measured on."""

import os
import platform
from importlib.metadata import version
from pathlib import Path


def _cpu_facts() -> dict[str, str]:
    """What Linux says of the first core; nothing elsewhere."""
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists():
        return {}
    first = cpuinfo.read_text(encoding="utf-8").split("\n\n")[0]
    pairs = (line.partition(":") for line in first.splitlines())
    return {key.strip(): value.strip() for key, _, value in pairs}


def vnni_peak() -> str:
    """The peak on paper, in one sentence; empty where it cannot be known."""
    facts = _cpu_facts()
    if "avx512_vnni" not in facts.get("flags", "").split() or "cpu MHz" not in facts:
        return ""
    # Two ports, each 64 products of bytes a cycle.
    peak = 2 * 64 * float(facts["cpu MHz"]) / 1e3
    return (
        f"On paper, with AVX-512 VNNI on two ports at the {facts['cpu MHz']} MHz that the machine "
        f"states, the peak is {peak:.0f} billion; how far it clocks higher is not known."
    )


def machine() -> str:
    """The machine in one line: no figure of speed means anything without it."""
    facts = _cpu_facts()
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
