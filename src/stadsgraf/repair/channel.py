"""What a reader without Swedish letters makes of å, ä and ö: the probabilities of each loss.

A *loss* is a printed letter followed by what was read for it: "öé" is an ö read as é, "ö" alone an ö that
left nothing, "öö" an ö that survived. Capitals have entries of their own, since they lose their dots and
nothing else.
"""

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from stadsgraf.repair.lexicon import SWEDISH_LETTERS, skeleton

# How many letters seen in the paper weigh as much as the table learned from other papers.
_PRIOR_WEIGHT = 25.0
_LEAST = 1e-4


@cache
def confusions() -> Mapping[str, Mapping[str, float]]:
    """For each Swedish letter the share of each reading among its damaged prints."""
    raw = files("stadsgraf.repair").joinpath("data", "confusions.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, dict[str, float]])


@cache
def sources() -> Mapping[str, str]:
    """For each reading that is more than the bare letter, the skeleton letters it may stand for."""
    found: dict[str, set[str]] = {}
    for letter, readings in confusions().items():
        if letter in SWEDISH_LETTERS:
            for reading in readings:
                if reading and reading != skeleton(letter):
                    found.setdefault(reading, set()).add(skeleton(letter))
    return {reading: "".join(sorted(letters)) for reading, letters in sorted(found.items())}


@cache
def is_loss(loss: str) -> bool:
    """Whether the table knows this loss."""
    return loss[1:] in confusions().get(loss[0], {})


def log_probabilities(survival: float, counts: Mapping[str, float]) -> dict[str, float]:
    """The logarithms of the probabilities of all losses in one paper.

    Args:
        survival: Share of å, ä and ö that came through, 0 to 1.
        counts: How often each loss is believed to occur in the paper; the table is smoothed with them
            (the posterior mean under a Dirichlet prior).
    """
    survived = math.log(max(survival, _LEAST))
    lost = math.log(max(1 - survival, _LEAST))
    result = {}
    for letter, readings in confusions().items():
        result[letter * 2] = survived
        seen = sum(counts.get(letter + reading, 0.0) for reading in readings)
        for reading, share in readings.items():
            posterior = (share * _PRIOR_WEIGHT + counts.get(letter + reading, 0.0)) / (_PRIOR_WEIGHT + seen)
            result[letter + reading] = lost + math.log(max(posterior, _LEAST))
    return result
