"""The passages that support claims: where they stand, their words, how each gives the claim."""

from collections.abc import Iterable

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.claims import annotations
from stadsgraf.query.evidence import Graph, quote_of, source_of
from stadsgraf.query.terms import first, label, objects, sg, short_id
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
    found = [
        _passage(graph, claim, note) for claim in set(claims) for note in annotations(graph.store, claim)
    ]
    return tuple(sorted(found, key=lambda one: (one.document, one.text, one.start, one.end, one.claim)))


def _passage(graph: Graph, claim: ox.NamedNode, note: ox.NamedNode) -> Passage:
    store, source, found = graph.store, source_of(graph, note), quote_of(graph, note)
    page = first(store, note, sg("page"))
    return Passage(
        claim=short_id(claim),
        modality=Modality(_local(store, claim, "modality", Modality.STATED)),
        document=label(store, source),
        text=short_id(source),
        start=found.start,
        end=found.end,
        quote=found.exact,
        repaired=first(store, note, sg("repaired")) or "",
        derivation=Derivation(_local(store, note, "derivation", Derivation.EXPLICIT)),
        confidence=first(store, note, sg("confidence")) or "",
        rule=_rule(store, note),
        page=int(page) if page is not None else None,
        before=found.prefix,
        after=found.suffix,
    )


def _local(store: ox.Store, subject: ox.NamedNode, term: str, default: str) -> str:
    value = first(store, subject, sg(term))
    return value.removeprefix(v.NAMESPACE) if value is not None else default


def _rule(store: ox.Store, note: ox.NamedNode) -> str:
    """Name and version of the rule behind an annotation; empty where the graph names none."""
    activities = objects(store, note, ox.NamedNode(v.PROV + "wasGeneratedBy"))
    activity = min((one for one in activities if isinstance(one, ox.NamedNode)), key=str, default=note)
    name, version = first(store, activity, sg("rule")), first(store, activity, sg("ruleVersion"))
    return "@".join(part for part in (name, version) if part)
