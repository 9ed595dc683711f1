"""What the model file says beside its weights: names, biases, the confidence's curve."""

from pathlib import Path

import msgspec

from onrecord.errors import ModelError


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """`settings.json` of the model folder; written by training, from held-out stories alone."""

    name: str
    version: str
    cue_bias: float  # taken from "outside" when cues are looked for: more are tried than kept
    source_bias: float
    content_bias: float
    weights: tuple[float, ...]  # of the confidence, one a feature of `evidence`, then a constant
    threshold: float  # confidence under which a proposal is dropped

    @classmethod
    def load(cls, folder: Path) -> "Settings":
        """Read the settings.

        Raises:
            ModelError: The file is missing or is not of this version of onrecord.
        """
        path = folder / "settings.json"
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.DecodeError) as error:
            raise ModelError(
                place=str(path),
                problem=f"the model's settings cannot be read ({error})",
                cure="Install onrecord again, or run `make train`",
            ) from error
