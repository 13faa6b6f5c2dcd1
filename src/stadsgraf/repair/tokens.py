"""The words of a text that may be repaired, and where they stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

_TOKEN = re.compile(r"\S+")
_CORE = re.compile(r"^([^\w&]*)(.*?)([^\w&]*)$", re.DOTALL)
_PART = re.compile(r"[^-/–]+")
# Letters, and the signs that the English model reads for Swedish letters.
_WORD = re.compile(r"(?=.*[^\W\d_])(?:[^\W\d_]|[&@0-9]){2,}")
_ADDRESS = re.compile(r"@.*\.|://|^www\.|\.(?:se|com|org|eu|net)$", re.IGNORECASE)
_MOST_DIGITS = 1
_LONGEST = 45  # letters; what is longer is no word, and would take long
_SENTENCE_END = (".", ":", ";", "!", "?", "•", "–")
_HEADING_LETTERS = 50  # a line this short may be a heading, after which a sentence begins
_COORDINATORS = frozenset({"och", "eller", "samt", "respektive", "men"})


class Token(msgspec.Struct, frozen=True):
    """A stretch of text between white space.

    Attributes:
        text: The stretch.
        start: Its first code point.
        line: The number of its line, from 0.
        begins_line: Whether it is the first of its line.
        opens: Whether a sentence or a heading begins with it.
    """

    text: str
    start: int
    line: int
    begins_line: bool
    opens: bool


class Word(msgspec.Struct, frozen=True):
    """A word that may be repaired.

    Attributes:
        seen: The word as scanned; a word broken at the end of a line is put together.
        start: First code point of the word.
        token: Index of its token.
        rest: Where the second half of a broken word starts, else None.
        cut: Letters before the break; all where there is none.
    """

    seen: str
    start: int
    token: int
    rest: int | None
    cut: int


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    tokens: list[Token] = []
    place = 0
    previous = ""
    for number, line in enumerate(text.split("\n")):
        first = True
        for match in _TOKEN.finditer(line):
            opens = _opens(tokens, previous, first=first)
            tokens.append(Token(match[0], place + match.start(), number, first, opens))
            first = False
        place += len(line) + 1
        previous = line
    return tokens


def _opens(tokens: list[Token], previous_line: str, *, first: bool) -> bool:
    if not tokens or (first and len(previous_line) < _HEADING_LETTERS):
        return True
    before = tokens[-1].text
    return before.endswith(_SENTENCE_END) or before.isupper()


def words(tokens: list[Token]) -> Iterator[Word]:
    """The words of the tokens that may be repaired, in order."""
    taken = -1
    for index, token in enumerate(tokens):
        if index == taken:
            continue
        places = word_places(token.text)
        rest = _rest(tokens, index)
        for offset, seen in places:
            start = token.start + offset
            if rest is not None and offset == places[-1][0]:
                taken = index + 1
                tail = word_places(rest.text)[0]
                yield Word(seen + tail[1], start, index, rest.start + tail[0], len(seen))
                yield from _after_rest(rest, index + 1)
            else:
                yield Word(seen, start, index, None, len(seen))


def _after_rest(rest: Token, index: int) -> Iterator[Word]:
    for offset, seen in word_places(rest.text)[1:]:
        yield Word(seen, rest.start + offset, index, None, len(seen))


def _rest(tokens: list[Token], index: int) -> Token | None:
    """The token that goes on with a word broken at the end of a line."""
    token = tokens[index]
    if not token.text.endswith("-") or index + 1 == len(tokens) or not word_places(token.text):
        return None
    rest = tokens[index + 1]
    places = word_places(rest.text)
    if not rest.begins_line or not places or places[0][0] != 0 or not places[0][1][0].islower():
        return None
    return None if places[0][1] in _COORDINATORS else rest


@lru_cache(maxsize=1 << 16)
def word_places(token: str) -> tuple[tuple[int, str], ...]:
    """The words in a token that may be repaired, each with its offset.

    Numbers, diary numbers, addresses and abbreviations have none.
    """
    match = _CORE.match(token)
    if match is None or sum(map(str.isdigit, match[2])) > _MOST_DIGITS or _ADDRESS.search(match[2]):
        return ()
    return tuple(
        (match.start(2) + part.start(), part[0])
        for part in _PART.finditer(match[2])
        if len(part[0]) <= _LONGEST and _WORD.fullmatch(part[0])
    )
