"""Groups of a party in a council that its letters name: "SD-gruppen", "SD:s ledamöter", "M- och KD-grupperna"."""

import re
from collections.abc import Iterator, Mapping

from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.model import Name
from stadsgraf.patterns import gated

_LETTERS = r"(?:[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{1,2})"
_HELD = r"(?:ledamöter(?:na)?|ledamot(?:en)?|grupp(?:en|er|erna)?|partigrupp(?:en)?|fullmäktigegrupp(?:en)?|representanter|företrädare|ersättare)"
_GROUP = gated(
    rf"(?<![\w(-])(?P<letters>{_LETTERS})(?:-{_HELD}|:s(?= {_HELD})|-(?= (?:och|samt) {_LETTERS}-{_HELD}))(?![\wåäö])"
)
_DOES = r"(?:reserverar sig|reserverade sig|yrkar|yrkade|deltar (?:inte|ej|icke)|deltog (?:inte|ej|icke)|avstår|avstod|lägger ned|instämmer|anmäler reservation)"
_LIST = rf"{_LETTERS}(?:(?:, | och | samt ){_LETTERS})*"
_ACTS = gated(
    rf"(?:^|(?<=[.;] ))(?P<list>{_LIST})(?= {_DOES})"
    rf"|(?<=reserverar sig )(?P<last>{_LIST})(?=[.,;]|$| mot | till förmån)"
)
"""Letters alone are a party where they do what only members of a body do."""
_ONE = re.compile(rf"(?<!\w){_LETTERS}(?!\w)")


def party_groups(text: str, parties: Mapping[str, Name]) -> Iterator[Mention]:
    """The groups of parties that a text names by letters.

    Args:
        text: flat text of a block.
        parties: party letters in lower case with their party.
    """
    for match in _GROUP.finditer(text):
        party = parties.get(match["letters"].casefold())
        if party is not None:
            words = match.group()
            yield Mention(MentionKind.PARTYNAME, *match.span(), words, party, genitive=words.endswith(":s"))
    for match in _ACTS.finditer(text):
        listed = list(_ONE.finditer(text, *match.span()))
        if all(one.group().casefold() in parties for one in listed):
            for one in listed:
                party = parties[one.group().casefold()]
                yield Mention(MentionKind.PARTYNAME, *one.span(), one.group(), party)
