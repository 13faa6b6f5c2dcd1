"""What stands beside a name in a list of those present, on its line and on the next, and whom it stands in for."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.extract.rows import Row, is_continued, line_place
from stadsgraf.extract.torn_lists import STANDS_FOR, is_in_place_of


def words_beside(row: Row, place: int, until: int | None, following: Sequence[Row]) -> str:
    """What is printed beside a name: up to the next name, or to the end of its line and what runs on from it."""
    sentence, mention = row.sentence_of[place], row.mentions[place]
    if until is not None and row.sentence_of[until] is sentence:
        return sentence.text[mention.end : row.mentions[until].start]
    begin = sentence.offsets[mention.end - 1] + 1
    beside = row.line.text[max(begin - row.line.start, 0) :]
    if until is not None:
        ends = sentence.offsets[len(sentence.text) - 1] + 1 - begin
        return beside[: max(min(line_place(row, until) - (begin - row.line.start), ends), 0)]
    runs_on = (
        following
        and not following[0].gap
        and following[0].heading is None
        and (
            following[0].line.text[:1] in "(abcdefghijklmnopqrstuvwxyz"
            or (is_continued(row.line) and not following[0].people)
        )
    )
    if runs_on:
        people = following[0].people
        beside += " " + following[0].line.text[: line_place(following[0], people[0]) if people else None]
    return beside


_SOMEBODY = re.compile(r"[^\W\d_a-z]\S+ [^\W\d_a-z]\S+")


def is_stood_for(row: Row) -> bool:
    """Whether the first name of a line is an absent member's: a scan has spoilt the substitute's before it."""
    before = row.line.text[: line_place(row, row.people[0])].rstrip()
    if STANDS_FOR.fullmatch(before) is not None and row.heading is None:
        return True
    return STANDS_FOR.search(before) is not None and _SOMEBODY.search(before) is not None


def absent_below(
    row: Row, place: int, until: int | None, following: Sequence[Row]
) -> tuple[Mention, Sentence] | None:
    """Whom the last of a line stands in for, where the line breaks before the name or within "i stället för"."""
    begin = row.sentence_of[place].offsets[row.mentions[place].end - 1] + 1 - row.line.start
    if until is not None or not following or following[0].gap or not following[0].people:
        return None
    first = following[0].people[0]
    margin = following[0].heading.end if following[0].heading is not None else 0
    before = following[0].line.text[margin : line_place(following[0], first)].strip()
    rest = row.line.text[max(begin, 0) :].strip()
    found = STANDS_FOR.search(f"{rest} {before}".strip())
    owned = is_in_place_of(following[0], first, f"{rest} {before}")
    if not owned and (found is None or (before and found.start() > len(rest) + 1)):
        return None
    return following[0].mentions[first], following[0].sentence_of[first]


def label_end(row: Row, place: int) -> int:
    """Where a name ends with the party behind it, in its sentence."""
    following = row.mentions[place + 1 : place + 2]
    if (
        following
        and following[0].kind is MentionKind.PARTY
        and row.sentence_of[place + 1] is row.sentence_of[place]
    ):
        return following[0].end
    return row.mentions[place].end


_RESERVE = r"(?:ersättare|suppleant|reserv|ers\.?|suppl\.?)"
_IS_RESERVE = re.compile(rf"(?:\s*\([^()]{{1,20}}\))?[\s,]*\(?{_RESERVE}(?=\s*(?:$|[,;.)]))", re.IGNORECASE)
_RESERVE_NEXT = re.compile(rf"\b{_RESERVE}(?:\s+för\s+[^:,;]{{3,30}})?\s*:?\s*$", re.IGNORECASE)


def is_reserve(after: str) -> bool:
    """Whether a name under a heading of those who check the minutes is one who only stands ready to."""
    return _IS_RESERVE.match(after) is not None


def reserve_follows(after: str) -> bool:
    """Whether the next name under such a heading is one who only stands ready: "N N, ersättare: M M"."""
    return _RESERVE_NEXT.search(after) is not None


_REPLACED_BY = re.compile(
    r"\b(?:ersätts|ersattes|ersatt|avlöses|avlöstes|avlöst|efterträds|efterträddes|byts ut mot|byttes ut mot)(?:\s+(?:§§?\s*[\d–-]+|kl\.?\s*[\d.:]+|(?:från|fr\.?o\.?m\.?)\s+§?\s*[\d.:]+))?(?:\s+av)?(?:\s+(?:ersättare|ersättaren|suppleanten?))?\s*$",
    re.IGNORECASE,
)


def is_replaced(after: str) -> bool:
    """Whether the next name is that of whoever serves in the place of this one: "ersätts av N N"."""
    return _REPLACED_BY.search(after) is not None
