"""The passages that support claims: where they stand, their words, how each gives the claim."""

from collections.abc import Iterable

import msgspec
import pyoxigraph as ox

from stadsgraf.query.evidence import Graph, quote_of, source_of
from stadsgraf.query.terms import short_id
from stadsgraf.vocabulary import Derivation, Modality


class Passage(msgspec.Struct, frozen=True):
    """One passage in support of one claim.

    Attributes:
        claim: identifier of the claim.
        modality: how the text holds the claim.
        document: file name of the document.
        text: identifier of the text source that the offsets refer to.
        start, end: span of the passage, 0-based, end-exclusive code points.
        quote: its words as they stand in the file.
        repaired: its words as they must have been printed, empty where that is the same.
        derivation: how the passage gives the claim.
        confidence: 0 to 1, as written in the graph.
        rule: the rule that found it, with its version (`family.name@version`).
        page: page of the original, None where the document has none.
        before, after: words around it in the file.
    """

    claim: str
    modality: Modality
    document: str
    text: str
    start: int
    end: int
    quote: str
    repaired: str
    derivation: Derivation
    confidence: str
    rule: str
    page: int | None
    before: str
    after: str


def passages(graph: Graph, claims: Iterable[ox.NamedNode]) -> tuple[Passage, ...]:
    """All passages of some claims, by document and place; each claim's once."""
    found = [_passage(graph, claim, node) for claim in set(claims) for node in graph.annotations(claim)]
    return tuple(sorted(found, key=lambda one: (one.document, one.text, one.start, one.end, one.claim)))


def _passage(graph: Graph, claim: ox.NamedNode, node: ox.NamedNode) -> Passage:
    source, found, note = source_of(graph, node), quote_of(graph, node), graph.note(node)
    return Passage(
        claim=short_id(claim),
        modality=graph.view(claim).modality,
        document=graph.label(source),
        text=short_id(source),
        start=found.start,
        end=found.end,
        quote=found.exact,
        repaired=note.repaired,
        derivation=note.derivation or Derivation.EXPLICIT,
        confidence=note.confidence,
        rule=note.rule,
        page=note.page,
        before=found.prefix,
        after=found.suffix,
    )
