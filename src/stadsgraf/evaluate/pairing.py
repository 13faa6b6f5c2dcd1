"""Which claim of a graph answers to which gold claim: a maximum matching."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of one paper, gold and claims by their positions.

    Attributes:
        claim_of: the claim that a gold claim is found as.
        gold_of: the same the other way round.
        repeated: claims that say again what another has said, and count neither way.
    """

    claim_of: dict[int, int]
    gold_of: dict[int, int]
    repeated: frozenset[int]


def pair(candidates: Sequence[Sequence[int]]) -> Pairing:
    """Pair as many gold claims as can be, an earlier one before a later one.

    Augmenting paths (Kuhn 1955; Berge 1957): a gold claim that has found its partner keeps one.

    Args:
        candidates: for each gold claim the claims that fit it, in order.
    """
    gold_of: dict[int, int] = {}

    def augment(gold: int, tried: set[int]) -> bool:
        for claim in candidates[gold]:
            if claim in tried:
                continue
            tried.add(claim)
            if claim not in gold_of or augment(gold_of[claim], tried):
                gold_of[claim] = gold
                return True
        return False

    for gold in range(len(candidates)):
        augment(gold, set())
    fitting = {claim for claims in candidates for claim in claims}
    return Pairing(
        {gold: claim for claim, gold in gold_of.items()}, gold_of, frozenset(fitting - gold_of.keys())
    )
