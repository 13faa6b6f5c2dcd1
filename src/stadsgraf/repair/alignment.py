"""Places in the repaired text and the places in the source that they come from."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Self

import msgspec

from stadsgraf.repair.edits import Edit


class Alignment(msgspec.Struct, frozen=True):
    """Which stretches of a source and of its repaired text belong together.

    Outside the stretches the texts are the same, letter by letter. All places are counted in code points.

    Attributes:
        source: Start and end (exclusive) of each replaced stretch in the source, in order.
        repaired: Start and end of each replacement in the repaired text.
    """

    source: tuple[tuple[int, int], ...]
    repaired: tuple[tuple[int, int], ...]

    @classmethod
    def identity(cls) -> Self:
        """The alignment of a text with itself."""
        return cls((), ())

    @classmethod
    def from_edits(cls, edits: Sequence[Edit]) -> Self:
        """The alignment of a text and what the edits make of it; they are in order and do not overlap."""
        growth = [len(edit.replacement) - (edit.end - edit.start) for edit in edits]
        shifts = accumulate(growth, initial=0)
        return cls(
            tuple((edit.start, edit.end) for edit in edits),
            tuple(
                (edit.start + shift, edit.start + shift + len(edit.replacement))
                for edit, shift in zip(edits, shifts, strict=False)
            ),
        )

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that a span of the repaired text covers.

        A span that cuts through a replacement covers all of what was replaced.
        """
        return _carried(self.repaired, self.source, start, end)

    def to_repaired(self, start: int, end: int) -> tuple[int, int]:
        """The span of the repaired text that a span of the source covers, the other way round."""
        return _carried(self.source, self.repaired, start, end)


def _carried(
    here: tuple[tuple[int, int], ...], there: tuple[tuple[int, int], ...], start: int, end: int
) -> tuple[int, int]:
    if not here:
        return start, end
    return _carried_start(here, there, start), _carried_end(here, there, end)


def _carried_start(here: tuple[tuple[int, int], ...], there: tuple[tuple[int, int], ...], place: int) -> int:
    last = bisect_right(here, place, key=_first) - 1
    if last < 0:
        return place
    if place < here[last][1]:
        return there[last][0]
    return place - here[last][1] + there[last][1]


def _carried_end(here: tuple[tuple[int, int], ...], there: tuple[tuple[int, int], ...], place: int) -> int:
    last = bisect_left(here, place, key=_first) - 1
    if last < 0:
        return place
    return there[last][1] + max(0, place - here[last][1])


def _first(span: tuple[int, int]) -> int:
    return span[0]
