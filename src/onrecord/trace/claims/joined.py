"""Joining on keys: pairs of nodes that have one in common, within a window of days."""

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.claims.gather import NO_DAY

Keys = NDArray[np.uint64]
Nodes = NDArray[np.int32]
Pairs = NDArray[np.int64]

WINDOW_DAYS = 30
_NEAR = 16  # nodes behind it, in order of days, that one is compared with through one key
_NEAR_HOT = 8  # where more than `_HOT` have the key: each leads to the next, and so to all
_HOT = 200
_PARTS = 4  # of all keys, one after the other: memory is that of one


def joined(
    keyed: Callable[[], Iterable[tuple[Keys, Nodes]]], days: NDArray[np.int32]
) -> tuple[Pairs, NDArray[np.int64]]:
    """Pairs of nodes with a common key.

    Args:
        keyed: Gives keys and the nodes that have them, in arrays of one length; called for each
            part of the keys.
        days: Of each node, in order; a node without a day goes with any.

    Returns:
        int64, (pairs, 2), the smaller number first, in order, each once; and int64, (pairs,):
        how many keys the two share.
    """
    found: list[NDArray[np.int64]] = []
    times: list[NDArray[np.int64]] = []
    for part in range(_PARTS):
        keys, nodes = _part(keyed(), part)
        pairs, shared = np.unique(_within_keys(keys, nodes, days), return_counts=True)
        found.append(pairs)
        times.append(shared)
    pairs, back = np.unique(np.concatenate(found), return_inverse=True)
    shared = np.bincount(back, weights=np.concatenate(times), minlength=len(pairs))
    return np.stack(np.divmod(pairs, max(1, len(days))), axis=1), shared.astype(np.int64)


def _part(keyed: Iterable[tuple[Keys, Nodes]], part: int) -> tuple[Keys, Nodes]:
    keys, nodes = [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
    for some, of in keyed:
        mine = some % np.uint64(_PARTS) == part
        keys.append(some[mine])
        nodes.append(of[mine])
    return np.concatenate(keys), np.concatenate(nodes)


def _within_keys(keys: Keys, nodes: Nodes, days: NDArray[np.int32]) -> NDArray[np.int64]:
    """Pairs as one number, first node times all nodes plus second; a pair a key."""
    order = np.lexsort((nodes, keys))
    keys, nodes = keys[order], nodes[order]
    is_new = np.ones(len(keys), np.bool_)
    is_new[1:] = (keys[1:] != keys[:-1]) | (nodes[1:] != nodes[:-1])
    keys, nodes = keys[is_new], nodes[is_new]
    _, back, size = np.unique(keys, return_inverse=True, return_counts=True)
    is_hot = size[back] > _HOT
    found = [np.empty(0, np.int64)]
    at = np.arange(len(keys))
    for step in range(1, _NEAR + 1):
        at = at[: np.searchsorted(at, len(keys) - step)]
        at = at[keys[at] == keys[at + step]]
        if step > _NEAR_HOT:
            at = at[~is_hot[at]]
        if not len(at):
            break
        one, other = nodes[at], nodes[at + step]
        is_near = (days[other] == NO_DAY) | (days[other] - days[one] <= WINDOW_DAYS)
        found.append(one[is_near].astype(np.int64) * len(days) + other[is_near])
    return np.concatenate(found)
