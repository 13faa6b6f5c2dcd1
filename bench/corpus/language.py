"""The open classes of Swedish words: nouns, verbs and adjectives with their forms, by rank and without end.

The words of general Swedish come from the word list of `wordfreq`, taken by the endings that officials'
Swedish is made with, so that each word brings its inflection along. From the list come also the first parts
of compounds; joined with the last parts in tails.csv they give words that no list has, as in real papers.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path

import msgspec
from wordfreq import get_frequency_dict

from bench.corpus import words


class Noun(msgspec.Struct, frozen=True):
    """A noun: one, the one, several, the several; `neuter` takes "ett"."""

    one: str
    definite: str
    many: str
    all: str
    neuter: bool


class Verb(msgspec.Struct, frozen=True):
    """A verb of the first conjugation: `att …`, `det …`, `det … i går`, `det har …`."""

    infinitive: str
    present: str
    past: str
    supine: str


class Adjective(msgspec.Struct, frozen=True):
    """An adjective: with "en", with "ett", with several or after "den"."""

    common: str
    neuter: str
    plural: str


class Vocabulary(msgspec.Struct, frozen=True):
    """Words of the list, the most frequent first, and the parts of compounds."""

    nouns: tuple[Noun, ...]
    verbs: tuple[Verb, ...]
    adjectives: tuple[Adjective, ...]
    heads: tuple[str, ...]
    tails: tuple[Noun, ...]


_ENDINGS: tuple[tuple[str, int, Callable[[str], Noun]], ...] = (
    ("ning", 7, lambda word: Noun(word, f"{word}en", f"{word}ar", f"{word}arna", False)),
    ("tion", 7, lambda word: Noun(word, f"{word}en", f"{word}er", f"{word}erna", False)),
    ("itet", 7, lambda word: Noun(word, f"{word}en", f"{word}er", f"{word}erna", False)),
    ("het", 7, lambda word: Noun(word, f"{word}en", f"{word}er", f"{word}erna", False)),
    ("else", 8, lambda word: Noun(word, f"{word}n", f"{word}r", f"{word}rna", False)),
    ("ment", 7, lambda word: Noun(word, f"{word}et", word, f"{word}en", True)),
    ("eri", 7, lambda word: Noun(word, f"{word}et", f"{word}er", f"{word}erna", True)),
)
"""An ending, the letters that a word with it has at least, and its forms."""

_VERB_STARTS = (
    "an", "av", "be", "bi", "efter", "fram", "för", "in", "kart", "med", "om", "sam", "til", "under", "upp",
    "ut", "vidare", "åter", "över",
)  # fmt: skip
_ADJECTIVE_ENDINGS = ("lig", "isk", "bar", "sam", "lös", "iv", "ell", "ig", "al")
_SHORTEST = 6
_FEWEST_TAILS = 3
"""A first part is one that so many last parts are listed with."""


@cache
def vocabulary() -> Vocabulary:
    """All words; takes a second, once in a process."""
    listed = get_frequency_dict("sv", "large")
    unfit = re.compile("|".join(words.UNFIT))
    ranked = [
        word
        for word in sorted(listed, key=lambda word: (-listed[word], word))
        if len(word) >= _SHORTEST and word.isalpha() and unfit.search(word) is None
    ]
    tails = _tails()
    return Vocabulary(
        nouns=tuple(_nouns(ranked, listed)),
        verbs=tuple(_verbs(ranked, listed)),
        adjectives=tuple(_adjectives(ranked, listed)),
        heads=_heads(ranked, tails),
        tails=tails,
    )


def _tails() -> tuple[Noun, ...]:
    """Last parts of compounds, rows of tails.csv: those that officials' nouns end in."""
    with Path(__file__).with_name("tails.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(
            Noun(row["one"], row["definite"], row["many"], row["all"], row["article"] == "ett")
            for row in csv.DictReader(stream)
        )


def _nouns(ranked: Iterable[str], listed: Mapping[str, float]) -> Iterable[Noun]:
    for word in ranked:
        for ending, shortest, forms in _ENDINGS:
            if word.endswith(ending) and len(word) >= shortest:
                noun = forms(word)
                if noun.definite in listed:
                    yield noun
                break


def _verbs(ranked: Iterable[str], listed: Mapping[str, float]) -> Iterable[Verb]:
    for word in ranked:
        verb = Verb(word, f"{word}r", f"{word}de", f"{word}t")
        official = word.endswith("era") or (word.endswith("a") and word.startswith(_VERB_STARTS))
        if official and verb.present in listed and verb.past in listed and f"{word}s" in listed:
            yield verb


def _adjectives(ranked: Iterable[str], listed: Mapping[str, float]) -> Iterable[Adjective]:
    for word in ranked:
        adjective = Adjective(word, f"{word}t", f"{word}a")
        if word.endswith(_ADJECTIVE_ENDINGS) and {adjective.neuter, adjective.plural} <= listed.keys():
            yield adjective


def _heads(ranked: Iterable[str], tails: Iterable[Noun]) -> tuple[str, ...]:
    """First parts of compounds, in the form that links, those of most compounds first."""
    ends = {form for tail in tails for form in (tail.one, tail.definite)}
    lengths = sorted({len(end) for end in ends})
    counts: Counter[str] = Counter()
    for word in ranked:
        cuts = (len(word) - length for length in lengths)
        counts.update({word[:cut] for cut in cuts if cut >= 3 and word[cut:] in ends})
    found = {head for head, count in counts.items() if count >= _FEWEST_TAILS}
    doubled = {first + last for first, last in product(("för", "över", "om", "in"), tuple(ends))}
    return tuple(sorted(found - doubled, key=lambda head: (-counts[head], head)))


_MIX = 0x9E3779B97F4A7C15
_BITS = 2**64 - 1
_LONG_FROM = 40_000
"""From this rank on every second compound has three parts."""


def noun(rank: int) -> Noun:
    """The noun of a rank: words of the list in turn with compounds, beyond the list compounds alone."""
    every = vocabulary()
    if rank % 2 == 0 and rank // 2 < len(every.nouns):
        return every.nouns[rank // 2]
    return compound(rank)


def compound(rank: int) -> Noun:
    """The compound of a rank; nearly all ranks have different ones."""
    every = vocabulary()
    mixed = (rank + 1) * _MIX & _BITS
    mixed ^= mixed >> 29
    rest, place = divmod(mixed, len(every.heads))
    head = every.heads[place]
    rest, place = divmod(rest, len(every.tails))
    tail = every.tails[place]
    if rank >= _LONG_FROM and rest % 2:
        head = every.heads[rest // 2 % len(every.heads)] + head
    return Noun(head + tail.one, head + tail.definite, head + tail.many, head + tail.all, tail.neuter)


def verb(rank: int) -> Verb:
    """The verb of a rank; their number has an end, after which they begin anew."""
    verbs = vocabulary().verbs
    return verbs[rank % len(verbs)]


def adjective(rank: int) -> Adjective:
    """The adjective of a rank; their number has an end, after which they begin anew."""
    adjectives = vocabulary().adjectives
    return adjectives[rank % len(adjectives)]
