"""Lists of people with the bare letters or the whole name of a party beside each: "N N, s, ordförande", "M  N N".

Nothing around the letters tells that they are a party's, so it takes several of them in one paper, each right
beside a name.  Letters stand behind the names or before them, the same way throughout a paper.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from stadsgraf.annotate.gaps import marked
from stadsgraf.annotate.layout import Block
from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.annotate.party_labels import party_of
from stadsgraf.annotate.person_words import WORD, clean_name
from stadsgraf.model import Name

_NAME = rf"{WORD}(?:[ \r](?:(?:von|af|de|van|der|den|la|el|al|bin)[ \r]){{0,2}}{WORD}){{1,3}}"
_LETTERS = r"[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ]?[a-zåäö]{1,3}|F!|[A-ZÅÄÖ][a-zåäö]{5,24}"
_WORDS = (
    r"(?i:(?:\d:[ea] |tf )?(?:vice )?(?:ordf|v\.? ?ordf|led(?:amot|\.)|ers(?:ätt|\.|\s)|tj(?:änst|g|\.)|suppl|gruppledare|adjungerad|närv|frånv|insynsplats"
    r"|kommunalr|oppositionsr|f(?:ör|r\.?o\.?m|\.)? |t\.?o\.?m|ej\b|icke\b|inte\b|kl\b|ja\b|nej\b|avst|i ställe|istf|i st|plats\b|ställe\b|frånvaro\b|och |samt |del av|via |på ))"
)
_BOUND = rf"(?=[^\S\n\r]*(?:$|[\n\r,;.|(§)\d–-]|[xX](?:\s|$)|{_WORDS}))"
_BEHIND = re.compile(
    rf"(?<![\w-])(?P<names>{_NAME})(?P<gap>,[ \r]?| ?\| ?|[\n \r])(?P<letters>{_LETTERS}){_BOUND}"
)
_BEFORE = re.compile(
    rf"(?:^|(?<=[\n\r|;]))\s*\(?(?P<letters>{_LETTERS})\)?(?P<gap>[ \n\r|]{{1,4}})(?P<names>{_NAME})(?=\s*(?:$|[\n\r,;|§]|\())"
)
_PLACE = re.compile(r"[ \n\r](?:ställe|plats|frånvaro|förfall)\b")
_ENOUGH = 3
_NO_LETTERS = frozenset(
    "och för tjg tjg. ers ers. ord ordf led vice samt kl tom fom ej sek sekr se adj x av i på till den via del f ja nej tf bitr stf ass nr år ca kr st".split()
)


class Side(StrEnum):
    """On which side of the names a paper prints bare letters of parties."""

    NONE = "none"
    BEHIND = "behind"
    BEFORE = "before"


def side_of(blocks: Sequence[Block], parties: Mapping[str, Name]) -> Side:
    """Where a paper prints the parties of a list.

    Args:
        blocks: the paper.
        parties: party letters and names in lower case with their party.
    """
    texts = [marked(block) for block in blocks]
    behind = sum(1 for text in texts for _ in _hits(_BEHIND, text, parties))
    before = sum(1 for text in texts for _ in _hits(_BEFORE, text, parties))
    if max(behind, before) < _ENOUGH:
        return Side.NONE
    return Side.BEHIND if behind >= before else Side.BEFORE


def listed(blocks: Sequence[Block], parties: Mapping[str, Name], side: Side) -> Iterator[str]:
    """Names of the people in such lists.

    Args:
        blocks: the paper.
        parties: party letters and names in lower case with their party.
        side: of the paper.
    """
    if side is Side.NONE:
        return
    pattern = _BEHIND if side is Side.BEHIND else _BEFORE
    for block in blocks:
        for match in _hits(pattern, marked(block), parties, local=True):
            name = clean_name(match["names"].replace("\r", " "), labelled=True)
            owned = name is not None and _PLACE.match(match.string, match.end()) is not None
            if name is not None:
                yield name.removesuffix("s") if owned else name


def _hits(
    pattern: re.Pattern[str], text: str, parties: Mapping[str, Name], *, local: bool = False
) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        if _is_party(match["letters"], parties, local=local) and clean_name(
            match["names"].replace("\r", " "), labelled=True
        ):
            yield match


def _is_party(letters: str, parties: Mapping[str, Name], *, local: bool) -> bool:
    """Whether letters are a party's; with `local`, also a party's of one town that no register knows."""
    if letters.casefold() in _NO_LETTERS:
        return False
    if letters.casefold() in parties:
        return True
    return local and 1 < len(letters) < 5 and letters.isupper()


_AFTER_NAME = re.compile(rf"(?:, ?| ?\| ?| )(?P<letters>{_LETTERS})(?:{_BOUND}|(?= [A-ZÅÄÖ(]))")
_AHEAD = re.compile(rf"(?:^|(?<=[ |;]))(?P<letters>{_LETTERS})(?: ?\| ?| )$")


def beside_names(
    text: str, people: Iterable[Mention], parties: Mapping[str, Name], side: Side
) -> Iterator[Mention]:
    """The parties right beside the people of a text.

    Args:
        text: flat text.
        people: its people.
        parties: party letters and names in lower case with their party.
        side: of the paper.
    """
    if side is Side.NONE:
        return
    for person in people:
        if person.kind is not MentionKind.PERSON:
            continue
        match = (
            _AFTER_NAME.match(text, person.end)
            if side is Side.BEHIND
            else _AHEAD.search(text, max(person.start - 30, 0), person.start)
        )
        if match is None or not _is_party(match["letters"], parties, local=True):
            continue
        party = party_of(match["letters"], parties)
        if party is not None:
            start, end = match.span("letters")
            yield Mention(MentionKind.PARTY, start, end, match["letters"], party[1], labels=party[0])
