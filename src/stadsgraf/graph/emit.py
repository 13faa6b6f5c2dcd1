"""Claims to quads: the one place where facts become RDF.

Every node has an IRI, so that two builds of one input are the same bytes.  The form of the graph is
described in docs/model.md; the terms are declared in `ontology/stadsgraf.ttl`.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.graph.facsimile import fragments, specification
from stadsgraf.ids import annotation_id, iri, slug
from stadsgraf.model import Claim, Document, Entity, Evidence, Resolved, Value
from stadsgraf.quotes import quote_at
from stadsgraf.vocabulary import EntityType

ENTITIES = ox.NamedNode(iri("graph/entities"))
LINKS = ox.NamedNode(iri("graph/links"))
DERIVED = ox.NamedNode(iri("graph/derived"))

OF_ORGANIZATION = ox.NamedNode(v.NAMESPACE + "ofOrganization")

_TYPE = ox.NamedNode(v.RDF + "type")
_DATE = ox.NamedNode(v.XSD + "date")
_DECIMAL = ox.NamedNode(v.XSD + "decimal")
_DURATION = ox.NamedNode(v.XSD + "duration")
_DURATION_VALUES = frozenset({"per", "duration", "recurrence"})
_DECIMAL_VALUES = frozenset({"amount"})
_CLASS_OF_LABEL = {EntityType.PERSON: v.FOAF + "name"}


def document_graph(document: Document) -> ox.NamedNode:
    """The named graph that holds what one document says."""
    return ox.NamedNode(iri("graph/" + document.id.removeprefix("doc/")))


def emit(resolved: Resolved) -> Iterator[ox.Quad]:
    """All quads of one document: its text source, entities, claims and evidence.

    Args:
        resolved: what the document says, as `resolve` left it.

    Yields:
        Quads in the document's graph, and those of its entities in `graph/entities`.
    """
    graph = document_graph(resolved.document)
    yield from _text_source(resolved, graph)
    for entity in resolved.entities:
        yield from entity_quads(entity)
    rules: set[str] = set()
    for claim in resolved.claims:
        yield from _claim(claim, graph)
        for evidence in claim.evidence:
            yield from _annotation(claim, evidence, resolved.document, graph)
            rules.add(evidence.rule)
    for rule in sorted(rules):
        yield from _activity(resolved.document, rule, graph)


def _node(identifier: str) -> ox.NamedNode:
    return ox.NamedNode(iri(identifier))


def _sg(term: str) -> ox.NamedNode:
    return ox.NamedNode(v.NAMESPACE + term)


def _text_source(resolved: Resolved, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    document = resolved.document
    paper, text = _node(document.id), _node(text_id(document.id))
    yield ox.Quad(paper, _TYPE, _sg("Document"), graph)
    if resolved.title:
        yield ox.Quad(paper, ox.NamedNode(v.DCT + "title"), ox.Literal(resolved.title), graph)
    yield ox.Quad(text, _TYPE, _sg("TextSource"), graph)
    yield ox.Quad(text, ox.NamedNode(v.DCT + "isFormatOf"), paper, graph)
    for name in document.names:
        yield ox.Quad(text, ox.NamedNode(v.DCT + "source"), ox.Literal(name), graph)
    yield ox.Quad(text, _sg("sha256"), ox.Literal(document.sha256), graph)
    yield ox.Quad(text, _sg("charLength"), ox.Literal(len(document.text)), graph)
    yield ox.Quad(text, _sg("textComplete"), ox.Literal(resolved.complete), graph)
    if document.original:
        file = _node(file_id(document.id))
        yield ox.Quad(text, ox.NamedNode(v.PROV + "wasDerivedFrom"), file, graph)
        yield ox.Quad(file, _TYPE, _sg("File"), graph)
        yield ox.Quad(file, _sg("sha256"), ox.Literal(document.original), graph)
        yield ox.Quad(file, ox.NamedNode(v.DCT + "format"), ox.Literal(document.media_type), graph)


def file_id(document: str) -> str:
    """Identifier of the file that a document was read from."""
    return "file/" + document.removeprefix("doc/")


def text_id(document: str) -> str:
    """Identifier of the text source of a document identifier."""
    return "text/" + document.removeprefix("doc/")


def entity_quads(entity: Entity) -> Iterator[ox.Quad]:
    """What the graph says of an entity itself: its type and names, and whose it is."""
    node = _node(entity.id)
    yield ox.Quad(node, _TYPE, ox.NamedNode(v.entity_class_iri(entity.kind)), ENTITIES)
    label = ox.Literal(entity.label)
    yield ox.Quad(node, ox.NamedNode(v.SKOS + "prefLabel"), label, ENTITIES)
    if entity.kind in _CLASS_OF_LABEL:
        yield ox.Quad(node, ox.NamedNode(_CLASS_OF_LABEL[entity.kind]), label, ENTITIES)
    for alias in entity.aliases:
        yield ox.Quad(node, ox.NamedNode(v.SKOS + "altLabel"), ox.Literal(alias), ENTITIES)
    for hidden in entity.hidden:
        yield ox.Quad(node, ox.NamedNode(v.SKOS + "hiddenLabel"), ox.Literal(hidden), ENTITIES)
    if entity.scope:
        yield ox.Quad(node, OF_ORGANIZATION, _node(entity.scope), ENTITIES)


def _claim(claim: Claim, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    node = _node(claim.id)
    yield ox.Quad(node, _TYPE, _sg("Claim"), graph)
    yield ox.Quad(node, _TYPE, _sg(claim.type), graph)
    yield ox.Quad(node, _sg("modality"), _sg(claim.modality), graph)
    for participant in claim.participants:
        yield ox.Quad(
            node, ox.NamedNode(v.property_iri(participant.property)), _node(participant.target), graph
        )
    period = claim.period
    for prop, day in (("validFrom", period.start), ("validUntil", period.end)):
        if day is not None:
            yield ox.Quad(node, _sg(prop), ox.Literal(day, datatype=_DATE), graph)
    if period.precision is not None:
        yield ox.Quad(node, _sg("datePrecision"), ox.Literal(period.precision), graph)
    for value in claim.values:
        yield ox.Quad(node, _sg(value[0]), _literal(value), graph)
    for prop in claim.not_stated:
        yield ox.Quad(node, _sg("notStated"), ox.NamedNode(_term(prop)), graph)


def _term(name: str) -> str:
    """IRI of a property by its name in the model, whether it joins claims and entities or is a literal's."""
    return v.property_iri(v.Property(name)) if name in v.Property.__members__.values() else v.NAMESPACE + name


def _literal(value: Value) -> ox.Literal:
    name, content = value
    if name in _DECIMAL_VALUES:
        return ox.Literal(f"{content:.10f}".rstrip("0").rstrip("."), datatype=_DECIMAL)
    if name in _DURATION_VALUES:
        return ox.Literal(str(content), datatype=_DURATION)
    return ox.Literal(content)


def _annotation(
    claim: Claim, evidence: Evidence, document: Document, graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    identifier = annotation_id(document.id, evidence.start, evidence.end, claim.id)
    note, target = _node(identifier), _node(identifier + "#t")
    yield ox.Quad(note, _TYPE, ox.NamedNode(v.OA + "Annotation"), graph)
    yield ox.Quad(note, ox.NamedNode(v.OA + "hasBody"), _node(claim.id), graph)
    yield ox.Quad(note, ox.NamedNode(v.OA + "hasTarget"), target, graph)
    yield ox.Quad(note, _sg("derivation"), _sg(evidence.derivation), graph)
    yield ox.Quad(note, _sg("confidence"), ox.Literal(f"{evidence.confidence:.2f}", datatype=_DECIMAL), graph)
    activity = _node(activity_id(document.id, evidence.rule))
    yield ox.Quad(note, ox.NamedNode(v.PROV + "wasGeneratedBy"), activity, graph)
    for prop, text in (
        ("repaired", evidence.repaired),
        ("partyLabel", evidence.party_label),
        ("statedTime", evidence.stated_time),
    ):
        if text:
            yield ox.Quad(note, _sg(prop), ox.Literal(text), graph)
    if evidence.attested_on:
        yield ox.Quad(note, _sg("attestedOn"), ox.Literal(evidence.attested_on, datatype=_DATE), graph)
    for antecedent in evidence.antecedents:
        yield ox.Quad(note, _sg("antecedent"), _node(antecedent.name), graph)
    if evidence.antecedents and all(antecedent.reliability.cases for antecedent in evidence.antecedents):
        least = min(antecedent.confidence for antecedent in evidence.antecedents)
        sure = ox.Literal(f"{least:.2f}", datatype=_DECIMAL)
        yield ox.Quad(note, _sg("antecedentConfidence"), sure, graph)
    page = document.page_of(evidence.start)
    if page is not None:
        yield ox.Quad(note, _sg("page"), ox.Literal(page), graph)
    yield from _selectors(identifier, evidence, document, graph)
    if evidence.regions:
        yield from _facsimile(identifier, evidence, document, graph)


def _facsimile(
    identifier: str, evidence: Evidence, document: Document, graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    """Where the words stand in the original: a target of its own, because its source is another."""
    place = _node(identifier + "#o")
    yield ox.Quad(_node(identifier), _sg("facsimile"), place, graph)
    yield ox.Quad(place, _TYPE, ox.NamedNode(v.OA + "SpecificResource"), graph)
    yield ox.Quad(place, ox.NamedNode(v.OA + "hasSource"), _node(file_id(document.id)), graph)
    conforms = ox.NamedNode(specification(document))
    for number, fragment in enumerate(fragments(document, evidence.regions), start=1):
        selector = _node(f"{identifier}#f{number}")
        yield ox.Quad(place, ox.NamedNode(v.OA + "hasSelector"), selector, graph)
        yield ox.Quad(selector, _TYPE, ox.NamedNode(v.OA + "FragmentSelector"), graph)
        yield ox.Quad(selector, ox.NamedNode(v.RDF + "value"), ox.Literal(fragment), graph)
        yield ox.Quad(selector, ox.NamedNode(v.DCT + "conformsTo"), conforms, graph)


def _selectors(
    identifier: str, evidence: Evidence, document: Document, graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    found = quote_at(document.text, evidence.start, evidence.end)
    target, position, quote = _node(identifier + "#t"), _node(identifier + "#p"), _node(identifier + "#q")
    yield ox.Quad(target, _TYPE, ox.NamedNode(v.OA + "SpecificResource"), graph)
    yield ox.Quad(target, ox.NamedNode(v.OA + "hasSource"), _node(text_id(document.id)), graph)
    for selector in (position, quote):
        yield ox.Quad(target, ox.NamedNode(v.OA + "hasSelector"), selector, graph)
    yield ox.Quad(position, _TYPE, ox.NamedNode(v.OA + "TextPositionSelector"), graph)
    yield ox.Quad(position, ox.NamedNode(v.OA + "start"), ox.Literal(found.start), graph)
    yield ox.Quad(position, ox.NamedNode(v.OA + "end"), ox.Literal(found.end), graph)
    yield ox.Quad(quote, _TYPE, ox.NamedNode(v.OA + "TextQuoteSelector"), graph)
    for prop, words in (
        ("exact", found.exact),
        ("prefix", found.prefix),
        ("suffix", found.suffix),
    ):
        yield ox.Quad(quote, ox.NamedNode(v.OA + prop), ox.Literal(words), graph)


def activity_id(document: str, rule: str) -> str:
    """Identifier of the activity that one rule is on one document."""
    return f"run/{document.removeprefix('doc/')}/{slug(rule)}"


def _activity(document: Document, rule: str, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    name, _, version = rule.partition("@")
    node, agent = _node(activity_id(document.id, rule)), _node("extractor/" + slug(name.partition(".")[0]))
    yield ox.Quad(node, _TYPE, ox.NamedNode(v.PROV + "Activity"), graph)
    yield ox.Quad(node, ox.NamedNode(v.PROV + "wasAssociatedWith"), agent, graph)
    yield ox.Quad(node, _sg("rule"), ox.Literal(name), graph)
    yield ox.Quad(node, _sg("ruleVersion"), ox.Literal(version), graph)
    yield ox.Quad(agent, _TYPE, ox.NamedNode(v.PROV + "SoftwareAgent"), graph)


def sorted_nquads(quads: Iterable[ox.Quad]) -> str:
    """Quads as canonical N-Quads text: one a line, duplicates gone, lines sorted by code point."""
    lines = sorted({f"{_line(quad)}" for quad in quads})
    return "".join(line + "\n" for line in lines)


def _line(quad: ox.Quad) -> str:
    return f"{quad} ."
