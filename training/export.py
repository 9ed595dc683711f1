"""Checkpoint to the shipped files: two ONNX graphs, the encoder's weights in int8."""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.bases import base
from training.graph import LARGEST, encoder_graph, roles_graph
from training.network import Network


def load_network(folder: Path, *checkpoints: Path) -> Network:
    """The network with the checkpoint's averaged weights; the mean of several checkpoints'.

    Source: weights of runs that began alike can be averaged, Wortsman et al. 2022 (model soups).
    """
    network = Network(base(folder))
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    network.load_state_dict(states[0]["network"])
    mean = {
        name: torch.stack([state["averaged"][name] for state in states]).mean(0)
        for name in states[0]["averaged"]
    }
    network.load_state_dict(mean, strict=False)
    return network.eval()


def export(network: Network, base: Path, folder: Path, *, as_float: bool = False) -> None:
    """Write encoder.onnx, roles.onnx and vocab.txt; `reduce_range` keeps weights to 7 bits."""
    folder.mkdir(parents=True, exist_ok=True)
    graphs = {
        "encoder.onnx": encoder_graph(network.encoder),
        "roles.onnx": roles_graph(network.roles, as_float=as_float),
    }
    with tempfile.TemporaryDirectory() as temporary:
        for name, graph in graphs.items():
            onnx.save(graph, Path(temporary) / name)
            _written(Path(temporary) / name, folder, as_float)
    shutil.copy(base / "vocab.txt", folder / "vocab.txt")
    for name in graphs:
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
    """Fail where products could saturate on a processor without VNNI."""
    for weights in onnx.load(path).graph.initializer:
        if weights.data_type == onnx.TensorProto.INT8 and len(weights.dims) == 2:
            largest = np.abs(numpy_helper.to_array(weights).astype(int)).max()
            if largest > LARGEST:
                raise SystemExit(
                    f"{path}: {weights.name} has a weight of {largest}, above {LARGEST}"
                )
