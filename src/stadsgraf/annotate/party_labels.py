"""Labels of parties behind names: "(S)", "(båda M)", "(s, v och mp)"."""

import re
from collections.abc import Mapping

from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import EntityType

_LETTERS = r"[A-ZÅÄÖa-zåäö]{1,4}|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{2,20}|F!|-"
LABEL = gated(
    rf"\((?P<group>(?:alla|båda|bägge|samtliga)\s+)?(?P<letters>(?:{_LETTERS})(?:\s*(?:,|och|/|\+)\s*(?:{_LETTERS}))*)(?:,? [A-ZÅÄÖ][^()\n]{{3,40}}?(?:kommun|stad|landsting|region)|, (?:Region|Landstinget) [^()\n]{{3,30}})?\)"
)


_NO_PARTIES = frozenset(
    "PRO SPF SKPF SPRF RPG HSO DHR FUB SRF HRF HLF RBU NSPH RSMH LRF LO TCO SACO SKTF SSR SKAF FF DIK ABF SKR SKL VD HR IT PR AB HB KB".split()
)
"""Letters of unions and other associations, offices and companies, which stand behind names as those of parties do."""


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
    parts = tuple(_once(part) if part.casefold() not in known else part for part in parts)
    if not parts or parts == ("-",):
        return None
    if all(part.casefold() in known for part in parts):
        return parts, known[parts[0].casefold()]
    if len(parts) == 1 and re.fullmatch(r"[A-ZÅÄÖ]{1,4}", parts[0]) and parts[0] not in _NO_PARTIES:
        return parts, Name(EntityType.PARTY, parts[0])
    return None


def _once(letters: str) -> str:
    """The letter that a scan has read twice, large and small: "Vv" of "(V)"."""
    return (
        letters[0]
        if len(letters) == 2 and letters[0].isupper() and letters[1] == letters[0].lower()
        else letters
    )


_IN_PLACE = re.compile(r"\s+(?:ställe|plats|frånvaro)\b")
"""Behind a name in the genitive and the letters of a party: "i Eva Eks (M) ställe"."""
_AFTER_A_SUBSTITUTE = re.compile(r"[,)] i\s+$")


def is_owned(before: str, behind: str) -> bool:
    """Whether a name with a party is the one whose place somebody takes, the last word of which a cell may lack."""
    cut = not behind.strip() or behind.startswith("\n")
    return _IN_PLACE.match(behind) is not None or (cut and _AFTER_A_SUBSTITUTE.search(before) is not None)
