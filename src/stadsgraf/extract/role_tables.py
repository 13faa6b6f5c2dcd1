"""Tables of who sits in which network: a column of networks, and one of names for each office.

"Nätverk | Ledamot | Ersättare" heads rows such as "Eurocities | N N (S) | M M (C)".  A cell is what stands between
gaps of a line; a name belongs to the heading that begins nearest above it.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import role_draft
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Derivation, EntityType

_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_OF_NETWORKS = re.compile(
    r"(?:nätverk|organisation|sammanslutning|samarbete|förening|medlemskap|forum)(?:et|en|er|ar)?(?: .*)?",
    re.IGNORECASE,
)
_OFFICES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), label)
    for pattern, label in (
        (r"ersättare|suppleant(?:er)?", "ersättare"),
        (r"(?:politisk |utsedd )?(?:representant|företrädare)(?:er)?(?: ?/ ?ombud)?", "representant"),
        (r"ledamot ?/ ?representant|representant ?/ ?ledamot", "representant"),
        (r"(?:ordinarie )?ledam(?:ot|öter)", "ledamot"),
        (r"(?:ordinarie )?ombud", "ombud"),
        (r"kontaktperson(?:er)?", "kontaktperson"),
        (r"(?:ansvarig )?handläggare", "handläggare"),
    )
)
"""Headings of columns with the office that they give."""
_SHIFT = 6
"""Characters that a cell may begin left of its heading."""


class _Column(msgspec.Struct, frozen=True):
    """A column of names: where its heading begins on the line, in characters, and the office that it gives."""

    start: int
    office: str


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Offices of people in networks, row by row of each table."""
    del known
    columns: tuple[_Column, ...] = ()
    for sentence in paper.sentences:
        if not sentence.row:
            columns = ()
            continue
        heading = _columns(paper, sentence)
        if heading:
            columns = heading
        elif columns:
            yield from _row(paper, sentence, columns)


def _line(paper: Paper, sentence: Sentence) -> tuple[int, str]:
    """Where the line of a sentence begins in the text of the paper, and the line."""
    begin = paper.text.rfind("\n", 0, sentence.offsets[0]) + 1
    end = paper.text.find("\n", begin)
    return begin, paper.text[begin : end if end >= 0 else None]


def _columns(paper: Paper, sentence: Sentence) -> tuple[_Column, ...]:
    """The columns of names that a line of headings gives; empty for any other line."""
    _, line = _line(paper, sentence)
    cells = [*_CELL.finditer(line)]
    if len(cells) < 2 or _OF_NETWORKS.fullmatch(cells[0].group()) is None:
        return ()
    found = [(cell.start(), _office(cell.group())) for cell in cells[1:]]
    return tuple(_Column(start, office) for start, office in found if office)


def _office(heading: str) -> str:
    return next((label for pattern, label in _OFFICES if pattern.fullmatch(heading.strip(" :"))), "")


def _row(paper: Paper, sentence: Sentence, columns: Sequence[_Column]) -> Iterator[Draft]:
    begin, _ = _line(paper, sentence)
    network = next((m for m in sentence.mentions if m.kind is MentionKind.NETWORK), None)
    if (
        network is None
        or network.start > 0
        or network.name is None
        or network.name.kind is not EntityType.NETWORK
    ):
        return
    for person in (m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.name is not None):
        place = sentence.offsets[person.start] - begin
        above = [column for column in columns if column.start <= place + _SHIFT]
        if above and person.name is not None:
            piece = evidence(
                paper,
                sentence,
                (0, _labelled_end(sentence, person)),
                "roles.table@1",
                Derivation.EXPLICIT,
                attested=True,
            )
            yield role_draft(person.name, above[-1].office, network.name, (piece,))


def _labelled_end(sentence: Sentence, person: Mention) -> int:
    """Where a name ends, with the party letters behind it."""
    behind = next((m for m in sentence.mentions if m.start >= person.end), None)
    close = behind is not None and behind.kind is MentionKind.PARTY and behind.start - person.end < 3
    return behind.end if behind is not None and close else person.end
