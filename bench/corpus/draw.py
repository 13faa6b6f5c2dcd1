"""Draws that are the same on every machine, in every process and under every version of Python."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


class Draw:
    """A stream of draws named by a text.

    Of `random.Random` only `random()` is used, since Python promises that no other method keeps its sequence.
    """

    __slots__ = ("random",)

    def __init__(self, name: str) -> None:
        self.random: Callable[[], float] = random.Random(name).random  # noqa: S311  # not for secrets

    def below(self, end: int) -> int:
        """A whole number from 0 to `end` - 1."""
        return int(self.random() * end)

    def between(self, first: int, last: int) -> int:
        """A whole number from `first` to `last`, both included."""
        return first + int(self.random() * (last - first + 1))

    def chance(self, share: float) -> bool:
        """True in that share of draws."""
        return self.random() < share

    def pick(self, values: Sequence[_T]) -> _T:
        """One of the values."""
        return values[int(self.random() * len(values))]

    def take(self, values: list[_T]) -> _T:
        """One of the values, which loses it; its last value comes in its place."""
        place = int(self.random() * len(values))
        taken = values[place]
        values[place] = values[-1]
        values.pop()
        return taken

    def some(self, values: Sequence[_T], count: int) -> list[_T]:
        """Different ones of the values, or all of them where there are not as many."""
        left = list(values)
        return [self.take(left) for _ in range(min(count, len(left)))]

    def rank(self, exponent: float, spread: float) -> int:
        """A rank from 0 without end, by the law of Zipf and Mandelbrot.

        Args:
            exponent: Above 1. Text of so drawn words has `n ** (1 / exponent)` types among n words (Heaps).
            spread: The first so many ranks are about equally frequent.
        """
        left = 1.0 - self.random()  # above 0, at most 1
        return min(int(spread * (left ** (1.0 / (1.0 - exponent)) - 1.0)), _LAST_RANK)


_LAST_RANK = 2**40
