"""Which words of a paper to replace: the likeliest candidate, where it is likely enough."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

import msgspec

from stadsgraf.repair.bars import bars
from stadsgraf.repair.changes import Change
from stadsgraf.repair.channel import SWEDISH_LETTERS
from stadsgraf.repair.company import grammar
from stadsgraf.repair.damage import LEAST_DAMAGE, estimate, is_clean
from stadsgraf.repair.edits import Edit, narrowed
from stadsgraf.repair.english import in_english_run
from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.margins import CONTEXT, STRICT, is_guess, needed
from stadsgraf.repair.ranking import Ranking, Scores, rank_all
from stadsgraf.repair.readings import Candidate, Kind
from stadsgraf.repair.tokens import Tokens, Word, word_places
from stadsgraf.repair.verbatim import verbatim_tokens
from stadsgraf.repair.weighing import Paper, in_context

_BARS_READ = 0.5  # damage from which a bar may be a letter
_BROKEN = ""  # the token of words that have two


class Decision(msgspec.Struct, frozen=True):
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
    broken = tokens.broken_words()
    words = _words(tokens, token_counts, broken)
    counts = {seen: sum(found.values()) for seen, found in words.items()}
    damage = estimate({seen: count for seen, count in counts.items() if not seen.isupper()})
    if damage.share < LEAST_DAMAGE:
        return [], 0.0
    rankings = rank_all(counts, damage, known_names)
    paper = Paper(tokens, rankings, STRICT if strict else 0.0)
    open_words = (
        seen for seen, each in rankings.items() if each.contextual or each.best is not each.standing[1]
    )
    active = {token for seen in open_words for token in words[seen]}
    places = [place for place, token in enumerate(texts) if token in active or place in broken]
    verbatim = verbatim_tokens(texts, frozenset(known_names))
    changes = _changes(paper, [place for place in places if place not in verbatim], broken)
    if "|" in token_counts and damage.share >= _BARS_READ:
        changes = sorted([*changes, *bars(tokens)], key=lambda change: change.edits[0].start)
    return changes, damage.share


def _words(
    tokens: Tokens, token_counts: Counter[str], broken: Mapping[int, Sequence[Word]]
) -> dict[str, dict[str, int]]:
    """The words of the paper, each with its tokens and how often it stands there."""
    if broken:
        token_counts = token_counts - Counter(tokens.texts[place] for place in broken)
    found: dict[str, dict[str, int]] = {}
    for token, count in token_counts.items():
        for _, seen in word_places(token):
            at = found.setdefault(seen, {})
            at[token] = at.get(token, 0) + count
    for words in broken.values():
        for word in words:
            at = found.setdefault(word.seen, {})
            at[_BROKEN] = at.get(_BROKEN, 0) + 1
    return found


def _changes(paper: Paper, places: Sequence[int], broken: Mapping[int, Sequence[Word]]) -> list[Change]:
    # What does not hang on the place of a word is decided once for the paper.
    settled: dict[str, Decision | None] = {}
    changes = []
    line, counted = 1, 0
    for place in places:
        start = paper.tokens.starts[place]
        line += paper.tokens.text.count("\n", counted, start)
        counted = start
        words = broken.get(place)
        if words is None:
            parts = word_places(paper.tokens.texts[place])
            words = [Word(seen, place, offset) for offset, seen in parts]
        for word in words:
            change = _change(paper, word, line, settled)
            if change is not None:
                changes.append(change)
    return changes


def _change(paper: Paper, word: Word, line: int, settled: dict[str, Decision | None]) -> Change | None:
    seen = word.seen
    ranking = paper.rankings.get(seen)
    if ranking is None:
        return None
    if word.cut is None and seen in settled:
        decision = settled[seen]
    elif _hangs_on_place(seen, ranking):
        decision = _decision(paper, word, ranking)
    else:
        decision = settled[seen] = _decision_anywhere(seen, ranking, paper.extra_margin)
    if decision is None:
        return None
    edits = _edits(paper.tokens, word, decision)
    return Change(line, seen, decision.printed, decision.reason, decision.margin, edits) if edits else None


def _hangs_on_place(seen: str, ranking: Ranking) -> bool:
    capital = seen[0].isupper() and not seen.isupper()
    return ranking.contextual or capital or seen.lower() in lexicon().english


def _decision_anywhere(seen: str, ranking: Ranking, extra_margin: float) -> Decision | None:
    if ranking.settled:
        return _settled_decision(seen, ranking, extra_margin)
    return _decided(seen, ranking, ranking.scores, extra_margin, opens=False)


@lru_cache(maxsize=1 << 16)
def _settled_decision(seen: str, ranking: Ranking, extra_margin: float) -> Decision | None:
    return _decided(seen, ranking, ranking.scores, extra_margin, opens=False)


def _decision(paper: Paper, word: Word, ranking: Ranking) -> Decision | None:
    seen = word.seen
    opens = seen[0].isupper() and paper.tokens.opens(word.token)
    scores = in_context(paper, word, ranking.scores, opens=opens) if ranking.contextual else ranking.scores
    decision = _decided(seen, ranking, scores, paper.extra_margin, opens=opens)
    if decision is None or in_english_run(paper.tokens.texts, word.token, seen):
        return None
    return decision


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
