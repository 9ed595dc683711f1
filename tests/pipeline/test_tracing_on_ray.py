"""The same stages on a real Ray cluster of some workers, one of which is killed in the middle."""

import json

import pytest

from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store.parquet import read_rows
from onrecord.store.tables import TABLES
from tests.pipeline.written import paragraphs, story, write_stories

pytestmark = [
    # Ray and daft leave pipes open and say what they will drop.
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def tables(store):
    return {
        name: sorted(json.dumps(row, sort_keys=True) for row in read_rows(store, name))
        for name in TABLES
    }


@pytest.fixture
def cluster(monkeypatch):
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    import ray
    from ray.cluster_utils import Cluster

    cluster = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False}
    )
    yield cluster
    ray.shutdown()
    cluster.shutdown()


def test_a_cluster_gives_what_one_process_gives_though_a_worker_is_killed(cluster, tmp_path):
    one, two = paragraphs(100, 6), paragraphs(500, 6)
    files = [
        write_stories(
            tmp_path / f"{n}.jsonl",
            [
                story(f"{n}a", one[: 2 + n % 4], outlet=f"Outlet {n}"),
                story(f"{n}b", [*two[n % 3 :], *paragraphs(1000 * n + 1000, 2)]),
            ],
        )
        for n in range(6)
    ]
    paths = [str(file) for file in files]
    trace(paths, tmp_path / "one", Engine("local", None, 1), lambda *_: None, copies_only=True)

    nodes = [cluster.add_node(num_cpus=1) for _ in range(3)]
    seen = []

    def kill_one(stage, done, total):
        seen.append((stage, done))
        if (stage, done) == ("reading", 2):
            cluster.remove_node(nodes[0], allow_graceful=False)

    engine = Engine("ray", cluster.address, 1)
    trace(paths, tmp_path / "many", engine, kill_one, copies_only=True)
    assert ("reading", 2) in seen
    assert tables(tmp_path / "many") == tables(tmp_path / "one")
    assert tables(tmp_path / "one")["families"]
