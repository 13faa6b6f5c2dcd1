"""The passages that support claims: where they stand, their words, how each gives the claim."""

from collections.abc import Iterable

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.claims import annotations
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


def passages(store: ox.Store, claims: Iterable[ox.NamedNode]) -> tuple[Passage, ...]:
    """All passages of some claims, by document and place; each claim's once."""
    found = [_passage(store, claim, note) for claim in set(claims) for note in annotations(store, claim)]
    return tuple(sorted(found, key=lambda one: (one.document, one.text, one.start, one.end, one.claim)))


def _passage(store: ox.Store, claim: ox.NamedNode, note: ox.NamedNode) -> Passage:
    target = _node(store, note, v.OA + "hasTarget")
    source = _node(store, target, v.OA + "hasSource")
    found = _selected(store, target)
    page = first(store, note, sg("page"))
    return Passage(
        claim=short_id(claim),
        modality=Modality(_local(store, claim, "modality", Modality.STATED)),
        document=label(store, source),
        text=short_id(source),
        start=int(found.get("start", "0")),
        end=int(found.get("end", "0")),
        quote=found.get("exact", ""),
        repaired=first(store, note, sg("repaired")) or "",
        derivation=Derivation(_local(store, note, "derivation", Derivation.EXPLICIT)),
        confidence=first(store, note, sg("confidence")) or "",
        rule=_rule(store, note),
        page=int(page) if page is not None else None,
        before=found.get("prefix", ""),
        after=found.get("suffix", ""),
    )


def _selected(store: ox.Store, target: ox.NamedNode) -> dict[str, str]:
    """What the selectors of a target say: `start` and `end`, `exact`, `prefix` and `suffix`."""
    found: dict[str, str] = {}
    for selector in objects(store, target, ox.NamedNode(v.OA + "hasSelector")):
        if not isinstance(selector, ox.NamedNode):
            continue
        for name in ("start", "end", "exact", "prefix", "suffix"):
            value = first(store, selector, ox.NamedNode(v.OA + name))
            if value is not None:
                found[name] = value
    return found


def _node(store: ox.Store, subject: ox.NamedNode, predicate: str) -> ox.NamedNode:
    nodes = [
        term for term in objects(store, subject, ox.NamedNode(predicate)) if isinstance(term, ox.NamedNode)
    ]
    return min(nodes, key=lambda node: node.value, default=subject)


def _local(store: ox.Store, subject: ox.NamedNode, term: str, default: str) -> str:
    value = first(store, subject, sg(term))
    return value.removeprefix(v.NAMESPACE) if value is not None else default


def _rule(store: ox.Store, note: ox.NamedNode) -> str:
    """Name and version of the rule behind an annotation; empty where the graph names none."""
    activity = _node(store, note, v.PROV + "wasGeneratedBy")
    name, version = first(store, activity, sg("rule")), first(store, activity, sg("ruleVersion"))
    return "@".join(part for part in (name, version) if part)
