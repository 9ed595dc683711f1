"""Training: two single-thread ranks, resumable, the rate falling to nothing by the clock.

`python -m training.learn --shared ../shared --base FOLDER --work FOLDER --minutes 90`
"""

import argparse
import json
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch.nn.parallel import DistributedDataParallel

from onrecord.annotate.subwords import Subwords
from training.corpus import Document, split
from training.examples import Prepared, Window, collate, prepare, windows
from training.nesting import wrap_one
from training.network import Encoder, Network

RANKS = 2
PIECES_A_STEP = 800  # a rank
RATE = 1.5e-4
AVERAGE = 0.998  # decay of the averaged weights, a step


def epoch_windows(stories: list[Document], subwords: Subwords, epoch: int) -> list[Window]:
    """All windows of one pass: other cuts, annotators and wrapped sentences in every epoch."""
    chance = random.Random(epoch)
    out: list[Window] = []
    for story in stories:
        relations = chance.choice(story.annotations)
        seen = wrap_one(story, relations, chance) if chance.random() < 0.45 else story
        relations = seen.annotations[0] if seen is not story else relations
        out.extend(windows(prepare(seen.text, relations, subwords), subwords, chance))
    return out


def batches(many: list[Window], chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, in random order; an even number of batches."""
    many = sorted(many, key=lambda w: len(w.ids) + chance.randint(0, 24))
    out: list[list[Window]] = [[]]
    for window in many:
        longest = max(len(w.ids) for w in [*out[-1], window])
        if out[-1] and longest * (len(out[-1]) + 1) > PIECES_A_STEP + 60:
            out.append([])
        out[-1].append(window)
    chance.shuffle(out)
    return out[: len(out) // RANKS * RANKS]


def held_loss(network: Network, stories: list[Prepared], subwords: Subwords) -> float:
    """Mean loss on the held-out stories."""
    network.eval()
    many = [w for s in stories for w in windows(s, subwords, random.Random(7))]
    with torch.no_grad():
        losses = [network(collate([w])).item() for w in many if w.cues]
    network.train()
    return sum(losses) / len(losses)


def run(rank: int, args: argparse.Namespace) -> None:
    """One rank's part."""
    torch.set_num_threads(1)
    torch.manual_seed(args.seed * 1000 + rank)
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", str(29500 + args.seed))
    dist.init_process_group("gloo", rank=rank, world_size=RANKS)
    subwords = Subwords.load(args.base / "vocab.txt")
    learn, held = split(args.shared)
    held_ready = [prepare(s.text, s.annotations[0], subwords) for s in held]

    network = Network(Encoder.from_minilm(args.base))
    for table in (network.encoder.pieces, network.encoder.positions):
        table.weight.requires_grad_(False)
    old = [p for n, p in network.named_parameters() if p.requires_grad and "layers." in n]
    ids = {id(p) for p in old}
    new = [p for p in network.parameters() if p.requires_grad and id(p) not in ids]
    optimizer = torch.optim.AdamW(
        [{"params": old, "rate": RATE}, {"params": new, "rate": 3 * RATE}],
        weight_decay=0.01,
        fused=True,
    )
    averaged = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}
    step, epoch, spent = 0, 0, 0.0
    path = args.work / "checkpoint.pt"
    if path.exists():
        state = torch.load(path, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        averaged, step, epoch, spent = (
            state[name] for name in ("averaged", "step", "epoch", "spent")
        )
    parallel = DistributedDataParallel(network, gradient_as_bucket_view=True)
    begun = time.monotonic() - spent
    limit = args.minutes * 60
    log = (args.work / "log.jsonl").open("a", encoding="utf-8")
    done = False
    while not done:
        chance = random.Random(args.seed * 100 + epoch)
        order = batches(epoch_windows(learn, subwords, args.seed * 100 + epoch), chance)
        total = 0.0
        for index in range(rank, len(order), RANKS):
            # The ranks must agree on the clock, or one would stop before the other.
            clock = torch.tensor([time.monotonic() - begun])
            dist.broadcast(clock, 0)
            part = clock.item() / limit
            if part >= 1:
                done = True
                break
            scale = min(1.0, (step + 1) / 200) * (1 - part)
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * scale
            loss = parallel(collate(order[index]))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            total += loss.item()
            for name, value in network.named_parameters():
                if name in averaged:
                    averaged[name].lerp_(value.detach(), 1 - min(AVERAGE, step / (step + 20)))
            if rank == 0 and step % 100 == 0:
                print(
                    f"epoch {epoch} step {step} {part:.3f} loss {total / (index // RANKS + 1):.4f}",
                    flush=True,
                )
        epoch += 1
        spent = time.monotonic() - begun
        if rank == 0:
            row = {
                "epoch": epoch,
                "step": step,
                "minutes": spent / 60,
                "loss": total * RANKS / len(order),
            }
            row["held"] = held_loss(network, held_ready, subwords)
            log.write(json.dumps(row) + "\n")
            log.flush()
            print(row, flush=True)
            state = {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "averaged": averaged,
                "step": step,
                "epoch": epoch,
                "spent": spent,
            }
            torch.save(state, path.with_suffix(".new"))
            path.with_suffix(".new").replace(path)
        dist.barrier()
    dist.destroy_process_group()


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    mp.spawn(run, args=(args,), nprocs=RANKS)


if __name__ == "__main__":
    main()
