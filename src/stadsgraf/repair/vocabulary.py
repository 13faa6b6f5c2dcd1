"""The words that a paper vouches for itself, and the names that registers know."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from stadsgraf.repair.channel import SWEDISH_LETTERS
from stadsgraf.repair.damage import Damage
from stadsgraf.repair.lexicon import WordList, lexicon
from stadsgraf.repair.names import personal_names
from stadsgraf.repair.readings import Candidate, Kind, folded_outlines, spellings
from stadsgraf.repair.tokens import word_places

_KNOWN_NAME = math.log(1e-6)  # probability of a name that a register knows, before the paper is read
_SHORTEST = 4
_TELLING = "é6&@4"  # signs that few names have of their own
_SUREST = 3.0  # nats between the two best letters of a harmonised name


def has_any(words: WordList, seen: str) -> bool:
    """Whether a word of the list may have been read as this."""
    return any(map(words.outlined, folded_outlines(seen)))


@lru_cache(maxsize=8)
def register_words(names: frozenset[str]) -> WordList:
    """The words with å, ä or ö in names, in lower case."""
    found = {
        part.lower()
        for name in names
        for token in name.split()
        for _, part in word_places(token)
        if not part.isupper()
    }
    return WordList(dict.fromkeys(sorted(filter(_is_restorable, found)), _KNOWN_NAME))


def document_words(sure: Mapping[str, int], size: int) -> WordList:
    """The words with å, ä or ö that the paper has.

    Args:
        sure: How often each word, in lower case, stands in the paper beyond doubt.
        size: The number of words in the paper.
    """
    return WordList(
        {word: math.log(count / size) for word, count in sorted(sure.items()) if _is_restorable(word)}
    )


def _is_restorable(word: str) -> bool:
    return len(word) >= _SHORTEST and not SWEDISH_LETTERS.isdisjoint(word)


def of_document(seen: str, words: WordList) -> list[Candidate]:
    """The words that the paper has elsewhere and that may have been read as this."""
    return spellings(seen, folded_outlines(seen), words, Kind.DOCUMENT)


def named(seen: str, outlines: Sequence[str], names: WordList) -> list[Candidate]:
    """The words of the registers' names that may have been read as this, and names of people."""
    found = spellings(seen, outlines, names, Kind.NAME) if any(map(names.has_outline, outlines)) else []
    if seen[0].isupper():
        found += spellings(seen, outlines, personal_names(), Kind.NAME)
    return found


def harmonised_names(seen: Iterable[str], damage: Damage) -> dict[str, int]:
    """Names that stand in several damaged forms of which only one print can be the source.

    "Lovestam" and "Lévestam" are both Lövestam: no other letter is read as o at one time and as é at
    another. A pair counts where it differs in such letters only, and no lexicon knows either form.

    Args:
        seen: The names of the paper, in lower case, that no lexicon explains.
        damage: The state of the paper.

    Returns:
        The names in lower case, each with the number of its forms.
    """
    groups: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for word in sorted(set(seen)):
        if len(word) >= _SHORTEST and word not in lexicon().english:
            groups[len(word), word[0]].append(word)
    found: Counter[str] = Counter()
    for forms in groups.values():
        for index, one in enumerate(forms):
            for other in forms[index + 1 :]:
                name = _common_print(one, other, damage.channel)
                if name is not None:
                    found[name] += 2
    return dict(found)


def _common_print(one: str, other: str, channel: Mapping[str, float]) -> str | None:
    letters = []
    for first, second in zip(one, other, strict=True):
        if first == second:
            letters.append(first)
            continue
        letter = _common_letter(first, second, channel)
        if letter is None:
            return None
        letters.append(letter)
    return "".join(letters)


def _common_letter(first: str, second: str, channel: Mapping[str, float]) -> str | None:
    scores = sorted(
        (
            (channel[letter + first] + channel[letter + second], letter)
            for letter in sorted(SWEDISH_LETTERS)
            if letter + first in channel and letter + second in channel
        ),
        reverse=True,
    )
    if not scores or {first, second}.isdisjoint("ao") or {first, second}.isdisjoint(_TELLING):
        return None
    sure = len(scores) == 1 or scores[0][0] - scores[1][0] >= _SUREST
    return scores[0][1] if sure else None
