"""Which words of a paper to replace: the likeliest candidate, where it is likely enough."""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import msgspec

from stadsgraf.repair.candidates import Candidate, Kind, candidates
from stadsgraf.repair.context import RULES, Surroundings
from stadsgraf.repair.damage import LEAST_DAMAGE, Damage, estimate, is_clean, score
from stadsgraf.repair.edits import Edit, narrowed
from stadsgraf.repair.english import in_english_run
from stadsgraf.repair.channel import SWEDISH_LETTERS
from stadsgraf.repair.lexicon import WordList, lexicon
from stadsgraf.repair.tokens import Token, Word, tokenize, word_places, words
from stadsgraf.repair.verbatim import verbatim_tokens
from stadsgraf.repair.vocabulary import (
    Vocabulary,
    document_words,
    extra_candidates,
    harmonised_names,
    register_words,
)

# Margins in nats by which the best candidate must beat the word as it stands.
_MARGIN = 1.0
_REAL_WORD = 1.6  # the word as it stands is a common one
_RIVAL_PARTS = 1.5  # both are made of parts
_NAME_PARTS = 2.0  # a capital inside a sentence, and a candidate made of parts
_SPELLING = 2.5  # the best candidate is in no list
_SPELLING_LEAD = 1.5  # and other letters are not much less likely
_SPELLING_PARTS = 4.0  # and the word as it stands is made of parts
_NAME_KNOWN = 2.5  # a capital inside a sentence, and the word as it stands is known
_SURNAME = re.compile(r"[a-zåäö]{3}é[rn]$")  # surnames in -ér and -én keep their é
_SHORTEST_NAME_MENDED = 4  # letters: a shorter name in capitals is too near to some word to be mended
_NAME_RARE = 5.0  # a capital inside a sentence, plain letters, and a rare candidate: names have old spellings
_NAME = 0.5
_OPENING_KNOWN = 1.0  # a capital that begins a sentence may be a name's
_CAPITALS = 1.0  # a word all in capitals
_CAPITALS_KNOWN = 4.5  # and the word as it stands is known
_STRICT = 2.5

_COMMON = math.log(2e-6)
_COMMON_IF_SHORT = math.log(3e-5)  # a short word with a capital may be any name
_COMMON_IN_CAPITALS = math.log(5e-7)
_COMMON_WITH_SIGN = math.log(1e-4)
_SURE = 3.0  # a word that is so much likelier than all others may speak for its like in the paper
_RARE = math.log(3e-6)  # below this, the paper's own words are asked
_LONGEST_ACRONYM = 5
_LONG_IN_CAPITALS = 12  # too long for a name
_CLOSING = (".", ",", ";", ":", "!", "?", ")")
_SENTENCE_END = (".", ":", "!", "?")


class Change(msgspec.Struct, frozen=True):
    """A word that the repair replaces, and why.

    Attributes:
        line: Number of its line, from 1.
        seen: The word as scanned.
        printed: The word as it must have been printed.
        reason: `context` where the words around decide, else where the printed word is known from.
        margin: How much likelier it is than the word as it stands, in nats.
        edits: The replacement; two for a word broken at the end of a line.
    """

    line: int
    seen: str
    printed: str
    reason: str
    margin: float
    edits: tuple[Edit, ...]


class Ranking(msgspec.Struct, frozen=True):
    """The candidates for a scanned word in one paper.

    Attributes:
        scores: Score and candidate, best first.
        standing: The word as it stands.
        standing_score: Its score.
        contextual: Whether the words around have a say.
    """

    scores: tuple[tuple[float, Candidate], ...]
    standing: Candidate
    standing_score: float
    contextual: bool


class Paper(msgspec.Struct, frozen=True):
    """A tokenised paper with the candidates of its words.

    Attributes:
        tokens: Its tokens.
        texts: Their texts.
        rankings: The candidates of each scanned word.
        extra_margin: Nats added to every margin.
    """

    tokens: Sequence[Token]
    texts: Sequence[str]
    rankings: Mapping[str, Ranking]
    extra_margin: float


def find_changes(
    text: str, *, known_names: Collection[str] = (), strict: bool = False
) -> tuple[list[Change], float]:
    """The words to replace, in order, and the share of å, ä and ö that the paper has lost."""
    tokens = tokenize(text)
    found = list(words(tokens))
    if is_clean([word.seen.lower() for word in found]):
        return [], 0.0
    counts = Counter(word.seen for word in found)
    damage = estimate({seen: count for seen, count in counts.items() if not seen.isupper()})
    if damage.share < LEAST_DAMAGE:
        return [], 0.0
    rankings = _rank_all(counts, damage, known_names)
    paper = Paper(tokens, [token.text for token in tokens], rankings, _STRICT if strict else 0.0)
    verbatim = verbatim_tokens(paper.texts, frozenset(known_names))
    changes = []
    for word in found:
        change = _change(paper, word) if word.token not in verbatim else None
        if change is not None:
            changes.append(change)
    return changes, damage.share


def _rank_all(counts: Mapping[str, int], damage: Damage, known_names: Collection[str]) -> dict[str, Ranking]:
    """The candidates of each scanned word; those of rare words once more with the paper's own words."""
    names = register_words(frozenset(known_names))
    alone = Vocabulary(names, WordList({}))
    first = {seen: _rank(seen, damage, alone) for seen in sorted(counts)}
    sure: Counter[str] = Counter()
    own: dict[str, str] = {}
    unknown = []
    for seen, ranking in first.items():
        best = ranking.scores[0][1]
        if best.kind is not Kind.LEXICON and seen[0].isupper():
            unknown.append(seen.lower())
        if best.kind in {Kind.UNKNOWN, Kind.SPELLING}:
            continue
        if _lead(ranking) >= _SURE and best.log_probability < _RARE and not seen.isupper():
            sure[best.word] += 1
            own[seen] = best.word
    sure.update(harmonised_names(unknown, damage))
    # A word cannot vouch for itself: only what stands in another form as well is known from the paper.
    size = sum(counts.values())
    together = Vocabulary(names, document_words(sure, size))
    twice = Vocabulary(names, document_words(sure - Counter(set(sure)), size))
    return {
        seen: _rank(seen, damage, twice if seen in own else together)
        if ranking.scores[0][1].log_probability < _RARE
        else ranking
        for seen, ranking in first.items()
    }


def _lead(ranking: Ranking) -> float:
    if len(ranking.scores) == 1:
        return math.inf
    return ranking.scores[0][0] - ranking.scores[1][0]


def _rank(seen: str, damage: Damage, vocabulary: Vocabulary) -> Ranking:
    form = seen.capitalize() if seen.isupper() else seen
    best: dict[str, tuple[float, Candidate]] = {}
    for candidate in candidates(form):
        best[candidate.word] = score(candidate, damage.channel), candidate
    for candidate in extra_candidates(form, vocabulary):
        known = best.get(candidate.word)
        value = score(candidate, damage.channel)
        # A common word that a name has too keeps its probability, and may be restored as the name is.
        best[candidate.word] = max(value, known[0]) if known else value, candidate
    scores = tuple(sorted(best.values(), key=_order))
    standing_score, standing = best[form.lower()]
    return Ranking(scores, standing, standing_score, not RULES.keys().isdisjoint(best))


def _change(paper: Paper, word: Word) -> Change | None:
    ranking = paper.rankings[word.seen]
    scores = _in_context(paper, word, ranking.scores) if ranking.contextual else ranking.scores
    best_score, best = scores[0]
    standing = ranking.standing
    if best.word == standing.word:
        return None
    standing_score = ranking.standing_score
    if ranking.contextual:
        standing_score = next(value for value, each in scores if each.word == standing.word)
    margin = best_score - standing_score
    if margin < _needed(paper, word, best, standing) or _is_guess(scores):
        return None
    if in_english_run(paper.texts, word.token, word.seen):
        return None
    printed = _recased(word.seen, best)
    edits = _edits(word, printed, best)
    if not edits:
        return None
    reason = best.kind.value if (best_score, best) in ranking.scores else "context"
    return Change(paper.tokens[word.token].line + 1, word.seen, printed, reason, margin, edits)


def _is_guess(scores: Sequence[tuple[float, Candidate]]) -> bool:
    """Whether a word that is in no list could as well have been printed with other letters."""
    close = [each for value, each in scores[1:] if scores[0][0] - value < _SPELLING_LEAD]
    return scores[0][1].kind is Kind.SPELLING and any(each.kind is not Kind.UNKNOWN for each in close)


def _in_context(
    paper: Paper, word: Word, scores: Sequence[tuple[float, Candidate]]
) -> list[tuple[float, Candidate]]:
    around = surroundings(paper, word)
    weighed = [
        (value + RULES[each.word](around) if each.word in RULES else value, each) for value, each in scores
    ]
    return sorted(weighed, key=_order)


def _order(scored: tuple[float, Candidate]) -> tuple[float, str]:
    return -scored[0], scored[1].word


def _needed(paper: Paper, word: Word, best: Candidate, standing: Candidate) -> float:
    """The margin that this word asks for; infinite where it is never replaced."""
    seen = word.seen
    vouched = best.kind in {Kind.NAME, Kind.DOCUMENT}
    known = standing.kind is Kind.LEXICON or seen.lower() in lexicon().english
    if seen.isupper():
        return _needed_in_capitals(seen, best, known=known) + paper.extra_margin
    if len(seen) == 2 and not seen.isalpha() and best.log_probability < _COMMON_WITH_SIGN:
        return math.inf
    needed = _MARGIN
    if standing.kind is Kind.LEXICON and standing.log_probability >= _COMMON:
        needed = _REAL_WORD
    parts = {Kind.COMPOUND, Kind.INFLECTION}
    if best.kind in parts and standing.kind in parts:
        needed = _RIVAL_PARTS
    if best.kind is Kind.SPELLING:
        needed = _SPELLING_PARTS if standing.kind in parts or "@" in seen else _SPELLING
    if seen[0].isupper() and not vouched:
        if _SURNAME.search(seen):
            return math.inf
        if len(best.word) <= _SHORTEST_NAME_MENDED and best.log_probability < _COMMON_IF_SHORT:
            return math.inf
        if paper.tokens[word.token].opens:
            return needed + (_OPENING_KNOWN if known else 0.0) + paper.extra_margin
        if known:
            return needed + _NAME_KNOWN + paper.extra_margin
        if best.kind is not Kind.LEXICON:
            needed += _NAME_PARTS
        elif best.log_probability < _COMMON and seen.isascii():
            needed += _NAME_RARE
        else:
            needed += _NAME
    return needed + paper.extra_margin


def _needed_in_capitals(seen: str, best: Candidate, *, known: bool) -> float:
    if best.kind in {Kind.NAME, Kind.DOCUMENT}:
        return _MARGIN
    if len(seen) <= _LONGEST_ACRONYM:
        return math.inf
    if best.kind is Kind.COMPOUND and len(seen) >= _LONG_IN_CAPITALS:
        return _RIVAL_PARTS
    common = best.kind is Kind.LEXICON and best.log_probability >= _COMMON_IN_CAPITALS
    if not common:
        return math.inf
    return _CAPITALS_KNOWN if known else _CAPITALS


def surroundings(paper: Paper, word: Word) -> Surroundings:
    """The words around a word, each as it is printed without regard to its own surroundings."""
    index = word.token
    token = paper.tokens[index].text
    closes = token.endswith(_CLOSING)
    starts = index == 0 or paper.texts[index - 1].endswith(_SENTENCE_END)
    before = "" if starts else _printed(paper, index - 1, last=True)
    return Surroundings(
        before=before,
        earlier="" if starts or index < 2 else _printed(paper, index - 2, last=True),
        after="" if closes else _printed(paper, index + 1, last=False),
        later="" if closes else _printed(paper, index + 2, last=False),
        closes=closes,
        after_name=bool(before) and paper.texts[index - 1][0].isupper(),
    )


def _printed(paper: Paper, index: int, *, last: bool) -> str:
    if index >= len(paper.texts):
        return ""
    places = word_places(paper.texts[index])
    if not places:
        return paper.texts[index].strip("()[].,;:”\"'")
    seen = places[-1 if last else 0][1]
    ranking = paper.rankings.get(seen)
    return ranking.scores[0][1].word if ranking else seen.lower()


def _recased(seen: str, best: Candidate) -> str:
    if seen.isupper():
        return best.word.upper()
    small = best.word[0] in SWEDISH_LETTERS and best.losses[0][0] in SWEDISH_LETTERS
    misread = small and best.losses[0][0] != best.losses[0][1:]
    if seen[0].isupper() and not misread:
        return best.word[0].upper() + best.word[1:]
    return best.word


def _edits(word: Word, printed: str, best: Candidate) -> tuple[Edit, ...]:
    """The replacement of a word; of a broken word in two, none where the break cuts a misread letter."""
    if word.rest is None:
        return (narrowed(word.start, word.seen, printed),)
    cut = _printed_cut(best, word.cut)
    if cut is None:
        return ()
    halves = (
        (word.start, word.seen[: word.cut], printed[:cut]),
        (word.rest, word.seen[word.cut :], printed[cut:]),
    )
    return tuple(narrowed(start, seen, half) for start, seen, half in halves if seen != half and half)


def _printed_cut(best: Candidate, cut: int) -> int | None:
    """How many printed letters the first `cut` scanned letters stand for."""
    losses = iter(best.losses)
    read = 0
    for count, letter in enumerate(best.word):
        if read == cut:
            return count
        read += len(next(losses)) - 1 if letter in SWEDISH_LETTERS else 1
    return len(best.word) if read == cut else None
