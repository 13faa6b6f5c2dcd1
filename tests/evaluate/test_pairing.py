"""As many gold claims as can be find a partner, core claims first."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.evaluate.pairing import pair


def test_partner_is_given_up_for_another() -> None:
    pairs = pair([[0, 1], [0]])
    assert pairs.claim_of == {0: 1, 1: 0}
    assert pairs.gold_of == {1: 0, 0: 1}


def test_earlier_gold_claim_comes_first() -> None:
    pairs = pair([[], [3], [3, 4], [3, 4]])
    assert set(pairs.claim_of) == {1, 2}
    assert pair([[1], [1, 2, 5]]).repeated == {5}


@given(st.lists(st.lists(st.integers(0, 4), unique=True, max_size=4), max_size=5))
def test_no_pairing_is_larger(candidates: list[list[int]]) -> None:
    def largest(left: list[list[int]], used: frozenset[int]) -> int:
        if not left:
            return 0
        free = [1 + largest(left[1:], used | {claim}) for claim in left[0] if claim not in used]
        return max([largest(left[1:], used), *free])

    pairs = pair(candidates)
    assert len(pairs.claim_of) == largest(candidates, frozenset())
    assert all(claim in candidates[gold] for gold, claim in pairs.claim_of.items())
    assert pairs.repeated == set(itertools.chain.from_iterable(candidates)) - set(pairs.gold_of)
