"""English names and quotations inside Swedish text, which the repair leaves alone."""

from collections.abc import Sequence

from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.readings import Kind, folded_outlines, spellings

# Function words are English too, but some of them are also Swedish words or damaged ones.
_WEAK = {
    "the": 0.6,
    "of": 0.6,
    "and": 0.6,
    "for": 0.0,
    "to": 0.0,
    "on": 0.0,
    "in": 0.0,
    "with": 0.0,
    "by": 0.0,
}
_REACH = 2
_BETWEEN, _BESIDE = 1.0, 1.6
_LEAST_SURPLUS = 0.7  # nats by which the Swedish reading of an English word must win to be believed


def in_english_run(texts: Sequence[str], index: int, seen: str) -> bool:
    """Whether an English word stands among English words.

    Args:
        texts: The tokens of the paper.
        index: The token that the word is part of.
        seen: The word, an English one, without the marks around it.
    """
    left = _weight(texts, index, -1)
    right = _weight(texts, index, 1)
    if left >= _BETWEEN and right >= _BETWEEN:
        return True
    return seen[0].isupper() and max(left, right) >= _BESIDE


def _weight(texts: Sequence[str], index: int, step: int) -> float:
    """How English the next two words on one side are, up to the next mark of punctuation."""
    total = 0.0
    for distance in range(1, _REACH + 1):
        place = index + step * distance
        if not 0 <= place < len(texts):
            break
        ended = texts[place if step < 0 else place - 1][-1] in ".,;:()"
        if ended:
            break
        total += _englishness(texts[place])
    return total


def _englishness(token: str) -> float:
    word = token.strip("“”\"'()[].,;:!?").lower()
    if word in _WEAK:
        return _WEAK[word]
    english = lexicon().english.get(word)
    if english is None:
        return 0.0
    readings = spellings(word, folded_outlines(word), lexicon().words, Kind.LEXICON)
    swedish = max((each.prior for each in readings if each.word != word), default=-99.0)
    return 0.0 if swedish > english + _LEAST_SURPLUS else 1.0
