"""Networks named by whose they are and a noun in small letters: "Malmbygdens kommunring", "Siljans färjeråd".

Such a name is a network's where the paper tells of it what is told of networks, and either takes it up
again by its last noun ("ringen") or has it both in a heading and in the text.
"""

import re
from collections.abc import Callable, Iterator

from stadsgraf.patterns import gated

_NOUNS = "ring krets råd nätverk allians forum klubb kedja pakt länk union kommitté samverkan liga".split()
_HEADS = rf"(?P<head>{'|'.join(_NOUNS)})"
_OWNER = r"(?:(?:Södra|Norra|Östra|Västra|Mellersta|Övre|Nedre|Inre|Yttre|Stora|Lilla|Nya|Gamla|Mellan) )?[A-ZÅÄÖ][\wåäö–-]*(?:s|ska|ra|ta|na)"
_NAME = gated(
    rf"(?<![\w-])(?P<name>(?P<owner>{_OWNER}) (?P<stem>[A-ZÅÄÖa-zåäö][a-zåäö]{{2,}}?){_HEADS}(?P<end>en|et|n)?)(?P<genitive>s?)(?![\wåäö-])"
)
_NOT_THEIRS = re.compile(
    r"(?<![\wåäö])(?:kommuns|stads|läns|regions|landstings|Sveriges|Svenska|Kommunala|Statens|Europeiska|Nordiska|Rikets|Kommunens|Stadens|Länets|Regionens|Våra|Dessa|Många|Alla|Andra|Små|Stora|Skolans|Föreningens)$",
    re.IGNORECASE,
)
_OTHER_BODIES = re.compile(
    r"^(?:pension|ungdom|handik|tillgäng|funktions|brotts|folkhäls|idrott|bildning|kyrko|minister|forsknings|riks|vetenskap|elev|närings|trygghet|trafik|lands|stads|kommunal|arbets|personal|bostads|besluts|jury|program|redaktions|central|hyres|villa|golf|fotboll|ishockey|tennis|scout|rotary|lions|rating|skol|sång|motor|segel|krig)|val$|by$",
    re.IGNORECASE,
)
"""First parts of nouns for bodies, clubs and districts that are no networks."""
_TOLD = re.compile(
    r"\b(?:(?:in)?stifta[dt]e?s?|grunda[dt]e?s?|(?:om)?bilda[dt]e?s?|starta[dt]e?s?|inrätta[dt]e?s?|grundlades|tillkom|kom till|medlem(?:mar|mmarna|skap|skapet)?|medlemskommuner|kansli(?:et)?|sekretariat(?:et)?|säte|ordförandeskap(?:et)?|ordförandekommun|stadgar(?:na)?|anslut\w+|anslöt|samordna[rs]|årsavgift(?:en)?|årsmöte(?:t)?)\b",
    re.IGNORECASE,
)
"""What is told of networks, and of few other things."""
_SPOKEN = gated(
    rf"(?<![\w-])(?P<stem>{'|'.join(noun.removesuffix('a') for noun in _NOUNS)})(?:en|et|an|n|t)s?(?![\w-])",
    re.IGNORECASE,
)
"""Such a noun with its article, by which a name is taken up again."""
_WIDEST = 70
"""Characters of a heading at most."""


def owned_networks(blocks: list[str], is_new: Callable[[str], bool]) -> Iterator[str]:
    """Names of this form that a paper tells to be networks', in its order.

    Args:
        blocks: the flat blocks of the paper.
        is_new: whether a name may be one that the paper introduces.
    """
    found: dict[str, tuple[str, list[int]]] = {}
    for number, block in enumerate(blocks):
        for match in _NAME.finditer(block):
            if _NOT_THEIRS.search(match["owner"]) or _OTHER_BODIES.search(match["stem"]):
                continue
            found.setdefault(match["name"], (match["head"], []))[1].append(number)
    if not found or not any(_TOLD.search(block) for block in blocks):
        return
    spoken = {match["stem"].casefold() for block in blocks for match in _SPOKEN.finditer(block)}
    for name, (head, places) in found.items():
        headed = len(places) > 1 and any(len(blocks[place]) < _WIDEST for place in places)
        told = any(_TOLD.search(block) for place in places for block in blocks[place : place + 2])
        if told and (head.removesuffix("a") in spoken or headed) and is_new(name):
            yield name
