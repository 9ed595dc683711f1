"""A process that daft starts, on this machine or another, and what it is asked."""

from pathlib import Path

import daft

from onrecord.pipeline.tracing.tasks import answer


class Worker:
    """Does tasks of one stage, one after another."""

    def __init__(self, stage: str, folder: str) -> None:
        self._stage = stage
        self._folder = Path(folder)

    @daft.method.batch(return_dtype=daft.DataType.string(), batch_size=1)
    def answers(self, tasks: daft.Series) -> list[str]:
        """What each task gives, as JSON."""
        return [answer(self._stage, self._folder, task) for task in tasks.to_pylist()]
