"""Regular expressions that are tried only where the text holds what they need.

Most rules find nothing in most sentences, for want of their word.  So each text is looked at once for all
words that any pattern needs (`texts.py`), and a pattern that lacks one of its own is not tried, and not
compiled before a text holds all of them.  Where case does not matter, a quicker form of the pattern is tried
first (`lowered.py`).  What a pattern finds is the same with and without its gate.
"""

import functools
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

from stadsgraf.patterns import kept
from stadsgraf.patterns.lowered import lowered
from stadsgraf.patterns.needs import Need
from stadsgraf.patterns.texts import FOLDED, MET, enrolled

_waiting: "list[Gated]" = []
"""Patterns that no text has been asked for: enrolled together, as texts are looked at anew behind that."""
_UNASKED = -1
"""In place of the bits of a pattern's needs before they are read off: no text meets them."""


class Gated:
    """A regular expression with the methods of `re.Pattern` by which rules read.

    Args:
        expression: as for `re.compile`.
        flags: as for `re.compile`.
        shape: an expression with the same needs that is quicker to look at; empty for `expression` itself.
        small: gives what `lowered` makes of the expression, where that is quicker told than by looking at it.
    """

    __slots__ = (
        "_compiled",
        "_flags",
        "_mask",
        "_may_be_quick",
        "_needs",
        "_quick",
        "_shape",
        "_small",
        "pattern",
    )

    def __init__(
        self,
        expression: str,
        flags: int = 0,
        shape: str = "",
        small: Callable[[], str | None] | None = None,
    ) -> None:
        self.pattern = expression
        self._small = small
        self._flags = flags
        self._shape = shape or expression
        self._needs: tuple[Need, ...] | None = None
        self._mask = _UNASKED
        self._compiled: re.Pattern[str] | None = None
        self._quick: re.Pattern[str] | None = None
        self._may_be_quick = True
        _waiting.append(self)

    @property
    def needs(self) -> tuple[Need, ...]:
        """What a text must hold for a match."""
        if self._needs is None:
            self._needs = kept.needs(self._shape, self._flags)
        return self._needs

    @property
    def mask(self) -> int:
        """The bits of its needs, as in what `texts.MET` says of a text that meets them."""
        if self._mask == _UNASKED:
            for other in _waiting:
                other._mask = enrolled(other.needs)
            _waiting.clear()
        return self._mask

    def may_match(self, text: str) -> bool:
        """False only where nothing in a text can match."""
        mask = self.mask
        return MET[text] & mask == mask

    def compiled(self) -> re.Pattern[str]:
        """The expression without its gate; a text that cannot match comes no further than the gate."""
        if self._compiled is None:
            self._compiled = kept.compiled(self.pattern, self._flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        mask = self._mask
        if MET[text] & mask != mask and (mask != _UNASKED or not self.may_match(text)):
            return None
        quick = self._quick or self._quickly()
        if quick is None:
            return self.compiled().search(text, start, end)
        small = quick.search(FOLDED[text], start, end)
        return None if small is None else self.compiled().search(text, small.start(), end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        mask = self._mask
        if MET[text] & mask != mask and (mask != _UNASKED or not self.may_match(text)):
            return None
        return self.compiled().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        mask = self._mask
        if MET[text] & mask != mask and (mask != _UNASKED or not self.may_match(text)):
            return None
        return self.compiled().fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        mask = self._mask
        if MET[text] & mask != mask and (mask != _UNASKED or not self.may_match(text)):
            return iter(())
        return self.found(text, start, end)

    def found(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `finditer`, of a text that is known to have what the pattern needs."""
        quick = self._quick or self._quickly()
        if quick is None:
            return self.compiled().finditer(text, start, end)
        return self._quickly_found(quick, text, start, end)

    def _quickly_found(
        self, quick: re.Pattern[str], text: str, start: int, end: int
    ) -> Iterator[re.Match[str]]:
        for small in quick.finditer(FOLDED[text], start, end):
            found = self.compiled().match(text, small.start(), end)
            if found is None or small.end() == small.start():  # behind an empty match another may begin there
                yield from self.compiled().finditer(text, small.start(), end)
                return
            yield found

    def sub(self, replacement: str, text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled().sub(replacement, text) if self.may_match(text) else text

    def findall(self, text: str) -> list[Any]:
        """As `re.Pattern.findall`."""
        return self.compiled().findall(text) if self.may_match(text) else []

    def is_in(self, text: str) -> bool:
        """Whether `search` would find something."""
        if not self.may_match(text):
            return False
        quick = self._quickly()
        return (self.compiled().search(text) if quick is None else quick.search(FOLDED[text])) is not None

    def _quickly(self) -> re.Pattern[str] | None:
        """What finds in the folded text what the expression finds; None where there is none."""
        if self._quick is None and self._may_be_quick:
            plain = not self._flags & re.IGNORECASE or self._flags & re.VERBOSE
            small = None if plain else self._small() if self._small else lowered(self.pattern)
            self._may_be_quick = small is not None
            self._quick = None if small is None else kept.compiled(small, self._flags & ~re.IGNORECASE)
        return self._quick


@functools.cache
def gated(expression: str, flags: int = 0) -> Gated:
    """A regular expression behind its gate; the same object for the same expression."""
    return Gated(expression, flags)
