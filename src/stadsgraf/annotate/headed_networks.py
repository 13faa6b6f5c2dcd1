"""Networks that a heading names and the text under it calls by their last noun, and whose paper it is.

"3.2 Skogsbygdsringen", and below it "Ringen bildades 2009 av …": what is told of the ring tells that the
heading's name is a network's.  A letterhead does so with the line under it: "Nätverk för kommuner vid kusten".
"""

import re
from collections.abc import Callable, Iterator

from stadsgraf.annotate.owned_networks import owned_networks
from stadsgraf.patterns import gated
from stadsgraf.swedish.words import FUNCTION_WORDS

_HEADS = {
    "ring": "Ringen", "krets": "Kretsen", "nätverk": "Nätverket", "allians": "Alliansen", "förbund": "Förbundet", "forum": "Forumet",
    "union": "Unionen", "klubb": "Klubben", "kedja": "Kedjan", "pakt": "Pakten", "länk": "Länken", "sällskap": "Sällskapet", "liga": "Ligan",
    "kluster": "Klustret", "koalition": "Koalitionen", "partnerskap": "Partnerskapet", "gemenskap": "Gemenskapen",
}  # fmt: skip
"""Last nouns of names, with the word that a sentence begins with to speak of what is called so."""
_WORD = r"[A-ZÅÄÖ][\wåäöé-]*"
_NUMBER = r"(?:(?:§ ?)?\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zA-H][.)]|[-–•])"
_HEADING = re.compile(
    rf"(?:{_NUMBER}\s+)?(?P<name>(?:{_WORD} ){{0,3}}[\wåäöé-]*?(?P<head>{'|'.join(_HEADS)})(?P<end>|en|n|et|t))",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:grundades|bildades|startades|startade|stiftades|inrättades|skapades|tillkom|kom till|medlem(?:mar|mmarna|skap|skapet)?|medlemskommuner|ingår|deltar|anslöt|samordna[rs]|deltagande|årsavgift(?:en)?|verkar för|samlar)\b"
)
"""What is told of networks, and of few other things."""
_NOT_A_NAME = re.compile(
    r"(?:val|nämnd|polis|tings|dom|kultur|fritids|natur|områdes|hushållnings|byggnads|bostads|kommunal|räddningstjänst|lands|sjuk|fack|trygghets|arbets)(?:krets|ring|förbund|forum)|värdering",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    rf"(?P<name>[A-ZÅÄÖ]{{3,}}(?: [A-ZÅÄÖ]{{2,}}){{0,3}}|{_WORD}(?: {_WORD}){{0,3}})\s+(?:(?:[Ee]n|[Ee]tt) )?(?:[Ii]deell förening|[Nn]ätverk|[Ss]amarbete|[Ss]ammanslutning|[Ss]amverkan|[Ii]ntresseförening|[Ff]örening)"
    r" (?:för|av|mellan) (?:[a-zåäö]+ ){0,2}(?:kommuner|städer|orter|regioner|småorter|kustkommuner|småstäder)\b"
)

_PLURAL = gated(
    r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäö]{3,}(?:städerna|kommunerna|regionerna|orterna|hamnarna)) (?:inrättades|bildades|grundades|startades|stiftades|etablerades|instiftades|tillkom|kom till|samordnas av)(?![\wåäö])"
)
"""Names in the definite plural, with what is told of networks; inside a sentence they keep their capital."""


def headed_networks(blocks: list[str], is_new: Callable[[str], bool]) -> Iterator[str]:
    """Names that a heading or a letterhead tells to be networks', in the order of the paper.

    Args:
        blocks: the flat blocks of the paper.
        is_new: whether a name may be one that the paper introduces.
    """
    for block in blocks[:2]:
        match = _LETTERHEAD.match(block)
        if match is not None and is_new(match["name"]):
            yield _as_a_name(match["name"])
    for match in (match for block in blocks for match in _PLURAL.finditer(block)):
        inside = rf"[a-zåäö,(] {match['name']}(?![\wåäö-])"
        if is_new(match["name"]) and any(re.search(inside, block) for block in blocks):
            yield match["name"]
    for number, block in enumerate(blocks[:-1]):
        match = _HEADING.fullmatch(block.strip()) if len(block) < _WIDEST else None
        if match is None or not _may_be_a_name(match) or _NOT_A_NAME.search(match["name"]):
            continue
        following = blocks[number + 1]
        called = re.match(rf"{_HEADS[match['head'].lower()]}s?(?![\wåäö-])", following)
        alone = match["name"].lower() == match["head"].lower() + match["end"].lower()
        if called is not None and not alone and _DOES.search(following) and is_new(match["name"]):
            yield _as_a_name(match["name"])
    yield from owned_networks(blocks, is_new)


def _may_be_a_name(match: re.Match[str]) -> bool:
    """Whether a heading is no phrase about what the text calls so: "Om koalitionen", "Inträde i ringen"."""
    words = match["name"].split()
    noun = words[-1].lower() == f"{match['head']}{match['end']}".lower() and bool(match["end"])
    spoken_of = noun and words[-1][0].islower()
    return words[0][0].isupper() and words[0].casefold() not in FUNCTION_WORDS and not spoken_of


_WIDEST = 70
"""Characters of a heading at most."""


def _as_a_name(label: str) -> str:
    """A name as it is written in a sentence: a heading may have it in capitals."""
    return " ".join(word.capitalize() for word in label.split()) if label.isupper() else label
