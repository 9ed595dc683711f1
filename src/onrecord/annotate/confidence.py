"""How sure a proposal is."""

from collections.abc import Sequence
from math import exp

from onrecord.annotate.proposals import Proposal


def confidence(proposal: Proposal, weights: Sequence[float]) -> float:
    """The probability that cue, source and content are right, softly (as the scorer counts).

    Args:
        proposal: With its evidence.
        weights: One a number of evidence, then a constant; fitted on held-out stories.

    Source: logistic regression on the networks' own probabilities (Platt 1999).
    """
    total = weights[-1] + sum(
        weight * value for weight, value in zip(weights, proposal.evidence, strict=False)
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
