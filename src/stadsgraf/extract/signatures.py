"""Signatures: names in columns with the titles of those who sign below or above them."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import MentionKind, Paper
from stadsgraf.extract.holdings import role_draft, role_organisation
from stadsgraf.extract.rows import Row, nothing_but
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Draft, Name
from stadsgraf.swedish.presence import Presence
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import Derivation, EntityType

_SIGNING = (Presence.SECRETARY, Presence.CHAIR, Presence.CHECKING)


def body_of(paper: Paper, row: Row) -> Name | None:
    """The body whose list or signature a row is part of."""
    return paper.parts[row.section.part].body or row.section.body


def is_signature(row: Row, following: Sequence[Row]) -> bool:
    """A line of nothing but names, above a line of nothing but as many titles."""
    if not following or not row.people or row.heading is not None:
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


def signatures(paper: Paper, row: Row, titled: Row) -> Iterator[Draft]:
    """Pairs names with the titles below or above them, in the order of the columns."""
    for place, title_place in zip(row.people, titled.titles, strict=True):
        person, title = row.mentions[place], titled.mentions[title_place]
        assert person.name is not None
        assert title.name is not None
        label = title.name.label
        body = (
            _signing_body(paper, row)
            if label in ("ordförande", "sekreterare", "vice ordförande")
            else _office(paper, row)
        )
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
        yield role_draft(
            person.name,
            label,
            organisation,
            (
                msgspec.structs.replace(
                    piece,
                    start=start,
                    end=end,
                    repaired=reading if piece.repaired or fold(quote) != fold(reading) else "",
                ),
            ),
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
