"""How alike two names are: but for a letter, an initial, a hyphen; never by digits or order alone."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import msgspec

_LIKE = str.maketrans({**dict.fromkeys("aod0468&", "*"), **dict.fromkeys("1!|i", "l")})
"""Letters that a scan takes for each other: å, ä, ö and their neighbours, and strokes."""
_GENERATIONS = frozenset({"dy", "da", "jr", "sr", "junior", "senior", "yngre", "aldre"})
"""What a paper prints behind a name to tell father and son apart, folded and without points."""
_ENDINGS = ("arna", "erna", "orna", "en", "et", "na", "n", "t")
_LONG = 4
"""Letters of a word from which a letter lost is told from another word."""
_LONGEST = 80


class Weight(msgspec.Struct, frozen=True, order=True):
    """One reason for or against, in bits: 1 doubles the odds that two are one, -1 halves them."""

    bits: float
    reason: str


@cache
def fold(name: str) -> str:
    """A name in lower case, without accents, points and apostrophes."""
    lower = name.casefold().replace("ø", "o").replace("æ", "ae")
    plain = "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))
    return re.sub(r"[.’'´`]", "", plain)


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded; hyphens part words."""
    return tuple(re.findall(r"[^\W_]+|[!|&]", fold(name)))


def digits_of(name: str) -> list[str]:
    """The numbers in a name, in their order: what differs in them is another thing."""
    return re.findall(r"\d+", name)


def like(word: str) -> str:
    """A folded word with the letters alike that a scan confuses."""
    return word.replace("rn", "m").translate(_LIKE)


def letters(words: tuple[str, ...]) -> str:
    """The words of a name as one, for spaces and hyphens that come and go."""
    return "".join(words)


def one_letter_apart(left: str, right: str) -> bool:
    """Whether a letter lost, added or changed, but never the first, makes one word the other."""
    if abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < _LONG or left[0] != right[0]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) == len(right):
        return left != right and left[start + 1 :] == right[start + 1 :]
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[start + 1 :] == shorter[start:]


def with_a_letter_lost(text: str) -> Iterator[str]:
    """A text, and each that a lost letter makes of it: two that are a letter apart share one of them.

    The blocking of SymSpell (Garbe 2012): deletions on both sides find insertions and changes too.
    """
    yield text
    for place in range(min(len(text), _LONGEST)):
        yield text[:place] + text[place + 1 :]


def person_likeness(left: str, right: str) -> Weight | None:
    """How alike two names of people are; None where nothing but order, or too little, is shared."""
    one, other = words_of(left), words_of(right)
    if _GENERATIONS & set(one) != _GENERATIONS & set(other):
        return None
    if one == other:
        return Weight(6, "the same name")
    if sorted(one) == sorted(other):
        return None
    if letters(one) == letters(other):
        return Weight(5, "the same name, written together or apart")
    if len(one) == len(other):
        return _same_length(one, other)
    return _a_name_fewer(*sorted((one, other), key=len))


def _same_length(one: tuple[str, ...], other: tuple[str, ...]) -> Weight | None:
    pairs = [(place, a, b) for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if all(like(a) == like(b) for _, a, b in pairs):
        return Weight(4, "the same name but for letters that a scan confuses")
    last = len(one) - 1
    if all(1 in (len(a), len(b)) and a[0] == b[0] and place < last for place, a, b in pairs):
        return Weight(2, "the same surname, and an initial for a forename")
    if len(pairs) == 1 and one_letter_apart(pairs[0][1], pairs[0][2]):
        return Weight(3, "a letter apart")
    return None


def _a_name_fewer(shorter: tuple[str, ...], longer: tuple[str, ...]) -> Weight | None:
    """`Anna Berg` in `Anna Maria Berg` or `Anna Berg Lund`: in order, from the same forename."""
    rest = iter(longer)
    inside = all(word in rest for word in shorter)
    if inside and len(shorter) > 1 and shorter[0] == longer[0]:
        return Weight(2, "the same but for one more name")
    return None


def title_likeness(left: str, right: str) -> Weight | None:
    """How alike two names of organisations or bodies are."""
    one, other = words_of(left), words_of(right)
    if digits_of(left) != digits_of(right) or not one or not other:
        return None
    if one == other:
        return Weight(6, "the same name")
    if sorted(one) == sorted(other):
        return None
    if letters(one) == letters(other):
        return Weight(5, "the same name, written together or apart")
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if all(stem(a) == stem(b) for a, b in pairs):
        return Weight(5, "the same name but for endings")
    if all(like(a) == like(b) for a, b in pairs):
        return Weight(4, "the same name but for letters that a scan confuses")
    if len(pairs) == 1 and one_letter_apart(pairs[0][0], pairs[0][1]):
        return Weight(3, "a letter apart")
    return None


@cache
def stem(word: str) -> str:
    """A folded word without its genitive and its definite ending."""
    bare = word.removesuffix("s") if len(word) > _LONG else word
    ending = next((end for end in _ENDINGS if bare.endswith(end) and len(bare) - len(end) >= _LONG), "")
    bare = bare.removesuffix(ending) if ending else bare
    return bare.removesuffix("e") if len(bare) > _LONG else bare
