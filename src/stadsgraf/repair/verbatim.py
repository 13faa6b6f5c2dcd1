"""Names of several words that stand in a text as the registers have them: nothing in them is damaged.

"Mayors for Peace" must not become "Mayors för Peace", though *for* is the commonest damaged word of all.
"""

from collections.abc import Sequence, Set
from functools import lru_cache

_ABBREVIATIONS = ("fr o m",)  # of several tokens, of which one may be another word with a letter lost
_MARKS = "“”\"'()[].,;:!?"


@lru_cache(maxsize=8)
def _by_first_word(names: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, set[tuple[str, ...]]] = {}
    for name in (*names, *_ABBREVIATIONS):
        words = tuple(name.split())
        if len(words) > 1:
            table.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(found)) for first, found in table.items()}


def verbatim_tokens(texts: Sequence[str], distinct: Set[str], names: frozenset[str]) -> frozenset[int]:
    """Indices of the tokens that belong to a known name printed as the registers print it.

    Args:
        texts: The tokens of the paper.
        distinct: Each of them once.
        names: Names of registers.
    """
    table = _by_first_word(names)
    openers = {text for text in distinct if text.strip(_MARKS) in table}
    if not openers:
        return frozenset()
    found: set[int] = set()
    for index in [place for place, text in enumerate(texts) if text in openers]:
        second = texts[index + 1].strip(_MARKS) if index + 1 < len(texts) else ""
        for name in table[texts[index].strip(_MARKS)]:
            if not second.startswith(name[1]):
                continue
            stretch = [each.strip(_MARKS) for each in texts[index : index + len(name)]]
            if tuple(stretch[:-1]) == name[:-1] and stretch[-1] in (name[-1], name[-1] + "s"):
                found.update(range(index, index + len(name)))
    return frozenset(found)
