"""Many patterns at once: of all rules of a list, those that a text has the words for.

A gate asks one pattern at a time; with a hundred rules to a list and few words of theirs in a sentence,
the asking itself takes the time.  A sieve asks only the rules whose rarest need a text meets.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from stadsgraf.patterns.gate import Gated
from stadsgraf.patterns.texts import MET, enrolled

Rule = TypeVar("Rule")


class Sieve(Generic[Rule]):
    """Rules with their patterns, looked through in their order.

    Args:
        rules: each with its pattern.
    """

    __slots__ = ("_always", "_any", "_by_need", "_masks", "_rules")

    def __init__(self, rules: Iterable[tuple[Rule, Gated]]) -> None:
        self._rules = tuple(rules)
        self._masks: tuple[int, ...] = ()
        self._by_need: dict[int, int] = {}
        self._any = 0
        self._always = 0

    def _build(self) -> None:
        """Which rules have each need as their rarest; when first asked, as reading off needs takes time."""
        self._masks = tuple(pattern.mask for _, pattern in self._rules)
        for number, (_, pattern) in enumerate(self._rules):
            rarest = enrolled(pattern.needs[:1])
            if rarest:
                self._by_need[rarest] = self._by_need.get(rarest, 0) | 1 << number
            else:
                self._always |= 1 << number
            self._any |= rarest

    def candidates(self, text: str) -> Sequence[tuple[Rule, Gated]]:
        """The rules that may match in a text, in order: those of which `Gated.may_match` is true."""
        if not self._masks:
            self._build()
        met, left = MET[text], self._always
        rarest = met & self._any
        if not rarest and not left:  # most texts have nothing for most lists
            return ()
        while rarest:
            lowest = rarest & -rarest
            left |= self._by_need[lowest]
            rarest ^= lowest
        found = []
        while left:
            lowest = left & -left
            number = lowest.bit_length() - 1
            mask = self._masks[number]
            if met & mask == mask:
                found.append(self._rules[number])
            left ^= lowest
        return found

    def finditer(self, text: str) -> Iterable[tuple[Rule, re.Match[str]]]:
        """Matches of all rules in a text, in the order of the rules and, of one rule, of the text."""
        candidates = self.candidates(text)
        return _found(candidates, text) if candidates else ()


def _found(candidates: Sequence[tuple[Rule, Gated]], text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    for rule, pattern in candidates:
        for found in pattern.found(text):
            yield rule, found
