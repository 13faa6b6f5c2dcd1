"""Whether confidence means what it says: of the claims at each step of it, how many are right."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from stadsgraf.vocabulary import ClaimType

STEPS: Final = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


class Verdict(msgspec.Struct, frozen=True):
    """What the gold says of one claim in one paper, by strict matching.

    Attributes:
        doc: file name of the paper.
        node: identifier of the claim.
        type: its class.
        confidence: of its surest passage in the paper, 0 to 1; None where the graph gives none.
        right: whether the gold has it.
    """

    doc: str
    node: str
    type: ClaimType
    confidence: float | None
    right: bool


class Step(msgspec.Struct, frozen=True):
    """The claims whose confidence lies in a step, the lower end included.

    Attributes:
        low, high: the step.
        claims, right: how many there are, and how many of them are right.
        confidence: their mean confidence.
    """

    low: float
    high: float
    claims: int
    right: int
    confidence: float


def steps(verdicts: Sequence[Verdict]) -> tuple[Step, ...]:
    """The reliability of claims by their confidence (the diagram of Murphy and Winkler 1977, as a table)."""
    sure = [(one.confidence, one.right) for one in verdicts if one.confidence is not None]
    found = []
    for low, high in pairwise(STEPS):
        inside = [pair for pair in sure if low <= pair[0] < high or pair[0] == high == STEPS[-1]]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            right = sum(right for _, right in inside)
            found.append(Step(low, high, len(inside), right, round(mean, 4)))
    return tuple(found)


def reliability_lines(found: Sequence[Step]) -> list[str]:
    """Steps as a table."""
    lines = [f"{'confidence':<12} {'claims':>6} {'mean':>7} {'right':>7}"]
    for step in found:
        name, share = f"{step.low:.2f}–{step.high:.2f}", step.right / step.claims
        lines.append(f"{name:<12} {step.claims:>6} {step.confidence:>7.3f} {share:>7.3f}")
    return lines
