"""The encoder as an ONNX graph, written node by node.

ONNX Runtime has one operator for each half of a transformer layer; its own search for them in an
exported graph misses the attention, which then costs a third more.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.network import Encoder

MICROSOFT = "com.microsoft"


class _Graph:
    """Nodes and weights in the order in which they are added."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: Tensor | np.ndarray) -> str:
        """Keep a weight; its name."""
        array = value.detach().numpy() if isinstance(value, Tensor) else value
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(
        self, operator: str, inputs: list[str], output: str, domain: str = "", **fields: object
    ) -> str:
        """Add a node with one output; the output's name."""
        self.nodes.append(
            helper.make_node(operator, inputs, [output], name=output, domain=domain, **fields)
        )
        return output


def encoder_graph(encoder: Encoder) -> onnx.ModelProto:
    """int64 (1, tokens) `ids` and `features` to `states` and `cue_logits`."""
    g = _Graph()
    pieces = g.add("Gather", [g.weight("pieces", encoder.pieces.weight), "ids"], "piece_rows")
    own = g.add(
        "Gather", [g.weight("features_table", encoder.features.weight), "features"], "feature_rows"
    )
    size = g.add("Shape", ["ids"], "size", start=1, end=2)
    zero, one = (g.weight(n, np.array([v], np.int64)) for n, v in (("zero", 0), ("one", 1)))
    places = g.add(
        "Slice",
        [g.weight("positions", encoder.positions.weight), zero, size, zero, one],
        "position_rows",
    )
    summed = g.add("Add", [g.add("Add", [pieces, own], "sum_a"), places], "sum_b")
    states = _normed(g, summed, encoder.norm, "normed")
    for index, layer in enumerate(encoder.layers):
        n = f"layer{index}"
        qkv = _linear(g, states, layer.qkv, f"{n}.qkv")
        g.nodes.append(helper.make_node("Split", [qkv], [f"{n}.{part}" for part in "qkv"], axis=-1))
        seen = g.add(
            "MultiHeadAttention",
            [f"{n}.{part}" for part in "qkv"],
            f"{n}.seen",
            MICROSOFT,
            num_heads=layer.heads,
        )
        out = _linear(g, seen, layer.out, f"{n}.out")
        half = _normed(g, g.add("Add", [out, states], f"{n}.sum1"), layer.norm1, f"{n}.half")
        up = _linear(g, half, layer.up, f"{n}.up")
        bent = g.add("Gelu", [up], f"{n}.bent", MICROSOFT)
        down = _linear(g, bent, layer.down, f"{n}.down")
        last = "states" if index == len(encoder.layers) - 1 else f"{n}.states"
        states = _normed(g, g.add("Add", [down, half], f"{n}.sum2"), layer.norm2, last)
    hidden = _linear(g, states, encoder.cue_hidden, "cue_hidden")
    bent = g.add("Gelu", [hidden], "cue_bent", MICROSOFT)
    _linear(g, bent, encoder.cue_tags, "cue_logits")
    width = encoder.norm.weight.shape[0]
    tokens = [1, "tokens"]
    graph = helper.make_graph(
        g.nodes,
        "onrecord-encoder",
        [helper.make_tensor_value_info(i, TensorProto.INT64, tokens) for i in ("ids", "features")],
        [
            helper.make_tensor_value_info("states", TensorProto.FLOAT, [*tokens, width]),
            helper.make_tensor_value_info("cue_logits", TensorProto.FLOAT, [*tokens, 5]),
        ],
        g.weights,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="onrecord")


def _linear(g: _Graph, states: str, layer: nn.Linear, name: str) -> str:
    """A product and its bias, which ONNX Runtime makes one operator of when it is in int8."""
    product = g.add("MatMul", [states, g.weight(f"{name}.w", layer.weight.T)], f"{name}.product")
    return g.add("Add", [product, g.weight(f"{name}.b", layer.bias)], name)


def _normed(g: _Graph, states: str, norm: nn.LayerNorm, name: str) -> str:
    """Ten times as fast as SkipLayerNormalization, which would add and normalise in one."""
    weights = [g.weight(f"{name}.w", norm.weight), g.weight(f"{name}.b", norm.bias)]
    return g.add("LayerNormalization", [states, *weights], name, epsilon=1e-12, axis=-1)
