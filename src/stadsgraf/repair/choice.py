"""Which words of a paper to replace: the likeliest candidate, where it is likely enough."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from stadsgraf.memo import Memo
from stadsgraf.repair.bars import BAR, LONES, bars, lone_letters, old_prepositions
from stadsgraf.repair.changes import Change
from stadsgraf.repair.channel import SWEDISH_LETTERS
from stadsgraf.repair.company import grammar
from stadsgraf.repair.damage import LEAST_DAMAGE, Scores, estimate, is_clean
from stadsgraf.repair.edits import Edit, narrowed
from stadsgraf.repair.english import in_english_run
from stadsgraf.repair.entries import Ranking, entries
from stadsgraf.repair.lexicon import WordList, administration, lexicon
from stadsgraf.repair.margins import CONTEXT, STRICT, is_guess, needed
from stadsgraf.repair.ranking import rank_all
from stadsgraf.repair.readings import Candidate, Kind
from stadsgraf.repair.signs import bullets, soft_names
from stadsgraf.repair.telling import Places, told
from stadsgraf.repair.tokens import Tokens, Word
from stadsgraf.repair.verbatim import verbatim_tokens
from stadsgraf.repair.vocabulary import register_words
from stadsgraf.repair.weighing import Paper, in_context

_PARTICLES = frozenset({"van", "von", "de", "den", "der", "da", "di", "la", "ter", "ten"})  # Pieter van Laar
_SIGNS_READ = 0.5  # damage from which a bar may be a letter, and a plus a bullet


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """What a word is replaced with where a candidate wins.

    Attributes:
        best: The candidate.
        printed: The word as it must have been printed.
        reason: See `Change`.
        least: The margin that is asked for, in nats.
        edit: The replacement of the word where it begins at 0 and is not broken.
        is_english: Whether the word as scanned is an English one.
    """

    best: Candidate
    printed: str
    reason: str
    least: float
    edit: Edit
    is_english: bool


_Case = tuple[str, bool, bool, str, Kind, float, Kind, float]
_OpenWord = tuple[int, str, int | None, Ranking]
"""A word with its offset in its token, its letters before a break, and its candidates."""
Decision = tuple[Outcome, float]
"""What a word is replaced with, and the margin."""


def find_changes(
    text: str, *, known_names: Collection[str] = (), strict: bool = False
) -> tuple[list[Change], float]:
    """The words to replace, in order, and the share of å, ä and ö that the paper has lost."""
    texts = text.split()
    token_counts = Counter(texts)
    if is_clean(token_counts):
        return [], 0.0
    tokens = Tokens(text, texts)
    names = register_words(frozenset(known_names))
    broken = tokens.broken_words()
    words = told(tokens, token_counts, broken, names)
    damage = estimate((known.evidence, words.counts[seen]) for seen, known in words.entries.items())
    if damage.share < LEAST_DAMAGE:
        return [], 0.0
    rankings = rank_all(words.entries, words.size, damage)
    paper = Paper(tokens, words.places, rankings, names, STRICT if strict else 0.0, {})
    verbatim = verbatim_tokens(texts, token_counts.keys(), frozenset(known_names))
    if damage.share < _SIGNS_READ:
        return _changes(paper, broken, verbatim), damage.share
    soft = soft_names(tokens)
    changes = _changes(paper, broken, verbatim | soft.keys())
    more = [*soft.values(), *bullets(tokens), *old_prepositions(tokens)]
    if BAR in token_counts or not LONES.isdisjoint(token_counts):
        more += (*bars(tokens), *lone_letters(tokens))
    return sorted(
        [*changes, *more], key=lambda change: change.edits[0].start
    ) if more else changes, damage.share


def _changes(paper: Paper, broken: Mapping[int, Sequence[Word]], verbatim: Collection[int]) -> list[Change]:
    rankings = {seen: ranking for seen, ranking in paper.rankings.items() if ranking.is_open}
    active = _active(paper.places, rankings)
    tokens, texts = paper.tokens, paper.tokens.texts
    decided = _Judge(paper).decided
    changes = []
    line, counted = 1, 0
    for place in _in_order(texts, active, broken):
        if place in verbatim:
            continue
        start = tokens.starts[place]
        words = active[texts[place]] if place not in broken else _open_words(broken[place], rankings)
        for offset, seen, cut, ranking in words:
            decision = decided(seen, place, ranking)
            if decision is None:
                continue
            outcome, margin = decision
            if seen in _PARTICLES and _joins_names(texts, place):
                continue
            if outcome.is_english and in_english_run(texts, place, seen):
                continue
            edit, begin = outcome.edit, start + offset
            if cut is None:
                edits: tuple[Edit, ...] = (Edit(begin + edit.start, begin + edit.end, edit.replacement),)
            else:
                edits = _broken_edits(begin, tokens.starts[place + 1], seen, cut, outcome)
                if not edits:
                    continue
            line += tokens.text.count("\n", counted, start)
            counted = start
            changes.append(Change(line, seen, outcome.printed, outcome.reason, margin, edits))
    return changes


def _active(places: Mapping[str, Places], rankings: Mapping[str, Ranking]) -> dict[str, list[_OpenWord]]:
    """The words of each token that may be replaced somewhere, where it has any."""
    active: dict[str, list[_OpenWord]] = {}
    for token, words in places.items():
        for offset, seen, _ in words:
            ranking = rankings.get(seen)
            if ranking is not None:
                active.setdefault(token, []).append((offset, seen, None, ranking))
    return active


def _open_words(words: Sequence[Word], rankings: Mapping[str, Ranking]) -> list[_OpenWord]:
    return [
        (each.offset, each.seen, each.cut, rankings[each.seen]) for each in words if each.seen in rankings
    ]


def _joins_names(texts: Sequence[str], place: int) -> bool:
    """Whether a token stands between two with capitals, the first of which ends no sentence."""
    if not 0 < place < len(texts) - 1:
        return False
    before, after = texts[place - 1], texts[place + 1]
    return before[0].isupper() and before[-1].isalpha() and after[0].isupper()


def _in_order(texts: Sequence[str], active: Collection[str], broken: Collection[int]) -> list[int]:
    """The places of active tokens and of halves of broken words."""
    places = [place for place, token in enumerate(texts) if token in active]
    return sorted({*places, *broken}) if broken else places


class _Judge:
    """Decides about the words of a paper; what hangs on no more than how a word stands is decided once."""

    __slots__ = ("_decided", "_paper", "_settled")

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._settled = _settled(paper.names, paper.extra_margin)
        self._decided: dict[tuple[str, bool], Decision | None] = {}

    def decided(self, seen: str, token: int, ranking: Ranking) -> Decision | None:
        """What a word of a token is replaced with, if anything."""
        paper = self._paper
        opens = seen[0].isupper() and not seen.isupper() and paper.tokens.opens(token)
        if ranking.contextual:
            scores = in_context(paper, seen, token, ranking.scores, opens=opens)
            return _decision(seen, ranking, scores, paper.extra_margin, opens=opens)
        if ranking.settled:
            return self._settled[seen, opens]
        key = seen, opens
        if key not in self._decided:
            self._decided[key] = _decision(seen, ranking, ranking.scores, paper.extra_margin, opens=opens)
        return self._decided[key]


@lru_cache(maxsize=8)
def _settled(names: WordList, extra_margin: float) -> Memo[tuple[str, bool], Decision | None]:
    """What words that no paper changes are replaced with, where they open a sentence and elsewhere."""

    def decide(word: tuple[str, bool]) -> Decision | None:
        seen, opens = word
        ranking = entries(names)[seen].ranking
        if ranking is None:
            return None
        return _decision(seen, ranking, ranking.scores, extra_margin, opens=opens)

    return Memo(decide, 1 << 17)


def _decision(
    seen: str, ranking: Ranking, scores: Scores, extra_margin: float, *, opens: bool
) -> Decision | None:
    least_cost, _, best = scores[0]
    standing, cost = ranking.standing, ranking.cost
    if best is standing:
        return None
    if scores is not ranking.scores:
        cost = next(cost for cost, _, each in scores if each is standing)
    margin = cost - least_cost
    outcome = _outcome(seen, best, standing, opens=opens, in_context=best is not ranking.best)
    return None if margin < outcome.least + extra_margin or is_guess(scores) else (outcome, margin)


_outcomes: dict[_Case, Outcome] = {}
_MOST_OUTCOMES = 1 << 16


def _outcome(seen: str, best: Candidate, standing: Candidate, *, opens: bool, in_context: bool) -> Outcome:
    """What a word is replaced with where a candidate wins, in its context only or anywhere."""
    # The rest of a candidate follows from the word that it is for.
    case = (
        *(seen, opens, in_context, best.word, best.kind, best.log_probability),
        *(standing.kind, standing.log_probability),
    )
    known = _outcomes.get(case)
    if known is None:
        if len(_outcomes) >= _MOST_OUTCOMES:
            _outcomes.clear()
        known = _outcomes[case] = _new_outcome(seen, best, standing, opens=opens, in_context=in_context)
    return known


def _new_outcome(
    seen: str, best: Candidate, standing: Candidate, *, opens: bool, in_context: bool
) -> Outcome:
    least = needed(seen, best, standing, opens=opens)
    printed = _recased(seen, best, opens=opens)
    return Outcome(
        best,
        printed,
        "context" if in_context else best.kind.value,
        max(least, CONTEXT) if in_context else least,
        narrowed(0, seen, printed),
        seen.lower() in lexicon().english,
    )


def _recased(seen: str, best: Candidate, *, opens: bool) -> str:
    if seen.isupper():
        return best.word.upper()
    if seen[0].islower() or (best.kind is Kind.MISREAD and seen[0] == "I" and best.word[0] != "i"):
        return best.word
    first = best.word[0]
    if best.kind is not Kind.NAME and first in SWEDISH_LETTERS:
        # In mid-sentence "Over" is över with its first letter misread.
        if not opens and best.word in _small_words():
            return best.word
        if best.losses[0][0] == first != best.losses[0][1:]:
            return best.word
    return first.upper() + best.word[1:]


@cache
def _small_words() -> frozenset[str]:
    """Words that are no names, with a capital or without."""
    return frozenset(grammar().listed.union(administration()))


def _broken_edits(start: int, goes_on: int, seen: str, seen_cut: int, outcome: Outcome) -> tuple[Edit, ...]:
    """The replacement of a broken word in two, none where the break cuts a misread letter."""
    cut = None if outcome.best.kind is Kind.MISREAD else _printed_cut(outcome.best, seen_cut)
    if cut is None:
        return ()
    halves = (
        (start, seen[:seen_cut], outcome.printed[:cut]),
        (goes_on, seen[seen_cut:], outcome.printed[cut:]),
    )
    return tuple(narrowed(place, seen, half) for place, seen, half in halves if seen != half and half)


def _printed_cut(best: Candidate, cut: int) -> int | None:
    """How many printed letters the first `cut` scanned letters stand for."""
    losses = iter(best.losses)
    read = 0
    for count, letter in enumerate(best.word):
        if read == cut:
            return count
        read += len(next(losses)) - 1 if letter in SWEDISH_LETTERS else 1
    return len(best.word) if read == cut else None
