"""Replaced stretches of a text, and the text that they make."""

from collections.abc import Sequence

import msgspec


class Edit(msgspec.Struct, frozen=True, gc=False):
    """One replaced stretch.

    Attributes:
        start: First code point of the source text that is replaced.
        end: End of the stretch, exclusive.
        replacement: What was printed there.
    """

    start: int
    end: int
    replacement: str


def narrowed(start: int, seen: str, printed: str) -> Edit:
    """The smallest edit that turns what was seen at a place into what was printed.

    Neither side of the edit is empty, so that every place in the repaired text has letters in the source.

    Args:
        start: Where `seen` stands, in code points.
        seen: One word as scanned, not empty.
        printed: The same word as printed, another one and not empty.
    """
    shorter = min(len(seen), len(printed)) - 1
    front = 0
    while front < shorter and seen[front] == printed[front]:
        front += 1
    back = 0
    while back < shorter - front and seen[-1 - back] == printed[-1 - back]:
        back += 1
    return Edit(start + front, start + len(seen) - back, printed[front : len(printed) - back])


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with its edits made; they are in order and do not overlap."""
    parts = []
    place = 0
    for edit in edits:
        parts += [text[place : edit.start], edit.replacement]
        place = edit.end
    return "".join([*parts, text[place:]])
