"""The words of a text that may be repaired, and where they stand."""

import re

import msgspec

_TOKEN = re.compile(r"\S+")
_CORE = re.compile(r"^([^\w&]*)(.*?)([^\w&]*)$", re.DOTALL)
_PART = re.compile(r"[^-/–]+")
# Letters, and the signs that the English model reads for Swedish letters.
_WORD = re.compile(r"(?=.*[^\W\d_])(?:[^\W\d_]|[&@0-9]){2,}")
_NUMBER = re.compile(r"[\d.,:]+")
_ADDRESS = re.compile(r"@.*\.|://|^www\.|\.(?:se|com|org|eu|net)$", re.IGNORECASE)
_MOST_DIGITS = 1
_LONGEST = 45  # letters; what is longer is no word, and would take long
_MARKS = ".,;:"
_SENTENCE_END = (".", ":", ";", "!", "?", "•", "–")
_BULLETS = ("-", "—", "*")
_HEADING_LETTERS = 50  # a line this short may be a heading, after which a sentence begins
_COORDINATORS = frozenset({"och", "eller", "samt", "respektive", "men"})
_BROKEN = re.compile(r"-[^\S\n]*\n\s*\S")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word that may be repaired.

    Attributes:
        seen: The word as scanned; a word broken at the end of a line is put together.
        token: Index of its token.
        offset: First code point of the word in its token.
        cut: Letters before the break at the end of a line; None where there is none.
    """

    seen: str
    token: int
    offset: int
    cut: int | None = None


class Tokens:
    """The stretches of a text between white space.

    Attributes:
        text: The text.
        texts: The stretches.
        starts: The first code point of each.
    """

    __slots__ = ("starts", "text", "texts")

    def __init__(self, text: str, texts: list[str]) -> None:
        self.text = text
        self.texts = texts
        self.starts = [match.start() for match in _TOKEN.finditer(text)]

    def begins_line(self, index: int) -> bool:
        """Whether the token is the first of its line."""
        if index == 0:
            return True
        before = self.starts[index - 1] + len(self.texts[index - 1])
        return "\n" in self.text[before : self.starts[index]]

    def opens(self, index: int) -> bool:
        """Whether a sentence or a heading begins with the token."""
        if index == 0:
            return True
        if self.begins_line(index):
            line_end = self.text.rindex("\n", 0, self.starts[index])
            if line_end - (self.text.rfind("\n", 0, line_end) + 1) < _HEADING_LETTERS:
                return True
        before = self.texts[index - 1]
        if before.endswith(_SENTENCE_END) or before in _BULLETS:
            return True
        # A word in capitals may be a heading; "(KD)," is none.
        return before.isupper() and before[0].isalpha()

    def broken_words(self) -> dict[int, list[Word]]:
        """The words of each token that holds a half of a word broken at the end of a line."""
        found: dict[int, list[Word]] = {}
        if _BROKEN.search(self.text) is None:
            return found
        for index, token in enumerate(self.texts):
            if token[-1] == "-" and index not in found and self._goes_on(index):
                first, rest = word_places(token), word_places(self.texts[index + 1])
                offset, head = first[-1]
                whole = Word(head + rest[0][1], index, offset, len(head))
                found[index] = [Word(seen, index, start) for start, seen in first[:-1]] + [whole]
                found[index + 1] = [Word(seen, index + 1, start) for start, seen in rest[1:]]
        return found

    def _goes_on(self, index: int) -> bool:
        """Whether the next token, at the beginning of a line, goes on with the last word of this one."""
        if index + 1 == len(self.texts) or not word_places(self.texts[index]):
            return False
        rest = word_places(self.texts[index + 1])
        if not rest or rest[0][0] != 0 or not rest[0][1][0].islower() or not self.begins_line(index + 1):
            return False
        return rest[0][1] not in _COORDINATORS


def word_places(token: str) -> tuple[tuple[int, str], ...]:
    """The words in a token that may be repaired, each with its offset.

    Numbers, diary numbers, addresses and abbreviations have none.
    """
    bare = token if token[-1] not in _MARKS else token[:-1]
    if bare.isalpha():
        return ((0, bare),) if 2 <= len(bare) <= _LONGEST else ()
    match = _CORE.match(token)
    if match is None or _ADDRESS.search(match[2]):
        return ()
    parts = [(part.start(), part[0]) for part in _PART.finditer(match[2])]
    if sum(sum(map(str.isdigit, part)) for _, part in parts if not _NUMBER.fullmatch(part)) > _MOST_DIGITS:
        return ()
    return tuple(
        (match.start(2) + start, part)
        for start, part in parts
        if len(part) <= _LONGEST and _WORD.fullmatch(part)
    )
