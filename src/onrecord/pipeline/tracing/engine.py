"""Where the tasks of a stage run: in this process, over its cores, or on a Ray cluster.

A stage's tasks stand apart from each other, and what they find goes through files of the store: so
every engine gives the same, none holds all of it at once, and a run that was killed goes on.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.errors import OnrecordError, StoreError
from onrecord.pipeline.tracing.tasks import answer, result_of
from onrecord.records.engine import EngineName

_TRIES = 3  # a worker may be killed; what it had not done is begun anew


class Engine:
    """Runs the tasks of stages side by side."""

    def __init__(self, name: EngineName, address: str | None, jobs: int) -> None:
        """Connect to the cluster, where there is one.

        Args:
            name: "local" or "ray".
            address: Of the cluster's head; `None`: one is started on this machine.
            jobs: How many tasks run side by side on this machine.

        Raises:
            StoreError: The cluster cannot be reached.
        """
        self._name = name
        self._jobs = _connect(address) if name == "ray" else jobs

    def run(self, stage: str, folder: Path, tasks: Sequence[str]) -> Iterator[str]:
        """What each task gives, in any order.

        Raises:
            OnrecordError: A task could not be done, or workers were lost again and again.
        """
        if self._name == "local" and (self._jobs == 1 or len(tasks) < 2):
            yield from (result_of(answer(stage, folder, task)) for task in tasks)
            return
        left = dict(enumerate(tasks))
        for tried in range(_TRIES):
            try:
                for number, said in self._side_by_side(stage, folder, left):
                    del left[number]
                    yield result_of(said)
            except OnrecordError:
                raise
            except Exception as error:
                if tried == _TRIES - 1:
                    raise StoreError(
                        place=str(folder),
                        problem=f"workers were lost {_TRIES} times ({str(error)[:120]})",
                        cure="Run it again, with fewer --jobs if memory is short: it goes on",
                    ) from error
            if not left:
                return

    def _side_by_side(
        self, stage: str, folder: Path, tasks: dict[int, str]
    ) -> Iterator[tuple[int, str]]:
        import daft

        from onrecord.pipeline.tracing.worker import Worker

        table = daft.from_pydict({"number": list(tasks), "task": list(tasks.values())})
        if self._name == "ray":
            table = table.into_partitions(len(tasks))
        workers = daft.cls(Worker, use_process=True, max_concurrency=min(self._jobs, len(tasks)))
        said = workers(stage, str(folder)).answers(table["task"])
        for row in table.select("number", said.alias("said")).iter_rows():
            yield row["number"], row["said"]


def _connect(address: str | None) -> int:
    """Let daft use a Ray cluster; gives how many cores it has."""
    import daft
    import ray

    try:
        ray.init(address=address, log_to_driver=False)
        daft.set_runner_ray(noop_if_initialized=True)
        resources: dict[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]
        return int(resources.get("CPU", 1))
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise StoreError(
            place=address or "ray",
            problem=f"the cluster cannot be reached ({str(error)[:120]})",
            cure="See that its head runs and that --address is right",
        ) from error
