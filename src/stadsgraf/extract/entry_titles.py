"""The titles of whoever stands in a list of those present: before the name, behind it, or on the line below.

"kanslichef N N, sekreterare" has two.  One that stands right before the next name belongs to that one, and one in the
plural holds for all names joined to the first: "ledamöterna A, B och C".
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.extract.holdings import OF_BODY
from stadsgraf.extract.rows import Row, before_name, is_continued, line_place, titles_first
from stadsgraf.swedish.words import fold

_NOT_HIS = re.compile(r"\b(?:ej|för|ingen|inga|utan|var|är|har|hade|blev|tidigare|förut)\b")
_PLURAL = re.compile(
    r"(?:erna|arna|orna|råden|ledamöterna|ledamöter|ersättare|ersättarna|ordförandena|herrar|erare)$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s*\([^)]*\))?(?:,?\s*(?:§|kl)[^,;]*)?\s*(?:,|och|samt|;|,\s*och)\s*")


def titles_of(row: Row, place: int, replaces: int | None, following: Sequence[Row]) -> list[Mention]:
    """The titles of a name, the one that counts first; a second one where it has one on each side."""
    behind, before = _behind(row, place, replaces), _before(row, place)
    if behind is not None and before is not None:
        both = [behind, before]
        sits = [title for title in both if title.name is not None and title.name.label in OF_BODY]
        return both if len(sits) == 1 else [before if titles_first(row) else behind]
    one = behind or before or _below(row, place, following) or _shared(row, place)
    return [one] if one is not None else []


def _before(row: Row, place: int) -> Mention | None:
    heading = row.heading.end if row.heading is not None else 0
    if not place or not before_name(row, place - 1) or line_place(row, place - 1) < heading:
        return None
    ours = place == row.people[0] or not (_apposed(row, place - 1) or _ends_entry(row, place - 1))
    return row.mentions[place - 1] if ours else None


def _behind(row: Row, place: int, replaces: int | None) -> Mention | None:
    """The title behind a name and before the next one, if it is not the next one's."""
    sentence = row.sentence_of[place]
    for number in range(place + 1, len(row.mentions)):
        mention = row.mentions[number]
        if mention.kind is MentionKind.PERSON or row.sentence_of[number] is not sentence:
            break
        if mention.kind is not MentionKind.ROLE or replaces is not None:
            continue
        between = sentence.text[row.mentions[place].end : mention.start]
        if _NOT_HIS.search(between):
            continue
        if before_name(row, number) and _begins_entry(row, number, between):
            break
        return mention
    return None


def _begins_entry(row: Row, number: int, between: str) -> bool:
    """Whether a title right before a name is that one's, by what stands between it and the name before."""
    if titles_first(row) or ";" in between:
        return True
    return not _apposed(row, number) and not _ends_entry(row, number)


_COMMA = re.compile(r"(?:\s*\([^)]*\))?\s*,\s*")
_SPACE = re.compile(r"(?:\s*\([^)]*\))?\s+")


def _ends_entry(row: Row, number: int) -> bool:
    """Whether a title behind a name and a comma goes with it, since only spaces part the entries of its line.

    So it is where a table lost its line ends: "A (S), ordförande B (C), vice ordförande C (S) D (M)".
    """
    if titles_first(row) or number == 0 or row.mentions[number - 1].kind is MentionKind.ROLE:
        return False
    holder = max((place for place in row.people if place < number), default=None)
    if holder is None or not _parts(row, holder, number, _COMMA):
        return False
    return any(_parts(row, one, other, _SPACE) for one, other in pairwise(row.people))


def _parts(row: Row, one: int, other: int, pattern: re.Pattern[str]) -> bool:
    sentence = row.sentence_of[one]
    if row.sentence_of[other] is not sentence:
        return False
    return pattern.fullmatch(sentence.text[row.mentions[one].end : row.mentions[other].start]) is not None


def _apposed(row: Row, number: int) -> bool:
    """Whether a title is set off from the next name by more than one space."""
    end = line_place(row, number) + len(row.mentions[number].words)
    return len(row.line.text[end : line_place(row, number + 1)]) > 1


def _below(row: Row, place: int, following: Sequence[Row]) -> Mention | None:
    """The title of the last of a line that breaks off behind a comma, or one alone and set in on the next line."""
    last = not any(number > place for number in row.people)
    if not last or not following or following[0].people:
        return None
    below = following[0]
    if below.gap and not _is_set_in(row, below):
        return None
    if not below.titles or not (is_continued(row.line) or _is_set_in(row, below)):
        return None
    return below.mentions[below.titles[0]]


def _is_set_in(row: Row, below: Row) -> bool:
    deeper = len(below.line.raw) - len(below.line.raw.lstrip()) > len(row.line.raw) - len(
        row.line.raw.lstrip()
    )
    indent = len(below.line.raw) - len(below.line.raw.lstrip())
    adjacent = below.line.start - row.line.end <= indent + 2
    return (
        deeper
        and adjacent
        and bool(below.titles)
        and below.line.text[:1].islower()
        and line_place(below, below.titles[0]) == 0
    )


_LONGEST = 30
"""Names that one title in the plural may hold for."""


def _shared(row: Row, place: int) -> Mention | None:
    """The title in the plural before the first of the names that a name is joined to."""
    sentence = row.sentence_of[place]
    first = place
    for _ in range(_LONGEST):
        earlier = next(
            (n for n in range(first - 1, -1, -1) if row.mentions[n].kind is MentionKind.PERSON), None
        )
        if earlier is None or row.sentence_of[earlier] is not sentence:
            return None
        if _JOINED.fullmatch(sentence.text[row.mentions[earlier].end : row.mentions[first].start]) is None:
            return None
        title = _before(row, earlier)
        if title is not None:
            return title if _PLURAL.search(title.words) and fold(title.words) != "suppleant" else None
        first = earlier
    return None
