"""The two networks of the model file under ONNX Runtime."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onrecord.annotate.distances import Buckets
from onrecord.annotate.subwords import Ints
from onrecord.annotate.tags import Floats
from onrecord.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

# The fused operator takes ten times as long as the two that it replaces.
NOT_FUSED = ["SkipLayerNormFusion"]


class Encoder:
    """Runs the encoder over one window, and the role network over its cues.

    One window at a time, on one thread: the same numbers whatever else is in a batch, and a batch
    of stories uses the cores by processes instead, which is faster (two threads in one session
    were slower than one).
    """

    def __init__(self, folder: Path) -> None:
        self._encode = _session(folder / "encoder.onnx")
        self._roles = _session(folder / "roles.onnx")

    def encode(self, ids: Ints, features: Ints) -> tuple[Floats, Floats]:
        """Read one window.

        Args:
            ids: (tokens,), opening and closing piece included.
            features: (tokens,).

        Returns:
            States, float32 (tokens, width), and cue logits, float32 (tokens, 5).
        """
        states, cues = self._encode.run(
            None, {"ids": ids[None].astype(np.int64), "features": features[None].astype(np.int64)}
        )
        return states[0], cues[0]

    def roles(self, states: Floats, cues: Floats, distance: Buckets, paragraph: Buckets) -> Floats:
        """Tag logits of source and content for each cue of a window.

        Args:
            states: float32 (tokens, width).
            cues: float32 (cues, tokens), weights that sum to 1 over a cue's tokens.
            distance: int64 (cues, tokens).
            paragraph: int64 (cues, tokens).

        Returns:
            float32 (cues, 2, tokens, 5).
        """
        (logits,) = self._roles.run(
            None,
            {"states": states, "cues": cues, "distance": distance, "paragraph": paragraph},
        )
        shaped: Floats = logits.reshape(*logits.shape[:2], 2, 5).transpose(0, 2, 1, 3)
        return shaped


def _session(path: Path) -> "InferenceSession":
    import onnxruntime  # late: it takes most of the start-up time

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(
            str(path),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=NOT_FUSED,
        )
    except Exception as error:  # onnxruntime raises classes of its own for each kind of bad file
        raise ModelError(
            place=str(path),
            problem=f"the model file cannot be loaded ({type(error).__name__})",
            cure="Install onrecord again, or run `make train`",
        ) from error
