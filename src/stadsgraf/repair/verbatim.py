"""Names of several words that stand in a text as the registers have them: nothing in them is damaged.

"Mayors for Peace" must not become "Mayors för Peace", though *for* is the commonest damaged word of all.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

_MARKS = "“”\"'()[].,;:!?"


@lru_cache(maxsize=8)
def _by_first_word(names: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.split())
        if len(words) > 1:
            table.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(found)) for first, found in table.items()}


def verbatim_tokens(texts: Sequence[str], distinct: Iterable[str], names: frozenset[str]) -> frozenset[int]:
    """Indices of the tokens that belong to a known name printed as the registers print it.

    Args:
        texts: The tokens of the paper.
        distinct: Each of them once.
        names: Names of registers.
    """
    table = _by_first_word(names)
    openers = {text for text in distinct if text.strip(_MARKS) in table}
    found: set[int] = set()
    for index, text in enumerate(texts) if openers else ():
        if text not in openers:
            continue
        for name in table[text.strip(_MARKS)]:
            stretch = [each.strip(_MARKS) for each in texts[index : index + len(name)]]
            if tuple(stretch[:-1]) == name[:-1] and stretch[-1] in (name[-1], name[-1] + "s"):
                found.update(range(index, index + len(name)))
    return frozenset(found)
