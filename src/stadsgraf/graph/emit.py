"""Claims to RDF: the one place where facts become statements.

Every node has an IRI, so that two builds of one input are the same bytes.  The form of the graph is
described in docs/model.md; the terms are declared in `ontology/stadsgraf.ttl`.
"""

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.graph.facsimile import fragments, specification
from stadsgraf.graph.written import as_quad, sorted_lines, sorted_nquads
from stadsgraf.ids import annotation_id, iri, slug
from stadsgraf.model import Claim, Document, Entity, Evidence, Resolved, Value
from stadsgraf.quotes import quote_at
from stadsgraf.statements import Literal, Statement
from stadsgraf.vocabulary import EntityType

__all__ = [
    "DERIVED",
    "ENTITIES",
    "LINKS",
    "OF_ORGANIZATION",
    "document_graph",
    "emit",
    "entity_quads",
    "file_id",
    "sorted_lines",
    "sorted_nquads",
    "statements",
    "text_id",
]

_ENTITIES = iri("graph/entities")
ENTITIES = ox.NamedNode(_ENTITIES)
LINKS = ox.NamedNode(iri("graph/links"))
DERIVED = ox.NamedNode(iri("graph/derived"))

_OF_ORGANIZATION = v.NAMESPACE + "ofOrganization"
OF_ORGANIZATION = ox.NamedNode(_OF_ORGANIZATION)

# Terms that thousands of statements of a paper have are put together once.
_TYPE = v.RDF + "type"
_CLAIM, _MODALITY, _NOT_STATED = (v.NAMESPACE + name for name in ("Claim", "modality", "notStated"))
_ANNOTATION, _HAS_BODY, _HAS_TARGET = (v.OA + name for name in ("Annotation", "hasBody", "hasTarget"))
_SPECIFIC = v.OA + "SpecificResource"
_HAS_SOURCE, _HAS_SELECTOR = (v.OA + name for name in ("hasSource", "hasSelector"))
_POSITION, _START, _END = (v.OA + name for name in ("TextPositionSelector", "start", "end"))
_QUOTE = v.OA + "TextQuoteSelector"
_EXACT, _PREFIX, _SUFFIX = (v.OA + name for name in ("exact", "prefix", "suffix"))
_DERIVATION, _CONFIDENCE, _PAGE = (v.NAMESPACE + name for name in ("derivation", "confidence", "page"))
_GENERATED_BY = v.PROV + "wasGeneratedBy"

_STRING, _INTEGER, _BOOLEAN = (v.XSD + name for name in ("string", "integer", "boolean"))
_DATE, _DECIMAL, _DURATION = (v.XSD + name for name in ("date", "decimal", "duration"))
_DURATION_VALUES = frozenset({"per", "duration", "recurrence"})
_DECIMAL_VALUES = frozenset({"amount"})
_CLASS_OF_LABEL = {EntityType.PERSON: v.FOAF + "name"}

_SAFE = re.compile(r"[A-Za-z0-9/._~@-]+")
"""Identifiers that no reader of N-Quads takes for anything else."""


def document_graph(document: Document) -> ox.NamedNode:
    """The named graph that holds what one document says."""
    return ox.NamedNode(_graph(document))


def _graph(document: Document) -> str:
    return iri("graph/" + document.id.removeprefix("doc/"))


def emit(resolved: Resolved) -> Iterator[ox.Quad]:
    """`statements` as quads for a store."""
    return map(as_quad, statements(resolved))


def statements(resolved: Resolved) -> list[Statement]:
    """All that the graph says of one document: its text source, entities, claims and evidence.

    Args:
        resolved: what the document says, as `resolve` left it.

    Returns:
        Statements in the document's graph, and those of its entities in `graph/entities`.

    Raises:
        ValueError: an identifier holds what has no place in an IRI.
    """
    _assert_safe(resolved)
    graph = _graph(resolved.document)
    found = _text_source(resolved, graph)
    for entity in resolved.entities:
        found += _entity(entity)
    rules: set[str] = set()
    for claim in resolved.claims:
        found += _claim(claim, graph)
        for evidence in claim.evidence:
            found += _annotation(claim, evidence, resolved.document, graph)
            rules.add(evidence.rule)
    for rule in sorted(rules):
        found += _activity(resolved.document, rule, graph)
    return found


def _assert_safe(resolved: Resolved) -> None:
    """Refuses identifiers that are none: IRIs are written as they are.

    Raises:
        ValueError: there is one.
    """
    evidence = [piece for claim in resolved.claims for piece in claim.evidence]
    names = {resolved.document.id, *(claim.id for claim in resolved.claims)}
    names |= {participant.target for claim in resolved.claims for participant in claim.participants}
    names |= {antecedent.name for piece in evidence for antecedent in piece.antecedents}
    names |= {name for entity in resolved.entities for name in (entity.id, entity.scope) if name}
    for name in sorted(names):
        if not _SAFE.fullmatch(name):
            raise ValueError(f"not an identifier: {name!r}")


def _sg(term: str) -> str:
    return v.NAMESPACE + term


def _text(words: str) -> Literal:
    return Literal(words, _STRING)


def _whole(value: int) -> Literal:
    return Literal(str(value), _INTEGER)


def _truth(value: bool) -> Literal:  # what is written
    return Literal("true" if value else "false", _BOOLEAN)


def _text_source(resolved: Resolved, graph: str) -> list[Statement]:
    document = resolved.document
    paper, text = iri(document.id), iri(text_id(document.id))
    found: list[Statement] = [(paper, _TYPE, _sg("Document"), graph)]
    if resolved.title:
        found.append((paper, v.DCT + "title", _text(resolved.title), graph))
    found.append((text, _TYPE, _sg("TextSource"), graph))
    found.append((text, v.DCT + "isFormatOf", paper, graph))
    found += [(text, v.DCT + "source", _text(name), graph) for name in document.names]
    found.append((text, _sg("sha256"), _text(document.sha256), graph))
    found.append((text, _sg("charLength"), _whole(len(document.text)), graph))
    found.append((text, _sg("textComplete"), _truth(resolved.complete), graph))
    if document.original:
        file = iri(file_id(document.id))
        found.append((text, v.PROV + "wasDerivedFrom", file, graph))
        found.append((file, _TYPE, _sg("File"), graph))
        found.append((file, _sg("sha256"), _text(document.original), graph))
        found.append((file, v.DCT + "format", _text(document.media_type), graph))
    return found


def file_id(document: str) -> str:
    """Identifier of the file that a document was read from."""
    return "file/" + document.removeprefix("doc/")


def text_id(document: str) -> str:
    """Identifier of the text source of a document identifier."""
    return "text/" + document.removeprefix("doc/")


def entity_quads(entity: Entity) -> Iterator[ox.Quad]:
    """What the graph says of an entity itself: its type and names, and whose it is."""
    return map(as_quad, _entity(entity))


def _entity(entity: Entity) -> list[Statement]:
    node, label = iri(entity.id), _text(entity.label)
    found: list[Statement] = [
        (node, _TYPE, v.entity_class_iri(entity.kind), _ENTITIES),
        (node, v.SKOS + "prefLabel", label, _ENTITIES),
    ]
    if entity.kind in _CLASS_OF_LABEL:
        found.append((node, _CLASS_OF_LABEL[entity.kind], label, _ENTITIES))
    found += [(node, v.SKOS + "altLabel", _text(alias), _ENTITIES) for alias in entity.aliases]
    found += [(node, v.SKOS + "hiddenLabel", _text(hidden), _ENTITIES) for hidden in entity.hidden]
    if entity.scope:
        found.append((node, _OF_ORGANIZATION, iri(entity.scope), _ENTITIES))
    return found


def _claim(claim: Claim, graph: str) -> list[Statement]:
    node = iri(claim.id)
    found: list[Statement] = [
        (node, _TYPE, _CLAIM, graph),
        (node, _TYPE, _sg(claim.type), graph),
        (node, _MODALITY, _sg(claim.modality), graph),
    ]
    found += [(node, v.property_iri(one.property), iri(one.target), graph) for one in claim.participants]
    period = claim.period
    for prop, day in (("validFrom", period.start), ("validUntil", period.end)):
        if day is not None:
            found.append((node, _sg(prop), Literal(day, _DATE), graph))
    if period.precision is not None:
        found.append((node, _sg("datePrecision"), _text(period.precision.value), graph))
    found += [(node, _sg(value[0]), _literal(value), graph) for value in claim.values]
    found += [(node, _NOT_STATED, _term(prop), graph) for prop in claim.not_stated]
    return found


def _term(name: str) -> str:
    """IRI of a property by its name in the model, whether it joins claims and entities or is a literal's."""
    return v.property_iri(v.Property(name)) if name in v.Property.__members__.values() else v.NAMESPACE + name


def _literal(value: Value) -> Literal:
    name, content = value
    if name in _DECIMAL_VALUES:
        return Literal(f"{content:.10f}".rstrip("0").rstrip("."), _DECIMAL)
    if name in _DURATION_VALUES:
        return Literal(str(content), _DURATION)
    match content:
        case bool():
            return _truth(content)
        case int():
            return _whole(content)
        case float():  # rare; its digits are Oxigraph's business
            return Literal(ox.Literal(content).value, v.XSD + "double")
    return _text(str(content))


def _annotation(claim: Claim, evidence: Evidence, document: Document, graph: str) -> list[Statement]:
    note = iri(annotation_id(document.id, evidence.start, evidence.end, claim.id))
    found: list[Statement] = [
        (note, _TYPE, _ANNOTATION, graph),
        (note, _HAS_BODY, iri(claim.id), graph),
        (note, _HAS_TARGET, note + "#t", graph),
        (note, _DERIVATION, _sg(evidence.derivation), graph),
        (note, _CONFIDENCE, Literal(f"{evidence.confidence:.2f}", _DECIMAL), graph),
        (note, _GENERATED_BY, iri(activity_id(document.id, evidence.rule)), graph),
    ]
    for prop, text in (
        ("repaired", evidence.repaired),
        ("partyLabel", evidence.party_label),
        ("statedTime", evidence.stated_time),
    ):
        if text:
            found.append((note, _sg(prop), _text(text), graph))
    if evidence.attested_on:
        found.append((note, _sg("attestedOn"), Literal(evidence.attested_on, _DATE), graph))
    found += [(note, _sg("antecedent"), iri(one.name), graph) for one in evidence.antecedents]
    if evidence.antecedents and all(antecedent.reliability.cases for antecedent in evidence.antecedents):
        least = min(antecedent.confidence for antecedent in evidence.antecedents)
        found.append((note, _sg("antecedentConfidence"), Literal(f"{least:.2f}", _DECIMAL), graph))
    page = document.page_of(evidence.start)
    if page is not None:
        found.append((note, _PAGE, _whole(page), graph))
    found += _selectors(note, evidence, document, graph)
    if evidence.regions:
        found += _facsimile(note, evidence, document, graph)
    return found


def _facsimile(note: str, evidence: Evidence, document: Document, graph: str) -> list[Statement]:
    """Where the words stand in the original: a target of its own, because its source is another."""
    place = note + "#o"
    found: list[Statement] = [
        (note, _sg("facsimile"), place, graph),
        (place, _TYPE, _SPECIFIC, graph),
        (place, _HAS_SOURCE, iri(file_id(document.id)), graph),
    ]
    conforms = specification(document)
    for number, fragment in enumerate(fragments(document, evidence.regions), start=1):
        selector = f"{note}#f{number}"
        found += [
            (place, _HAS_SELECTOR, selector, graph),
            (selector, _TYPE, v.OA + "FragmentSelector", graph),
            (selector, v.RDF + "value", _text(fragment), graph),
            (selector, v.DCT + "conformsTo", conforms, graph),
        ]
    return found


def _selectors(note: str, evidence: Evidence, document: Document, graph: str) -> Iterable[Statement]:
    found = quote_at(document.text, evidence.start, evidence.end)
    target, position, quote = note + "#t", note + "#p", note + "#q"
    return (
        (target, _TYPE, _SPECIFIC, graph),
        (target, _HAS_SOURCE, iri(text_id(document.id)), graph),
        (target, _HAS_SELECTOR, position, graph),
        (target, _HAS_SELECTOR, quote, graph),
        (position, _TYPE, _POSITION, graph),
        (position, _START, _whole(found.start), graph),
        (position, _END, _whole(found.end), graph),
        (quote, _TYPE, _QUOTE, graph),
        (quote, _EXACT, _text(found.exact), graph),
        (quote, _PREFIX, _text(found.prefix), graph),
        (quote, _SUFFIX, _text(found.suffix), graph),
    )


def activity_id(document: str, rule: str) -> str:
    """Identifier of the activity that one rule is on one document."""
    return f"run/{document.removeprefix('doc/')}/{slug(rule)}"


def _activity(document: Document, rule: str, graph: str) -> Iterable[Statement]:
    name, _, version = rule.partition("@")
    node, agent = iri(activity_id(document.id, rule)), iri("extractor/" + slug(name.partition(".")[0]))
    return (
        (node, _TYPE, v.PROV + "Activity", graph),
        (node, v.PROV + "wasAssociatedWith", agent, graph),
        (node, _sg("rule"), _text(name), graph),
        (node, _sg("ruleVersion"), _text(version), graph),
        (agent, _TYPE, v.PROV + "SoftwareAgent", graph),
    )
