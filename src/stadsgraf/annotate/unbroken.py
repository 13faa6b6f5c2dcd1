"""Where a reader would begin a new line in text that lost its line ends, as transcripts on the web have it.

A page on one line is read word by word.  What stands on a line of its own in print is known by its
words (a heading of the genre, a board's name above what it did, a paragraph mark, a dateline) and by
what follows it: a capital, a number or a list mark, where running text would go on in small letters.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum

from stadsgraf.annotate.head_cells import cells
from stadsgraf.annotate.unbroken_lists import attendance, items
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import BODY_LINE, NUMBERED, heading_kind
from stadsgraf.swedish.presence import presence_heading

UNBROKEN = 250
"""Characters of a line that no page is wide enough for."""


class Break(Enum):
    """How much of a break: a new line of the same list, or a new paragraph."""

    LINE = "line"
    PARAGRAPH = "paragraph"


_TOKEN = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?:][\"”’)]*$")
_INNER_STOP = re.compile(r"\d{1,2}\.|\w+\.\w+\.|(?:nr|dnr|st|kl|ca|tf|vice|ordf)\.", re.IGNORECASE)
"""What ends with a full stop and ends no sentence: "1.", "m.m.", "bl.a."."""
_LEADS_ON = re.compile(
    r"(?:[,;(–-]|\b(?:av|i|på|till|från|för|om|enligt|se|med|vid|och|samt|eller|ur|per|den|det|en|ett|denna|detta"
    r"|att|som|över|under|genom|mot|bilaga|punkt))$",
    re.IGNORECASE,
)
"""What a sentence goes on from, so that a capital behind it begins no line."""
_OPENS = re.compile(r"\s*(?:[A-ZÅÄÖÉ§•\"”\d]|[-–—*] )")
_NEXT_CAPITAL = re.compile(r"(?<=\s)(?:[A-ZÅÄÖÉ§•\"”\d]|[-–—] )")
_WIDEST_HEADING = 80


def breaks(text: str) -> list[tuple[int, Break]]:
    """Places in a line without line ends where a new line begins, in order.

    Args:
        text: one line.
    """
    found: dict[int, Break] = {}
    sections: list[int] = []
    fresh, last, until, stopped = True, "", 0, 0
    for token in _TOKEN.finditer(text):
        place = token.start()
        if place >= until and not text[place].islower():
            stretch = _alone(
                text, place, last, fresh=fresh or place == until, titled=stopped <= until > place - _TITLE
            )
            if stretch:
                found |= dict.fromkeys(stretch[1:-1], Break.LINE)
                found |= {stretch[0]: Break.PARAGRAPH, stretch[-1]: Break.PARAGRAPH}
                until = stretch[-1]
                if not presence_heading(token.group() + " "):
                    sections.append(place)
        last = token.group()
        fresh = _ends_sentence(last)
        stopped = token.end() if fresh else stopped
    found |= dict.fromkeys(items(text, frozenset(found)), Break.PARAGRAPH)
    for place, headed in attendance(text, sections, frozenset(found)):
        found[place] = Break.PARAGRAPH if headed else found.get(place, Break.LINE)
    for pattern in (_LAST_NUMBER, _LEADS_IN, _CROSS):
        found |= {match.end(): Break.PARAGRAPH for match in pattern.finditer(text)}
    return sorted((place, kind) for place, kind in found.items() if 0 < place < len(text))


_LAST_NUMBER = re.compile(r"\S (?=\d{1,2}(?: ?\(\d{1,3}\))?\s*$)|[^\d\s] (?=\d{3}\s*$)")
"""Before the number of the page that ends a line of a whole page; the thousands of an amount are none."""
_CROSS = re.compile(r"\s[Xx] (?=[A-ZÅÄÖ]\w+ [A-ZÅÄÖ])")
"""The cross that ends a row of a list of votes."""
_TITLE = 200
"""Characters from a paragraph mark or the head of a page within which a title may stand."""


def _ends_sentence(word: str) -> bool:
    if word[-1].isalnum():
        return False
    return _SENTENCE_END.search(word) is not None and _INNER_STOP.fullmatch(word) is None


def _alone(text: str, place: int, last: str, *, fresh: bool, titled: bool) -> tuple[int, ...]:
    """Where what stands at a place on lines of its own in print begins and ends; empty where nothing does."""
    if not _OPENS.match(text, place) or (not fresh and _LEADS_ON.search(last)):
        return ()
    head = cells(text, place)
    if head and (fresh or len(head) > _FEW_CELLS):
        return head
    for reader in _READERS:
        end = reader(text, place, fresh)
        if end:
            return place, end
    begins = _paragraph_mark(text, place, last, fresh=fresh) or _FORMULA.match(text, place) is not None
    begins = begins or (titled and not fresh and _ACTS.match(text, place) is not None)
    return (place, place) if begins else ()


_PARAGRAPH = re.compile(r"(?:(?:(?:[A-ZÅÄÖ]{2,4}|[A-ZÅÄÖ][nsfu]) )?§|Paragraf) ?\d{1,3}[.:]? (?=[A-ZÅÄÖ])")
_BODYS_MARK = re.compile(r"[A-ZÅÄÖ]{2,4}|[A-ZÅÄÖ][nsfu]")
_CITED = re.compile(r"[a-zåäö].*|.*[,;(]")


def _paragraph_mark(text: str, place: int, last: str, *, fresh: bool) -> bool:
    """A paragraph mark that opens a matter: after a full stop, a date or a name, and before a capital."""
    if _PARAGRAPH.match(text, place) is None or (text[place] == "§" and _BODYS_MARK.fullmatch(last)):
        return False
    return fresh or _CITED.fullmatch(last) is None


_FEW_CELLS = 3
_VERBS = (
    "har|hade|föreslår|föreslog|beslutar|beslutade|tillstyrker|tillstyrkte|avstyrker|avstyrkte|överlämnar|överlämnade|fick"
    "|behandlade|behandlar|anser|lämnar|lämnade|redogör|redogjorde|informerar|informerade|inkom|yttrar|yttrade|delar|godkänner"
)
_ACTS = re.compile(
    rf"(?:[A-ZÅÄÖ][\wåäö-]+s )?[A-ZÅÄÖa-zåäö-]+(?:nämnden|styrelsen|fullmäktige|beredningen|utskottet|kontoret|förvaltningen"
    rf"|staben|kansliet|chefen|direktören|ordföranden|sekreteraren|revisorerna) (?:{_VERBS})\b"
)
"""A board or an official and what it does: the first sentence under a title that no heading parts from it."""
_FORMULA = re.compile(
    r"(?:Reservation(?:er)?|Särskil(?:t|da) (?:uttalanden?|yttranden?)|Ersättaryttranden?|Protokollsanteckning(?:ar)?) "
    r"(?:anfördes|gjordes|lämnades|avgavs|ingavs) av "
)
"""What begins a paragraph wherever it stands."""
_LEADS_IN = re.compile(
    r"\b(?:enligt följande|anför(?:de)? följande|anfört följande|följande lydelse|följande motivering)\. (?=[A-ZÅÄÖ])"
)
"""What ends a paragraph: the words of somebody follow."""


def _heading(text: str, place: int, fresh: bool) -> int:
    """A heading of the genre: up to the first capital behind it that leaves one."""
    numeral = _NUMERAL.match(text, place) if fresh else None
    begin = place if numeral is None else numeral.end()
    if text[begin].isdigit():
        return 0
    stretch = text[begin : begin + _WIDEST_HEADING]
    for following in _NEXT_CAPITAL.finditer(stretch, 1):
        words = stretch[: following.start()].strip()
        if words.endswith((".", ",", ";")) or _DIGIT.search(words) or len(words.split()) > _LONGEST_HEADING:
            return 0
        kind = heading_kind(words)
        cited = words == "Bilaga" and stretch[following.start()].isdigit()
        if kind is not None and not cited and (numeral is None or kind in NUMBERED):
            return begin + following.start()
        if words.endswith(":"):
            return 0
    return 0


_NUMERAL = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? (?=[A-ZÅÄÖ])")
_DIGIT = gated(r"\d")
_LONGEST_HEADING = 7


def _body_line(text: str, place: int, fresh: bool) -> int:
    """The bare name of a board above what it did, after a full stop."""
    if not fresh:
        return 0
    stretch = text[place : place + _WIDEST_HEADING]
    for following in _NEXT_CAPITAL.finditer(stretch, 1):
        words = stretch[: following.start()].strip()
        if BODY_LINE.fullmatch(words) is not None and not _PERSONS_TITLE.search(words):
            return place + following.start() if not stretch[following.start()].isdigit() else 0
    return 0


_PERSONS_TITLE = re.compile(r"(?:borgar|kommunal|oppositions|landstings|region)rådet$")
_TWICE = re.compile(
    r"(?P<name>[A-ZÅÄÖ][\w-]*(?: [\wåäöÅÄÖ-]+){0,3}) (?=(?P=name)s?[ ,])"
    r"|(?:[A-ZÅÄÖ][\w-]+ ){1,3}(?P<last>[A-ZÅÄÖ][a-zåäö]{4,}) (?=(?P=last)n?s )"
    r"|[A-ZÅÄÖ][\w-]+s (?:tjänsteutlåtande|tjänsteskrivelse|yttrande|remissvar|skrivelse) (?=[A-ZÅÄÖ])"
)


def _named_above(text: str, place: int, fresh: bool) -> int:
    """A name above a paragraph that begins with it, or a paper of somebody's above what it says."""
    found = _TWICE.match(text, place, place + 2 * _WIDEST_HEADING) if fresh else None
    return found.end() if found is not None else 0


_ADDRESSEE = re.compile(
    r"Till (?:[a-zåäö]+ )?[a-zåäö]+(?:styrelsen|fullmäktige|nämnden|utskottet)(?: i [A-ZÅÄÖ]\w+)? (?=[A-ZÅÄÖ])"
)


def _addressee(text: str, place: int, fresh: bool) -> int:
    """To whom a paper goes: "Till kommunstyrelsen", above its title."""
    del fresh
    found = _ADDRESSEE.match(text, place)
    return found.end() if found is not None else 0


_DATELINE = re.compile(
    r"[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?,? (?:den \d{1,2} [a-zåäö]+ \d{4}|\d{4}-\d\d-\d\d) (?=[A-ZÅÄÖ])"
)


def _dateline(text: str, place: int, fresh: bool) -> int:
    """Place and date above a signature."""
    found = _DATELINE.match(text, place) if fresh else None
    return found.end() if found is not None else 0


_CAPITALS = re.compile(r"[A-ZÅÄÖÉ-]{2,}(?: (?:von|af|de) )?(?: [A-ZÅÄÖÉ-]{2,}){1,3} (?=[A-ZÅÄÖ\d])")


def _signed(text: str, place: int, fresh: bool) -> int:
    """A name in capitals below a dateline."""
    found = _CAPITALS.match(text, place) if fresh else None
    return found.end() if found is not None else 0


_READERS: Sequence[Callable[[str, int, bool], int]] = (
    _heading,
    _body_line,
    _named_above,
    _addressee,
    _dateline,
    _signed,
)
