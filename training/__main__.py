"""The shipped model, from the data to the files: `make train`.

A large teacher and a small student learn from PolNeAR's train part; the teacher labels those
stories and others anew; the student learns once more from its labels; export to int8; biases and
confidence on held-out stories. Each stage's result is kept in the work folder: run the command
again after an interruption and it goes on.
"""

import argparse
import os
import sys
from pathlib import Path

from training.bases import minilm_folder, mpnet_folder
from training.export import export, load_network
from training.learn import Plan, learn
from training.soft import Labelling, label

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "src/onrecord/annotate/model"
JEMALLOC = Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")


def with_jemalloc() -> None:
    """Start again under jemalloc where it is installed: three to four times as fast."""
    if JEMALLOC.exists() and str(JEMALLOC) not in os.environ.get("LD_PRELOAD", ""):
        os.environ["LD_PRELOAD"] = str(JEMALLOC)
        # A finite decay: without one a rank grew to 14 GB.
        os.environ["MALLOC_CONF"] = "dirty_decay_ms:15000,muzzy_decay_ms:15000"
        os.environ["OMP_NUM_THREADS"] = "1"
        os.execv(sys.executable, [sys.executable, "-m", "training", *sys.argv[1:]])


def main() -> None:
    """Teach, learn, export, calibrate."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    shared = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of data and scorers")
    parser.add_argument("--work", type=Path, default=ROOT / "build/training")
    minutes = {"teacher": 90, "plain": 60, "student": 40}
    for stage, default in minutes.items():
        text = f"minutes of learning for the stage `{stage}` (default {default})"
        parser.add_argument(f"--{stage}", type=float, default=default, help=text)
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    args = parser.parse_args()
    with_jemalloc()
    from training.calibrate import calibrate

    shared, work = args.shared, args.work
    work.mkdir(parents=True, exist_ok=True)
    small, large = minilm_folder(), mpnet_folder(work)
    teacher, plain, student = (work / stage for stage in minutes)
    learn(Plan(shared, large, teacher, args.teacher, seed=5, rate=6e-5, dropout=0.1))
    learn(Plan(shared, small, plain, args.plain))
    label(Labelling(shared, large, teacher / "checkpoint.pt", work / "labelled", seed=7))
    learn(
        Plan(
            shared,
            small,
            student,
            args.student,
            rate=1e-4,
            start=plain / "checkpoint.pt",
            soft=work / "labelled",
        )
    )
    export(load_network(small, student / "checkpoint.pt"), small, args.output)
    calibrate(shared, args.output)


if __name__ == "__main__":
    main()
