"""The candidates for a word weighed by the words around it."""

from collections.abc import Mapping

import msgspec

from stadsgraf.repair.bars import BAR
from stadsgraf.repair.company import EDGE, PAUSE, company_class, fit, keeps_company
from stadsgraf.repair.context import FINAL, RULES, Surroundings
from stadsgraf.repair.entries import Ranking, Scores
from stadsgraf.repair.lexicon import WordList
from stadsgraf.repair.ranking import order
from stadsgraf.repair.readings import Kind
from stadsgraf.repair.tokens import Tokens, Word, word_places

_CLOSING = (".", ",", ";", ":", "!", "?", ")")
_SENTENCE_END = (".", ":", "!", "?")
_PAUSE_AFTER = (",", ";", ")", '"', "”")
_PAUSE_BEFORE = ("(", "–", "—", "-", '"', "”")
_BARE = "()[].,;:”\"'"


class Paper(msgspec.Struct, frozen=True):
    """A tokenised paper with the candidates of its words.

    Attributes:
        tokens: Its tokens.
        rankings: The candidates of each scanned word that may be another one.
        names: The words of the registers' names.
        extra_margin: Nats added to every margin.
        printed: The first and the last word of tokens as printed, filled as they are asked for.
    """

    tokens: Tokens
    rankings: Mapping[str, Ranking]
    names: WordList
    extra_margin: float
    printed: dict[str, tuple[str, str]]


def in_context(paper: Paper, word: Word, scores: Scores, *, opens: bool) -> Scores:
    """The candidates with their scores where the word stands, best first.

    A rule of grammar decides where there is one. Else the company of the words decides between those of which
    it is known; the others keep their distance from the likeliest.
    """
    around = _surroundings(paper, word, opens=opens)
    lead = scores[0][1]
    speaks = lead.kind is Kind.LEXICON and keeps_company(lead.word) and (opens or word.seen[0].islower())
    beside = _company(paper, word, around) if speaks else (EDGE, EDGE)
    level = _fit(lead.word, beside) if speaks else 0.0
    weighed = []
    for value, each in scores:
        bonus = 0.0
        if speaks and each is not lead and each.kind is Kind.LEXICON and keeps_company(each.word):
            bonus = _fit(each.word, beside) - level
        if each.word in RULES:
            bonus = _ruled(each.word, around, bonus)
        weighed.append((value + bonus, each))
    return tuple(sorted(weighed, key=order))


def _ruled(word: str, around: Surroundings, bonus: float) -> float:
    rule = RULES[word](around)
    if word in FINAL:
        return rule + min(bonus, 0.0)
    return max(rule, bonus) if rule > 0 else bonus


def _fit(word: str, beside: tuple[str, str]) -> float:
    return fit(0, word, beside[0]) + fit(1, word, beside[1])


def _surroundings(paper: Paper, word: Word, *, opens: bool) -> Surroundings:
    """The words around a word, each as it is printed without regard to its own surroundings."""
    index = word.token
    texts = paper.tokens.texts
    closes = texts[index].endswith(_CLOSING)
    starts = opens or index == 0 or texts[index - 1].endswith(_SENTENCE_END)
    before = "" if starts else _printed(paper, index - 1, last=True)
    return Surroundings(
        before=before,
        earlier="" if starts or index < 2 else _printed(paper, index - 2, last=True),
        after="" if closes else _printed(paper, index + 1, last=False),
        later="" if closes else _printed(paper, index + 2, last=False),
        closes=closes,
        after_name=bool(before) and texts[index - 1][0].isupper(),
    )


def _company(paper: Paper, word: Word, around: Surroundings) -> tuple[str, str]:
    """The classes of the neighbours of a word."""
    index = word.token
    texts = paper.tokens.texts
    token = texts[index]
    if not around.before or paper.tokens.opens(index):
        left = EDGE
    elif token[0] in _PAUSE_BEFORE or texts[index - 1].endswith(_PAUSE_AFTER):
        left = PAUSE
    else:
        left = _class(texts[index - 1], around.before)
    if index + 1 == len(texts) or token.endswith(_SENTENCE_END):
        right = EDGE
    elif token.endswith(_PAUSE_AFTER) or texts[index + 1][0] in _PAUSE_BEFORE or not around.after:
        right = PAUSE
    else:
        right = _class(texts[index + 1], around.after)
    return left, right


def _class(token: str, printed: str) -> str:
    is_name = token[0].isupper() and not token.isupper()
    return company_class(printed.capitalize() if is_name else printed)


def _printed(paper: Paper, index: int, *, last: bool) -> str:
    texts = paper.tokens.texts
    if index >= len(texts):
        return ""
    token = texts[index]
    words = paper.printed.get(token)
    if words is None:
        words = paper.printed[token] = _printed_ends(paper, token)
    return words[last]


def _printed_ends(paper: Paper, token: str) -> tuple[str, str]:
    """The first and the last word of a token, each as printed without regard to its surroundings."""
    places = word_places(token)
    if not places:
        alone = "i" if token == BAR else token.strip(_BARE)
        return alone, alone
    first, last = (paper.rankings.get(seen) for seen in (places[0][1], places[-1][1]))
    return (
        first.best.word if first else places[0][1].lower(),
        last.best.word if last else places[-1][1].lower(),
    )
