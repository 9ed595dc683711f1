"""The encoder as an ONNX graph, written node by node.

ONNX Runtime has one operator for each half of a transformer layer; its own search for them in an
exported graph misses the attention, which then costs a third more.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

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
    states = g.add(
        "LayerNormalization",
        [summed, g.weight("norm_w", encoder.norm.weight), g.weight("norm_b", encoder.norm.bias)],
        "normed",
        epsilon=1e-12,
        axis=-1,
    )
    for index, layer in enumerate(encoder.layers):
        n = f"layer{index}"
        seen = g.add(
            "Attention",
            [
                states,
                g.weight(f"{n}.qkv", layer.qkv.weight.T),
                g.weight(f"{n}.qkv_b", layer.qkv.bias),
            ],
            f"{n}.seen",
            MICROSOFT,
            num_heads=layer.heads,
        )
        out = g.add("MatMul", [seen, g.weight(f"{n}.out", layer.out.weight.T)], f"{n}.mixed")
        half = _skip(g, out, states, layer.norm1, layer.out.bias, f"{n}.half")
        up = g.add("MatMul", [half, g.weight(f"{n}.up", layer.up.weight.T)], f"{n}.raised")
        bent = g.add("BiasGelu", [up, g.weight(f"{n}.up_b", layer.up.bias)], f"{n}.bent", MICROSOFT)
        down = g.add("MatMul", [bent, g.weight(f"{n}.down", layer.down.weight.T)], f"{n}.lowered")
        last = "states" if index == len(encoder.layers) - 1 else f"{n}.states"
        states = _skip(g, down, half, layer.norm2, layer.down.bias, last)
    hidden = g.add(
        "MatMul", [states, g.weight("cue_hidden", encoder.cue_hidden.weight.T)], "cue_raised"
    )
    bent = g.add(
        "BiasGelu",
        [hidden, g.weight("cue_hidden_b", encoder.cue_hidden.bias)],
        "cue_bent",
        MICROSOFT,
    )
    tags = g.add("MatMul", [bent, g.weight("cue_tags", encoder.cue_tags.weight.T)], "cue_plain")
    g.add("Add", [tags, g.weight("cue_tags_b", encoder.cue_tags.bias)], "cue_logits")
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


def _skip(g: _Graph, new: str, old: str, norm: object, bias: Tensor, name: str) -> str:
    weights = [g.weight(f"{name}_w", norm.weight), g.weight(f"{name}_b", norm.bias)]
    return g.add(
        "SkipLayerNormalization",
        [new, old, *weights, g.weight(f"{name}_bias", bias)],
        name,
        MICROSOFT,
        epsilon=1e-12,
    )
