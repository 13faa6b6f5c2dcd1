"""Sentences of which stretches are replaced by single characters, each place kept: what sketches of all families share."""

import re
from collections.abc import Iterable, Mapping

from stadsgraf.annotate.view import compiled
from stadsgraf.patterns import Gated

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


def shaped(pattern: str, base: Mapping[str, int], size: int) -> Gated:
    """A pattern over sketches, in the language of `view.py` and with the characters of a family as tokens of one letter.

    Args:
        pattern: `<K>` stands for one character of kind K, `<name=K>` for one with a group.
        base: the first character of each kind.
        size: how many characters each kind has.
    """

    def expand(match: re.Match[str]) -> str:
        first = base[match["kind"]]
        one = f"[{chr(first)}-{chr(first + size - 1)}]"
        return f"(?P<{match['group']}>{one})" if match["group"] else one

    return compiled(re.sub(rf"<(?:(?P<group>[a-z]\w*)=)?(?P<kind>[{''.join(base)}])>", expand, pattern))
