"""How Swedish an unknown word looks, and the likeliest letters behind one that no list explains."""

import math
from functools import cache, lru_cache
from itertools import product
from operator import add

from stadsgraf.memo import Memo
from stadsgraf.repair.channel import SWEDISH_LETTERS, losses
from stadsgraf.repair.lexicon import lexicon

_EDGE = "^"
_HISTORY = 3
_FOREIGN_SIGN = -11.0  # a digit, a mark or a capital inside a word
_BEAM = 4
_LONGEST_READING = 2
_SEQUENCE = _HISTORY + 1
_LEAST_GAIN = 2.0  # nats; to be believed, a word of no list must win by more
_TYPEFACE = 2.0  # nats by which a typeface may make a reading likelier than the table has it

_State = tuple[float, str, tuple[str, ...]]
"""A beginning of a word in a beam search: its score, the beginning, its losses."""
_Way = tuple[int, str, tuple[str, ...], float]
"""A number of signs, the letter that they may be the reading of, its loss if any, and its cost."""


def _backed_off(sequence: str) -> float:
    """As listed, or from the sequence one letter shorter (interpolated absolute discounting).

    See bench/pack_lexicon.py.
    """
    known = lexicon().letters.get(sequence)
    if known is not None:
        return known
    if len(sequence) == 1:
        return _FOREIGN_SIGN
    return lexicon().shorter.get(sequence[:-1], 0.0) + _last_after[sequence[1:]]


_last_after: Memo[str, float] = Memo(_backed_off, 1 << 17)
"""Natural logarithm of the probability of the last letter of a sequence after those before it."""


def word_log_probability(word: str) -> float:
    """Natural logarithm of the probability that an unknown word is spelled like this."""
    padded = _EDGE * _HISTORY + word + _EDGE
    fit = _last_after
    return sum([fit[padded[start : start + _SEQUENCE]] for start in range(len(word) + 1)])


def may_be_spelled_better(word: str, as_it_is: float) -> bool:
    """Whether some restoration may look so much more Swedish than the word itself that it is worth a search.

    A bound from above, one look-up for each letter: each sequence of letters as it would be restored if
    nothing but that sequence counted. Names from abroad and most sound words end here.

    Args:
        word: The word as scanned, its first letter in lower case.
        as_it_is: Its own log probability.
    """
    if not word.islower() or _holds_pair(word):
        return True
    padded = _EDGE * _HISTORY + word + _EDGE
    best = _best_of_sequence
    bound = sum([best[padded[start : start + _SEQUENCE]] for start in range(len(word) + 1)])
    return bound >= as_it_is + _LEAST_GAIN


def _holds_pair(word: str) -> bool:
    return not _pairs().isdisjoint(map(add, word, word[1:]))


@cache
def _pairs() -> frozenset[str]:
    """The readings of two signs."""
    return frozenset(loss[1:] for loss in losses() if len(loss) == 1 + _LONGEST_READING)


def _restored_sequence(sequence: str) -> float:
    """The largest log probability of the last letter of a sequence after the others, however restored."""
    *before, last = map(_letters_behind, sequence)
    fit, best = _last_after, -math.inf
    for chosen in product(*before):
        history = "".join([letter for letter, _ in chosen])
        for letter, cost in last:
            value = fit[history + letter] + cost
            if value > best:
                best = value
    return best


_best_of_sequence = Memo(_restored_sequence, 1 << 17)


@cache
def _letters_behind(sign: str) -> tuple[tuple[str, float], ...]:
    """What a sign may be the reading of, with the cost in the typeface where it is the likeliest to be."""
    found = [(letter, min(0.0, cost + _TYPEFACE)) for letter, loss, cost in _origins(sign, first=False)]
    return tuple(found) or ((sign, 0.0),)


def restorations(seen: str, count: int) -> list[tuple[str, tuple[str, ...]]]:
    """The likeliest words behind a scanned word, letter by letter, each with its losses.

    A beam search with the losses' probabilities in an unknown paper.
    """
    states: list[list[_State]] = [[] for _ in range(len(seen) + _LONGEST_READING)]
    states[0].append((0.0, _EDGE * _HISTORY, ()))
    fit = _last_after
    for place in range(len(seen)):
        front = states[place]
        if len(front) > 1:
            front.sort(reverse=True)
        ways = _ways(seen[place : place + _LONGEST_READING], first=place == 0)
        one, two = states[place + 1], states[place + 2]
        for value, prefix, suffered in front[:_BEAM]:
            history = prefix[-_HISTORY:]
            for length, letter, loss, cost in ways:
                score = value + cost + fit[history + letter]
                state = (score, prefix + letter, suffered + loss if loss else suffered)
                (one if length == 1 else two).append(state)
    ended = [
        (value + fit[prefix[-_HISTORY:] + _EDGE], prefix[_HISTORY:], losses)
        for value, prefix, losses in states[len(seen)]
    ]
    return [(word, losses) for _, word, losses in sorted(ended, reverse=True)[:count]]


@lru_cache(maxsize=1 << 14)
def _ways(signs: str, *, first: bool) -> tuple[_Way, ...]:
    """What the first of two signs, or both, may be the reading of, likeliest losses or none."""
    return tuple(
        (length, letter, (loss,) if loss else (), cost)
        for length in range(1, len(signs) + 1)
        for letter, loss, cost in _origins(signs[:length], first=first)
    )


def _origins(reading: str, *, first: bool) -> list[tuple[str, str, float]]:
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
    return found
