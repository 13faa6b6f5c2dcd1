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


_TABLE: tuple[tuple[Presence, tuple[str, ...]], ...] = (
    (
        Presence.SUBSTITUTE,
        (
            r"(?:narvarande |ej |icke |inte |ovriga |narvarande,? (?:men )?(?:ej |icke ))+(?:tjanstg(?:orande)?\.?|tjg\.?)(?: ersattare| ers\.?)?",
            r"(?:narvarande,? )?(?:men )?(?:ej |icke |inte )beslutande(?: ersattare| ers\.?)?",
            r"(?:ovriga |narvarande )?(?:ersattare|suppleanter|suppleant|ers\.)",
        ),
    ),
    (
        Presence.SERVING,
        (r"(?:beslutande |narvarande )?(?:tjanstgorande|tjanstg\.?|tjg\.?)(?: ersattare| ers\.?)?",),
    ),
    (
        Presence.DECIDING,
        (
            r"(?:namn|ledamot|ledamoter|fortroendevald)(?: och)?\s+parti(?:beteckning|tillhorighet)?(?:,?\s+(?:och )?(?:uppdrag|roll|funktion|befattning|tjanstgoring))*(?!\s+(?:ja|nej|avst))",
            r"(?:narvarande och beslutande|beslutande|narvarande|ordinarie|tjanstgorande|ovriga)?\s*(?:ledamoter|ledamot)(?: och (?:tjanstgorande )?ersattare)?",
            r"narvarande och beslutande|beslutande|ordinarie|narvarande|presidium",
        ),
    ),
    (
        Presence.OFFICIAL,
        (
            r"(?:ovriga|ovr\.?|aven|ocksa|dessutom|vidare)(?: (?:narvarande|narv\.?|deltagande|deltagare|deltog))?",
            r"(?:narvarande |deltagande |ovriga )?(?:tjansteman|tjanstepersoner)",
            r"(?:narvarande )?fran (?:forvaltningen|kontoret|kansliet)",
            r"(?:forvaltningen|deltagande|deltar(?: pa distans)?)(?=:|$| {3}|\t)",
            r"foredragande(?: tjansteman)?|inbjudna|gaster",
        ),
    ),
    (Presence.ADJUNCT, (r"adjungerad(?:e)?",)),
    (
        Presence.CHECKING,
        (
            r"justerare|justerande|justeringsman|justeringsperson(?:er)?|justeras?(?: av)?|protokollsjusterare|justering",
            r"justerat(?: den [^:]{4,20}| \d[\d-]+)?",
            r"(?:utses|utsedda?|utsagd) (?:till )?(?:att justera|justerare)|att justera",
        ),
    ),
    (
        Presence.SECRETARY,
        (
            r"(?:namnd|kommun|mates|motes|protokolls)?sekreterare(?:n)?|vid protokollet|protokollforare|vid pennan",
        ),
    ),
    (Presence.CHAIR, (r"ordforande|ordf\.?",)),
    (
        Presence.VICE_CHAIR,
        (r"(?:(?:1:e|2:e|forste|andre|1|2) )?(?:vice|v\.?) (?:ordforande(?:n|na)?|ordf\.?)",),
    ),
    (Presence.REPORTER, (r"handlaggare|kontaktperson",)),
    (Presence.SIGNATURES, (r"underskrifter|underskrift|protokollets underskrifter",)),
    (
        Presence.ASIDE,
        (
            r"plats(?: och tid)?(?: for justering(?:en)?)?|tid(?: och plats)?|datum|sammantrade\w*|forvaringsplats|organ",
            r"paragraf(?:er)?|arenden|ajournering(?:ar)?|anslag(?:et)?|anslaget \w+|justering(?:en|ens|sdag|sdatum)[^:]{0,30}",
            r"franvarande(?: ledamoter)?|anmalt forhinder|forhinder|forfall|ej narvarande|narvarolista|ja|nej|avstar",
            r"ratt utdraget betygar|rattat|utdragsbestyrkande",
        ),
    ),
)
_COMPILED = tuple(
    (re.compile(rf"(?:{'|'.join(patterns)})(?=\s*[:.]|\s|$)"), kind) for kind, patterns in _TABLE
)
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
