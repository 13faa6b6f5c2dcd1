"""Parties of one town only: letters or a name that no register knows, behind names of people.

Every council may have its own.  Letters that a paper prints in its other way of writing parties, "(bv)"
among "(s)" and "(fp)", "(SjvK)" among "(S)" and "(FP)", are a party's where they stand behind several
names, or where the paper spells them out: "N N, Bergslagens Väl (bv)".
"""

import re
from collections.abc import Mapping, Sequence

from stadsgraf.annotate.person_words import LOWER, UPPER
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

_BEHIND_NAME = re.compile(
    rf"(?<![\w-])(?P<first>[{UPPER}][{LOWER}]+(?:-[{UPPER}]?[{LOWER}]+)*) (?:(?:von|af|de|[{UPPER}]\S*) ){{0,2}}"
    rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}]?[{LOWER}]+)*,? ?\((?P<letters>[A-Za-zÅÄÖåäö]{{1,20}})\)"
)
_SPELT_OUT = re.compile(
    r"(?P<words>(?:[A-ZÅÄÖ][a-zåäö]+ )(?:(?:och|i|för) )?(?:[A-ZÅÄÖ][a-zåäö]+ ?){1,2})\((?P<letters>[A-Za-zÅÄÖåäö]{2,5})\)"
)
_BY_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?:partiet|listan|demokraterna|framtid|bästa)")
_LOWER = re.compile(r"[a-zåäö]{2,4}")
_MIXED = re.compile(r"[A-ZÅÄÖ][a-zåäö]{1,2}[A-ZÅÄÖ][A-Za-zÅÄÖåäö]?")
_NO_PARTY = frozenset(
    "red el tf kl ca nr st ej båda alla sic adj ord fd född bitr son vik lärare rektor".split()
)
_ENOUGH = 2


def local_parties(texts: Sequence[str], known: Mapping[str, Name]) -> dict[str, Name]:
    """Parties of a paper that no register knows, by their letters or name in lower case.

    Args:
        texts: the flat text of each block.
        known: party letters in lower case with their party.
    """
    behind: dict[str, set[str]] = {}
    spelt: set[str] = set()
    lower = upper = 0
    for text in texts:
        if "(" not in text:
            continue
        for match in _BEHIND_NAME.finditer(text):
            letters = match["letters"]
            if letters.casefold() in known:
                lower, upper = lower + letters.islower(), upper + letters.isupper()
            elif letters not in _NO_PARTY:
                behind.setdefault(letters, set()).add(match.group())
        for match in _SPELT_OUT.finditer(text):
            words = match["words"].split()
            initials = "".join(word[0] for word in words[-len(match["letters"]) :])
            if initials.casefold() == match["letters"].casefold():
                spelt.add(match["letters"])
    return {
        letters.casefold(): Name(EntityType.PARTY, letters)
        for letters, people in sorted(behind.items())
        if _BY_NAME.fullmatch(letters)
        or (
            ((_LOWER.fullmatch(letters) and lower > upper) or (_MIXED.fullmatch(letters) and upper))
            and (len(people) >= _ENOUGH or letters in spelt)
        )
    }
