"""The candidates for a word weighed by the words around it."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from stadsgraf.memo import Memo
from stadsgraf.repair.bars import BAR
from stadsgraf.repair.company import EDGE, PAUSE, company_class, fit, keeps_company
from stadsgraf.repair.context import FINAL, RULES
from stadsgraf.repair.damage import Scores
from stadsgraf.repair.entries import Ranking
from stadsgraf.repair.lexicon import WordList
from stadsgraf.repair.readings import Kind
from stadsgraf.repair.surroundings import Surroundings
from stadsgraf.repair.telling import Places
from stadsgraf.repair.tokens import Tokens, word_places

_CLOSING = (".", ",", ";", ":", "!", "?", ")")
_SENTENCE_END = (".", ":", "!", "?")
_PAUSE_AFTER = (",", ";", ")", '"', "”")
_PAUSE_BEFORE = ("(", "–", "—", "-", '"', "”")
_ENDS_PHRASE = _CLOSING + _PAUSE_AFTER
_BARE = "()[].,;:”\"'"


class Neighbour(msgspec.Struct, frozen=True, gc=False):
    """A token as the words beside it see it, as printed without regard to its own surroundings.

    Attributes:
        first: Its first word.
        last: Its last word.
        first_class: The class of the first, see `stadsgraf.repair.company`.
        last_class: The class of the last.
    """

    first: str
    last: str
    first_class: str
    last_class: str


class Paper(msgspec.Struct, frozen=True):
    """A tokenised paper with the candidates of its words.

    Attributes:
        tokens: Its tokens.
        places: The words of its tokens, see `stadsgraf.repair.telling.Told`.
        rankings: The candidates of each scanned word that may be another one.
        names: The words of the registers' names.
        extra_margin: Nats added to every margin.
        neighbours: Tokens as their neighbours see them, filled as they are asked for.
    """

    tokens: Tokens
    places: Mapping[str, Places]
    rankings: Mapping[str, Ranking]
    names: WordList
    extra_margin: float
    neighbours: dict[str, Neighbour]


def in_context(paper: Paper, seen: str, token: int, scores: Scores, *, opens: bool) -> Scores:
    """The candidates with what they cost where the word stands, best first.

    A rule of grammar decides where there is one. Else the company of the words decides between those of which
    it is known; the others keep their distance from the likeliest.
    """
    _, first, lead = scores[0]
    speaks = lead.kind is Kind.LEXICON and (opens or seen[0].islower()) and _voices[first][0]
    around: Surroundings | None = None
    left = right = EDGE
    level = 0.0
    if speaks:
        left, right = _left(paper, token, opens=opens), _right(paper, token)
        level = _fits[first, left, right]
    rows = []
    for row in scores:
        cost, printed, each = row
        has_company, rule = _voices[printed]
        bonus = 0.0
        if has_company and speaks and each is not lead and each.kind is Kind.LEXICON:
            bonus = _fits[printed, left, right] - level
        if rule is not None:
            if around is None:
                around = _surroundings(paper, token, opens=opens)
            bonus = _ruled(printed, rule(around), bonus)
        rows.append((cost - bonus, printed, each) if bonus else row)
    rows.sort()
    return tuple(rows)


_voices: Memo[str, tuple[bool, Callable[[Surroundings], float] | None]] = Memo(
    lambda word: (keeps_company[word], RULES.get(word)), 1 << 16
)
"""Whether the company of a word is known, and the rule that it has."""

_fits: Memo[tuple[str, str, str], float] = Memo(
    lambda stand: fit(0, stand[0], stand[1]) + fit(1, stand[0], stand[2]), 1 << 17
)
"""How well a word fits between two neighbours, see `stadsgraf.repair.company.fit`."""


def _ruled(word: str, rule: float, bonus: float) -> float:
    if word in FINAL:
        return rule + min(bonus, 0.0)
    return max(rule, bonus) if rule > 0 else bonus


def _surroundings(paper: Paper, index: int, *, opens: bool) -> Surroundings:
    """The words around a word, each as it is printed without regard to its own surroundings."""
    texts = paper.tokens.texts
    closes = texts[index].endswith(_CLOSING)
    starts = _starts(texts, index, opens=opens)
    before = "" if starts else _neighbour(paper, texts[index - 1]).last
    return Surroundings(
        before=before,
        earlier="" if starts or index < 2 else _neighbour(paper, texts[index - 2]).last,
        after="" if closes or index + 1 >= len(texts) else _neighbour(paper, texts[index + 1]).first,
        later="" if closes or index + 2 >= len(texts) else _neighbour(paper, texts[index + 2]).first,
        closes=closes,
        after_name=bool(before) and texts[index - 1][0].isupper(),
        is_name=texts[index][0].isupper(),
        before_name=index + 1 < len(texts) and not closes and texts[index + 1][0].isupper(),
    )


def _starts(texts: Sequence[str], index: int, *, opens: bool) -> bool:
    return opens or index == 0 or texts[index - 1].endswith(_SENTENCE_END)


def _left(paper: Paper, index: int, *, opens: bool) -> str:
    """The class of the neighbour before a word."""
    texts = paper.tokens.texts
    if _starts(texts, index, opens=opens):
        return EDGE
    beside = _neighbour(paper, texts[index - 1])
    if not beside.last or paper.tokens.opens(index):
        return EDGE
    if texts[index][0] in _PAUSE_BEFORE or texts[index - 1].endswith(_PAUSE_AFTER):
        return PAUSE
    return beside.last_class


def _right(paper: Paper, index: int) -> str:
    """The class of the neighbour after a word."""
    texts = paper.tokens.texts
    token = texts[index]
    if index + 1 == len(texts) or token.endswith(_SENTENCE_END):
        return EDGE
    after = texts[index + 1]
    if token.endswith(_ENDS_PHRASE) or after[0] in _PAUSE_BEFORE:
        return PAUSE
    beside = _neighbour(paper, after)
    return beside.first_class if beside.first else PAUSE


def _neighbour(paper: Paper, token: str) -> Neighbour:
    found = paper.neighbours.get(token)
    if found is None:
        found = paper.neighbours[token] = _seen_from_beside(paper, token)
    return found


def _seen_from_beside(paper: Paper, token: str) -> Neighbour:
    if token not in paper.places:
        return _unchanged[token]
    words = _outer_words[token]
    first, last = paper.rankings.get(words[0]), paper.rankings.get(words[1])
    return _classed[
        token,
        first.best.word if first else words[0].lower(),
        last.best.word if last else words[1].lower(),
    ]


def _ends(token: str) -> tuple[str, str]:
    places = word_places(token)
    return places[0][1], places[-1][1]


_outer_words = Memo(_ends, 1 << 16)
"""The first and the last word of a token that has any."""


def _new_unchanged(token: str) -> Neighbour:
    places = word_places(token)
    if not places:
        alone = "i" if token == BAR else token.strip(_BARE)
        return _classed[token, alone, alone]
    return _classed[token, places[0][1].lower(), places[-1][1].lower()]


_unchanged = Memo(_new_unchanged, 1 << 16)
"""A token of words that can be nothing but themselves."""


def _with_classes(printed: tuple[str, str, str]) -> Neighbour:
    token, first, last = printed
    is_name = token[0].isupper() and not token.isupper()
    first_class = company_class(first.capitalize() if is_name else first)
    if last == first:
        return Neighbour(first, last, first_class, first_class)
    return Neighbour(first, last, first_class, company_class(last.capitalize() if is_name else last))


_classed = Memo(_with_classes, 1 << 17)
"""A token and its outer words as printed, with their classes."""
