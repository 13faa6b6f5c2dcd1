"""Heads of pages in text that lost its line ends: issuer, genre, board, date and number run into each other."""

import re
from collections.abc import Iterator

from stadsgraf.swedish.headings import BODY_LINE, GENRES
from stadsgraf.swedish.words import fold

_ISSUER = re.compile(
    r"(?:[A-ZÅÄÖ][A-ZÅÄÖ-]+ ){1,2}(?:KOMMUN|STAD|LANDSTING)(?= |$)"
    r"|(?:[A-ZÅÄÖ][a-zåäö-]+ ){1,2}(?:kommun|stad|landsting)(?= |$)"
    r"|(?:Region|REGION) [A-ZÅÄÖ][\wÅÄÖåäö-]+"
)
_LABEL = re.compile(
    r"(?:sammanträdesdatum|datum|diarienummer|diarienr|ärendenummer|ärendenr|sida|sidnr|paragrafer|referens)\b\.?:?(?= |$)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:(?:sida|sid|blad)\.? )?\d{1,3} ?(?:\(\d{1,3}\)|av \d{1,3})(?= |$)|(?:sida|sid|blad)\.? \d{1,3}(?= |$)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:(?:Sammanträde |Datum |den )?(?:den )?)(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} (?:19|20)\d\d)(?= |$)"
)
_CASE = re.compile(
    r"(?:Dnr|Diarienr|Diarienummer|DIARIENR|Ärendenr)[.:]? (?:[A-ZÅÄÖ]{1,4}[- ]?)?\d[\d./:-]*(?= |$)|[A-ZÅÄÖ]{2,4}[- ]\d{4}[/:][\d.]+(?= |$)"
)
_CAPITAL = re.compile(r"(?<= )[A-ZÅÄÖ\d§]")
_WIDEST = 60


_MOST = 12
"""Cells of the widest head; what goes on like one is no head, and reading it from each place would take for ever."""


def cells(text: str, place: int) -> tuple[int, ...]:
    """Where the cells of a head that stands at a place begin, and where the last one ends; empty if none stands there.

    A head has two cells or more, of which one is its issuer or its number or, at the beginning, its genre.
    """
    begins: list[int] = []
    kinds: set[str] = set()
    telling = {"issuer", "number"} if place else {"issuer", "number", "genre"}
    while place < len(text) and len(begins) < _MOST:
        kind, end = _cell(text, place)
        if not end:
            break
        kinds.add(kind)
        begins.append(place)
        place = end
    return (*begins, place) if len(begins) > 1 and kinds & telling else ()


def _cell(text: str, place: int) -> tuple[str, int]:
    """The kind of cell that begins at a place and where the next one begins; no end where none does."""
    for kind, pattern in (
        ("issuer", _ISSUER),
        ("number", _NUMBER),
        ("case", _CASE),
        ("date", _DATE),
        ("label", _LABEL),
    ):
        match = pattern.match(text, place)
        if match is not None:
            return kind, _past_space(text, match.end())
    stretch = text[place : place + _WIDEST]
    for following in (*(match.start() for match in _CAPITAL.finditer(stretch)), len(stretch)):
        words = stretch[:following].strip()
        if words[:1].isupper() and any(re.fullmatch(pattern, fold(words)) for pattern, _ in GENRES[:_SHORT]):
            return "genre", place + following
        if words[:1].isupper() and BODY_LINE.fullmatch(words) is not None:
            return "body", place + following
    return "", 0


_SHORT = 2
"""Genres that heads of pages print; the others are words that titles begin with too."""


def _past_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


_START = re.compile(
    r"(?<!\S)(?:[A-ZÅÄÖ][A-ZÅÄÖ-]{2,} |[A-ZÅÄÖ][a-zåäö-]+ (?:kommun|stad|landsting) |(?:Region|REGION) [A-ZÅÄÖ]|(?:Sida|Blad) \d)"
)
_LEAST = 3


def heads_in(text: str) -> Iterator[int]:
    """Where heads of pages begin within a stretch of text: an issuer with a genre, or three cells with one of the two and a number."""
    place = 0
    while (match := _START.search(text, place)) is not None:
        found = cells(text, match.start())
        place = match.end()
        numbered = len(found) > _LEAST and _NUMBER.search(text, found[0], found[-1]) is not None
        if _WITHIN_HEAD.fullmatch(text, 0, match.start()) is not None:
            continue
        if numbered or (found and _ISSUED.match(text, match.start()) is not None):
            yield match.start()
            place = found[-1]


_WITHIN_HEAD = re.compile(r"[^.!?]{1,100}")
"""What stands before a cell of the head that the line itself begins with."""
_GENRE = r"(?:SAMMANTRÄDES)?PROTOKOLL|(?:Sammanträdesp|P)rotokoll|TJÄNSTE(?:SKRIVELSE|UTLÅTANDE)|Tjänste(?:skrivelse|utlåtande)|SKRIVELSE"
_ISSUED = re.compile(rf"(?:{_ISSUER.pattern}) (?:[A-ZÅÄÖ][\wåäö]+ )?(?:{_GENRE})\b")
_COUNTED = re.compile(r"(?<=\S )(?P<number>\d{1,3}) ?\((?P<of>\d{1,3})\)(?= |$)")


def numbers_in(text: str) -> list[int]:
    """Where pages end within a stretch of text by nothing but their numbers, `1 (3)`, if all are there."""
    found = list(_COUNTED.finditer(text))
    counted = [(int(match["number"]), int(match["of"])) for match in found]
    whole = len(found) > 1 and counted == [(number + 1, len(found)) for number in range(len(found))]
    return [match.end() for match in found[:-1]] if whole else []
