"""Pack the word lists that `stadsgraf.repair` reads, from the `wordfreq` package.

Writes `src/stadsgraf/repair/data/lexicon.txt.xz`. `wordfreq` is needed here only, never at run time; its
lists are frozen upstream, so the same version always packs the same bytes:

    pip install wordfreq==3.1.1 && python bench/pack_lexicon.py

The file holds six sections parted by an empty line: Swedish words, first parts and last parts of Swedish
compounds, English words, then for the spelling of unknown Swedish words the probability of a letter after the
three before it, and the weight of a shorter history where that is not listed. A section has one line per
frequency step: the step, a tab, the words in order. A frequency is `10 ** (-step * STEP_DECIBEL / 10)`.
"""

import lzma
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from wordfreq import get_frequency_dict

STEP_DECIBEL = 0.5
SWEDISH_WORDS = 150_000
ENGLISH_MINIMUM = 3e-6
ENGLISH_RATIO = 3.0  # how much more frequent a word is in English to speak for English
PART_MINIMUM = 3  # letters
SPLIT_MINIMUM_FREQUENCY = 1e-7
ROUNDS = 4
FEWEST_COMPOUNDS = 3  # a part is kept that this many words are made with
ORDER = 4  # letters, the predicted one included
DISCOUNT = 0.75  # of Ney, Essen and Kneser (1994)
FEWEST_SEQUENCES = {
    1: 1,
    2: 1,
    3: 3,
    4: 8,
}  # of a length, below which a sequence is left to its shorter history
EDGE = "^"
_BARE = str.maketrans("åäö", "aao")
# A last part is a word; a first part may also be a word with a linking letter (arbets-, gatu-).
OUTPUT = Path(__file__).parents[1] / "src" / "stadsgraf" / "repair" / "data" / "lexicon.txt.xz"


def swedish_words() -> dict[str, float]:
    """All words of the Swedish list, letters only, with their frequency."""
    listed = get_frequency_dict("sv", "large")
    return {word: frequency for word, frequency in listed.items() if word.isalpha() and len(word) > 1}


def splits(word: str, words: Mapping[str, float]) -> list[tuple[str, str]]:
    """The ways to read a word as a compound of two listed words, with or without a linking s."""
    found = []
    for cut in range(PART_MINIMUM, len(word) - PART_MINIMUM + 1):
        first, last = word[:cut], word[cut:]
        if words.get(last, 0) < SPLIT_MINIMUM_FREQUENCY:
            continue
        linked = first[:-1] if first.endswith("s") and len(first) > PART_MINIMUM else first
        if max(words.get(first, 0), words.get(linked, 0)) >= SPLIT_MINIMUM_FREQUENCY:
            found.append((first, last))
    return found


def compound_parts(words: Mapping[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """Shares of the first and of the last parts among the listed compounds.

    A word that can be split in several ways counts for the split that the other words make likeliest
    (hard expectation maximisation, which here settles within a few rounds).
    """
    ways = {word: found for word in words if (found := splits(word, words))}
    firsts = Counter(first for found in ways.values() for first, _ in found)
    lasts = Counter(last for found in ways.values() for _, last in found)
    for _ in range(ROUNDS):
        best = [
            max(found, key=lambda way: (math.log(firsts[way[0]] + 0.5) + math.log(lasts[way[1]] + 0.5), way))
            for found in ways.values()
        ]
        firsts = Counter(first for first, _ in best)
        lasts = Counter(last for _, last in best)
    return _shares(firsts), _shares(lasts)


def _shares(counts: Counter[str]) -> dict[str, float]:
    total = counts.total()
    return {part: count / total for part, count in counts.items() if count >= FEWEST_COMPOUNDS}


def english_words(swedish: Mapping[str, float]) -> dict[str, float]:
    """Frequent English words that are much rarer, or unknown, in Swedish."""
    listed = get_frequency_dict("en", "large")
    return {
        word: frequency
        for word, frequency in listed.items()
        if frequency >= ENGLISH_MINIMUM
        and word.isascii()
        and word.isalpha()
        and len(word) > 1
        and frequency > ENGLISH_RATIO * swedish.get(word, 0)
    }


def letter_model(words: Iterable[str]) -> tuple[dict[str, float], dict[str, float]]:
    """Probabilities of letter sequences in the list's words, and the weights of their shorter histories.

    An interpolated model with absolute discounting over word types. Keys of the first are a history and the
    letter after it, of the second a history.
    """
    counts: dict[int, Counter[str]] = {length: Counter() for length in range(1, ORDER + 1)}
    for word in words:
        padded = EDGE * (ORDER - 1) + word + EDGE
        for end in range(ORDER, len(padded) + 1):
            for length in counts:
                counts[length][padded[end - length : end]] += 1
    probabilities: dict[str, float] = {}
    weights: dict[str, float] = {}
    for length, sequences in counts.items():
        totals: Counter[str] = Counter()
        for sequence, count in sequences.items():
            totals[sequence[:-1]] += count
        kept = {each: count for each, count in sequences.items() if count >= FEWEST_SEQUENCES[length]}
        left = dict.fromkeys((each[:-1] for each in kept), 1.0)
        for sequence, count in kept.items():
            left[sequence[:-1]] -= (count - DISCOUNT) / totals[sequence[:-1]]
        for sequence, count in sorted(kept.items()):
            history = sequence[:-1]
            shorter = probabilities.get(sequence[1:], 0.0) if length > 1 else 1 / len(kept)
            probabilities[sequence] = (count - DISCOUNT) / totals[history] + left[history] * shorter
        weights |= left
    return probabilities, {history: weight for history, weight in weights.items() if history}


def section(frequencies: Mapping[str, float]) -> str:
    """One line per frequency step, steps and words in order."""
    lines: dict[int, list[str]] = {}
    for word, frequency in frequencies.items():
        lines.setdefault(round(-10 * math.log10(frequency) / STEP_DECIBEL), []).append(word)
    return "".join(f"{step}\t{' '.join(sorted(lines[step], key=_place))}\n" for step in sorted(lines))


def _place(word: str) -> tuple[str, str]:
    """Words that scans make alike stand together, which packs best."""
    return word.translate(_BARE), word


def most_frequent(frequencies: Mapping[str, float], count: int) -> dict[str, float]:
    """The `count` most frequent words; of equally frequent ones the first in the alphabet."""
    ranked: Iterable[str] = sorted(frequencies, key=lambda word: (-frequencies[word], word))
    return {word: frequencies[word] for word, _ in zip(ranked, range(count), strict=False)}


def main() -> None:
    """Write the packed lists."""
    every = swedish_words()
    firsts, lasts = compound_parts(every)
    sections = [
        most_frequent(every, SWEDISH_WORDS),
        firsts,
        lasts,
        english_words(every),
        *letter_model(every),
    ]
    packed = lzma.compress("\n".join(map(section, sections)).encode(), preset=9 | lzma.PRESET_EXTREME)
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_bytes(packed)
    print(
        f"{OUTPUT.name}: {', '.join(str(len(values)) for values in sections)} entries, {len(packed):,} bytes"
    )


if __name__ == "__main__":
    main()
