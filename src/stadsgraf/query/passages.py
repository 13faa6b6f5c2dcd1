"""The passages that support claims: where they stand, their words, how each gives the claim."""

from collections.abc import Iterable

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.claims import annotations
from stadsgraf.query.evidence import Graph, quote_of, source_of
from stadsgraf.query.terms import GRAPH, first, sg, short_id
from stadsgraf.vocabulary import Derivation, Modality

_ACTIVITY = v.PROV + "wasGeneratedBy"
_CONFIDENCE, _DERIVATION, _PAGE, _REPAIRED = (
    v.NAMESPACE + name for name in ("confidence", "derivation", "page", "repaired")
)


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
    found = [
        _passage(graph, claim, note) for claim in set(claims) for note in annotations(graph.store, claim)
    ]
    return tuple(sorted(found, key=lambda one: (one.document, one.text, one.start, one.end, one.claim)))


def _passage(graph: Graph, claim: ox.NamedNode, note: ox.NamedNode) -> Passage:
    source, found = source_of(graph, note), quote_of(graph, note)
    said: dict[str, str] = {}
    for quad in graph.store.quads_for_pattern(note, None, None, GRAPH):
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            value, prop = quad.object.value, quad.predicate.value
            said[prop] = min(value, said.get(prop, value))
    page = said.get(_PAGE)
    return Passage(
        claim=short_id(claim),
        modality=graph.view(claim).modality,
        document=graph.label(source),
        text=short_id(source),
        start=found.start,
        end=found.end,
        quote=found.exact,
        repaired=said.get(_REPAIRED, ""),
        derivation=Derivation(said.get(_DERIVATION, Derivation.EXPLICIT).removeprefix(v.NAMESPACE)),
        confidence=said.get(_CONFIDENCE, ""),
        rule=_rule(graph.store, said.get(_ACTIVITY)),
        page=int(page) if page is not None else None,
        before=found.prefix,
        after=found.suffix,
    )


def _rule(store: ox.Store, activity: str | None) -> str:
    """Name and version of the rule behind an annotation; empty where the graph names none."""
    if activity is None:
        return ""
    node = ox.NamedNode(activity)
    name, version = first(store, node, sg("rule")), first(store, node, sg("ruleVersion"))
    return "@".join(part for part in (name, version) if part)
