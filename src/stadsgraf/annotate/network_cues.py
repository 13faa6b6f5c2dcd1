"""The words around a name by which it is a network's: "nätverket X", "medlem i X", "X är ett samarbete"."""

import re

from stadsgraf.annotate.paper import MentionKind
from stadsgraf.patterns import Gated, gated

_CAP = r"[A-ZÅÄÖÉÜØ][\w’'&./-]{0,60}[\w’']|[A-ZÅÄÖ]\d+"
_LINK = r"(?:of|for|the|and|on|in|de|des|la|le|du|der|die|das|und|against|to|with|by|at|et|pour|van|den)"
NAME = rf"(?:(?<!\w)(?<!\w-)(?:{_CAP})(?:(?:\s+{_LINK}){{0,2}}\s+(?:{_CAP}|\d{{4}}\b)|\s*&\s*(?:{_CAP})){{0,15}})"
"""A name in capitals, with the small words and years that foreign names have inside."""

DEFINITE = r"(?:[a-zåäö]*(?:nätverket|sammanslutningen|samarbetet|alliansen|koalitionen|förbundet|kampanjen|initiativet|samverkan|unionen|forumet|partnerskapet)|(?:intresse|samverkans|medlems|samarbets)?föreningen|(?:medlems|samarbets|paraply|intresse)?organisationen|(?:samarbets|samverkans)organet|(?:vänorts|stads|städer|kommun|samarbets|samverkans|kust|kultur|miljö|kunskaps)(?:kedjan|kretsen|ringen|gruppen|länken|klubben|rådet|pakten|gemenskapen))"
INDEFINITE = r"(?:[a-zåäö-]*(?:nätverk|sammanslutning|samarbete|förbund|forum|allians|union|partnerskap|samverkan|koalition)|(?:ideell |intresse|medlems|samarbets|paraply|städ\w*)?(?:förening|organisation))"

JOINING = (
    r"(?:medlemskap(?:et)?|medlem(?:mar)?|inträde(?:t)?|kvarstår|ingick|ingått|gå(?:r|tt)?\s+med|gick\s+med|(?:är|var|varit|vara)(?:\s+(?:inte|ej|också|även|redan|numera|fortfarande|sedan\s+\d{4}))?\s+med|tillhör(?:t|de)?|ingår|utträde(?:t)?|utträd\w+|"
    r"medverkan|deltagande(?:t)?|delaktig\w*|uppsägning(?:en)?\s+av\s+medlemskap(?:et)?|observatör(?:er)?|medlemsavgift(?:en)?)"
)
ADHERING = r"(?:anslutning(?:en)?|anslut\w+(?:\s+sig)?|adjungera\w*|avgift(?:en)?)"
_ANOTHERS = r"[A-ZÅÄÖ][\wåäöÅÄÖ-]{0,60}?:?s\s+(?:[a-zåäö]+a\s+)?[a-zåäö]*nätverk\s+"
_DEFINING = rf"(?:(?:det|den)\s+(?:[a-zåäö]+\s+){{0,3}}|föreningen\s+|nätverket\s+|{_ANOTHERS})?"
CUES: tuple[tuple[Gated, MentionKind, bool], ...] = (
    (gated(rf"\b(?i:{DEFINITE})\s+(?P<name>{NAME})"), MentionKind.NETWORK, True),
    (
        gated(
            rf"\b(?i:{JOINING})\s+(?:(?!av\b)[a-zåäö\d.–]+\s+){{0,5}}?(?:i|till|ur|av|från)\s+{_DEFINING}(?P<name>{NAME})"
        ),
        MentionKind.NETWORK,
        False,
    ),
    (gated(rf"\b(?i:{ADHERING})\s+(?:till|i)\s+{_DEFINING}(?P<name>{NAME})"), MentionKind.NETWORK, False),
    (
        gated(rf"(?P<name>{NAME})(?:\s*\([A-ZÅÄÖ0-9]{{2,8}}\)|,\s+[^.,]{{1,30}},)?\s+(?:är|var)\s+(?:ett|en)\s+(?:[a-zåäö-]+\s+){{0,4}}?{INDEFINITE}\b"),
        MentionKind.NETWORK,
        True,
    ),
    (
        gated(rf"(?P<name>{NAME}),\s+(?:ett|en)\s+(?:[a-zåäö-]+\s+){{0,4}}?{INDEFINITE}\b"),
        MentionKind.NETWORK,
        True,
    ),
    (
        gated(rf"\b(?i:[a-zåäö]*(?:stiftelsen|institutet|bolaget|företaget|byrån|fonden|akademin))\s+(?P<name>{NAME})"),
        MentionKind.ORG,
        False,
    ),
    (gated(rf"\b(?:har\s+)?lämna(?:r|de|t)?\s+(?P<name>{NAME})"), MentionKind.NETWORK, False),
    (gated(r"\bI\s+(?P<name>[A-ZÅÄÖ][\wåäö-]*(?:nätverket|ringen|rådet|samverkan|alliansen|kretsen|forum|samarbetet|unionen))\s+(?:ingår|deltar|medverkar|finns)\b"), MentionKind.NETWORK, False),
    (gated(rf"\b[Nn]ätverk(?:et)?\b[^.]{{0,60}}:\s*(?P<name>{NAME})"), MentionKind.NETWORK, False),
    (gated(r"\b(?:(?:hör|hörde|räknas)(?: [a-zåäö]+){0,2} till|startade|grundade|bildade|samordnar|samarbetar (?:genom|inom|i)|håller (?:ihop|samman)) (?P<name>[A-ZÅÄÖ][a-zåäö]+s)(?= [a-zåäö]{2,}(?:krets|ring|nätverk|allians|klubb|forum|koalition|förbund)\b)"), MentionKind.NETWORK, False),
)  # fmt: skip
"""Patterns of what stands around a name, the kind that they tell, and whether they say outright what it is."""


NETWORK_NAME = re.compile(
    r"\b(?:Network|[Nn]ätverk(?:et)?|Netzwerk|Réseau|Alliance|Alliansen|Coalition|Cities|Towns|Municipalities|Mayors|Regions|Städte\w*|Villes"
    r"|Covenant|Partnership|Federation|League|Konventet|Forum|[A-ZÅÄÖ]?\w*(?:forum|nätverk|ring(?:en)?|krets(?:en)?|allians(?:en)?|samverkan|koalition(?:en)?)|Euroregion|[A-ZÅÄÖ]?\w*städer|[A-ZÅÄÖ]?\w*kommuner)\b"
)
"""Words by which a name in full, with its letters behind it, tells that it is a network's."""
