"""Groups of a party in a council that its letters name: "SD-gruppen", "SD:s ledamöter", "M- och KD-grupperna"."""

import re
from collections.abc import Iterator, Mapping

from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.model import Name

_LETTERS = r"(?:[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{1,2})"
_HELD = r"(?:ledamöter(?:na)?|ledamot(?:en)?|grupp(?:en|er|erna)?|partigrupp(?:en)?|fullmäktigegrupp(?:en)?|representanter|företrädare|ersättare)"
_GROUP = re.compile(
    rf"(?<![\w(-])(?P<letters>{_LETTERS})(?:-{_HELD}|:s(?= {_HELD})|-(?= (?:och|samt) {_LETTERS}-{_HELD}))(?![\wåäö])"
)
_DOES = r"(?:reserverar sig|reserverade sig|yrkar|yrkade|deltar (?:inte|ej|icke)|deltog (?:inte|ej|icke)|avstår|avstod|lägger ned|instämmer|anmäler reservation)"
_ACTS = re.compile(
    rf"(?:^|(?<=[.;] )|(?<= sig )|(?<=och )|(?<=, ))(?P<letters>{_LETTERS})(?=(?:(?:, | och | samt ){_LETTERS})*(?: {_DOES}))"
    rf"|(?<=reserverar sig )(?P<last>{_LETTERS})(?=(?:(?:, | och | samt ){_LETTERS})*(?:[.,;]|$| mot | till förmån))"
)  # fmt: skip
"""Letters alone are a party where they do what only members of a body do."""


def party_groups(text: str, parties: Mapping[str, Name]) -> Iterator[Mention]:
    """The groups of parties that a text names by letters.

    Args:
        text: flat text of a block.
        parties: party letters in lower case with their party.
    """
    for pattern in (_GROUP, _ACTS):
        for match in pattern.finditer(text):
            group = "letters" if match["letters"] else "last"
            party = parties.get(match[group].casefold())
            if party is not None:
                start = match.start(group)
                words = text[start : match.end()]
                owns = words.endswith(":s")
                yield Mention(MentionKind.PARTYNAME, start, match.end(), words, party, genitive=owns)
