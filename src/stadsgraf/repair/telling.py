"""The words of a paper that tell anything: they may be others, or show how damaged it is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

import msgspec

from stadsgraf.memo import Memo
from stadsgraf.repair.entries import Entry, entries, is_plain
from stadsgraf.repair.lexicon import WordList
from stadsgraf.repair.tokens import Tokens, Word, word_places

_ONE_MUTE: tuple[int, "Places"] = (1, ())
Places = tuple[tuple[int, str, Entry], ...]
"""Words of a token, each with its offset and what is known of it."""


class Told(msgspec.Struct, frozen=True):
    """The words of a paper that are not mute, see `stadsgraf.repair.entries.Entry`.

    Attributes:
        places: Those of each token that has any and holds no half of a broken word.
        entries: What is known of each.
        counts: How often each stands in the paper.
        size: The number of all words in the paper.
    """

    places: Mapping[str, Places]
    entries: Mapping[str, Entry]
    counts: Mapping[str, int]
    size: int


def told(
    tokens: Tokens, token_counts: Counter[str], broken: Mapping[int, Sequence[Word]], names: WordList
) -> Told:
    """What the words of a paper tell.

    Args:
        tokens: The tokens of the paper.
        token_counts: How often each stands there.
        broken: The words of the tokens that hold a half of a broken word.
        names: The words of the registers' names.
    """
    if broken:
        token_counts = token_counts - Counter(tokens.texts[place] for place in broken)
    telling, entry = _telling(names), entries(names)
    places: dict[str, Places] = {}
    found: dict[str, Entry] = {}
    counts: dict[str, int] = {}
    size = 0
    for token, count in token_counts.items():
        number, words = telling[token]
        size += number * count
        if words:
            places[token] = words
            for _, seen, known in words:
                counts[seen] = counts.get(seen, 0) + count
                found[seen] = known
    for halves in broken.values():
        size += len(halves)
        for word in halves:
            counts[word.seen] = counts.get(word.seen, 0) + 1
            found[word.seen] = entry[word.seen]
    return Told(places, found, counts, size)


@lru_cache(maxsize=8)
def _telling(names: WordList) -> Memo[str, tuple[int, Places]]:
    """How many words a token has, and those that are not mute."""
    return Memo(partial(_told_of_token, names=names), 1 << 17)


def _told_of_token(token: str, names: WordList) -> tuple[int, Places]:
    known = entries(names)
    places = word_places(token)
    telling = []
    for offset, seen in places:
        entry = known.get(seen)
        if entry is None:
            if is_plain(seen, names):
                continue
            entry = known[seen]
        if not entry.is_mute:
            telling.append((offset, seen, entry))
    return (len(places), tuple(telling)) if telling or len(places) != 1 else _ONE_MUTE
