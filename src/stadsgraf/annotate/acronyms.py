"""Letters and short names that a paper gives to a name: "X (ABC)", "X, nedan kallat ABC", "X, ABC, …"."""

import re
from collections.abc import Callable, Iterator, Sequence

from stadsgraf.patterns import gated
from stadsgraf.swedish.words import shortens

_FROM_HERE = r"(?:i\s+det\s+följande|i\s+texten|fortsättningsvis|i\s+fortsättningen|nedan|härefter|här|i\s+dagligt\s+tal|i\s+dagligt\s+bruk)"
_CALLED = r"(?:förkorta[tds]|kalla[tds]|benämn[tds]|förkortat\s+till|kän[td]\s+som)"
_LETTERS = gated(
    rf"(?:\s*\((?:{_FROM_HERE}\s+)?(?:(?:vanligen|ofta|oftast|även|också|som)\s+)?(?:{_CALLED}\s+)?(?P<a>[A-ZÅÄÖ][A-Za-zÅÄÖ0-9]{{1,9}}(?:\s?\d{{4}})?)\)"
    rf"|,\s+(?:{_FROM_HERE}\s+(?:{_CALLED}\s+)?|(?:(?:vanligen|ofta|oftast|även|också|som|numera)\s+){{0,2}}{_CALLED}\s+)(?P<b>[A-ZÅÄÖ][A-Za-zÅÄÖ0-9]{{1,9}})(?![\w ]*\))"
    r"|,\s+(?P<c>[A-ZÅÄÖ]{2,8}\d{0,4})(?=[,.\s])|,\s+(?P<d>[A-ZÅÄÖ][a-zåäö]{2,11})(?=,\s))"
)


def acronyms_in(
    blocks: Sequence[str], name: re.Pattern[str], trimmed: Callable[[str], str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each name with the letters that the paper gives to it.

    Args:
        blocks: the flat blocks of the paper.
        name: what a name looks like.
        trimmed: a name without the words that only stand before it.
    """
    found: dict[str, dict[str, None]] = {}
    for text in blocks:
        for match in name.finditer(text):
            behind = _LETTERS.match(text, match.end())
            if behind is None:
                continue
            label = trimmed(match.group())
            letters = behind["a"] or behind["b"] or behind["c"] or behind["d"]
            if behind["d"] is not None and not is_made_of(behind["d"], label):
                continue
            if label and letters and _abbreviates(letters, label, stated=behind["b"] is not None):
                found.setdefault(label, {})[letters] = None
    return ((label, tuple(forms)) for label, forms in found.items())


_SMALL = frozenset(
    "of for the and on in de des la le du der die das und against to with by at et pour och för i mot".split()
)
_FEWEST = 3
"""Words of a name that a word made of it must draw on."""


def is_made_of(word: str, label: str) -> bool:
    """Whether a word is made of beginnings of the words of a name in order, at most one but small ones passed over."""
    plain, ends = word.casefold(), {(0, 0): 0}
    for number, part in enumerate(label.casefold().split()):
        longer = {
            (place + length, passed): used + 1
            for (place, passed), used in ends.items()
            for length in range(1, len(part) + 1)
            if plain[place : place + length] == part[:length]
        }
        over = {(place, passed + (part not in _SMALL)): used for (place, passed), used in ends.items()}
        ends = {**{state: used for state, used in over.items() if number and state[1] < 2}, **longer}
    return max((used for (place, _), used in ends.items() if place == len(plain)), default=0) >= _FEWEST


def _abbreviates(letters: str, label: str, *, stated: bool) -> bool:
    """Whether letters can stand for a name: its initials in order, or the paper says so."""
    if len(label.split()) < 2 and not stated:
        return False
    initials = "".join(word[0] for word in re.split(r"[\s-]+", label) if word[0].isalnum()).casefold()
    plain = re.sub(r"\d+$", "", letters.casefold()) or letters.casefold()
    rest = iter(initials)
    in_order = sum(char in rest for char in plain)
    return (
        stated
        or shortens(letters, label)
        or (in_order >= len(plain) - 1 and plain[0] == initials[0] and len(plain) >= 2)
    )
