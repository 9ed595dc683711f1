"""How near the encoder comes to the machine's int8 peak, and where the rest goes."""

import json
import subprocess
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from math import prod
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import numpy as np
import onnxruntime

import onrecord
from bench.machine import vnni_peak
from bench.setup import PYTHON
from bench.stories import count_words, news_texts, write_jsonl
from evaluation.table import Cell, Table
from onrecord.annotate import Annotator
from onrecord.annotate.annotator import SHIPPED
from onrecord.annotate.encoder import NOT_FUSED, Encoder
from onrecord.annotate.subwords import Subwords
from onrecord.pipeline import story as pipeline_story
from onrecord.show import jsonl

STORIES = 20  # of the set: the profile of more says the same
SIDE = 2048  # of the square matrices that show the peak
_INT8_OPS = ("MatMulInteger", "DynamicQuantizeMatMul", "MatMulIntegerToFloat", "QLinearMatMul")
# Its queries, keys and values are int8 products, its attention is float: not products alone.
_ATTENTION = "QAttention"

_PEAK_MODEL = """
import sys, numpy as np, onnx
from onnx import TensorProto as T, helper as h, numpy_helper as n
side = int(sys.argv[2])
weights = np.random.default_rng(0).integers(-64, 64, (side, side)).astype(np.int8)
graph = h.make_graph([h.make_node("MatMulInteger", ["a", "b"], ["c"])], "peak",
    [h.make_tensor_value_info("a", T.UINT8, [side, side])],
    [h.make_tensor_value_info("c", T.INT32, [side, side])], [n.from_array(weights, "b")])
model = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)], ir_version=8)
onnx.save(model, sys.argv[1])
"""


_STEPS = (
    (Encoder, "encode", "encoder network"),
    (Encoder, "roles", "role network"),
    (Subwords, "cut", "word pieces"),
    (Annotator, "attributions", "windows, decoding, confidence"),
    (pipeline_story, "resolve_sources", "sources"),
    (pipeline_story, "own_voice", "own voice"),
)


def _session(path: Path, profile: str | None = None) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    if profile:
        options.enable_profiling = True
        options.profile_file_prefix = profile
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=NOT_FUSED
    )


def _peak() -> float | None:
    """Int8 multiply-adds a second of one large product; None without the peers' onnx."""
    if not PYTHON.exists():
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder, "peak.onnx")
        subprocess.run([PYTHON, "-c", _PEAK_MODEL, path, str(SIDE)], check=True)
        session = _session(path)
    matrix = np.random.default_rng(1).integers(0, 255, (SIDE, SIDE)).astype(np.uint8)
    seconds = []
    for _ in range(12):
        begin = time.process_time()
        session.run(None, {"a": matrix})
        seconds.append(time.process_time() - begin)
    return SIDE**3 / float(min(seconds))


class Clock:
    """CPU seconds by what they went into, its inner calls taken off."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        self._inner.append(0.0)
        begin = time.process_time()
        try:
            yield
        finally:
            took = time.process_time() - begin
            self.seconds[name] += took - self._inner.pop()
            self._inner[-1] += took

    def around(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function with its time kept."""

        @wraps(function)
        def timed(*args: Any, **named: Any) -> Any:
            with self.of(name):
                return function(*args, **named)

        return timed


def where_table() -> Table:
    """CPU seconds of a whole read by step."""
    clock = Clock()
    which, texts = news_texts()
    texts = dict(list(texts.items())[:STORIES])
    onrecord.analyse("The ferry will stop, two officials said.")  # loads the model
    with TemporaryDirectory() as folder, ExitStack() as patches:
        path = Path(folder, "stories.jsonl")
        write_jsonl(path, texts)
        for owner, name, step in _STEPS:
            timed = clock.around(step, getattr(owner, name))
            patches.enter_context(patch.object(owner, name, timed))
        with clock.of("reading, parts"):
            for report in onrecord.read_each([path], jobs=1):
                if isinstance(report, onrecord.OnrecordError):
                    raise report
                with clock.of("writing JSON"):
                    jsonl.render(report)
    words = count_words(list(texts.values()))
    total = sum(clock.seconds.values())
    rows: list[tuple[Cell, ...]] = [
        (name, 100 * seconds / total, f"{1e6 * seconds / words:.1f}")
        for name, seconds in sorted(clock.seconds.items(), key=lambda step: -step[1])
    ]
    rows.append(("together", 100.0, f"{1e6 * total / words:.1f}"))
    return Table(
        name="where",
        title="Where a read's CPU time goes",
        note=f"{len(texts)} stories of {which}, {words} words, one thread.",
        columns=("step", "share", "microseconds a word"),
        rows=tuple(rows),
    )


def encoder_table() -> Table:
    """CPU time of the encoder network by kind of operation, and its share of the int8 peak."""
    windows: list[dict[str, Any]] = []
    _, texts = news_texts()
    with TemporaryDirectory() as folder:
        session = _session(SHIPPED / "encoder.onnx", profile=str(Path(folder, "profile")))
        plain = _session(SHIPPED / "encoder.onnx")
        for ids, features in _windows(list(texts.values())[:STORIES]):
            windows.append(
                {"ids": ids[None].astype(np.int64), "features": features[None].astype(np.int64)}
            )
        seconds = []
        for _ in range(3):
            begin = time.process_time()
            for window in windows:
                plain.run(None, window)
            seconds.append(time.process_time() - begin)
        for window in windows:
            session.run(None, window)
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    took: Counter[str] = Counter()
    products: Counter[str] = Counter()
    for event in events:
        if event.get("cat") == "Node" and event["name"].endswith("_kernel_time"):
            name = event["args"]["op_name"]
            took[name] += event["dur"]
            if name in _INT8_OPS or name == _ATTENTION:
                products[name] += _multiply_adds(event["args"]["input_type_shape"])
    rate, peak = sum(products.values()) / min(seconds), _peak()
    total = sum(took.values())
    rows: list[tuple[Cell, ...]] = [
        (name, 100 * microseconds / total) for name, microseconds in took.most_common(12)
    ]
    alone = sum(products[name] for name in _INT8_OPS) / (
        sum(took[name] for name in _INT8_OPS) / 1e6
    )
    if peak is None:
        share = "The peak was not measured: `python -m bench.setup` gets what it needs."
    else:
        share = (
            f"One product of {SIDE} x {SIDE} int8 matrices in the same ONNX Runtime, one thread, "
            f"runs at {peak / 1e9:.0f} billion multiply-adds a second. The whole encoder does "
            f"{rate / 1e9:.0f} billion, {100 * rate / peak:.0f}% of it; its int8 products alone "
            f"{alone / 1e9:.0f} billion, {100 * alone / peak:.0f}%. {vnni_peak()}"
        )
    return Table(
        name="encoder",
        title="The encoder network by kind of operation",
        note=f"{len(windows)} windows of {STORIES} stories. {share}",
        columns=("operation", "share of time"),
        rows=tuple(rows),
    )


def _windows(texts: list[str]) -> Iterator[tuple[Any, Any]]:
    """What the encoder is given for these texts."""
    seen: list[tuple[Any, Any]] = []
    encode = Encoder.encode

    def watched(self: Encoder, ids: Any, features: Any) -> Any:
        seen.append((ids, features))
        return encode(self, ids, features)

    with patch.object(Encoder, "encode", watched):
        for text in texts:
            onrecord.analyse(text)
    yield from seen


def _multiply_adds(shapes: list[dict[str, list[int]]]) -> int:
    """Of a product whose first two inputs have these shapes."""
    left, right = (next(iter(shape.values())) for shape in shapes[:2])
    return prod(left) * right[-1]
