"""Tables with two people in a row: a member and whoever serves in the member's place, or the other way round."""

import re
from collections.abc import Sequence
from enum import StrEnum

from stadsgraf.extract.rows import Row
from stadsgraf.swedish.presence import Heading, Presence
from stadsgraf.swedish.words import fold


class Pair(StrEnum):
    """Which of the two people in a row is the absent one, by the heading of the second column."""

    ABSENT_BEHIND = "absent behind"
    SERVES_BEHIND = "serves behind"


SERVES = Heading(Presence.SERVING, 0, "tjanstgorande ersattare")
"""What the second column of such a table gives its names."""
MEMBERS = Heading(Presence.DECIDING, 0, "ledamoter")
"""What its first column gives them."""
_MOST = 12
_FIRST = r"(?:namn|ledamot|ledamoter|ordinarie(?: ledamoter| ledamot)?|beslutande(?: ledamoter)?|ersattare|suppleanter|tjanstgorande ersattare|nr namn)"
_OTHER = r"(?: (?:parti|narv\.?|narvaro|uppdrag|befattning|kommun|funktion|nr))*"
_ABSENT = re.compile(
    rf"{_FIRST}{_OTHER} (?:i stallet for|istallet for|tjanstgor for|tjanstgorande for|tjg for|tj for|ersatter|ers for|ersattare for|for ledamot|for ordinarie|ordinarie ledamot)\b"
)
_SERVING = re.compile(
    rf"{_FIRST}{_OTHER} (?:ersatts av|inkallade? ersattare|ersattande|ersatt av|tjg ersattare)\b(?! for)"
    rf"|{_FIRST}{_OTHER} (?:parti|narv\.?|narvaro|uppdrag) (?:tjanstgorande )?(?:ersattare|suppleant)\b(?! for)"
    r"|(?:namn|ledamot|ordinarie(?: ledamot)?) (?:tjanstgorande|tjg\.?|tj\.) (?:ersattare|suppleant)\b(?! for)"
)


def heading_over(above: Heading | None, pair: Pair) -> Heading:
    """What the names of such a table are without a second one in their row: substitutes below "Ersättare"."""
    kept = (
        pair is Pair.ABSENT_BEHIND
        and above is not None
        and above.kind in (Presence.SUBSTITUTE, Presence.SERVING)
    )
    return above if kept and above is not None else MEMBERS


def pair_of(row: Row, following: Sequence[Row]) -> tuple[Pair, int] | None:
    """What a line of headings says of the two people in each row below it, and how many lines more it takes."""
    if row.people or len(row.line.text.split()) > _MOST:
        return None
    words = " ".join(fold(row.line.text).split())
    below = following[0] if following else None
    goes_on = below is not None and not below.people and below.line.text.islower()
    for more, text in enumerate(
        (words, f"{words} {fold(below.line.text)}") if goes_on and below is not None else (words,)
    ):
        if _ABSENT.match(text):
            return Pair.ABSENT_BEHIND, more
        if _SERVING.match(text) and not text.startswith(("ersattare", "suppleant")):
            return Pair.SERVES_BEHIND, more
    return None
