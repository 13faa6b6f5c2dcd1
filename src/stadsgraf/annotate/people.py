"""People: found once by what stands around a name, then recognised throughout the paper.

A name becomes a person by a party label behind it, a title before it, a formula of the genre
("reservation anfördes av …") or a line of a list of those present.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from stadsgraf.annotate.lexicon import Entry, key_words
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.model import Name
from stadsgraf.swedish.words import FUNCTION_WORDS
from stadsgraf.vocabulary import EntityType

WORD = r"(?:[A-ZÅÄÖÉÜČŠŽÇØÆÁÍÓÚĐ][a-zà-öø-ÿčšžćđęłńśźżßœ’']+(?:-[A-ZÅÄÖÉÜ][\w’']+)*|[A-ZÅÄÖ](?:-[A-ZÅÄÖ])+|[A-Z]\.)"
_PARTICLE = r"(?:von|af|de|van|der|den|la|le|el|bin|ibn|di|da|dos)"
PERSON = rf"{WORD}(?:[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}}{WORD}){{1,3}}"
"""A name of two to four words in running text."""

_LETTERS = r"[A-ZÅÄÖa-zåäö]{1,4}|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{2,20}|-"
LABEL = re.compile(
    rf"\((?P<group>(?:alla|båda|bägge|samtliga)\s+)?(?P<letters>(?:{_LETTERS})(?:\s*(?:,|och|/|\+)\s*(?:{_LETTERS}))*)\)"
)
_BEFORE_LABEL = re.compile(rf"(?P<name>{PERSON})(?=\s*\()")
_LIST_BEFORE_GROUP = re.compile(
    rf"(?P<names>{PERSON}(?:,\s+{PERSON})*(?:,?\s+(?:och|samt)\s+{PERSON})?)(?=\s*\((?:alla|båda|bägge|samtliga)\s)"
)
_FORMULA = re.compile(
    rf"\b(?:gjordes|anfördes|lämnades|avgavs|avges|väckts?|inlämnad|undertecknad|ingavs)\s+av\s+(?P<names>{PERSON}(?:(?:,|\s+och|,?\s+samt)\s+{PERSON})*)"
)
_TITLED = re.compile(
    rf"\b(?P<title>[Bb]orgarråde[tn]|[Kk]ommunalråde[tn]|[Oo]ppositionsråde[tn]|[Rr]egionråde[tn]|[Ll]andstingsråde[tn]|[Ll]edamot(?:en|erna)|[Ll]edamöterna|[Ee]rsättar(?:en|na)|[Oo]rdföranden?|[Ss]ekreterare[n]?|[A-ZÅÄÖa-zåäö]+(?:chefen|direktören|sekreteraren|sekreterare|mästaren))(?:,)?\s+(?P<names>{PERSON}(?:\s+och\s+{PERSON})?)"
)
_SINGLE = re.compile(PERSON)


def party_of(letters: str, known: Mapping[str, Name]) -> tuple[tuple[str, ...], Name | None] | None:
    """Reads the inside of a party label.

    Args:
        letters: what stands between the parentheses, without "alla" or "båda".
        known: party letters in lower case with their party.

    Returns:
        The letters as printed with the party (None for letters that no register knows), or None where
        the parentheses hold no party label.
    """
    parts = tuple(part for part in re.split(r"\s*(?:,|och|/|\+)\s*", letters) if part)
    if parts == ("-",):
        return None
    if all(part.casefold() in known for part in parts):
        return parts, known[parts[0].casefold()]
    if len(parts) == 1 and re.fullmatch(r"[A-ZÅÄÖ]{1,4}", parts[0]):
        return parts, Name(EntityType.PARTY, parts[0])
    return None


def find_people(texts: Iterable[str], parties: Mapping[str, Name], taken: frozenset[str]) -> tuple[Entry, ...]:
    """Entries for the people of a paper.

    Args:
        texts: flat blocks and single lines of the paper.
        parties: party letters in lower case.
        taken: names in lower case that are known to be something else.
    """
    names: dict[str, None] = {}
    for text in texts:
        for name in _candidates(text, parties):
            clean = clean_name(name)
            if clean is not None and clean.casefold() not in taken:
                names[clean] = None
    return tuple(Entry(key_words(name), MentionKind.PERSON, Name(EntityType.PERSON, name)) for name in names)


def clean_name(name: str) -> str | None:
    """A name without titles and sentence words before it; None where fewer than two words are left."""
    words = name.split()
    while words and (words[0].casefold() in FUNCTION_WORDS or _is_title(words[0])):
        words = words[1:]
    return " ".join(words) if len(words) >= 2 else None


def _is_title(word: str) -> bool:
    return re.fullmatch(
        r"(?i)(?:vice|[a-zåäö:0-9]*ordförande[n]?|borgarråde[tn]|kommunalråde[tn]|ledamot(?:en)?|ledamöter(?:na)?|"
        r"ersättare[n]?|ersättarna|sekreterare[n]?|justerare|handläggare|beslutande|närvarande|adjungerad|motionären|"
        r"[a-zåäö]*(?:partiet|partiets|demokraterna|demokraternas|moderaterna|liberalerna)|yrkande|reservation|ja|nej|avstår|"
        r"ordinarie|övriga|tjänstemän|tjänstgörande|föredragande)",
        word,
    ) is not None  # fmt: skip


def _candidates(text: str, parties: Mapping[str, Name]) -> Iterator[str]:
    for match in _BEFORE_LABEL.finditer(text):
        label = LABEL.match(text, match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip()))
        if label is not None and party_of(label["letters"], parties) is not None:
            yield match["name"]
        elif text[match.end() :].lstrip().startswith("(-)"):
            yield match["name"]
    for pattern in (_LIST_BEFORE_GROUP, _FORMULA, _TITLED):
        for match in pattern.finditer(text):
            yield from (name.group() for name in _SINGLE.finditer(match["names"]))
