"""What of all that patterns need a text has: looked for once for each text, however many patterns ask.

Each need (`needs.py`) has a number.  What a text meets is one integer with the bit of each need that it
meets, so that a gate is one comparison of integers, whatever its pattern needs.
"""

import functools
import operator
import re
from collections.abc import Iterable

from stadsgraf.memo import Memo
from stadsgraf.patterns.needs import BLOCK, DIGIT, LETTERS, LONGEST, Need, fold

_PRIVATE = range(0xE000, 0xF900)
_TOKEN = re.compile(f"[{LETTERS}]+|[^{LETTERS} ]")

_bits: dict[Need, int] = {}
"""The bit of each need that any pattern has been found to have."""
_pieces: dict[str, int] = {}
"""The bits of the needs that each piece meets; none for the beginning of a piece that is no piece itself."""


def enrolled(needs: Iterable[Need]) -> int:
    """The bits of some needs; from here on each text is looked at for them too."""
    asked = 0
    for need in needs:
        if need not in _bits:
            _bits[need] = bit = 1 << len(_bits)
            for piece in need:
                _pieces[piece] = _pieces.get(piece, 0) | bit
                for end in range(1, len(piece)):
                    _pieces.setdefault(piece[:end], 0)
            MET.clear()
            _MET_BY_WORD.clear()
            _MET_BY_TOKEN.clear()
        asked |= _bits[need]
    return asked


def _met_by_text(text: str) -> int:
    """The bits of the needs that a text meets."""
    return _together(map(_MET_BY_WORD.__getitem__, text.split()))


def _met_by_word(word: str) -> int:
    """The bits of the needs that is met by what stands between two spaces, signs and all.

    Most of it was met before, as it stands, so that neither is it folded again nor taken apart.
    """
    return _together(map(_MET_BY_TOKEN.__getitem__, _TOKEN.findall(fold(word))))


def _together(bits: Iterable[int]) -> int:
    return functools.reduce(operator.or_, filter(None, bits), 0)


def _met_by_token(token: str) -> int:
    """The bits of the needs that a word or a single sign meets."""
    digit = _pieces.get(DIGIT, 0) if any(map(str.isdecimal, token)) else 0
    if token[0] not in LETTERS:
        kind = chr(ord(token) & BLOCK) if ord(token) in _PRIVATE else token
        return digit | _pieces.get(kind, 0)
    met = digit
    for start in range(len(token)):
        for end in range(start + 1, start + 1 + min(LONGEST, len(token) - start)):
            bits = _pieces.get(token[start:end])
            if bits is None:
                break
            met |= bits
    return met


FOLDED: Memo[str, str] = Memo(fold, 1 << 12)
"""Texts as `fold` makes them."""
MET: Memo[str, int] = Memo(_met_by_text, 1 << 12)
"""What texts meet, as bits of needs."""
_MET_BY_WORD: Memo[str, int] = Memo(_met_by_word, 1 << 15)
_MET_BY_TOKEN: Memo[str, int] = Memo(_met_by_token, 1 << 15)
