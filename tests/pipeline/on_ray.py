"""`python -m tests.pipeline.on_ray STORE FILE...`: trace on a cluster of three, and kill one."""

import sys
from pathlib import Path

from ray.cluster_utils import Cluster

from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace


def main(store, *files):
    cluster = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False}
    )
    nodes = [cluster.add_node(num_cpus=1) for _ in range(3)]

    def kill_one(stage, done, total):
        if (stage, done) == ("reading", 2):
            cluster.remove_node(nodes.pop(), allow_graceful=False)

    engine = Engine("ray", cluster.address, 1)
    trace(files, Path(store), engine, kill_one, copies_only=True)
    print(f"{len(nodes)} workers are left", flush=True)
    cluster.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
