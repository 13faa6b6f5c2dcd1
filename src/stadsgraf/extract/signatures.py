"""Signatures: names in columns with the titles of those who sign below or above them."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import MentionKind, Paper
from stadsgraf.extract.holdings import role_draft, role_organisation
from stadsgraf.extract.rows import Row, adjective_before, begins_cell, column, line_place, nothing_but
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Draft, Name
from stadsgraf.swedish.presence import Presence
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import Derivation, EntityType

_SIGNING = (Presence.SECRETARY, Presence.CHAIR, Presence.CHECKING)


def body_of(paper: Paper, row: Row) -> Name | None:
    """The body whose list or signature a row is part of."""
    return paper.parts[row.section.part].body or row.section.body


def is_signature(row: Row, following: Sequence[Row], *, least: int = 1) -> bool:
    """A line of nothing but names, at least so many, above a line of nothing but as many titles."""
    if not following or len(row.people) < least or row.heading is not None:
        return False
    below = following[0]
    if below.heading is not None and (below.gap or below.heading.kind not in _SIGNING):
        return False
    return (
        len(row.people) == len(below.titles)
        and not below.people
        and nothing_but(row, MentionKind.PERSON)
        and nothing_but(below, MentionKind.ROLE)
    )


def titles_above(row: Row, following: Sequence[Row]) -> bool:
    """A line of nothing but two or more titles, above a line of nothing but as many names."""
    if not following or row.people or len(row.titles) < 2:
        return False
    return (
        len(following[0].people) == len(row.titles)
        and nothing_but(row, MentionKind.ROLE)
        and nothing_but(following[0], MentionKind.PERSON)
    )


_SAME_COLUMN = 2
"""Characters by which the beginnings of a name and of the title below it may differ."""


def in_columns(row: Row, following: Sequence[Row]) -> list[tuple[int, int]]:
    """Names on a line of nothing but names, with the titles that stand alone in the same columns below them."""
    if not following or not row.people or row.heading is not None or following[0].gap:
        return []
    below = following[0]
    if not below.people or not nothing_but(row, MentionKind.PERSON):
        return []
    return [
        (place, title)
        for place in row.people
        for title in below.titles
        if abs(column(row, place) - column(below, title)) <= _SAME_COLUMN
        and begins_cell(row, place)
        and begins_cell(below, title)
        and _fills_cell(below, title)
    ]


def without(row: Row, numbers: Sequence[int]) -> Row:
    """A line without some of its mentions: the titles that names above it have taken."""
    kept = [place for place in range(len(row.mentions)) if place not in numbers]
    return msgspec.structs.replace(
        row,
        mentions=tuple(row.mentions[place] for place in kept),
        sentence_of=tuple(row.sentence_of[place] for place in kept),
    )


def _fills_cell(row: Row, number: int) -> bool:
    rest = row.line.text[line_place(row, number) + len(row.mentions[number].words) :]
    return re.match(r"(?:\s*\(tf\))?(?:\t| {3,}|$)", rest) is not None


def signatures(paper: Paper, row: Row, titled: Row) -> Iterator[Draft]:
    """Pairs names with the titles below or above them, in the order of the columns."""
    for place, title_place in zip(row.people, titled.titles, strict=True):
        yield signed_by(paper, row, place, titled, title_place)


def signed_by(paper: Paper, row: Row, place: int, titled: Row, title_place: int) -> Draft:
    """The role of one who signs, by the title above or below the name."""
    person, title = row.mentions[place], titled.mentions[title_place]
    assert person.name is not None
    assert title.name is not None
    label = f"{adjective_before(titled, title_place).lower()} {title.name.label}".strip()
    before = titled.mentions[title_place - 1] if title_place else None
    if before is not None and before.kind is MentionKind.BODY and before.genitive:
        organisation = before.name
        title = msgspec.structs.replace(title, start=before.start, words=f"{before.words} {title.words}")
    else:
        sits = label in ("ordförande", "sekreterare", "vice ordförande")
        body = _signing_body(paper, row) if sits else _office(paper, row)
        organisation = role_organisation(label, body, paper.home)
    piece = evidence(
        paper,
        row.sentence_of[place],
        (person.start, person.end),
        "attendance.signature@1",
        Derivation.EXPLICIT,
        attested=True,
    )
    beside = paper.source_span(titled.sentence_of[title_place], title.start, title.end)
    start, end = min(piece.start, beside.start), max(piece.end, beside.end)
    quote = paper.document.text[start:end]
    words = (person.words, title.words) if start == piece.start else (title.words, person.words)
    reading = " … ".join(words)
    repaired = reading if piece.repaired or fold(quote) != fold(reading) else ""
    return role_draft(
        person.name,
        label,
        organisation,
        (msgspec.structs.replace(piece, start=start, end=end, repaired=repaired),),
    )


_FOR_BODY = re.compile(r"(?:För|På)\s+(?P<body>\w+?)(?:s\s+vägnar)?:?")


def _signing_body(paper: Paper, row: Row) -> Name | None:
    """The body that a paper is signed for: "För kommunstyrelsen" above the name, else that of the part."""
    before = [s for s in paper.sentences if s.offsets[0] < row.line.start][-3:]
    for sentence in reversed(before):
        if _FOR_BODY.fullmatch(sentence.text.strip()):
            for mention in sentence.mentions:
                if mention.kind is MentionKind.BODY:
                    return mention.name
    return body_of(paper, row)


def _office(paper: Paper, row: Row) -> Name | None:
    body = paper.parts[row.section.part].body
    return body if body is not None and body.kind is EntityType.BODY else None
