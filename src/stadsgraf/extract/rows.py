"""Lines with the people and titles on them: what lists of those present and signatures are read from."""

import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Line, Mention, MentionKind, Paper, Section, Sentence
from stadsgraf.swedish.presence import Heading, Presence, presence_heading
from stadsgraf.swedish.words import fold


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
    lines = [line for block in paper.blocks for line in block.lines]
    begins = list(itertools.accumulate((len(block.lines) for block in paper.blocks), initial=0))
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
            heading = None if runs_on else _heading(lines, begins[number] + place)
            yield Row(line, tuple(m for m, _ in pairs), tuple(s for _, s in pairs), section, gap, heading)


_MARGIN = re.compile(r"(?P<words>[^\W\d_][\w. -]*?-?)(?: {2,}|\t)(?=\S)")
"""What stands in a narrow column of its own, left of a list."""


def _heading(lines: Sequence[Line], place: int) -> Heading | None:
    """The heading that a line begins with; one that a narrow column breaks at a hyphen stands on its first line."""
    line = lines[place]
    halves = [_in_margin(line)]
    while halves[-1].endswith("-") and place + len(halves) < len(lines):
        halves.append(_in_margin(lines[place + len(halves)]))
    if place and _in_margin(lines[place - 1]).endswith("-"):
        return None
    if len(halves) == 1:
        if place and fold(lines[place - 1].text).endswith(_RESERVES):
            return Heading(Presence.ASIDE, 0, "")
        return _second(line.text) or presence_heading(line.text)
    below = lines[place + len(halves) : place + len(halves) + 1]
    further = [line.text for line in below if line.text.islower()]
    words = "".join(half.removesuffix("-") for half in halves)
    heading = presence_heading(" ".join((words, *further))) or presence_heading(words)
    if heading is None:
        return presence_heading(line.text)
    begin = _MARGIN.match(line.text)
    return msgspec.structs.replace(heading, end=begin.end() if begin is not None else len(line.text))


_RESERVES = ("ersattare for", "reserv for", "suppleant for")
"""What stands above "justerare" where a narrow column breaks in two."""
_OF_LISTS = (Presence.DECIDING, Presence.OFFICIAL)
_LISTS = (Presence.DECIDING, Presence.SERVING, Presence.SUBSTITUTE, Presence.OFFICIAL, Presence.OBSERVER)
_MORE = re.compile(r"(?=[^:]{3,40}:)|(?=\S+(?: \S+)?\s*$)")


def _second(text: str) -> Heading | None:
    """A heading right behind another, as of a list within a list: "Övriga   Ej tjänstgörande ersättare: N N"."""
    first = presence_heading(text)
    if first is None or not text[first.end :].strip() or not text[: first.end].endswith((" ", "\t")):
        return None
    if _MORE.match(text, first.end) is None:
        return None
    second = presence_heading(text[first.end :])
    if second is None or first.kind not in _OF_LISTS or second.kind not in _LISTS:
        return None
    return msgspec.structs.replace(second, end=first.end + second.end)


def _in_margin(line: Line) -> str:
    """What stands in the narrow column of a line; empty where it has none."""
    found = _MARGIN.match(line.text)
    return found["words"] if found is not None else line.text if line.text.endswith("-") else ""


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
