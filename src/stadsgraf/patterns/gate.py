"""Regular expressions that are tried only where the text holds what they need.

Most rules find nothing in most sentences, for want of their word.  So each text is looked at once for all
words that any pattern needs, and a pattern that lacks one of its own is not tried, and not compiled before a
text holds all of them.  What a pattern finds is the same with and without its gate (`needs.py`).
"""

import functools
import re
import sys
from collections.abc import Iterator
from typing import Any

from stadsgraf.patterns import kept
from stadsgraf.patterns.needs import BLOCK, DIGIT, LETTERS, LONGEST, Need, fold


class Gated:
    """A regular expression with the methods of `re.Pattern` by which rules read.

    Args:
        expression: as for `re.compile`.
        flags: as for `re.compile`.
        shape: an expression with the same needs that is quicker to look at; empty for `expression` itself.
    """

    __slots__ = ("_compiled", "_flags", "_needs", "_shape", "pattern")

    def __init__(self, expression: str, flags: int = 0, shape: str = "") -> None:
        self.pattern = expression
        self._flags = flags
        self._shape = shape or expression
        self._needs: tuple[Need, ...] | None = None
        self._compiled: re.Pattern[str] | None = None

    @property
    def needs(self) -> tuple[Need, ...]:
        """What a text must hold for a match."""
        if self._needs is None:
            self._needs = kept.needs(self._shape, self._flags)
            _know(self._needs)
        return self._needs

    def may_match(self, text: str) -> bool:
        """False only where nothing in a text can match."""
        needs = self.needs if self._needs is None else self._needs
        there = pieces_in(text)
        for need in needs:  # noqa: SIM110  # all() takes half as long again, in the busiest place there is
            if need.isdisjoint(there):
                return False
        return True

    def compiled(self) -> re.Pattern[str]:
        """The expression without its gate; a text that cannot match comes no further than the gate."""
        if self._compiled is None:
            self._compiled = kept.compiled(self.pattern, self._flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled().search(text, start, end) if self.may_match(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled().match(text, start, end) if self.may_match(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.compiled().fullmatch(text, start, end) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.compiled().finditer(text, start, end) if self.may_match(text) else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled().sub(replacement, text) if self.may_match(text) else text

    def findall(self, text: str) -> list[Any]:
        """As `re.Pattern.findall`."""
        return self.compiled().findall(text) if self.may_match(text) else []


@functools.cache
def gated(expression: str, flags: int = 0) -> Gated:
    """A regular expression behind its gate; the same object for the same expression."""
    return Gated(expression, flags)


_known: set[str] = set()
"""The pieces that patterns need, as far as they have been asked."""


def _know(needs: tuple[Need, ...]) -> None:
    new = frozenset().union(*needs) - _known
    if new:
        _known.update(new)
        pieces_in.cache_clear()
        _pieces_of.cache_clear()


_WORD = re.compile(f"[{LETTERS}]+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_DIGIT = re.compile(r"\d")


@functools.lru_cache(maxsize=1 << 12)
def pieces_in(text: str) -> frozenset[str]:
    """The pieces of a text that patterns are known to need, and its single characters."""
    kinds = [chr(ord(char) & BLOCK) for char in _PRIVATE.findall(text)]
    digit = () if _DIGIT.search(text) is None else (DIGIT,)
    return frozenset(text).union(kinds, digit, *map(_pieces_of, _WORD.findall(fold(text))))


@functools.lru_cache(maxsize=1 << 15)
def _pieces_of(word: str) -> frozenset[str]:
    """The pieces in a word; texts have few words that are new."""
    sizes = range(1, LONGEST + 1)
    return frozenset(
        piece for at in range(len(word)) for size in sizes if (piece := word[at : at + size]) in _known
    )
