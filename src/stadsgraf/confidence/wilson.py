"""How sure a share is that was seen in some cases only."""

import math

_Z = 1.959963984540054
"""Quantile of the normal distribution for an interval of 95 %."""

PAPER_CORRELATION = 0.2
"""How alike the cases of one rule in one paper are: 0 no more than those of different papers, 1 all the same.

Found on papers that no rule had seen, with tables of the papers that were known then: with 0, claims at 0.95
and more were right nine times in ten; with 0.2, claims at 0.9 and more were."""


def lower_bound(right: float, cases: float) -> float:
    """Lower bound of the 95 % interval for a share (Wilson 1927, Journal of the ASA 22, 209–212).

    Args:
        right: cases that were right, from 0 to `cases`; need not be whole.
        cases: all cases.

    Returns:
        0 to 1; 0 where there are no cases.
    """
    if cases <= 0:
        return 0.0
    share, square = right / cases, _Z * _Z / cases
    spread = _Z * math.sqrt(max(0.0, share * (1 - share) / cases + square / cases / 4))
    return max(0.0, (share + square / 2 - spread) / (1 + square))


def design_effect(sizes: list[int]) -> float:
    """By what cases that come in clusters are fewer than they look (Kish 1965, Survey Sampling, §5.4).

    A list of thirty names is no thirty trials: what goes wrong with one name goes wrong with its neighbours.

    Args:
        sizes: cases in each paper.
    """
    mean = sum(size * size for size in sizes) / sum(
        sizes
    )  # the mean size of the cluster that a case stands in
    return 1 + (mean - 1) * PAPER_CORRELATION
