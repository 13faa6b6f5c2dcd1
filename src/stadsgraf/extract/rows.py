"""Lines with the people and titles on them: what lists of those present and signatures are read from."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Line, Mention, MentionKind, Paper, Section, Sentence
from stadsgraf.swedish.presence import Heading, presence_heading


class Row(msgspec.Struct, frozen=True):
    """A line of the paper with the people and titles that begin on it.

    Attributes:
        line: the line.
        sentence_of: for each mention, the sentence it stands in.
        mentions: people, titles and labels, in order.
        section: its section.
        gap: whether an empty line or another block stands before it.
        heading: the heading of those present that it begins with.
    """

    line: Line
    mentions: tuple[Mention, ...]
    sentence_of: tuple[Sentence, ...]
    section: Section
    gap: bool
    heading: Heading | None

    @property
    def people(self) -> list[int]:
        """Places of people among `mentions`."""
        return [n for n, mention in enumerate(self.mentions) if mention.kind is MentionKind.PERSON]

    @property
    def titles(self) -> list[int]:
        """Places of titles among `mentions`."""
        return [n for n, mention in enumerate(self.mentions) if mention.kind is MentionKind.ROLE]


_PROSE = 55
"""Width of a line above which the word that the next begins with goes on with a sentence, and heads no list."""


def rows_of(paper: Paper) -> Iterator[Row]:
    """The lines of a paper in order."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in paper.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    for number, block in enumerate(paper.blocks):
        sentences = by_block.get(number)
        if not sentences:
            continue
        section = paper.sections[sentences[0].section]
        for place, line in enumerate(block.lines):
            pairs = [
                (mention, sentence)
                for sentence in sentences
                for mention in sentence.mentions
                if line.start <= sentence.offsets[mention.start] < line.end
            ]
            gap = place == 0 and not block.row
            runs_on = place > 0 and _runs_on(block.lines[place - 1], line)
            heading = None if runs_on else presence_heading(line.text)
            yield Row(line, tuple(m for m, _ in pairs), tuple(s for _, s in pairs), section, gap, heading)


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a line goes on with the one above: in running text, or with the office behind a name and a comma."""
    if line.text[:1].islower() and len(above.text) > _PROSE:
        return True
    deeper = len(line.raw) - len(line.raw.lstrip()) > len(above.raw) - len(above.raw.lstrip())
    return deeper and is_continued(above)


def is_continued(line: Line) -> bool:
    """Whether a line of a list breaks off behind a comma."""
    return line.text.endswith(",")


def line_place(row: Row, number: int) -> int:
    """Where a mention begins in the text of its line."""
    return row.sentence_of[number].offsets[row.mentions[number].start] - row.line.start


def column(row: Row, number: int) -> int:
    """Where a mention begins on the printed line, white space at its beginning counted."""
    return line_place(row, number) + len(row.line.raw) - len(row.line.raw.lstrip())


def begins_cell(row: Row, number: int) -> bool:
    """Whether a mention begins its line or a column of it."""
    before = row.line.text[: line_place(row, number)]
    return before == "" or re.search(r"(?:\t| {3,})$", before) is not None


def before_name(row: Row, place: int) -> bool:
    """Whether a title stands right before a name on its line."""
    if row.mentions[place].kind is not MentionKind.ROLE or place + 1 >= len(row.mentions):
        return False
    end = line_place(row, place) + len(row.mentions[place].words)
    between = row.line.text[end : line_place(row, place + 1)]
    return row.mentions[place + 1].kind is MentionKind.PERSON and between.isspace()


def titles_first(row: Row) -> bool:
    """Whether a line has its titles before the names: "kanslichef N N, ekonomichef N N"."""
    first = row.people[0]
    heading = row.heading.end if row.heading is not None else 0
    return first > 0 and before_name(row, first - 1) and line_place(row, first - 1) >= heading


def nothing_but(row: Row, kind: MentionKind) -> bool:
    """Whether a line holds mentions of one kind, party labels and nothing else."""
    rest = row.line.text
    for number in row.titles if kind is MentionKind.ROLE else ():
        rest = rest.replace(adjective_before(row, number), "", 1)
    for mention in row.mentions:
        if mention.kind is kind or mention.kind is MentionKind.PARTY or _is_bodys(row, mention, kind):
            rest = rest.replace(mention.words, "", 1)
    return re.sub(r"(?i)\(?\b(?:tf|t\.f)\b\.?\)?|[\s,._]", "", rest) == ""


_ADJECTIVE = re.compile(r"(?:^|\t| {3,})(?P<word>[A-ZÅÄÖa-zåäö]+(?:al|ell|isk|ande|erad))\s$")


def adjective_before(row: Row, number: int) -> str:
    """The adjective that begins a title in a cell of its own: "Regional" of "Regional utvecklingschef"; else empty."""
    found = _ADJECTIVE.search(row.line.text[: line_place(row, number)])
    titles = {row.mentions[place].words for place in row.titles}
    return found["word"] if found is not None and found["word"] not in titles else ""


def _is_bodys(row: Row, mention: Mention, kind: MentionKind) -> bool:
    """Whether a mention is the body before a title: "Kommunstyrelsens ordförande"."""
    return (
        kind is MentionKind.ROLE
        and mention.kind is MentionKind.BODY
        and mention.genitive
        and bool(row.titles)
    )
