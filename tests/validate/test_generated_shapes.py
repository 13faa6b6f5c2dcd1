"""All of SHACL core against pySHACL: shapes and graphs made at random over a small vocabulary.

Left out is where pySHACL leaves the specification: it walks the inverse of a sequence in the order of the
sequence, reads a language range to its first hyphen only, and gives up where a blank node is to be compared.
"""

import random

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import SH, BNode, Graph, Node

from stadsgraf.validate.reference import rdflib_graph
from stadsgraf.validate.shacl import literals, text
from tests.validate.test_constructs import PREFIXES, check

FAST, ALL = 200, 4000
_GROUP = 50

_NODES = (":a", ":b", ":c", ":d")
_PROPERTIES = (":p", ":q", ":r")
_CLASSES = (":A", ":B", ":C")
_LITERALS = (
    *(
        "1",
        "2",
        "007",
        "1.0",
        "2.50",
        "1e0",
        "true",
        "false",
        '"a"',
        '"b"',
        '"ab"@sv',
        '"ab"@en',
        '"c"@en-gb',
    ),
    *('"2021-01-01"^^xsd:date', '"2021-02-30"^^xsd:date', '"2022-01-01"^^xsd:date', '"x"^^xsd:integer', '""'),
    *('"2021-01-01T00:00:00"^^xsd:dateTime', '"2021-06-01T00:00:00Z"^^xsd:dateTime', '"P1Y"^^xsd:duration'),
    *('"-3"^^xsd:nonNegativeInteger', '"12"^^xsd:nonNegativeInteger', '"99999999999999999999"^^xsd:integer'),
)
_DATATYPES = ("integer", "decimal", "date", "string", "boolean", "dateTime", "double", "duration")
_NODE_KINDS = ("IRI", "Literal", "BlankNode", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral")


def _value(rng: random.Random) -> str:
    return rng.choice((rng.choice(_NODES), rng.choice(_LITERALS)))


def _values(rng: random.Random) -> str:
    return " ".join(_value(rng) for _ in range(rng.randint(1, 4)))


def _data(rng: random.Random) -> str:
    triples = [
        f"{rng.choice(_NODES)} {rng.choice(_PROPERTIES)} {_value(rng)} ." for _ in range(rng.randint(3, 20))
    ]
    triples += [f"{rng.choice(_NODES)} a {rng.choice(_CLASSES)} ." for _ in range(rng.randint(0, 4))]
    triples += [
        f"{rng.choice(_CLASSES)} rdfs:subClassOf {rng.choice(_CLASSES)} ." for _ in range(rng.randint(0, 2))
    ]
    return "\n".join(triples)


def _path(rng: random.Random, depth: int = 2) -> str:
    if depth == 0 or rng.random() < 0.5:
        return rng.choice((rng.choice(_PROPERTIES), f"[ sh:inversePath {rng.choice(_PROPERTIES)} ]"))
    parts = " ".join(_path(rng, depth - 1) for _ in range(rng.randint(2, 3)))
    kind = rng.choice(("zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath"))
    return rng.choice(
        (f"( {parts} )", f"[ sh:alternativePath ( {parts} ) ]", f"[ sh:{kind} {_path(rng, depth - 1)} ]")
    )


def _shape(rng: random.Random, depth: int) -> str:
    path = f"sh:path {_path(rng)} ; " if rng.random() < 0.6 else ""
    return f"[ {path}{_constraints(rng, depth, of_property=path != '')} ]"


def _node_shape(rng: random.Random, depth: int) -> str:
    return f"[ {_constraints(rng, depth, of_property=False)} ]"


def _property_shape(rng: random.Random, depth: int) -> str:
    return f"[ sh:path {_path(rng)} ; {_constraints(rng, depth, of_property=True)} ]"


def _constraints(rng: random.Random, depth: int, *, of_property: bool) -> str:
    """Some constraints, each of another kind."""
    order = rng.choice(("minInclusive", "minExclusive", "maxInclusive", "maxExclusive"))
    pool = [
        f"sh:class {rng.choice(_CLASSES)}",
        f"sh:datatype xsd:{rng.choice(_DATATYPES)}",
        f"sh:nodeKind sh:{rng.choice(_NODE_KINDS)}",
        f"sh:{order} {rng.choice(_LITERALS)}",
        f"sh:minLength {rng.randint(0, 3)}",
        f"sh:maxLength {rng.randint(0, 20)}",
        f'sh:pattern "{rng.choice(("^a", "b$", "[0-9]", "^http"))}"',
        'sh:pattern "^A" ; sh:flags "i"',
        'sh:languageIn ( "sv" "en" )',
        f"sh:equals {rng.choice(_PROPERTIES)}",
        f"sh:disjoint {rng.choice(_PROPERTIES)}",
        f"sh:hasValue {_value(rng)}",
        f"sh:in ( {_values(rng)} )",
        f"sh:closed true ; sh:ignoredProperties ( {rng.choice(_PROPERTIES)} rdf:type )",
    ]
    if of_property:
        pool += [f"sh:minCount {rng.randint(0, 3)}", f"sh:maxCount {rng.randint(0, 3)}", "sh:uniqueLang true"]
        pool += [f"sh:lessThan {rng.choice(_PROPERTIES)}", f"sh:lessThanOrEquals {rng.choice(_PROPERTIES)}"]
    if depth:
        shapes = " ".join(_shape(rng, depth - 1) for _ in range(rng.randint(1, 3)))
        pool += [f"sh:not {_shape(rng, depth - 1)}", f"sh:node {_node_shape(rng, depth - 1)}"]
        pool += [f"sh:{kind} ( {shapes} )" for kind in ("and", "or", "xone")]
        pool += [f"sh:property {_property_shape(rng, depth - 1)}"]
        if of_property:
            count = f"{rng.choice(('Min', 'Max'))}Count {rng.randint(0, 2)}"
            pool.append(f"sh:qualifiedValueShape {_shape(rng, depth - 1)} ; sh:qualified{count}")
    return " ; ".join(rng.sample(pool, rng.randint(1, 3)))


def _target(rng: random.Random) -> str:
    return rng.choice(
        (
            f"sh:targetNode {_value(rng)}, {_value(rng)}",
            f"sh:targetClass {rng.choice(_CLASSES)}",
            f"sh:targetSubjectsOf {rng.choice(_PROPERTIES)}",
            f"sh:targetObjectsOf {rng.choice(_PROPERTIES)}",
        )
    )


def _shapes(rng: random.Random) -> str:
    severity = rng.choice(("", "sh:severity sh:Warning ; "))
    path = rng.choice(("", f"sh:path {_path(rng)} ; "))
    head = f"{severity}{_target(rng)} ; {path}"
    return f":s {head}{_constraints(rng, 2, of_property=path != '')} ."


Row = tuple[str, ...]
"""Shape, component, focus node, value, severity; shapes and nodes without a name are empty."""


def _found(shapes: str, data: str) -> set[Row]:
    return {
        (
            text(one.shape.node),
            one.component,
            text(one.focus),
            "" if one.value is None else text(one.value),
            one.shape.severity,
        )
        for one in check(shapes, data)
    }


def _expected(shapes: str, data: str) -> set[Row] | None:
    """What pySHACL finds; None where it gives up over values that it cannot compare, which is seldom."""
    turtle, rules = (
        rdflib_graph(ox.parse(PREFIXES + part, format=ox.RdfFormat.TURTLE)) for part in (data, shapes)
    )
    with literals.quiet_about_literals():
        try:
            _, report, _ = pyshacl.validate(turtle, shacl_graph=rules, inference="none")
        except TypeError:
            return None
    assert isinstance(report, Graph)
    return {_row(report, one) for one in report.objects(None, SH.result)}


def _row(report: Graph, one: Node) -> Row:
    props = (SH.sourceShape, SH.sourceConstraintComponent, SH.focusNode, SH.value, SH.resultSeverity)
    terms = [report.value(one, prop) for prop in props]
    return tuple("" if term is None or isinstance(term, BNode) else str(term) for term in terms)


def _check_cases(first: int) -> None:
    found = 0
    for seed in range(first, first + _GROUP):
        rng = random.Random(seed)  # noqa: S311
        data, shapes = _data(rng), _shapes(rng)
        rows, expected = _found(shapes, data), _expected(shapes, data)
        assert expected in (None, rows), f"{seed}\n{shapes}\n{data}"
        found += len(rows)
    assert found > _GROUP


@pytest.mark.parametrize("first", range(0, FAST, _GROUP))
def test_generated_shapes(first: int) -> None:
    _check_cases(first)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(FAST, ALL, _GROUP))
def test_thousands_of_generated_shapes(first: int) -> None:
    _check_cases(first)
