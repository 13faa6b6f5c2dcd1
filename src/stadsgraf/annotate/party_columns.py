"""Rows of tables of members: a name, the bare letters of a party, and an office or who is stood in for.

Minutes print them in columns ("Namn  Parti  Uppdrag"), of which a scan leaves one space.  The letters
have no parentheses around them, so it takes the whole row to tell that they are a party's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from stadsgraf.annotate.lines import Line
from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.annotate.party_labels import party_of
from stadsgraf.annotate.person_words import clean_name
from stadsgraf.model import Name
from stadsgraf.swedish.forenames import FORENAMES
from stadsgraf.swedish.member_rows import MEMBER_ROW

_LEAST = 3
"""From this many rows on a paper has such a table."""


def _row(text: str, parties: Mapping[str, Name]) -> re.Match[str] | None:
    match = MEMBER_ROW.match(text)
    party = party_of(match["letters"], parties) if match is not None else None
    if match is None or party is None or party[0][0].casefold() not in parties:
        return None
    given = match["given"].casefold().split("-")[0]
    return match if match["office"] or given in FORENAMES else None


def tabled(lines: Sequence[Line], parties: Mapping[str, Name]) -> Iterator[str]:
    """Names of the people in tables of members.

    Args:
        lines: the lines of a paper.
        parties: party letters in lower case with their party.
    """
    rows = [match for line in lines if (match := _row(line.text, parties)) is not None]
    if len(rows) >= _LEAST:
        named = (clean_name(" ".join(row["name"].split()), labelled=True) for row in rows)
        yield from (name for name in named if name is not None)


def bare_letters(text: str, parties: Mapping[str, Name]) -> Iterator[Mention]:
    """The party of a row.

    Args:
        text: flat text of the row.
        parties: party letters in lower case with their party.
    """
    match = _row(text, parties)
    party = party_of(match["letters"], parties) if match is not None else None
    if match is not None and party is not None:
        start, end = match.span("letters")
        yield Mention(MentionKind.PARTY, start, end, match["letters"], party[1], labels=party[0])
