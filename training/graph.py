"""The two networks as ONNX graphs, written node by node.

ONNX Runtime has one operator for each half of a transformer layer; its own search for them in an
exported graph misses the attention, which then costs a third more. In the role network, exported,
states were copied five times as floats and made int8 after it; here it is the other way round.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from onrecord.annotate.distances import DISTANCES, PARAGRAPH_DISTANCES
from training.network import Encoder, Roles

MICROSOFT = "com.microsoft"
# Weights have 7 bits: without VNNI, products of pairs are added in 16 bits and saturate with 8, so
# that processors would disagree; 2 * 255 * 64 fits.
LARGEST = 64


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

    def number(self, value: int) -> str:
        """A whole number without axes; its name."""
        return self._whole(f"number{value}", np.array(value, np.int64))

    def list_of(self, value: int) -> str:
        """A whole number as a list of one; its name."""
        return self._whole(f"list{value}", np.array([value], np.int64))

    def _whole(self, name: str, value: np.ndarray) -> str:
        if any(weights.name == name for weights in self.weights):
            return name
        return self.weight(name, value)

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
    zero, one = g.list_of(0), g.list_of(1)
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


def roles_graph(roles: Roles, *, as_float: bool = False) -> onnx.ModelProto:
    """The role network for one window, which is all that is ever asked at run time.

    float32 (tokens, width) `states`, (cues, tokens) `cues`, and int64 (cues, tokens) `distance` and
    `paragraph`, as `Roles.forward` takes them, to (cues, tokens, ROLES * TAGS) `role_logits`.
    """
    g = _Graph()
    token = _linear(g, "states", roles.token, "token")
    g.nodes.append(helper.make_node("Split", [token], ["plain", "left"], axis=-1))
    mean = g.add("Unsqueeze", [g.add("MatMul", ["cues", "states"], "mean"), g.list_of(1)], "own")
    told = g.add("MatMul", [mean, g.weight("cue.w", roles.cue.weight.T)], "cue")
    g.nodes.append(helper.make_node("Split", [told], ["told", "right"], axis=-1))
    both = g.add("Mul", ["left", "right"], "both")
    product = g.add("MatMul", [both, g.weight("product.w", roles.product.weight.T)], "product")
    # Both distances by one table: one look-up and one sum over all tokens instead of two.
    near = roles.distance.weight[:, None] + roles.paragraph.weight[None]
    table = g.weight("near", near.reshape(DISTANCES * PARAGRAPH_DISTANCES, -1))
    bucket = g.add("Mul", ["distance", g.list_of(PARAGRAPH_DISTANCES)], "distance_rows")
    places = g.add("Gather", [table, g.add("Add", [bucket, "paragraph"], "rows")], "places")
    total = g.add("Add", [g.add("Add", ["plain", "told"], "sum_a"), product], "sum_b")
    hidden = g.add("Gelu", [g.add("Add", [total, places], "sum_c")], "hidden", MICROSOFT)
    around = g.add("Gelu", [_convolved(g, hidden, roles.around, as_float)], "bent", MICROSOFT)
    _linear(g, g.add("Add", [around, hidden], "last"), roles.tags, "role_logits")
    size = ["cues", "tokens"]
    width = roles.token.in_features
    graph = helper.make_graph(
        g.nodes,
        "onrecord-roles",
        [
            helper.make_tensor_value_info("states", TensorProto.FLOAT, ["tokens", width]),
            helper.make_tensor_value_info("cues", TensorProto.FLOAT, size),
            helper.make_tensor_value_info("distance", TensorProto.INT64, size),
            helper.make_tensor_value_info("paragraph", TensorProto.INT64, size),
        ],
        [
            helper.make_tensor_value_info(
                "role_logits", TensorProto.FLOAT, [*size, roles.tags.out_features]
            )
        ],
        g.weights,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="onrecord")


def _convolved(g: _Graph, hidden: str, layer: nn.Conv1d, as_float: bool) -> str:
    """The convolution over tokens as one product over shifted copies, made of the int8 values."""
    (reach,) = layer.kernel_size
    kernel = layer.weight.detach().permute(2, 1, 0).reshape(-1, layer.out_channels).numpy()
    copied, zero = hidden, g.weight("nothing", np.zeros((), np.float32))
    if not as_float:
        parts = [f"hidden.{part}" for part in ("int8", "scale", "zero")]
        copied, scale, zero = parts
        g.nodes.append(helper.make_node("DynamicQuantizeLinear", [hidden], parts))
    ends = g.weight("ends", np.array([0, reach // 2, 0, 0, reach // 2, 0], np.int64))
    padded = g.add("Pad", [copied, ends, zero], "padded")
    tokens = g.add("Gather", [g.add("Shape", ["distance"], "size"), g.number(1)], "tokens")
    ordered = g.add("Range", [g.number(0), tokens, g.number(1)], "ordered")
    column = g.add("Unsqueeze", [ordered, g.list_of(1)], "column")
    steps = g.weight("steps", np.arange(reach, dtype=np.int64)[None])
    shifted = g.add("Gather", [padded, g.add("Add", [column, steps], "from")], "copies", axis=1)
    flat = g.weight("flat", np.array([0, 0, len(kernel)], np.int64))
    wide = g.add("Reshape", [shifted, flat], "wide")
    bias = g.weight("around.b", layer.bias)
    if as_float:
        product = g.add("MatMul", [wide, g.weight("around.w", kernel)], "around.product")
        return g.add("Add", [product, bias], "around")
    unit = np.abs(kernel).max(0) / LARGEST
    weights = g.weight("around.w", np.round(kernel / unit).astype(np.int8))
    inputs = [wide, weights, scale, g.weight("around.unit", unit), zero, "", bias]
    return g.add("MatMulIntegerToFloat", inputs, "around", MICROSOFT)


def _linear(g: _Graph, states: str, layer: nn.Linear, name: str) -> str:
    """A product and its bias, which ONNX Runtime makes one operator of when it is in int8."""
    product = g.add("MatMul", [states, g.weight(f"{name}.w", layer.weight.T)], f"{name}.product")
    return g.add("Add", [product, g.weight(f"{name}.b", layer.bias)], name)


def _normed(g: _Graph, states: str, norm: nn.LayerNorm, name: str) -> str:
    """Ten times as fast as SkipLayerNormalization, which would add and normalise in one."""
    weights = [g.weight(f"{name}.w", norm.weight), g.weight(f"{name}.b", norm.bias)]
    return g.add("LayerNormalization", [states, *weights], name, epsilon=1e-12, axis=-1)
