"""From the node of a finding to words and to a passage, so that no reader needs an IRI."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.ids import annotation_place
from stadsgraf.quotes import ReadText, quote_at
from stadsgraf.validate.findings import Finding, Passage
from stadsgraf.validate.terms import english_labels

_OFFSET = re.compile(r"[0-9]{1,15}")
_NAMES = tuple(
    ox.NamedNode(iri) for iri in (v.SKOS + "prefLabel", v.FOAF + "name", v.DCT + "title", v.DCT + "source")
)
_TYPE = ox.NamedNode(v.RDF + "type")
_BODY = ox.NamedNode(v.OA + "hasBody")
_TARGET = ox.NamedNode(v.OA + "hasTarget")
_SELECTOR = ox.NamedNode(v.OA + "hasSelector")
_SOURCE = ox.NamedNode(v.OA + "hasSource")
_FILE = ox.NamedNode(v.DCT + "source")
_SHA256 = ox.NamedNode(v.NAMESPACE + "sha256")
_MODALITY = ox.NamedNode(v.NAMESPACE + "modality")
_CLAIM = v.NAMESPACE + "Claim"
_PARTICIPANTS = tuple(
    ox.NamedNode(v.property_iri(prop)) for prop in v.Property if prop is not v.Property.IN_CASE
)


def locate(store: ox.Store, finding: Finding, read: ReadText | None) -> Finding:
    """Add to a finding what its focus is called and the passage behind it.

    Args:
        store: What the documents say, with selectors or in the compact form.
        finding: What was found.
        read: Where the kept texts are, which the words come from where there are no selectors.

    """
    return msgspec.structs.replace(
        finding,
        label=label_of(store, finding.focus),
        value_label=label_of(store, finding.value),
        passage=passage_of(store, finding.focus, read),
    )


def label_of(store: ox.Store, iri: str) -> str:
    """Say what a node is called: a name, what it claims or is evidence for, else its identifier."""
    if not _is_iri(iri):
        return iri
    node = ox.NamedNode(iri)
    for prop in _NAMES:
        names = [term.value for term in _objects(store, node, prop) if isinstance(term, ox.Literal)]
        if names:
            return min(names)
    if any(True for _ in _objects(store, node, _MODALITY)):
        return _claim_label(store, node)
    annotation = _annotation(store, node)
    if annotation is not None:
        claims = [claim for claim in _nodes(_objects(store, annotation, _BODY)) if claim != node]
        return "evidence for " + (_claim_label(store, claims[0]) if claims else "no claim")
    return iri.removeprefix(v.BASE).removeprefix(v.NAMESPACE)


def passage_of(store: ox.Store, iri: str, read: ReadText | None = None) -> Passage | None:
    """Find the first passage behind a claim, an annotation or a part of one; None for all else."""
    node = ox.NamedNode(iri) if _is_iri(iri) else None
    annotation = None if node is None else _annotation(store, node)
    if annotation is None:
        return None
    return _selected(store, annotation) or _kept(store, annotation, read)


def _kept(store: ox.Store, annotation: ox.NamedNode, read: ReadText | None) -> Passage | None:
    """A passage from the identifier of its annotation, its words from the kept text where that is there."""
    place = annotation_place(annotation.value)
    if place is None:
        return None
    document, start, end = place
    source = ox.NamedNode(v.BASE + "text/" + document.removeprefix("doc/"))
    hashes = sorted(t.value for t in _objects(store, source, _SHA256) if isinstance(t, ox.Literal))
    content = read(hashes[0]) if hashes and read is not None else None
    quote = quote_at((content or b"").decode(errors="replace"), start, end)
    name = label_of(store, source.value)
    return Passage(source.value, name, start, end, quote.prefix, quote.exact, quote.suffix)


def _selected(store: ox.Store, annotation: ox.NamedNode) -> Passage | None:
    """A passage as the selectors of its annotation give it."""
    for target in _nodes(_objects(store, annotation, _TARGET)):
        values: dict[str, str] = {}
        for selector in _nodes(_objects(store, target, _SELECTOR)):
            for quad in store.quads_for_pattern(selector, None, None, ox.DefaultGraph()):
                if isinstance(quad.object, ox.Literal):
                    values[quad.predicate.value.removeprefix(v.OA)] = quad.object.value
        sources = _nodes(_objects(store, target, _SOURCE))
        start, end = values.get("start", ""), values.get("end", "")
        if sources and _OFFSET.fullmatch(start) and _OFFSET.fullmatch(end):
            return Passage(
                document=sources[0].value,
                name=label_of(store, sources[0].value),
                start=int(start),
                end=int(end),
                before=values.get("prefix", ""),
                quote=values.get("exact", ""),
                after=values.get("suffix", ""),
            )
    return None


def _claim_label(store: ox.Store, node: ox.NamedNode) -> str:
    # A claim says little, so all of it at once, and not twenty properties by turns.
    said: defaultdict[ox.NamedNode, list[object]] = defaultdict(list)
    for quad in store.quads_for_pattern(node, None, None, ox.DefaultGraph()):
        said[quad.predicate].append(quad.object)
    kinds = sorted(
        english_labels().get(term.value, term.value.removeprefix(v.NAMESPACE))
        for term in said.get(_TYPE, ())
        if isinstance(term, ox.NamedNode) and term.value != _CLAIM
    )
    modality = ", ".join(
        english_labels().get(term.value, term.value) for term in _nodes(said.get(_MODALITY, ()))
    )
    participants = [
        label_of(store, target.value)
        for prop in _PARTICIPANTS
        for target in _nodes(said.get(prop, ()))
        if not any(True for _ in _objects(store, target, _MODALITY))
    ]
    names = ": " + ", ".join(participants) if participants else ""
    return f"{' and '.join(kinds) or 'claim'}{names} ({modality})"


def _annotation(store: ox.Store, node: ox.NamedNode) -> ox.NamedNode | None:
    """Find the annotation that a node is or is a part of, or the first that has it as body."""
    whole = ox.NamedNode(node.value.partition("#")[0])
    if annotation_place(whole.value) is not None and any(True for _ in _objects(store, whole, _BODY)):
        return whole
    if any(True for _ in _objects(store, node, _TARGET)) or any(True for _ in _objects(store, node, _BODY)):
        return node
    bodies = _subjects(store, _BODY, node)
    targets = [node, *_subjects(store, _SELECTOR, node)]
    owners = [owner for target in targets for owner in _subjects(store, _TARGET, target)]
    return next(iter([*bodies, *owners]), None)


def _objects(store: ox.Store, node: ox.NamedNode, prop: ox.NamedNode) -> Iterator[object]:
    return (quad.object for quad in store.quads_for_pattern(node, prop, None, ox.DefaultGraph()))


def _subjects(store: ox.Store, prop: ox.NamedNode, node: ox.NamedNode) -> list[ox.NamedNode]:
    return _nodes(quad.subject for quad in store.quads_for_pattern(None, prop, node, ox.DefaultGraph()))


def _nodes(terms: Iterable[object]) -> list[ox.NamedNode]:
    return sorted((t for t in terms if isinstance(t, ox.NamedNode)), key=lambda t: t.value)


def _is_iri(text: str) -> bool:
    return text.startswith((v.BASE, v.NAMESPACE, "http://", "https://"))
