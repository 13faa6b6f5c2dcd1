"""Which words of a paper to replace: the likeliest candidate, where it is likely enough."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

import msgspec

from stadsgraf.repair.bars import BAR, LONE, bars, lone_letters
from stadsgraf.repair.changes import Change
from stadsgraf.repair.channel import SWEDISH_LETTERS
from stadsgraf.repair.company import grammar
from stadsgraf.repair.damage import LEAST_DAMAGE, estimate, is_clean
from stadsgraf.repair.edits import Edit, narrowed
from stadsgraf.repair.english import in_english_run
from stadsgraf.repair.entries import Ranking, Scores, entry
from stadsgraf.repair.lexicon import WordList
from stadsgraf.repair.margins import CONTEXT, STRICT, is_guess, needed
from stadsgraf.repair.ranking import rank_all
from stadsgraf.repair.readings import Candidate, Kind
from stadsgraf.repair.tokens import Tokens, Word, word_places
from stadsgraf.repair.verbatim import verbatim_tokens
from stadsgraf.repair.vocabulary import register_words
from stadsgraf.repair.weighing import Paper, in_context

_BARS_READ = 0.5  # damage from which a bar may be a letter

Places = tuple[tuple[int, str], ...]
"""The words of a token, each with its offset."""


class Decision(msgspec.Struct, frozen=True, gc=False):
    """What a word is replaced with.

    Attributes:
        printed: The word as it must have been printed.
        best: The candidate that it is.
        reason: See `Change`.
        margin: See `Change`.
        edit: The replacement of the word where it begins at 0 and is not broken.
    """

    printed: str
    best: Candidate
    reason: str
    margin: float
    edit: Edit


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
    told = _told(tokens, token_counts, broken, names)
    damage = estimate({seen: count for seen, count in told.counts.items() if not seen.isupper()})
    if damage.share < LEAST_DAMAGE:
        return [], 0.0
    rankings = rank_all(told.counts, told.size, damage, names)
    paper = Paper(tokens, rankings, names, STRICT if strict else 0.0, {})
    open_words = {seen for seen, ranking in rankings.items() if ranking.is_open}
    active = {token for token, words in told.places.items() if any(seen in open_words for _, seen in words)}
    verbatim = verbatim_tokens(texts, token_counts, frozenset(known_names))
    places = [
        place
        for place, token in enumerate(texts)
        if (token in active or place in broken) and place not in verbatim
    ]
    changes = _changes(paper, places, told.places, broken)
    if damage.share >= _BARS_READ and (BAR in token_counts or LONE in token_counts):
        more = (*bars(tokens), *lone_letters(tokens))
        changes = sorted([*changes, *more], key=lambda change: change.edits[0].start)
    return changes, damage.share


class _Told(msgspec.Struct, frozen=True):
    """The words of a paper that are not mute, see `stadsgraf.repair.entries.Entry`.

    Attributes:
        places: Those of each token that has any and holds no half of a broken word.
        counts: How often each stands in the paper.
        size: The number of all words in the paper.
    """

    places: Mapping[str, Places]
    counts: Mapping[str, int]
    size: int


def _told(
    tokens: Tokens, token_counts: Counter[str], broken: Mapping[int, Sequence[Word]], names: WordList
) -> _Told:
    if broken:
        token_counts = token_counts - Counter(tokens.texts[place] for place in broken)
    places: dict[str, Places] = {}
    counts: dict[str, int] = {}
    size = 0
    for token, count in token_counts.items():
        number, words = _telling(token, names)
        size += number * count
        if words:
            places[token] = words
            for _, seen in words:
                counts[seen] = counts.get(seen, 0) + count
    for halves in broken.values():
        size += len(halves)
        for word in halves:
            counts[word.seen] = counts.get(word.seen, 0) + 1
    return _Told(places, counts, size)


@lru_cache(maxsize=1 << 17)
def _telling(token: str, names: WordList) -> tuple[int, Places]:
    """How many words a token has, and those that are not mute."""
    found = word_places(token)
    return len(found), tuple(each for each in found if not entry(each[1], names).is_mute)


def _changes(
    paper: Paper, places: Sequence[int], told: Mapping[str, Places], broken: Mapping[int, Sequence[Word]]
) -> list[Change]:
    # What hangs on no more than how a word stands is decided once for the paper.
    decided: dict[tuple[str, bool], Decision | None] = {}
    changes = []
    line, counted = 1, 0
    for place in places:
        start = paper.tokens.starts[place]
        line += paper.tokens.text.count("\n", counted, start)
        counted = start
        words = broken.get(place)
        if words is None:
            words = [Word(seen, place, offset) for offset, seen in told[paper.tokens.texts[place]]]
        for word in words:
            change = _change(paper, word, line, decided)
            if change is not None:
                changes.append(change)
    return changes


def _change(
    paper: Paper, word: Word, line: int, decided: dict[tuple[str, bool], Decision | None]
) -> Change | None:
    seen = word.seen
    ranking = paper.rankings.get(seen)
    if ranking is None or not ranking.is_open:
        return None
    opens = seen[0].isupper() and not seen.isupper() and paper.tokens.opens(word.token)
    if ranking.settled:
        decision = _settled(seen, paper.names, paper.extra_margin, opens=opens)
    elif ranking.contextual:
        scores = in_context(paper, word, ranking.scores, opens=opens)
        decision = _decided(seen, ranking, scores, paper.extra_margin, opens=opens)
    elif (seen, opens) in decided:
        decision = decided[seen, opens]
    else:
        decision = _decided(seen, ranking, ranking.scores, paper.extra_margin, opens=opens)
        decided[seen, opens] = decision
    if decision is None or in_english_run(paper.tokens.texts, word.token, seen):
        return None
    edits = _edits(paper.tokens, word, decision)
    return Change(line, seen, decision.printed, decision.reason, decision.margin, edits) if edits else None


@lru_cache(maxsize=1 << 17)
def _settled(seen: str, names: WordList, extra_margin: float, *, opens: bool) -> Decision | None:
    ranking = entry(seen, names).ranking
    if ranking is None:
        return None
    return _decided(seen, ranking, ranking.scores, extra_margin, opens=opens)


def _decided(
    seen: str, ranking: Ranking, scores: Scores, extra_margin: float, *, opens: bool
) -> Decision | None:
    best_score, best = scores[0]
    standing = ranking.standing[1]
    if best is standing:
        return None
    margin = best_score - next(value for value, each in scores if each is standing)
    least = needed(seen, best, standing, opens=opens)
    if best is not ranking.best:
        least = max(least, CONTEXT)
    if margin < least + extra_margin or is_guess(scores):
        return None
    reason = best.kind.value if best is ranking.best else "context"
    printed = _recased(seen, best, opens=opens)
    return Decision(printed, best, reason, margin, narrowed(0, seen, printed))


def _recased(seen: str, best: Candidate, *, opens: bool) -> str:
    if seen.isupper():
        return best.word.upper()
    if seen[0].islower() or best.kind is Kind.MISREAD:
        return best.word
    first = best.word[0]
    if best.kind is not Kind.NAME and first in SWEDISH_LETTERS:
        # In mid-sentence "Over" is över with its first letter misread.
        if not opens and best.word in _small_words():
            return best.word
        if best.losses[0][0] == first != best.losses[0][1:]:
            return best.word
    return first.upper() + best.word[1:]


def _small_words() -> Collection[str]:
    return grammar().listed


def _edits(tokens: Tokens, word: Word, decision: Decision) -> tuple[Edit, ...]:
    """The replacement of a word; of a broken word in two, none where the break cuts a misread letter."""
    start = tokens.starts[word.token] + word.offset
    if word.cut is None:
        edit = decision.edit
        return (Edit(start + edit.start, start + edit.end, edit.replacement),)
    cut = None if decision.best.kind is Kind.MISREAD else _printed_cut(decision.best, word.cut)
    if cut is None:
        return ()
    halves = (
        (start, word.seen[: word.cut], decision.printed[:cut]),
        (tokens.starts[word.token + 1], word.seen[word.cut :], decision.printed[cut:]),
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
