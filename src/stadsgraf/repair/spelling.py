"""How Swedish an unknown word looks, and the likeliest letters behind one that no list explains."""

from functools import lru_cache

from stadsgraf.repair.channel import SWEDISH_LETTERS, losses
from stadsgraf.repair.lexicon import lexicon

_EDGE = "^"
_HISTORY = 3
_FOREIGN_SIGN = -11.0  # a digit, a mark or a capital inside a word
_BEAM = 4
_LONGEST_READING = 2


@lru_cache(maxsize=1 << 18)
def letter_log_probability(sequence: str) -> float:
    """Natural logarithm of the probability of the last letter after those before it.

    Histories are shortened until they are listed (interpolated absolute discounting, see
    bench/pack_lexicon.py).
    """
    known = lexicon().letters.get(sequence)
    if known is not None:
        return known
    if len(sequence) == 1:
        return _FOREIGN_SIGN
    return lexicon().shorter.get(sequence[:-1], 0.0) + letter_log_probability(sequence[1:])


def word_log_probability(word: str) -> float:
    """Natural logarithm of the probability that an unknown word is spelled like this."""
    padded = _EDGE * _HISTORY + word + _EDGE
    known = lexicon().letters
    total = 0.0
    for end in range(_HISTORY, len(padded)):
        sequence = padded[end - _HISTORY : end + 1]
        value = known.get(sequence)
        total += letter_log_probability(sequence) if value is None else value
    return total


def restorations(seen: str, count: int) -> list[tuple[str, tuple[str, ...]]]:
    """The likeliest words behind a scanned word, letter by letter, each with its losses.

    A beam search with the losses' probabilities in an unknown paper.
    """
    states: list[list[tuple[float, str, tuple[str, ...]]]] = [[] for _ in range(len(seen) + 1)]
    states[0] = [(0.0, _EDGE * _HISTORY, ())]
    known = lexicon().letters
    for place in range(len(seen)):
        ways = [
            (states[place + length], letter, loss, cost)
            for length in range(1, min(_LONGEST_READING, len(seen) - place) + 1)
            for letter, loss, cost in _origins(seen[place : place + length], first=place == 0)
        ]
        for value, prefix, suffered in sorted(states[place], reverse=True)[:_BEAM]:
            history = prefix[-_HISTORY:]
            for target, letter, loss, cost in ways:
                fit = known.get(history + letter)
                total = value + cost + (letter_log_probability(history + letter) if fit is None else fit)
                target.append((total, prefix + letter, (*suffered, loss) if loss else suffered))
    ended = [
        (value + letter_log_probability(prefix[-_HISTORY:] + _EDGE), prefix[_HISTORY:], losses)
        for value, prefix, losses in states[-1]
    ]
    return [(word, losses) for _, word, losses in sorted(ended, reverse=True)[:count]]


@lru_cache(maxsize=1 << 12)
def _origins(reading: str, *, first: bool) -> tuple[tuple[str, str, float], ...]:
    """The letters that this may be the reading of, each with its loss (none: empty) and its cost."""
    found = []
    if len(reading) == 1 and (first or not reading.isupper()):
        folded = reading.lower()
        found.append((folded, folded * 2 if folded in SWEDISH_LETTERS else "", 0.0))
    known = losses()
    for letter in sorted(SWEDISH_LETTERS):
        capital = letter.upper() + reading
        loss = capital if first and capital in known else letter + reading
        if loss in known and loss != letter * 2:
            found.append((letter, loss, known[loss]))
    return tuple(found)
