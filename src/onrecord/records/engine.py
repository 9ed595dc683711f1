"""Where the work of many stories is done."""

from typing import Literal

EngineName = Literal["local", "ray"]
