"""What annotate makes of a document: parts, sections, sentences, mentions.

A sentence carries two texts.  `text` is what it says, flat and repaired.  `view` is the same with
each mention replaced by one private-use character that tells its kind, so that a rule can be a
regular expression over kinds (see `view.py`).
"""

import bisect
import operator
from enum import StrEnum

import msgspec

from stadsgraf.annotate.layout import Block, Line
from stadsgraf.model import Document, Name, Period, Span
from stadsgraf.swedish.headings import SectionKind

__all__ = [
    "Block",
    "CaseHead",
    "Line",
    "Mention",
    "MentionKind",
    "Paper",
    "Part",
    "Section",
    "Sentence",
    "to_source",
]


class MentionKind(StrEnum):
    """What a mention is of; the names are those of patterns (`<NETWORK>`, see `view.py`)."""

    PERSON = "PERSON"
    PARTY = "PARTY"
    MUNICIPALITY = "MUNICIPALITY"
    CITY = "CITY"
    NETWORK = "NETWORK"
    ORG = "ORG"
    BODY = "BODY"
    ROLE = "ROLE"
    NAME = "NAME"
    HOME = "HOME"
    NETREF = "NETREF"
    BODYREF = "BODYREF"
    SELF = "SELF"
    DATE = "DATE"
    MONEY = "MONEY"
    NUMBER = "NUMBER"
    DNR = "DNR"
    PARTYNAME = "PARTYNAME"


NAMED = (MentionKind.NETWORK, MentionKind.ORG)
"""What a name or an alias of an association is a mention of, whether it is known as a network or not."""


class Mention(msgspec.Struct, frozen=True):
    """A stretch of a sentence that names or stands for something.

    Attributes:
        kind: what it is of.
        start, end: its place in `Sentence.text`.
        words: the words there.
        name: what it names or, for an anaphor, what it stands for; None for dates, amounts, numbers
            and for anaphors that nothing settles.
        anaphor: whether `name` is an antecedent found elsewhere.
        settled: name and version of the rule that found the antecedent.
        genitive: whether the words are a genitive ("nämndens").
        period: bounds of a date.
        number: value of a number or amount.
        currency: ISO 4217 code of an amount.
        labels: party letters as printed, for a party mention.
        group: whether a party label reaches back over a list ("(alla M)").
    """

    kind: MentionKind
    start: int
    end: int
    words: str
    name: Name | None = None
    anaphor: bool = False
    settled: str = ""
    genitive: bool = False
    period: Period | None = None
    number: float | None = None
    currency: str = ""
    labels: tuple[str, ...] = ()
    group: bool = False


class Sentence(msgspec.Struct, frozen=True):
    """A sentence, heading, list item or table row.

    Attributes:
        index: its place in `Paper.sentences`.
        text: flat, repaired text.
        offsets: for each character of `text`, its index in the repaired text of the document.
        mentions: not overlapping, in order.
        view: `text` with one private-use character for each mention.
        places: for each character of `view`, its index in `text`; one more for the end.
        section: index in `Paper.sections`.
        block: number of the block it stands in.
        first: whether it begins its block.
        item: whether its block is a list item.
        row: whether its block has columns.
        topic: the network that the passage is about when the sentence begins, if any.
        speaker: who speaks in the first person here, if anybody.
    """

    index: int
    text: str
    offsets: tuple[int, ...]
    mentions: tuple[Mention, ...] = ()
    view: str = ""
    places: tuple[int, ...] = ()
    section: int = 0
    block: int = 0
    first: bool = True
    item: bool = False
    row: bool = False
    topic: Name | None = None
    speaker: Name | None = None

    def mention_at(self, place: int) -> Mention | None:
        """The mention that covers a place in `text`."""
        for mention in self.mentions:
            if mention.start <= place < mention.end:
                return mention
        return None


class Part(msgspec.Struct, frozen=True):
    """A paper within the file: minutes, a motion, a letter. Most files have one.

    Attributes:
        genre: protokoll, tjänsteskrivelse, motion, kallelse, rapport …, as `GENRES` has them; empty if unknown.
        start: where it begins in the repaired text.
        body: the body whose paper it is, if the head names one.
        date: ISO date of the meeting, or when it was written or sent; of its stamp if it prints no other.
    """

    genre: str
    start: int
    body: Name | None = None
    date: str = ""


class Scope(msgspec.Struct, frozen=True):
    """What another body than the one that sits did, or the same on another day, in its minutes.

    Attributes:
        body: the body that acted.
        date: ISO date of the day; empty if its line gives none.
    """

    body: Name
    date: str = ""


class Section(msgspec.Struct, frozen=True):
    """A stretch under one heading.

    Attributes:
        kind: what it is for.
        heading: the heading as printed.
        start: where the heading begins in the repaired text.
        part: index in `Paper.parts`.
        case: index in `Paper.cases`.
        body: the body that acts in it, from the nearest heading that names one.
        scope: whose acts minutes quote in it, where they are not those of the meeting.
    """

    kind: SectionKind
    heading: str
    start: int
    part: int
    case: int
    body: Name | None = None
    scope: Scope | None = None


class CaseHead(msgspec.Struct, frozen=True):
    """A matter: its title, diary number and paragraph as printed."""

    title: str
    number: str = ""
    paragraph: str = ""


class Paper(msgspec.Struct, frozen=True):
    """A document with its structure; everything that extractors see.

    Attributes:
        document: the file.
        text: its repaired text.
        title: title of the paper, empty if none was found.
        date: ISO date of the paper, empty if it has none.
        home: the municipality or region whose paper it is.
        complete: False when the text breaks off.
        parts, sections, cases, sentences, blocks: its structure.
        edits: (source start, source end, repaired start, repaired end) of each repair.
    """

    document: Document
    text: str
    title: str
    date: str
    home: Name | None
    complete: bool
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    cases: tuple[CaseHead, ...]
    sentences: tuple[Sentence, ...]
    blocks: tuple[Block, ...]
    edits: tuple[tuple[int, int, int, int], ...] = ()

    def section_of(self, sentence: Sentence) -> Section:
        """The section that a sentence stands in."""
        return self.sections[sentence.section]

    def part_of(self, sentence: Sentence) -> Part:
        """The part that a sentence stands in, in a scope with the body and the day of that."""
        section = self.section_of(sentence)
        part, scope = self.parts[section.part], section.scope
        return part if scope is None else msgspec.structs.replace(part, body=scope.body, date=scope.date)

    def date_of(self, sentence: Sentence) -> str:
        """ISO date of the part that a sentence stands in, else of the paper; empty in a scope without a day."""
        scoped = self.section_of(sentence).scope is not None
        return self.part_of(sentence).date or ("" if scoped else self.date)

    def source_span(self, sentence: Sentence, start: int, end: int) -> Span:
        """The span of the source text behind `sentence.text[start:end]`, white space trimmed."""
        while start < end and sentence.text[start].isspace():
            start += 1
        while end > start and sentence.text[end - 1].isspace():
            end -= 1
        return to_source(self.edits, sentence.offsets[start], sentence.offsets[end - 1] + 1)

    def repaired(self, sentence: Sentence, start: int, end: int) -> str:
        """The repaired reading of a stretch of a sentence."""
        return sentence.text[start:end].strip()


_REPAIRED_START = operator.itemgetter(2)


def to_source(edits: tuple[tuple[int, int, int, int], ...], start: int, end: int) -> Span:
    """Maps a span of the repaired text to the source.

    Args:
        edits: (source start, source end, repaired start, repaired end), sorted.
        start: where a span of the repaired text begins.
        end: where it ends.
    """
    return Span(source_start(edits, start), _right(edits, end))


def source_start(edits: tuple[tuple[int, int, int, int], ...], place: int) -> int:
    """Where a span of the source begins that one of the repaired text begins at a place for; see `to_source`."""
    index = bisect.bisect_right(edits, place, key=_REPAIRED_START) - 1
    if index < 0:
        return place
    source_start, source_end, start, end = edits[index]
    return source_start if start <= place < end else place - end + source_end


def _right(edits: tuple[tuple[int, int, int, int], ...], place: int) -> int:
    index = bisect.bisect_left(edits, place, key=_REPAIRED_START) - 1
    if index < 0:
        return place
    _, source_end, _, end = edits[index]
    return source_end if place <= end else place - end + source_end
