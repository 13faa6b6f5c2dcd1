"""Regions that no register lists: unions of municipalities for a county, and counties of the neighbouring lands.

"Regionförbundet Kalmar län" acts as a region does and joins networks; that its name holds the word for
a union makes it none that towns are members of for their own ends.
"""

import re
from collections.abc import Iterable, Iterator

from stadsgraf.patterns import gated

_WORD = r"[A-ZÅÄÖ][\wåäöé-]+"
_OF_A_COUNTY = gated(
    rf"(?<![\w-])(?:Regionförbundet (?:i )?{_WORD}(?: (?:och )?{_WORD}(?= län))?(?: län|(?: {_WORD}){{0,1}})|Kommunförbundet (?:i )?{_WORD}(?: {_WORD})? län)(?![\wåäö-])"
)
_FINNISH = gated(
    r"(?<![\w-])(?:(?:(?:Norra |Mellersta |Södra )?Österbotten|Nyland|Birkaland|Kajanaland|Lappland|Egentliga Finland|Mellersta Finland|Egentliga Tavastland|Päijänne-Tavastland|Kymmenedalen|(?:Norra |Södra )Karelen)s"
    r"|Satakunta|(?:Norra |Södra )Savolax|Kajana) (?:landskaps)?förbund(?![\wåäö-])"
)
_ABROAD = gated(
    rf"(?<![\w-]){_WORD}(?:[ -]{_WORD})? (?:vojvodskap|fylkeskommune?|[Rr]egions?kommun)(?![\wåäö-])"
)
_COUNCIL = re.compile(
    rf"(?<![\w-])(?:(?:Västra|Östra|Norra|Södra) )?(?!Dåvarande|Nuvarande){_WORD}(?: och {_WORD})? läns landsting(?![\wåäö-])"
)
"""The council of a county that its name does not show to be one of a town: "X läns landsting"."""
_JOINED = r"(?:medlem(?:mar|skap(?:et)?)?|ingår|deltar|inträde|utträde) (?:i|ur) "


def unions(blocks: Iterable[str]) -> Iterator[str]:
    """Names of regions by the words that they end or begin with, in the order of the paper.

    A union that the paper says somebody is a member of is left to be found as an organisation.

    Args:
        blocks: the flat blocks of the paper.
    """
    whole = "\n".join(blocks)
    found: dict[str, None] = {}
    for gate, pattern in (
        ("förbundet ", _OF_A_COUNTY),
        ("förbund", _FINNISH),
        ("kommun", _ABROAD),
        (" läns landsting", _COUNCIL),
        ("vojvodskap", _ABROAD),
    ):
        if gate in whole:
            found.update(dict.fromkeys(match.group() for match in pattern.finditer(whole)))
    for label in found:
        if re.search(_JOINED + re.escape(label), whole) is None:
            yield label
