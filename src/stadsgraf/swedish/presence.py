"""Headings in lists of those present: what the names beside or below them are.

Papers print them in a column of their own, on a line of their own, or before the first name of a
run-on line; a scan may part them from their names.  Compared without diacritics.
"""

import re
from enum import StrEnum

import msgspec

from stadsgraf.swedish.words import fold


class Presence(StrEnum):
    """What a heading in such a list says of the names under it."""

    DECIDING = "deciding"
    SERVING = "serving"
    SUBSTITUTE = "substitute"
    OFFICIAL = "official"
    ADJUNCT = "adjunct"
    CHECKING = "checking"
    SECRETARY = "secretary"
    CHAIR = "chair"
    VICE_CHAIR = "vice chair"
    REPORTER = "reporter"
    SIGNATURES = "signatures"
    ASIDE = "aside"


class Heading(msgspec.Struct, frozen=True):
    """A heading found at the beginning of a line.

    Attributes:
        kind: what it says of the names after it.
        end: where it ends in the line, white space and colon included.
        words: as compared.
    """

    kind: Presence
    end: int
    words: str


_TABLE: tuple[tuple[str, Presence], ...] = (
    (
        r"(?:narvarande |ej |icke |inte |ovriga |narvarande,? (?:men )?(?:ej |icke ))+"
        r"(?:tjanstg(?:orande)?\.?|tjg\.?)(?: ersattare| ers\.?)?",
        Presence.SUBSTITUTE,
    ),
    (r"(?:beslutande |narvarande )?(?:tjanstgorande|tjanstg\.?|tjg\.?)(?: ersattare| ers\.?)?", Presence.SERVING),
    (r"(?:ovriga |narvarande )?(?:ersattare|suppleanter|suppleant|ers\.)", Presence.SUBSTITUTE),
    (
        r"(?:narvarande och beslutande|beslutande|narvarande|ordinarie|tjanstgorande|ovriga)?\s*(?:ledamoter|ledamot)"
        r"(?: och (?:tjanstgorande )?ersattare)?"
        r"|narvarande och beslutande|beslutande|ordinarie|narvarande",
        Presence.DECIDING,
    ),
    (
        r"(?:ovriga|aven|ocksa|dessutom|vidare)(?: (?:narvarande|deltagande|deltagare|deltog))?"
        r"|(?:narvarande )?(?:tjansteman|tjanstepersoner)|ovriga (?:tjansteman|tjanstepersoner)"
        r"|fran (?:forvaltningen|kontoret|kansliet)",
        Presence.OFFICIAL,
    ),
    (r"foredragande(?: tjansteman)?|inbjudna|gaster", Presence.OFFICIAL),
    (r"adjungerad(?:e)?", Presence.ADJUNCT),
    (
        r"justerare|justerande|justeringsman|justeringsperson(?:er)?|justeras?(?: av)?|justerat(?: den [^:]{4,20}| \d[\d-]+)?"
        r"|justering|(?:utses|utsedda?|utsagd) (?:till )?(?:att justera|justerare)|att justera|protokollsjusterare",
        Presence.CHECKING,
    ),
    (
        r"(?:namnd|kommun|mates|motes|protokolls)?sekreterare(?:n)?|vid protokollet|protokollforare|vid pennan",
        Presence.SECRETARY,
    ),
    (r"ordforande|ordf\.?", Presence.CHAIR),
    (r"(?:(?:1:e|2:e|forste|andre|1|2) )?(?:vice|v\.?) (?:ordforande|ordf\.?)", Presence.VICE_CHAIR),
    (r"handlaggare|kontaktperson", Presence.REPORTER),
    (r"underskrifter|underskrift|protokollets underskrifter", Presence.SIGNATURES),
    (
        r"plats(?: och tid)?(?: for justering(?:en)?)?|tid(?: och plats)?|paragraf(?:er)?|ajournering(?:ar)?|organ|anslag(?:et)?"
        r"|justering(?:en|ens|sdag|sdatum)[^:]{0,30}|datum|sammantrade\w*|forvaringsplats|anslaget \w+"
        r"|franvarande(?: ledamoter)?|anmalt forhinder|forhinder|forfall|ej narvarande|ja|nej|avstar|narvarolista"
        r"|arenden|sammantradet oppnas|ratt utdraget betygar|rattat|utdragsbestyrkande",
        Presence.ASIDE,
    ),
)  # fmt: skip
_COMPILED = tuple((re.compile(rf"(?:{pattern})(?=\s*[:.]|\s|$)"), kind) for pattern, kind in _TABLE)
_AFTER = re.compile(r"[\s:.…_]*")


def presence_heading(line: str) -> Heading | None:
    """The longest heading of such a list that a line begins with.

    Args:
        line: one line without white space before it.
    """
    folded = fold(line)
    if len(folded) != len(line):
        return None
    best: Heading | None = None
    for pattern, kind in _COMPILED:
        match = pattern.match(folded)
        if match is not None and match.end() and (best is None or len(match.group()) > len(best.words)):
            after = _AFTER.match(line, match.end())
            best = Heading(kind, after.end() if after is not None else match.end(), match.group())
    return best
