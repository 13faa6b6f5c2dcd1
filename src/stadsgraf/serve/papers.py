"""The papers of a build, and one paper with what its passages say."""

import sqlite3

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.merged import view
from stadsgraf.model import Claim, Document, Evidence, Region
from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.template import sentence
from stadsgraf.query.terms import first, is_claim, sg, short_id
from stadsgraf.query.wording import claim_sentence
from stadsgraf.search.base import unreadable
from stadsgraf.serve.built import Built
from stadsgraf.serve.sheets import Sheet, record_in, sheets_of
from stadsgraf.vocabulary import ClaimType, Derivation, Modality


class Paper(msgspec.Struct, frozen=True):
    """A paper in a list: identifier of its text, name of its file, its length, how many claims it makes."""

    id: str
    file: str
    characters: int
    claims: int


class Papers(msgspec.Struct, frozen=True):
    """Some of the papers, and how many there are."""

    total: int
    papers: tuple[Paper, ...]


class Mark(msgspec.Struct, frozen=True):
    """A passage of a text and the claim that it supports; see `query.passages.Passage`.

    Attributes:
        regions: one rectangle for each of its lines on the pages, where that is known.
    """

    start: int
    end: int
    claim: str
    type: ClaimType
    modality: Modality
    sentence: str
    quote: str
    repaired: str
    page: int | None
    rule: str
    confidence: float
    derivation: Derivation
    regions: tuple[Region, ...]


class Page(msgspec.Struct, frozen=True):
    """A text with its marks, in the order in which they stand, and its pages that have a picture."""

    id: str
    file: str
    sha256: str
    text: str
    marks: tuple[Mark, ...]
    sheets: tuple[Sheet, ...]


def papers(base: sqlite3.Connection, most: int, before: int) -> Papers:
    """Papers by the name of their file, without the first ones.

    Args:
        base: `search.sqlite`.
        most: how many are given.
        before: how many are left out.

    Raises:
        OutputError: the file cannot be read.
    """
    query = "SELECT id, file, characters, claims FROM text ORDER BY file, id LIMIT ? OFFSET ?"
    try:
        total = base.execute("SELECT COUNT(*) FROM text").fetchone()[0]
        return Papers(total, tuple(Paper(*row) for row in base.execute(query, (most, before))))
    except sqlite3.Error as error:
        raise unreadable(str(error)) from error


def page(built: Built, node: ox.NamedNode, lang: Lang) -> Page:
    """A text of the build with its marks.

    Raises:
        InputError: the node is no text that was kept.
        OutputError: what the build keeps of it is damaged.
    """
    identifier = short_id(node)
    text = built.graph.text_of(identifier)
    if text is None:
        raise InputError(f"{identifier} is no paper whose text was kept: /api/papers lists them.")
    record = record_in(built.folder, identifier)
    said = record.resolved
    marks = (
        _mark(built.graph, said.document, text, claim, piece, lang)
        for claim in view((said,), built.identity).corpus.claims
        for piece in claim.evidence
    )
    return Page(
        id=identifier,
        file=built.graph.label(node),
        sha256=first(built.store, node, sg("sha256")) or "",
        text=text,
        marks=tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.claim))),
        sheets=sheets_of(record),
    )


def _mark(graph: Graph, paper: Document, text: str, claim: Claim, piece: Evidence, lang: Lang) -> Mark:
    node = ox.NamedNode(v.BASE + claim.id)
    told = sentence(claim_sentence(graph, graph.view(node), lang)) if is_claim(graph.store, node) else ""
    return Mark(
        start=piece.start,
        end=piece.end,
        claim=claim.id,
        type=claim.type,
        modality=claim.modality,
        sentence=told,
        quote=text[piece.start : piece.end],
        repaired=piece.repaired,
        page=paper.page_of(piece.start),
        rule=piece.rule,
        confidence=piece.confidence,
        derivation=piece.derivation,
        regions=piece.regions,
    )
