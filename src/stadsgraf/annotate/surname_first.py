"""People whom a list names surname first: "Berg, Anna (S)", "BERG Anna, ordförande"."""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.lexicon import Entry, Gazetteer, key_words
from stadsgraf.annotate.lines import Line
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.annotate.person_words import LOWER, UPPER
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.forenames import FORENAMES
from stadsgraf.swedish.presence import presence_heading
from stadsgraf.vocabulary import EntityType

_GIVEN = rf"[{UPPER}][{LOWER}]+(?:[- ][{UPPER}][{LOWER}]+)?"
_COMMA = gated(
    rf"(?<![\w-])(?P<family>(?:(?:von|af|de) )?[{UPPER}][{LOWER}]+(?:-[{UPPER}]?[{LOWER}]+)?), (?P<given>{_GIVEN})(?=\s*[(,;]|\s*$|\s{{2,}}|\s[a-zåäö])"
)
_CAPITALS = re.compile(
    rf"(?<![\w-])(?P<family>[{UPPER}]{{3,}}(?:-[{UPPER}]{{2,}})?),? (?P<given>{_GIVEN})(?=\s*[(,;]|\s*$|\s{{2,}}|\s[a-zåäö])"
)
_ENOUGH = 3
_REACH = 40
"""Characters before a name in which a title begins."""
_WORD_BEFORE = re.compile(r"(?P<word>\S+) $")


def surname_first(lines: Sequence[Line], names: Gazetteer) -> Iterator[Entry]:
    """Entries for the people of such a list, in the order as printed and in the usual one.

    Args:
        lines: the lines of a paper.
        names: what the registers give to recognition.
    """
    for pattern in (_COMMA, _CAPITALS):
        found = [match for line in lines for match in pattern.finditer(line.text) if _is_one(match, names)]
        known = sum(match["given"].replace("-", " ").split()[0].casefold() in FORENAMES for match in found)
        if len(found) < _ENOUGH or known * 2 < len(found):
            continue
        for match in found:
            family, given = match["family"], match["given"]
            family = family.title() if family.isupper() else family
            name = Name(EntityType.PERSON, f"{given} {family}")
            yield Entry(key_words(f"{family} {given}"), MentionKind.PERSON, name)
            yield Entry(key_words(f"{given} {family}"), MentionKind.PERSON, name)


def _is_one(match: re.Match[str], names: Gazetteer) -> bool:
    """Whether a name begins a line or cell, or stands behind a title or a heading: no list of other names."""
    before = _WORD_BEFORE.search(match.string[max(match.start() - _REACH, 0) : match.start()])
    if presence_heading(match["family"]) is not None or match["family"].casefold() in FORENAMES:
        return False
    if before is None or before["word"].endswith((":", ",", ";", ")")):
        return True
    return (
        names.role_pattern.fullmatch(before["word"].rstrip(".")) is not None
        or presence_heading(before["word"]) is not None
    )
