"""What is printed in signs that the English model does not have: bullets of lists, and names in -ić."""

import re
from collections.abc import Iterator

from stadsgraf.repair.changes import Change
from stadsgraf.repair.edits import Edit
from stadsgraf.repair.tokens import Tokens

_BULLETS = frozenset("*+¢")  # what a bullet is read as
_SOFT_C = re.compile(r"[^\W\d_]*[^\W\d_aeiouyåäöéAEIOUYÅÄÖ]i(¢é?|é¢?)(?=[.,;:)]?$)")
_SHORTEST_STEM = 2  # letters before -ić: Ilić
_MARGIN = 3.0  # nats: more is not claimed for a sign of which nothing is left to see


def bullets(tokens: Tokens) -> Iterator[Change]:
    """The signs of a damaged paper that begin a line of a list, in order."""
    if _BULLETS.isdisjoint(tokens.texts):
        return
    last = len(tokens.texts) - 1
    for index, token in enumerate(tokens.texts):
        if token in _BULLETS and index < last and tokens.begins_line(index):
            follows = tokens.texts[index + 1]
            if follows[0].isalpha() and not tokens.begins_line(index + 1):
                yield _change(tokens, index, 0, token, "•")


def soft_names(tokens: Tokens) -> dict[int, Change]:
    """The names of a damaged paper that end in -ić, by their tokens: no Swedish word ends in ié, iö or iä."""
    found: dict[int, Change] = {}
    if "ié" not in tokens.text and "i¢" not in tokens.text:
        return found
    for index, token in enumerate(tokens.texts):
        if token[0].isupper() and ("é" in token or "¢" in token):
            match = _SOFT_C.match(token)
            if match is not None and match.start(1) > _SHORTEST_STEM:
                found[index] = _change(tokens, index, match.start(1), match[1], "ć")
    return found


def _change(tokens: Tokens, index: int, offset: int, seen: str, printed: str) -> Change:
    start = tokens.starts[index] + offset
    line = tokens.text.count("\n", 0, start) + 1
    edit = Edit(start, start + len(seen), printed)
    token = tokens.texts[index]
    return Change(line, token, token[:offset] + printed, "misread", _MARGIN, (edit,))
