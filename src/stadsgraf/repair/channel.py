"""What a reader without Swedish letters makes of å, ä and ö: the probabilities of each loss.

A *loss* is a printed letter followed by what was read for it: "öé" is an ö read as é, "ö" alone an ö that
left nothing, "öö" an ö that survived. Capitals have entries of their own, since they lose their dots and
nothing else.
"""

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

SWEDISH_LETTERS = frozenset("åäö")
# How many letters seen in the paper weigh as much as the table learned from other papers.
_PRIOR_WEIGHT = 25.0
_LEAST = 1e-4
OUTLINED = "*"
_TWICE = OUTLINED * 2
LONE = "."


@cache
def confusions() -> Mapping[str, Mapping[str, float]]:
    """For each Swedish letter the share of each reading among its damaged prints."""
    raw = files("stadsgraf.repair").joinpath("data", "confusions.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, dict[str, float]])


@cache
def losses() -> Mapping[str, float]:
    """Natural logarithm of the share of each loss in the table; 0 for a letter that survives."""
    table = {letter * 2: 0.0 for letter in confusions()}
    for letter, readings in confusions().items():
        table |= {letter + reading: math.log(share) for reading, share in readings.items()}
    return table


@cache
def confusable_signs() -> frozenset[str]:
    """The signs that readings of Swedish letters are made of, and the letters themselves."""
    readings = (confusions()[letter] for letter in SWEDISH_LETTERS)
    return SWEDISH_LETTERS | {sign for each in readings for reading in each for sign in reading}


@cache
def _starred() -> Mapping[int, str]:
    return dict.fromkeys(map(ord, confusable_signs()), OUTLINED)


@cache
def _signs() -> str:
    return re.escape("".join(sorted(confusable_signs())))


def lone_letters_marked(text: str) -> str:
    """The text with `LONE` for each å, ä or ö that has no sign of a run beside it, see `outline`."""
    return re.sub(f"(?<![{_signs()}])[{''.join(sorted(SWEDISH_LETTERS))}](?![{_signs()}])", LONE, text)


def outline(text: str) -> str:
    """The text with each run of signs that may be a misread letter as one star.

    A word and its readings have the same outline, but for letters that left nothing.
    """
    starred = text.translate(_starred())
    while _TWICE in starred:
        starred = starred.replace(_TWICE, OUTLINED)
    return starred


class Shape:
    """The outlines of the beginnings and ends of a word, the word beginning in lower case.

    Attributes:
        whole: The outline of the word.
        places: For each letter the place in the outline that it falls on.
    """

    __slots__ = ("places", "whole")

    def __init__(self, seen: str) -> None:
        starred = (seen[0].lower() + seen[1:]).translate(_starred())
        self.places: Sequence[int] = range(len(starred))
        if _TWICE in starred:
            self.places = _places(starred)
            while _TWICE in starred:
                starred = starred.replace(_TWICE, OUTLINED)
        self.whole = starred

    def head(self, length: int) -> str:
        """The outline of the first letters."""
        return self.whole[: self.places[length - 1] + 1]

    def tail(self, cut: int) -> str:
        """The outline of the letters from a place on."""
        return self.whole[self.places[cut] :]


def _places(starred: str) -> list[int]:
    """For each sign the place that it has where runs of stars are one."""
    place, last = -1, ""
    places = []
    for sign in starred:
        if sign != OUTLINED or last != OUTLINED:
            place += 1
        last = sign
        places.append(place)
    return places


def log_probabilities(survival: float, counts: Mapping[str, float]) -> dict[str, float]:
    """The logarithms of the probabilities of all losses in one paper.

    Args:
        survival: Share of å, ä and ö that came through, 0 to 1.
        counts: How often each loss is believed to occur in the paper; the table is smoothed with them
            (the posterior mean under a Dirichlet prior).
    """
    survived = math.log(max(survival, _LEAST))
    lost = math.log(max(1 - survival, _LEAST))
    log, count_of = math.log, counts.get
    result = {}
    for whole, readings in _weights():
        result[whole] = survived
        found = [count_of(loss, 0.0) for loss, _ in readings]
        total = _PRIOR_WEIGHT + sum(found)
        for (loss, weight), count in zip(readings, found, strict=True):
            result[loss] = lost + log(max((weight + count) / total, _LEAST))
    return result


@cache
def _weights() -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    """For each letter what it is when it survives, and its losses with the weight of the table."""
    return tuple(
        (letter * 2, tuple((letter + reading, share * _PRIOR_WEIGHT) for reading, share in readings.items()))
        for letter, readings in confusions().items()
    )
