"""Checkpoint to the shipped files: two ONNX graphs, the encoder's weights in int8."""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.graph import encoder_graph
from training.network import Encoder, Network


def load_network(base: Path, *checkpoints: Path) -> Network:
    """The network with the checkpoint's averaged weights; the mean of several checkpoints'.

    Source: weights of runs that began alike can be averaged, Wortsman et al. 2022 (model soups).
    """
    network = Network(Encoder.from_minilm(base))
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    network.load_state_dict(states[0]["network"])
    mean = {
        name: torch.stack([state["averaged"][name] for state in states]).mean(0)
        for name in states[0]["averaged"]
    }
    network.load_state_dict(mean, strict=False)
    return network.eval()


class RolesOfOneWindow(torch.nn.Module):
    """The role network for one window, which is all that is ever asked at run time."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.roles = network.roles
        weight = network.roles.around.weight.detach()
        self.kernel = torch.nn.Parameter(weight.permute(2, 1, 0).reshape(-1, weight.shape[0]))

    def forward(
        self,
        states: torch.Tensor,
        cues: torch.Tensor,
        distance: torch.Tensor,
        paragraph: torch.Tensor,
    ) -> torch.Tensor:
        """As `Roles.forward`, with states (tokens, width)."""
        roles = self.roles
        plain, left = roles.token(states).chunk(2, dim=-1)
        told, right = roles.cue(cues @ states).chunk(2, dim=-1)
        hidden = plain + told.unsqueeze(1) + roles.product(left * right.unsqueeze(1))
        hidden = hidden + roles.distance(distance) + roles.paragraph(paragraph)
        hidden = torch.nn.functional.gelu(hidden)
        # The convolution as one product over shifted copies, which can be in int8.
        tokens = hidden.shape[1]
        wide = torch.nn.functional.pad(hidden, (0, 0, 2, 2))
        shifted = torch.cat([wide[:, at : at + tokens] for at in range(5)], dim=-1)
        around = shifted @ self.kernel + roles.around.bias
        return roles.tags(torch.nn.functional.gelu(around) + hidden)


def export(network: Network, base: Path, folder: Path, *, as_float: bool = False) -> None:
    """Write encoder.onnx, roles.onnx and vocab.txt.

    Weights have 7 bits (`reduce_range`): without VNNI, products of pairs are added in 16 bits and
    saturate with 8, so that processors would disagree; 255 * 63 * 2 fits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokens, cues = 40, 3
    width = network.encoder.norm.weight.shape[0]
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "encoder.onnx"
        onnx.save(encoder_graph(network.encoder), plain)
        _written(plain, folder, as_float)
        example = (
            torch.zeros(tokens, width),
            torch.zeros(cues, tokens),
            torch.zeros(cues, tokens, dtype=torch.int64),
            torch.zeros(cues, tokens, dtype=torch.int64),
        )
        torch.onnx.export(
            RolesOfOneWindow(network),
            example,
            str(Path(temporary) / "roles.onnx"),
            input_names=["states", "cues", "distance", "paragraph"],
            output_names=["role_logits"],
            dynamic_axes={
                "states": {0: "tokens"},
                "cues": {0: "cues", 1: "tokens"},
                "distance": {0: "cues", 1: "tokens"},
                "paragraph": {0: "cues", 1: "tokens"},
            },
            opset_version=17,
            dynamo=False,
        )
        _written(Path(temporary) / "roles.onnx", folder, as_float)
    shutil.copy(base / "vocab.txt", folder / "vocab.txt")
    for name in ("encoder.onnx", "roles.onnx"):
        model = onnx.load(folder / name)
        model.producer_name, model.doc_string = "onrecord", ""
        onnx.save(model, folder / name)


def _written(plain: Path, folder: Path, as_float: bool) -> None:
    """Put a graph into the folder, its products in int8."""
    if as_float:
        shutil.copy(plain, folder / plain.name)
        return
    quantize_dynamic(
        plain,
        folder / plain.name,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"] if plain.name == "encoder.onnx" else ["MatMul"],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    check_weights(folder / plain.name)


def check_weights(path: Path) -> None:
    """Fail where products could saturate on a processor without VNNI: 2 * 255 * 64 fits."""
    for weights in onnx.load(path).graph.initializer:
        if weights.data_type == onnx.TensorProto.INT8 and len(weights.dims) == 2:
            largest = np.abs(numpy_helper.to_array(weights).astype(int)).max()
            if largest > 64:
                raise SystemExit(f"{path}: {weights.name} has a weight of {largest}, above 64")
