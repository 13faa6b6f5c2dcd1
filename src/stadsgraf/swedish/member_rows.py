"""The shape of a row in a table of members: "N N   KD   1:e vice ordförande"."""

import re

_WORD = r"[A-ZÅÄÖÉ][a-zåäöéüćčšžńñóáí]+(?:[-’'][A-ZÅÄÖÉ]?[a-zåäöéü]+)*"
_OFFICE = (
    r"(?i:(?:\d:[ea] |tf )?(?:vice )?(?:ordf|v\.? ?ordf|led(?:amot|\.)|ers(?:ätt|\.|\s)|tj(?:änst|g)|suppleant|gruppledare|adjungerad"
    r"|närv|frånv|insynsplats|kommunalr|oppositionsr|f(?:ör|r\.?o\.?m)\s|t\.?o\.?m|ej\s|kl\b|§|ja\b|nej\b|avst))"
)
MEMBER_ROW = re.compile(
    rf"(?:\d{{1,2}}[.)]?\s+)?(?P<name>(?P<given>{_WORD})(?:\s(?:{_WORD}|af|von|de|van|el|al)){{1,3}}),?\s+(?P<letters>[A-ZÅÄÖa-zåäö]{{1,4}})"
    rf"(?=\s*$|,?\s+(?P<office>{_OFFICE}))"
)
"""A name, bare letters, and an office or the end of the row: groups name, given, letters, office."""
_NO_NAMES = frozenset("plats tid namn sida datum ärende bilaga kommunen nämnden".split())


_NATIONAL = frozenset("s m c l v kd mp sd fp kds vpk nyd fi".split())


def _are_a_partys(letters: str) -> bool:
    """Whether letters may be a party's: of one in parliament, now or once, or of two and more capitals.

    A scan reads a single letter twice, large and small ("Ss", "Vv").
    """
    plain = letters.casefold()
    plain = plain[0] if len(plain) == 2 and plain[0] == plain[1] else plain
    return plain in _NATIONAL or (letters.isupper() and len(letters) > 1)


def is_member_row(line: str) -> bool:
    """Whether a line has the shape of such a row, with an office, so that it runs on from no other line."""
    match = MEMBER_ROW.match(line)
    if match is None or match["office"] is None or match["given"].casefold() in _NO_NAMES:
        return False
    return _are_a_partys(match["letters"])
