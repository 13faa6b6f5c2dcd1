"""The interval against published values, and what clusters do to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.confidence.wilson import PAPER_CORRELATION, design_effect, lower_bound


@pytest.mark.parametrize(
    ("right", "cases", "bound"),
    [
        # Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3; the last is 0/20 turned round.
        (81, 263, 0.2553),
        (15, 148, 0.0624),
        (0, 20, 0.0),
        (1, 29, 0.0061),
        (20, 20, 1 - 0.1611),
    ],
)
def test_published_values(right: int, cases: int, bound: float) -> None:
    assert lower_bound(right, cases) == pytest.approx(bound, abs=5e-5)


def test_nothing_seen_is_nothing_known() -> None:
    assert lower_bound(0, 0) == 0.0


@given(st.integers(1, 500), st.data())
def test_the_bound_lies_below_the_share_and_nears_it(cases: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, cases))
    bound = lower_bound(right, cases)
    assert 0.0 <= bound <= right / cases
    assert lower_bound(10 * right, 10 * cases) >= bound


def test_cases_of_one_paper_count_as_five_at_most() -> None:
    assert design_effect([1, 1, 1]) == 1.0
    assert design_effect([4]) == 1 + 3 * PAPER_CORRELATION
    assert 1000 / design_effect([1000]) == pytest.approx(1 / PAPER_CORRELATION, rel=0.01)
