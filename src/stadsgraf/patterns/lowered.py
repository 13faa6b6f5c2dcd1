"""A regular expression for which case does not matter, as one for texts in small letters.

`re` compares letters without case many times as slowly as letters, and cannot leap to where an expression
may begin.  So the expression in small letters is tried first, on the text in small letters (`fold`), and
the expression itself only where that finds something, from there on.
"""

import functools
import re

from stadsgraf.patterns.needs import LETTERS, TOKEN

_LETTERS = frozenset(LETTERS + LETTERS.upper() + "łŁ")
_PRIVATE = r"\\u(?:e[0-9a-f]{3}|f[0-8][0-9a-f]{2})"
"""A private character, by its number: it has no case."""
_SPACE = r"\\u(?:00a0|202f)(?!-)"
"""A hard space by its number, which has none either; between two there may be letters."""
_CLASS = re.compile(rf"{_PRIVATE}(?:-{_PRIVATE})?|{_SPACE}|\\.|[^\\]-[^\\\]]|[^\\]")
_BY_NUMBER = re.compile(rf"{_PRIVATE}(?:-{_PRIVATE})?|{_SPACE}")
_RANGES = tuple(map(re.compile, ("[a-z]-[a-z]", "[A-Z]-[A-Z]", r"\d-\d", "[\ue000-\uf8ff]-[\ue000-\uf8ff]")))
_ESCAPES = "bBAZdDsSwWtnrfv"
_KEPT = ("edge", "any", "ahead", "not", "close", "or", "repeat")


def lowered(expression: str) -> str | None:
    """An expression that finds in a folded text what another finds in the text without case.

    Args:
        expression: without comments and spaces of `re.VERBOSE`.

    Returns:
        The expression in small letters; None where it is not certain that it finds the same.
    """
    tokens = [(found.lastgroup or "", found.group()) for found in TOKEN.finditer(expression)]
    if "".join(text for _, text in tokens) != expression:
        return None
    parts = [_lowered(kind, text) for kind, text in tokens]
    return None if None in parts else "".join(part for part in parts if part is not None)


@functools.lru_cache(maxsize=1 << 12)
def _lowered(kind: str, text: str) -> str | None:
    """A part of an expression in small letters, if that is certain."""
    if kind in _KEPT:
        return text
    if kind == "open":
        return None if "-i" in text else text
    if kind == "escape":
        return text if not text[1].isalnum() or text[1] in _ESCAPES or _BY_NUMBER.fullmatch(text) else None
    if kind == "class":
        return _lowered_class(text)
    return text.lower() if kind in ("run", "one") and all(map(_is_plain, text)) else None


def _is_plain(char: str) -> bool:
    """Whether it is certain which characters `re` takes for the same: those that `fold` makes one."""
    return char in _LETTERS or char.lower() == char == char.upper()


def _lowered_class(text: str) -> str | None:
    inner = text[1:-1].removeprefix("^")
    items = _CLASS.findall(inner)
    if "".join(items) != inner or not all(map(_is_certain, items)):
        return None
    small = "".join(item if item.startswith("\\") else item.lower() for item in items)
    return f"[{text[1:-1][: len(text) - 2 - len(inner)]}{small}]"


def _is_certain(item: str) -> bool:
    """Whether the small letters of a part of a class stand for just those that it stands for without case."""
    if _BY_NUMBER.fullmatch(item):
        return True
    if item.startswith("\\"):
        return not item[1].isalnum() or item[1] in _ESCAPES
    return _is_plain(item) if len(item) == 1 else any(each.fullmatch(item) for each in _RANGES)
