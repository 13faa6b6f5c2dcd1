"""Lists of those present whose headings a scan has read as a column of their own, before the names.

The headings keep their order, so names with a party before the first who stands in for somebody are
the members, and those behind the last are the other substitutes, where a heading speaks of such.
"""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import MentionKind
from stadsgraf.extract.rows import Row, line_place
from stadsgraf.swedish.presence import Heading, Presence

_OFFICE = r"(?:tjänstg(?:örande|ör|jorde|\.)?|tjg\.?|tj\.|inkallad|kallad|inkallades|kallades|att|in|inträd(?:er|de|ande)|inträtt|träd(?:er|de)|gick|går|vikariera[rd]e?|ersättare|suppleant|ers\.?|suppl\.?|som)"
_FOR = r"(?:för|i\s+ställe[t]?\s+för|istället\s+för|i\s?\.?\s?st(?:ället)?\.?\s?f(?:ör)?\.?|istf\.?|i\s+frånvaro\s+av|vid\s+förfall\s+för)"
STANDS_FOR = re.compile(
    rf"(?:\b(?:{_OFFICE}[\s,]+){{0,4}}{_FOR}|\b(?:ersätter|ersatte|ersättande|avlöser|avlöste)|(?<=[)\w])\s+f\.?)"
    r"(?:\s+(?:herr|fru|fröken|hr|den\s+\w+|(?:ordinarie\s+)?ledamot(?:en)?|ordinarie))?\s*$",
    re.IGNORECASE,
)
"""What stands between a substitute and whoever the substitute stands in for."""
_PLACE = re.compile(r"(?:\s*\([^)]*\)|\s+[A-ZÅÄÖa-zåäö]{1,4}(?=\s))?\s+(?:ställe|plats|frånvaro|förfall)\b")


def is_in_place_of(row: Row, number: int, before: str) -> bool:
    """Whether a name is in the genitive, and its bearer's place another's: "i N Ns (M) ställe"."""
    sentence, mention = row.sentence_of[number], row.mentions[number]
    if re.search(r"(?:och|samt),?\s+i\s*$", before):
        return False
    return (
        re.search(r"\b[Ii]\s*$", before) is not None and _PLACE.match(sentence.text, mention.end) is not None
    )


_FAR = 40
"""Lines that a column of names may have."""


def torn_heading(
    row: Row, begun: Heading | None, torn: Sequence[Presence], *, chaired: bool, served: bool, serving: bool
) -> Heading | None:
    """What names below a torn column of headings are; None where nobody knows.

    Args:
        row: a line with names, after an empty one or the first of all.
        begun: what the names before it are.
        torn: the headings of the column.
        chaired: whether the first name is the chair's: the members begin.
        served: whether somebody before it stands in for another.
        serving: whether somebody on it or further down does.
    """
    if chaired and Presence.DECIDING in torn:
        return Heading(Presence.DECIDING, 0, "")
    if begun is None or not _has_party(row):
        return None
    if begun.kind is Presence.DECIDING and serving and not served:
        return begun
    if served and begun.kind is not Presence.OFFICIAL and Presence.SUBSTITUTE in torn:
        return Heading(Presence.SUBSTITUTE, 0, "")
    return None


def serves_below(rows: Sequence[Row]) -> bool:
    """Whether somebody on the lines of a list stands in for another, before the next heading or paragraph."""
    for row in rows[:_FAR]:
        if row.heading is not None or row.line.text.startswith("§"):
            return False
        if stands_in(row):
            return True
    return False


def stands_in(row: Row) -> bool:
    """Whether a line says that one stands in for another: "N N (S) ersätter M M (S)"."""
    if len(row.people) < 2:
        return False
    between = row.line.text[: line_place(row, row.people[1])].rstrip()
    return STANDS_FOR.search(between) is not None


def _has_party(row: Row) -> bool:
    behind = row.mentions[row.people[0] + 1 : row.people[0] + 2]
    return bool(behind) and behind[0].kind is MentionKind.PARTY
