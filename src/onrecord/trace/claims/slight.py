"""Statements too slight to know by themselves, in stories that share another claim.

Anybody may call anything a "good call". But where two stories print one statement of the two
people familiar with a telephone call, the "good call" in both is one as well.
"""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress

import numpy as np

from onrecord.trace.claims.candidates import mixed
from onrecord.trace.claims.connected import Connected
from onrecord.trace.claims.gather import Gathered
from onrecord.trace.claims.joined import Keys, Nodes, joined
from onrecord.trace.claims.meaning import speaks_against
from onrecord.trace.claims.points import Points
from onrecord.trace.claims.sources import agreement
from onrecord.trace.claims.vocabulary import Vocabulary

_FEWEST, _MOST = 2, 12  # words: a statement of more is known by itself
_LEAST_QUOTED = 4  # bits of the words in quotation marks
_LEAST_PLAIN = 6  # bits of all words, where none is
_CARRIES = 2  # bits
_MOST_BESIDE = 3  # words that carry sense, outside of quotation marks
_MOST_CLAIMS = 30  # of one story by which others are met
_DIGEST = (1 << 64) - 1


def join_slight(gathered: Gathered, connected: Connected) -> None:
    """Join statements with the same words whose stories share a claim that was found before.

    Those in quotation marks need the same words between them, and sources that can be one; others
    the same stems throughout, and one source.

    Args:
        gathered: All statements.
        connected: The claims so far; what is joined is joined in it.
    """
    keys, nodes = _keys(gathered, _claims_of_stories(gathered, connected))
    pairs, _ = joined(lambda: [(keys, nodes)], gathered.days)
    for one, other in pairs.tolist():
        telling = {member.story for node in (one, other) for member in gathered.members[node]}
        if connected.are_joined(one, other) or len(telling) == 1:
            continue
        mine, yours = gathered.points(one), gathered.points(other)
        agreed = agreement(*gathered.sources[one], *gathered.sources[other])
        is_all = _is_all(mine, gathered.vocabulary) and _is_all(yours, gathered.vocabulary)
        is_enough = agreed == "same" or (agreed == "open" and is_all)
        if is_enough and not speaks_against(mine, yours, gathered.vocabulary):
            connected.join(one, other)


def _claims_of_stories(gathered: Gathered, connected: Connected) -> dict[str, list[int]]:
    """The claims of each story that another story has too, by their first nodes, in order."""
    stories: dict[int, set[str]] = defaultdict(set)
    for node, members in enumerate(gathered.members):
        stories[connected.first(node)].update(member.story for member in members)
    found: dict[str, list[int]] = defaultdict(list)
    for claim in sorted(claim for claim, telling in stories.items() if len(telling) > 1):
        for story in stories[claim]:
            found[story].append(claim)
    return found


def _keys(gathered: Gathered, claims: Mapping[str, Sequence[int]]) -> tuple[Keys, Nodes]:
    """For each slight statement the key of its words, with each claim of its stories."""
    hashes = gathered.vocabulary.hashes().tolist()
    words, near, nodes = array("Q"), array("q"), array("i")
    for node, members in enumerate(gathered.members):
        of_stories = {claim for member in members for claim in claims.get(member.story, ())}
        if not of_stories:
            continue
        stems = _slight(gathered.points(node), gathered.vocabulary)
        if not stems:
            continue
        key = 0
        for stem in stems:
            key = (31 * key + hashes[stem]) & _DIGEST
        met = sorted(of_stories)[:_MOST_CLAIMS]
        words.extend([key] * len(met))
        near.extend(met)
        nodes.extend([node] * len(met))
    claim_keys = mixed(np.array(near, np.int64).astype(np.uint64) + np.uint64(1))
    return mixed(np.array(words, np.uint64) ^ claim_keys), np.array(nodes, np.int32)


def _is_all(points: Points, vocabulary: Vocabulary) -> bool:
    """Whether the words in quotation marks are nearly all that is said, and not a scare quote."""
    beside = [
        word
        for word, is_quoted in zip(points.words, points.quoted, strict=True)
        if not is_quoted and vocabulary.weights[word] >= _CARRIES
    ]
    return any(points.quoted) and len(beside) <= _MOST_BESIDE


def _slight(points: Points, vocabulary: Vocabulary) -> list[int]:
    """The stems that a slight statement is met by; empty where it has too few words, or many."""
    is_quoted = any(points.quoted)
    words = list(compress(points.words, points.quoted)) if is_quoted else list(points.words)
    if not _FEWEST <= len(words) <= _MOST:
        return []
    kept = compress(points.names, points.quoted) if is_quoted else points.names
    if all(
        is_name or vocabulary.weights[word] < _CARRIES
        for word, is_name in zip(words, kept, strict=True)
    ):
        return []  # A byname in quotation marks is what everybody calls him.
    # Small words differ from house to house: a "very good call" is a good one.
    stems = [vocabulary.stems[word] for word in words if vocabulary.weights[word] > 0]
    bits = sum(vocabulary.weights[stem] for stem in stems)
    return stems if bits >= (_LEAST_QUOTED if is_quoted else _LEAST_PLAIN) else []
