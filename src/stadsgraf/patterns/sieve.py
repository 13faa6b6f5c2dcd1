"""Many patterns at once: of all rules of a list, those that a text has the words for.

A gate asks one pattern at a time; with a hundred rules to a list and few words of theirs in a sentence,
the asking itself takes the time.  A sieve looks up each piece of a text once, in a table of what all need.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from stadsgraf.patterns.gate import Gated, pieces_in

Rule = TypeVar("Rule")


class Sieve(Generic[Rule]):
    """Rules with their patterns, looked through in their order.

    Each rule has one bit for each of its needs, all first needs side by side, then all second ones, and so
    on.  A piece of a text sets the bits of the needs that it meets; a rule may match whose bits are all set.

    Args:
        rules: each with its pattern.
    """

    __slots__ = ("_always", "_pieces", "_rules", "_rungs", "_table")

    def __init__(self, rules: Iterable[tuple[Rule, Gated]]) -> None:
        self._rules = tuple(rules)
        self._table: dict[str, int] | None = None
        self._pieces: frozenset[str] = frozenset()
        self._always = 0
        self._rungs = 0

    def _build(self) -> dict[str, int]:
        """The bits that each piece sets; made when first asked, as reading off needs takes time."""
        count, table = len(self._rules), dict[str, int]()
        self._rungs = max((len(pattern.needs) for _, pattern in self._rules), default=0)
        for number, (_, pattern) in enumerate(self._rules):
            for rung in range(self._rungs):
                bit = 1 << (rung * count + number)
                if rung >= len(pattern.needs):
                    self._always |= bit
                    continue
                for piece in pattern.needs[rung]:
                    table[piece] = table.get(piece, 0) | bit
        self._pieces = frozenset(table)
        self._table = table
        return table

    def candidates(self, text: str) -> Iterator[tuple[Rule, Gated]]:
        """The rules that may match in a text, in order: those of which `Gated.may_match` is true."""
        table = self._build() if self._table is None else self._table
        met, count = self._always, len(self._rules)
        for piece in self._pieces & pieces_in(text):
            met |= table[piece]
        left = (1 << count) - 1
        for rung in range(self._rungs):
            left &= met >> (rung * count)
        while left:
            lowest = left & -left
            yield self._rules[lowest.bit_length() - 1]
            left ^= lowest

    def finditer(self, text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Matches of all rules in a text, in the order of the rules and, of one rule, of the text."""
        for rule, pattern in self.candidates(text):
            for found in pattern.compiled().finditer(text):
                yield rule, found
