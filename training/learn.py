"""Learning: resumable, on two single-thread ranks or one GPU, the rate falling by the clock.

Two ranks of one thread each, with jemalloc, are three times as fast on two cores as one of two
threads. The rate falls to nothing at the end of the time given, so that the best use is made of
whatever time there is; after an interruption the same command goes on from the last epoch.
"""

import json
import os
import random
import time
from pathlib import Path
from typing import Any, NamedTuple

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import Tensor
from torch.nn.parallel import DistributedDataParallel

from onrecord.annotate.subwords import Subwords
from training import soft
from training.bases import base
from training.corpus import split
from training.examples import Prepared, collate, prepare, windows
from training.half import half
from training.network import Network
from training.passes import batches, epoch_windows

RATE = 1.5e-4
WARM_UP = 200  # steps
AVERAGE = 0.998  # decay of the averaged weights, a step


class Plan(NamedTuple):
    """What a training run is given."""

    shared: Path
    base: Path  # folder of the base encoder
    work: Path  # folder for checkpoints and the log
    minutes: float
    seed: int = 1
    rate: float = RATE
    start: Path | None = None  # a checkpoint whose averaged weights to begin with
    dropout: float = 0.15
    soft: Path | None = None  # a folder of windows that a teacher labelled


def learn(plan: Plan) -> None:
    """Train, and leave `checkpoint.pt` and `log.jsonl` in the work folder."""
    plan.work.mkdir(parents=True, exist_ok=True)
    if torch.cuda.is_available():
        _run(0, plan, 1)
    else:
        mp.spawn(_run, args=(plan, 2), nprocs=2)


def held_loss(network: Network, stories: list[Prepared], subwords: Subwords, device: str) -> float:
    """Mean loss on the held-out stories."""
    network.eval()
    many = [w for s in stories for w in windows(s, subwords, random.Random(7)) if w.cues]
    with torch.no_grad():
        losses = [network(_on(collate([window]), device)).item() for window in many]
    network.train()
    return sum(losses) / len(losses)


def _run(rank: int, plan: Plan, ranks: int) -> None:
    """One rank's part."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(1)
    torch.manual_seed(plan.seed * 1000 + rank)
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", str(29500 + plan.seed))
    dist.init_process_group("gloo", rank=rank, world_size=ranks)
    subwords = Subwords.load(plan.base / "vocab.txt")
    stories, held = split(plan.shared)
    held_ready = [prepare(s.text, s.annotations[0], subwords) for s in held]
    labelled = soft.load(plan.soft) if plan.soft else []
    network = Network(base(plan.base))
    if plan.start:
        state = torch.load(plan.start, weights_only=True)
        network.load_state_dict(state["network"])
        network.load_state_dict(state["averaged"], strict=False)
    for part in network.modules():
        if isinstance(part, torch.nn.Dropout):
            part.p = plan.dropout
    network.to(device)
    optimizer = _optimizer(network, plan.rate)
    averaged = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}
    step, epoch, position, spent = 0, 0, 0, 0.0
    checkpoint = plan.work / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=device)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        averaged, step, spent = state["averaged"], state["step"], state["spent"]
        epoch, position = state["epoch"], state["position"]
        if spent >= 60 * plan.minutes:
            return
    parallel = DistributedDataParallel(network, gradient_as_bucket_view=True)
    begun = time.monotonic() - spent

    def save() -> None:
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict()}
        state |= {"averaged": averaged, "step": step, "epoch": epoch, "position": position}
        state["spent"] = time.monotonic() - begun
        # Written beside and moved: a killed run leaves the last checkpoint whole.
        torch.save(state, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    done = False
    while not done:
        number = plan.seed * 100 + epoch
        many = labelled or epoch_windows(stories, subwords, number)
        order = batches(many, random.Random(number), ranks)
        losses: list[float] = []
        for batch in order[rank::ranks][position:]:
            part = _part(begun, plan.minutes)
            if part >= 1:
                done = True
                break
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * min(1.0, (step + 1) / WARM_UP) * (1 - part)
            with half(device):
                loss = parallel(_on(collate(batch), device))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step, position = step + 1, position + 1
            losses.append(loss.item())
            _average(network, averaged, step)
            if rank == 0 and step % 100 == 0:
                mean = sum(losses) / len(losses)
                print(f"epoch {epoch} step {step} {part:.0%} loss {mean:.4f}", flush=True)
                save()
        epoch, position = epoch + 1, 0
        if rank == 0:
            minutes = (time.monotonic() - begun) / 60
            row = {"epoch": epoch, "step": step, "minutes": round(minutes, 2)}
            row["loss"] = sum(losses) / max(1, len(losses))
            row["held"] = held_loss(network, held_ready, subwords, device)
            with (plan.work / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(row) + "\n")
            save()
        dist.barrier()
    dist.destroy_process_group()


def _optimizer(network: Network, rate: float) -> torch.optim.Optimizer:
    """AdamW; the tables stay as they are, and what is new learns three times as fast."""
    for table in (network.encoder.pieces, network.encoder.positions):
        table.weight.requires_grad_(False)
    learned = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": [p for name, p in learned if "layers." in name], "rate": rate},
            {"params": [p for name, p in learned if "layers." not in name], "rate": 3 * rate},
        ],
        weight_decay=0.01,
        fused=True,
    )


def _part(begun: float, minutes: float) -> float:
    """How much of the time is gone. The first rank's clock holds, or one would stop alone."""
    clock = torch.tensor([time.monotonic() - begun])
    dist.broadcast(clock, 0)
    return clock.item() / (60 * minutes)


def _average(network: Network, averaged: dict[str, Tensor], step: int) -> None:
    for name, value in network.named_parameters():
        if name in averaged:
            averaged[name].lerp_(value.detach(), 1 - min(AVERAGE, step / (step + 20)))


def _on(batch: dict[str, Tensor], device: str) -> dict[str, Any]:
    return {name: value.to(device) for name, value in batch.items()}
