"""Sentences of which stretches are replaced by single characters, each place kept: what sketches of all families share."""

from collections.abc import Iterable

Flat = tuple[str, tuple[int, ...]]
"""A text, and for each of its characters its place in the text that it was made of."""


def substituted(flat: Flat, found: Iterable[tuple[int, int, str]]) -> Flat:
    """A text with stretches replaced by a character or by nothing, its places kept.

    Args:
        flat: the text.
        found: stretches in order, each with what stands for it.
    """
    text, places = flat
    words: list[str] = []
    kept: list[int] = []
    cursor = 0
    for start, end, character in found:
        words += (text[cursor:start], character)
        kept += places[cursor:start]
        kept += places[start : start + 1] if character else ()
        cursor = end
    words.append(text[cursor:])
    kept += places[cursor:]
    return "".join(words), tuple(kept)
