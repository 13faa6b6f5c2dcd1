"""Whether a text layer can be trusted: Swedish without its letters, or no language at all, is bad OCR.

The test is made for whole pages of prose and says nothing of short ones.  `repair` undoes single letters;
this only tells that a page had better be read again.
"""

import re

_ENOUGH = 300
"""Letters below which a text says nothing of how it was read."""

_SWEDISH = frozenset(
    "och att i som en av den det med till om har de inte ett vid var sig skall ska kan vi ut efter".split()
)
"""Common words that are spelt without å, ä and ö, so that bad OCR leaves them standing."""

_OTHERS = frozenset(
    "the of and to in is for on with as by that der die und das ist von mit le la les des et est une "
    "ja ei se on että oli ovat er til av for på ikke med som på".split()
)
"""Common words of English, German, French, Finnish, Norwegian and Danish."""

_LEAST_MARKED = 0.008
"""Share of å, ä and ö among the letters of Swedish; prose has 0.045, lists of names have 0.02."""

_VOWELS = frozenset("aeiouyåäöéèüæøáíóúAEIOUYÅÄÖÉÈÜÆØÁÍÓÚ")
_FEWEST_VOWELS, _MOST_VOWELS = 0.25, 0.6
"""Share of vowels in what is language; names and abbreviations have 0.35 too."""

_WORD = re.compile(r"\S+")
_JUNK = re.compile(
    r"[^\W\d_]\d+[^\W\d_]|[^\W\d_][|~^\\{}<>_=*][^\W\d_]"
    r"|[\ufffd\ue000-\uf8ff\x00-\x08]"
    r"|[bcdfghjklmnpqrstvwxz]{6,}",
    re.IGNORECASE,
)
"""A digit or sign within a word, characters without meaning, six consonants in a row."""


def is_bad(text: str) -> bool:
    """Whether a text reads as bad OCR, or as the letters of a font that does not tell what they are."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _ENOUGH:
        return False
    words = [word.strip(".,;:()!?\"'").casefold() for word in _WORD.findall(text)]
    if sum(_JUNK.search(word) is not None for word in words) > 0.08 * len(words):
        return True
    swedish = sum(word in _SWEDISH for word in words)
    others = sum(word in _OTHERS for word in words)
    vowels = sum(char in _VOWELS for char in letters)
    if not _FEWEST_VOWELS * len(letters) < vowels < _MOST_VOWELS * len(letters):
        return True
    marked = sum(char in "åäöÅÄÖ" for char in letters)
    return swedish > others and marked < _LEAST_MARKED * len(letters)
