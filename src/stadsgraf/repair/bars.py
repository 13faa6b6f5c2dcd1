"""Words of one sign: i, which the English model reads as a bar, and är, of which it sees the r only."""

from collections.abc import Iterator, Sequence

from stadsgraf.repair.changes import Change
from stadsgraf.repair.context import RULES
from stadsgraf.repair.edits import Edit
from stadsgraf.repair.surroundings import Surroundings
from stadsgraf.repair.tokens import Tokens

BAR = "|"
LONE = "r"
LONES = frozenset({LONE, LONE + ".", LONE + ","})
_BEFORE_YEARS = frozenset({"per", "i", "varje", "nästa"})
_ON = frozenset({"4", "a", "&"})
_BEFORE_ON = frozenset({"avslag", "bifall", "proposition", "votering"})  # "yrkar avslag å motionen"
_MARGIN = 3.0  # nats: more is not claimed for a letter of which nothing is left to see
_COORDINATORS = frozenset({"och", "eller", "samt"})  # after these an r is one of several signs
_MARKS = ".,;:!?"
_SENTENCE_END = (".", ":", "!", "?")


def bars(tokens: Tokens) -> Iterator[Change]:
    """The bars of a damaged paper that stand for a word, in order.

    A bar is the word where it is the only one of its line and words stand beside it as in a sentence; the
    bars of a table do not.
    """
    for index, token in enumerate(tokens.texts[:-1]):
        if token != BAR or tokens.begins_line(index + 1) or not tokens.texts[index + 1][0].isalnum():
            continue
        start = tokens.starts[index]
        line_end = tokens.text.find("\n", start)
        line = tokens.text[tokens.text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else None]
        printed = _printed(tokens, index)
        if line.count(BAR) == 1 and printed:
            edit = Edit(start, start + 1, printed)
            yield Change(tokens.text.count("\n", 0, start) + 1, BAR, printed, "misread", _MARGIN, (edit,))


def lone_letters(tokens: Tokens) -> Iterator[Change]:
    """Each r of a damaged paper that stands alone between words of a sentence: it is är, or år."""
    for index in [place for place, token in enumerate(tokens.texts) if token in LONES and place]:
        printed = _printed_lone(tokens.texts, index)
        if not printed:
            continue
        start = tokens.starts[index]
        edit = Edit(start, start + 1, printed)
        yield Change(tokens.text.count("\n", 0, start) + 1, LONE, printed, "misread", _MARGIN, (edit,))


def old_prepositions(tokens: Tokens) -> Iterator[Change]:
    """Each sign of a damaged paper that is the preposition å of older minutes."""
    if _BEFORE_ON.isdisjoint(tokens.texts):
        return
    last = len(tokens.texts) - 1
    for index, token in enumerate(tokens.texts):
        if token not in _ON or not 0 < index < last or tokens.texts[index - 1] not in _BEFORE_ON:
            continue
        if tokens.texts[index + 1][0].islower():
            start = tokens.starts[index]
            edit = Edit(start, start + 1, "å")
            yield Change(tokens.text.count("\n", 0, start) + 1, token, "å", "misread", _MARGIN, (edit,))


def _printed_lone(texts: Sequence[str], index: int) -> str:
    before = texts[index - 1]
    if texts[index] != LONE:
        return "år" if before in _BEFORE_YEARS else ""
    if not before[-1].isalnum() or index + 1 == len(texts):
        return ""
    after = texts[index + 1].rstrip(_MARKS)
    if after.isdigit() and before.isalpha():
        return "är"
    if not after.isalpha() or not after.islower() or after in _COORDINATORS:
        return ""
    around = Surroundings(before.lower(), "", after, "", closes=False, after_name=False)
    return "år" if RULES["år"](around) > 0 else "är"


def _printed(tokens: Tokens, index: int) -> str:
    before = tokens.texts[index - 1] if index else ""
    if not before or before.endswith(_SENTENCE_END) or (tokens.begins_line(index) and tokens.opens(index)):
        return "I"
    word = before.rstrip(",")
    return "i" if word.isalpha() and word.islower() and len(word) > 1 else ""
