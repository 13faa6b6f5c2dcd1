"""Keys of cards: what a paper says of each network in lines of a key and a value ("Medlem sedan  2014").

A key stands at the beginning of a line or behind a mark of punctuation.  A word that begins running text
as well ("Medlem", "Roll") is a key only where a colon or a gap follows, or a value of its kind.  A scan
reads å, ä and ö as other letters, and l as i.
"""

import re
from enum import StrEnum

import msgspec

from stadsgraf.patterns import Sieve, gated


class Key(StrEnum):
    """What a line of a card tells of."""

    NAME = "name"
    SINCE = "since"
    MEMBER = "member"
    LEFT = "left"
    OBSERVER = "observer"
    FEE = "fee"
    CONTACT = "contact"
    SENT = "sent"
    ROLE = "role"
    SEAT = "seat"
    COUNT = "count"
    OTHER = "other"


_OUR = r"(?:(?:v[åa]r|v[åa]ra|kommunens|stadens|regionens|egen|eget|[A-ZÅÄÖ][a-zåäö]+s(?: kommuns| stads)?) )"
_YEAR = r"(?:(?:18|19|20)\d\d(?:[-–/]\d{2,4})?)"
_MEMBER = r"(?:(?:fullv[äa]rdig |ordinarie |associerad )?med[li]em|med[li]emskap|med|ansluten|anslutet|deltagare|deltar)"
_LOOSE = r"(?:[ \t]*:[ \t]*|[ \t]+[–-][ \t]+|[ \t]+)"
_CLOSE = r"(?:[ \t]*:[ \t]*|[ \t]{2,}|\t+)"
_PATTERNS: tuple[tuple[Key, str, str], ...] = (
    (Key.SINCE, rf"(?:(?:vi|kommunen|staden) [äa]r )?(?:{_MEMBER} (?:(?:all)?sedan|fr[åa]n(?: och med)?|fr\. ?o\. ?m\.)|intr[äa]des[åa]r|intr[äa]desdatum|intr[äa]de|intr[äa]dde|anslutning(?:s[åa]r)?|anslutningsdatum|ansl[öo]ts|gick med(?: i)?)", _LOOSE),
    (Key.OBSERVER, r"observat[öo]r(?:sstatus)? (?:sedan|fr[åa]n(?: och med)?|fr\. ?o\. ?m\.)", _LOOSE),
    (Key.LEFT, r"(?:uttr[äa]de(?:s[åa]r|sdatum)?|uttr[äa]dde|l[äa]mnade(?:s)?|med[li]em (?:till(?: och med)?|t\. ?o\. ?m\.)|avslutat|upph[öo]rde)", _LOOSE),
    (Key.MEMBER, rf"(?:med[li]em(?= ?(?::|{_YEAR}|[ \t]{{2}}))|med[li]emskap(?:et)?(?= ?:|[ \t]{{2}}|\t)|status(?= ?:|[ \t]{{2}}|\t))", _LOOSE),
    (Key.FEE, rf"(?:(?:[åa]rs|med[li]ems|n[äa]tverks|service|ordinarie |[åa]rlig |[åa]rlig med[li]ems)?avgift|[åa]rskostnad|(?:[åa]rlig )?kostnad)(?:(?: f[öo]r)?(?: [åa]r)? {_YEAR}| per [åa]r|/[åa]r| \((?:kr|kronor|tkr|euro|sek|eur|{_YEAR})\))*", _LOOSE),
    (Key.FEE, r"(?:ingen (?:[åa]rs|med[li]ems)?avgift|avgiftsfritt?|kostnadsfritt?|utan avgift|gratis)", r"(?=\s*(?:[,;.)]|$))"),
    (Key.CONTACT, rf"{_OUR}?kontakt(?:person(?:er)?)?(?: (?:i kommunen|i staden|hos oss|p[åa] f[öo]rvaltningen))?", rf"{_LOOSE}(?!med |mot |och )"),
    (Key.SENT, rf"(?:{_OUR}?(?:(?:politisk[at]?|ordinarie|v[åa]ra?|utsedda?) )?(?:representant(?:er)?|ombud|ers[äa]ttare|styrelseledamot|suppleant))(?: i (?:styrelsen|n[äa]tverket))?", _CLOSE),
    (Key.ROLE, rf"{_OUR}(?:roll(?: i n[äa]tverket)?|uppdrag|funktion|position)(?! att| som| [äa]r)", _LOOSE),
    (Key.ROLE, r"(?:roll|uppdrag|funktion|position)", _CLOSE),
    (Key.SEAT, r"(?:s[äa]te|kansli(?:ort)?|sekretariat|huvudkontor)", _CLOSE),
    (Key.COUNT, r"(?:antal(?:et)? med[li]emmar|antal med[li]em(?:sst[äa]der|skommuner)|med[li]emsantal)", _LOOSE),
    (Key.NAME, r"(?:n[äa]tverk(?:ets namn)?|namn|organisation|f[öo]rening|samarbete)", _CLOSE),
    (Key.OTHER, r"(?:ansvarig[at]?(?: \S+)?|handl[äa]ggare|syfte|inriktning|verksamhet|arbetsomr[åa]den?|webbplats|hemsida|webb|kommentar|anm[äa]rkning|bed[öo]mning|nytta|s[äa]te|kansli|sekretariat|f[öo]rvaltning|n[äa]sta m[öo]te|budget|finansiering|avtalstid|upps[äa]gning(?:stid)?|beslut|underlag|m[öo]ten|geografi|land|typ)", _CLOSE),
)  # fmt: skip
_KEYS = Sieve((key, gated(rf"(?P<words>{words})(?:{end})", re.IGNORECASE)) for key, words, end in _PATTERNS)
_IN_CARD = Sieve(
    (key, gated(rf"(?P<words>{words})(?:{end if end.startswith('(?=') else _LOOSE})", re.IGNORECASE))
    for key, words, end in _PATTERNS
)
_ANY = re.compile(r"(?P<words>[A-ZÅÄÖ][^:.,;()\t]{1,40}?)(?:[ \t]*:[ \t]+|[ \t]{3,}|\t+)(?=\S)")
"""A key of the paper's own in a card."""
_STRONG = frozenset({Key.SINCE, Key.OBSERVER})
MARK = re.compile(r"\s*(?:(?:\d{1,2}[.)]|[-–—•*·o▪])[ \t]+)?")
"""The number or bullet that a line begins with."""
_GATE = gated(
    r"med[li]em|avgift|kostnad|kontakt|roll|uppdrag|funktion|position|observat|tr[äa]d|ansl|gick med|ombud|represent|"
    r"ers[äa]ttare|suppleant|ledamot|antal|s[äa]te|kansli|sekretariat|kontor|n[äa]tverk|namn|organisation|f[öo]rening|samarbete",
    re.IGNORECASE,
)
"""What a line has whose keys matter."""


class Found(msgspec.Struct, frozen=True):
    """A key at a place of a line.

    Attributes:
        key: what it is.
        start, end: its place, with the colon or gap behind it.
        words: as printed, without what stands behind it.
    """

    key: Key
    start: int
    end: int
    words: str


def key_at(text: str, place: int, *, in_card: bool = False) -> Found | None:
    """The key that a line has at a place, if any.

    Args:
        text: the line, with a tab or several spaces where a gap is printed.
        place: where the key would begin.
        in_card: whether the lines above are a card's, so that no colon and no gap need follow.
    """
    for key, pattern in (_IN_CARD if in_card else _KEYS).candidates(text):
        found = pattern.compiled().match(text, place)
        if found is not None:
            return Found(key, place, found.end(), found["words"])
    own = _ANY.match(text, place) if in_card else None
    return Found(Key.OTHER, place, own.end(), own["words"]) if own is not None else None


def line_key(text: str, *, in_card: bool = False) -> Found | None:
    """The key that a line begins with, behind its mark."""
    mark = MARK.match(text)
    return key_at(text, mark.end() if mark is not None else 0, in_card=in_card)


def tells_of_membership(key: Found) -> bool:
    """Whether a key is one that hardly anything but a card of a network has."""
    return key.key in _STRONG


def may_have_key(text: str) -> bool:
    """Whether a text has a word of the keys; most have none, and are not looked at further."""
    return _GATE.search(text) is not None
