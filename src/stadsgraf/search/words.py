"""A text as words in the form that a search compares: without case, accents and breaks at line ends."""

import re
from collections.abc import Iterator
from functools import lru_cache

from stadsgraf.query.parameters import damaged, fold

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Soft hyphens, marks of direction and others that take no space."""

_BESIDE = "och|eller|samt|respektive|resp|alternativt|inte|till|som"
"""Words before which a hyphen stands for what the next word ends with, so that it breaks none."""

_BREAK = rf"[-\u2010\u2011][^\S\n]*\n[^\S\n]*(?=[^\W\dA-ZÅÄÖ_])(?!(?:{_BESIDE})\b)"

_SIGN = "(?<=[a-zåäöA-ZÅÄÖ])[&!|](?=[a-zåäö])"
"""What scanning takes a letter for that is none."""

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{_UNSEEN}]|{_BREAK}|{_SIGN})*")
_NO_LETTER = re.compile(r"[^\w&!|]|_")
_SIGNS = str.maketrans({"&": "\uff06", "!": "\uff01", "|": "\uff5c"})
"""Signs within a word, as FTS5 takes them for letters."""

_REMEMBERED = 1 << 17
_LEAST = 4
"""Letters from which on a word is looked for with damaged letters: of shorter ones too many are alike."""


def words_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text: start, end (code points) and the form in which they are compared."""
    for found in _WORD.finditer(text):
        term = forms_of(found.group())[0]
        if term:
            yield found.start(), found.end(), term


def forms_in(text: str) -> list[tuple[str, str]]:
    """The words of a text in their two forms."""
    return [forms for forms in map(forms_of, _WORD.findall(text)) if forms[0]]


@lru_cache(_REMEMBERED)
def forms_of(word: str) -> tuple[str, str]:
    """The form in which a word is compared, letters alone, and what it has in common with damaged ones.

    The latter is "" for words that are too short, and for those without a letter that scanning mistakes.
    """
    bare = _NO_LETTER.sub("", word)
    folded = _NO_LETTER.sub("", fold(bare))
    worn = damaged(bare) if len(folded) >= _LEAST and not folded.isdigit() else ""
    return folded.translate(_SIGNS), worn if worn != folded or "l" in worn else ""
