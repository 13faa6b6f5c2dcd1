"""The word "Sida" at the head of a page, which is no name of the agency that is written like it."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from stadsgraf.annotate.layout import Block

_WORD = r"(?<![\w-])(?:Sida|SIDA)(?![\w-])"
_NUMBERED = re.compile(rf"{_WORD}:?\s*\d{{1,3}}(?![\w/-])(?=\W*(?:$|[A-ZÅÄÖ(§|]|av \d|/ ?\d))")
"""The word with a number behind it, where no noun goes on that the number counts: "Sida 3 (12)"."""
_CELL = re.compile(rf"(?:^|\s{{2,}}|\t|\|\s?)(?P<word>{_WORD}):?(?=$|\s{{2,}}|\t|\s?\|)")
_COUNT = re.compile(
    r"(?:^|\s{2,}|\t|\|\s?)\d{1,3}(?:\s?\(\d{1,3}\)|\s?av \d{1,3}|\s?/\s?\d{1,3})?(?=$|\s{2,}|\t|\s?\|)"
)


def page_words(blocks: Sequence[Block]) -> frozenset[int]:
    """Where the word stands for a page, in the source text.

    It does so before its number, or in a cell with the number of a page in another cell of that line or the
    next; a line of the word alone is furniture.
    """
    lines = [line for block in blocks for line in block.lines]
    if not any("Sida" in line.text or "SIDA" in line.text for line in lines):  # as in most papers
        return frozenset()
    found: set[int] = set()
    for line, following in zip_longest(lines, lines[1:]):
        found.update(match.start() + line.start for match in _NUMBERED.finditer(line.text))
        beside = [_COUNT.search(near.text) for near in (line, following) if near is not None]
        if any(beside):
            found.update(match.start("word") + line.start for match in _CELL.finditer(line.text))
    return frozenset(found)
