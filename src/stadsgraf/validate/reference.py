"""The shapes checked by pySHACL, the reference engine of the field, on an rdflib graph.

pySHACL reads rdflib graphs only: over an Oxigraph-backed one it reports `sh:in` findings that are false.
It takes some fifteen times as long as the compiled shapes, which tests hold against it.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import pyoxigraph as ox
import pyshacl
import rdflib
from pyshacl.errors import ReportableRuntimeError
from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, Node, URIRef

from stadsgraf.errors import InputError
from stadsgraf.resources import resource_folder
from stadsgraf.validate.findings import Finding, Severity
from stadsgraf.validate.shacl.literals import quiet_about_literals
from stadsgraf.validate.shapes import DATASET_RULES, SHAPES, shape_files

_STRING = str(XSD.string)
_TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)

_SEVERITY = {SH.Violation: Severity.VIOLATION, SH.Warning: Severity.WARNING, SH.Info: Severity.INFO}


def check_with_pyshacl(quads: Iterable[ox.Quad]) -> tuple[frozenset[Finding], Mapping[str, int]]:
    """Check each node against the shapes.

    Args:
        quads: The graph; its named graphs are read as one.

    Returns:
        The findings, and for each node shape how many focus nodes it had.

    Raises:
        InputError: Values are to be compared that cannot be, over which pySHACL stops.

    """
    with quiet_about_literals(), _literals_as_written():
        data = rdflib_graph(quads)
        counts = count_focus_nodes(data, _shapes(), _ontology())
        try:
            _, results, _ = pyshacl.validate(
                data, shacl_graph=_flat_shapes(), ont_graph=_ontology(), inference="none", inplace=True
            )
        except (ReportableRuntimeError, TypeError, ArithmeticError) as error:
            raise InputError(
                f"pySHACL gives up over values that cannot be compared ({error}): leave --shacl pyshacl out"
            ) from error
    assert isinstance(results, Graph)
    # What a result has below it (sh:detail) explains it and is no result of its own.
    return frozenset(_finding(results, result) for result in results.objects(None, SH.result)), counts


def count_focus_nodes(data: Graph, shapes: Graph, ontology: Graph) -> dict[str, int]:
    """How many nodes each node shape with a target looks at, by name of the shape.

    A class target without types, or without the ontology's subclasses, passes in silence; a count
    of 0 is how that shows.
    """
    subclasses = Graph()
    for graph in (data, ontology):
        for triple in graph.triples((None, RDFS.subClassOf, None)):
            subclasses.add(triple)
    counts = {}
    for shape in sorted(set(shapes.subjects(RDF.type, SH.NodeShape)), key=str):
        if isinstance(shape, URIRef):
            counts[shape.removeprefix(SHAPES)] = len(set(_focus_nodes(data, shapes, subclasses, shape)))
    return counts


def _focus_nodes(data: Graph, shapes: Graph, subclasses: Graph, shape: Node) -> Iterator[Node]:
    for target in shapes.objects(shape, SH.targetClass):
        for kind in subclasses.transitive_subjects(RDFS.subClassOf, target):
            yield from data.subjects(RDF.type, kind)
    for prop in shapes.objects(shape, SH.targetSubjectsOf):
        yield from data.subjects(prop, None)
    for prop in shapes.objects(shape, SH.targetObjectsOf):
        yield from data.objects(None, prop)
    yield from shapes.objects(shape, SH.targetNode)


def _finding(results: Graph, result: Node) -> Finding:
    def text(prop: URIRef) -> str:
        found = results.value(result, prop)
        return "" if found is None or isinstance(found, BNode) else str(found)

    severity = results.value(result, SH.resultSeverity)
    assert isinstance(severity, URIRef)
    return Finding(
        severity=_SEVERITY[severity],
        code=text(SH.sourceShape).removeprefix(SHAPES),
        focus=text(SH.focusNode),
        message=text(SH.resultMessage),
        value=text(SH.value),
        component=text(SH.sourceConstraintComponent),
    )


@cache
def _shapes() -> Graph:
    graph = Graph()
    for path in shape_files():
        if path.name != DATASET_RULES:
            graph.parse(path, format="turtle")
    return graph


@cache
def _flat_shapes() -> Graph:
    """Aim each property shape at its owner's targets, which says the same.

    pySHACL checks a shape with targets in one go over all its focus nodes, but a shape that hangs on
    another once for each focus node of that.
    """
    graph = Graph()
    for triple in _shapes():
        graph.add(triple)
    for shape, _, prop in _shapes().triples((None, SH.property, None)):
        graph.remove((shape, SH.property, prop))
        for target in _TARGETS:
            for value in _shapes().objects(shape, target):
                graph.add((prop, target, value))
    return graph


@cache
def _ontology() -> Graph:
    return Graph().parse(resource_folder("ontology") / "stadsgraf.ttl", format="turtle")


def rdflib_graph(quads: Iterable[ox.Quad]) -> Graph:
    """Copy quads into an rdflib graph, literals as they are written; named graphs become one."""
    graph = Graph()
    for quad in quads:
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: object) -> URIRef | BNode | Literal:
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.Literal():
            if term.language is not None:
                return Literal(term.value, lang=term.language)
            if term.datatype.value == _STRING:
                return Literal(term.value)  # rdflib holds "a" and "a"^^xsd:string apart, shapes say "a"
            # The graph is judged as written, so the lexical form stays what it is.
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case ox.BlankNode():
            return BNode(term.value)
        case _:
            raise TypeError(f"a triple inside a triple cannot be validated: {term}")


@contextmanager
def _literals_as_written() -> Iterator[None]:
    """Keep rdflib from writing values anew in the report ("007" as "7")."""
    normalize = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = normalize
