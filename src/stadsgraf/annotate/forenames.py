"""People told by a forename: "Eva" before the name of a town.

A common forename tells that what follows is a surname, be it a town's name too.
"""

import re
from collections.abc import Iterator

from stadsgraf.annotate.lexicon import Lexicon
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.swedish.forenames import FORENAMES

_NAME = re.compile(
    r"(?<![\w-])(?P<given>[A-ZÅÄÖ][a-zåäöé]+)(?P<second>-[A-ZÅÄÖ][a-zåäöé]+)? (?P<town>[A-ZÅÄÖ][a-zåäöé]+)(?![\w-])(?! (?:kommun|stad|[A-ZÅÄÖ]))"
)
_FULL_NAME = re.compile(
    r"(?<![\w-])(?<![A-ZÅÄÖ]\w )(?<!\w[A-ZÅÄÖ] )(?P<given>[A-ZÅÄÖ][a-zåäöé]+)(?:-[A-ZÅÄÖ][a-zåäöé]+)? (?:[A-ZÅÄÖ][a-zåäöé]+ )?(?P<surname>[A-ZÅÄÖ][a-zåäöéü]{2,}(?:-[A-ZÅÄÖ][a-zåäöéü]+)?)(?![\w-])(?! [A-ZÅÄÖ&])"
)
_NO_SURNAME = re.compile(
    r"(?:församling|kyrka|skola|sjukhus|fond|stiftelse|bolag|energi|konsult|gymnasium|center|centrum|park|gård|gatan|vägen|torget|gränd|chef|direktör|strateg|sekreterare|ordförande|råd|ledamot|institut|förlag|sällskap"
    r"|(?<!for)(?<!å)(?<!ä)(?<!u)(?<!i)s)$"
)
"""Endings of what a forename may stand before in the name of a thing, and of what may be a genitive."""


def named_like_towns(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Names of a forename and a surname that is a town as well: no town stands there.

    Args:
        text: flat text of a block.
        lexicon: names of the registers.
    """
    for match in _NAME.finditer(text):
        town = match["town"].casefold()
        towns = any(
            len(item.words) == 1 and item.kind in (MentionKind.MUNICIPALITY, MentionKind.CITY)
            for item in lexicon.get(town, ())
        )
        if towns and match["given"].casefold() in FORENAMES:
            yield f"{match['given']}{match['second'] or ''} {match['town']}"


def by_forename(text: str) -> Iterator[re.Match[str]]:
    """Matches of names that a common forename begins, with one or two words in capitals behind it.

    Args:
        text: flat text of a block.
    """
    for match in _FULL_NAME.finditer(text):
        if match["given"].casefold() in FORENAMES and _NO_SURNAME.search(match["surname"]) is None:
            yield match
