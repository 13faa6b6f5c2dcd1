"""Every construct of SHACL core: one graph that conforms and one that does not, and what is refused."""

from collections.abc import Iterable

import pyoxigraph as ox
import pytest

from stadsgraf.errors import InputError
from stadsgraf.validate.shacl import Graph, Result, Tables, compile_shapes, focus_nodes, results, tables, text

PREFIXES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <http://example.org/> .
"""


def parsed(turtle: str) -> Tables:
    return tables(ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE))


def check(shapes: str, data: str) -> list[Result]:
    graph = Graph(parsed(data))
    return [
        result
        for shape in compile_shapes(parsed(shapes))
        for result in results(shape, graph, focus_nodes(shape.targets, graph))
    ]


def components(found: Iterable[Result]) -> set[str]:
    return {
        one.component.removeprefix("http://www.w3.org/ns/shacl#").removesuffix("ConstraintComponent")
        for one in found
    }


CONSTRAINTS = {
    "class": ("sh:class :City", ":a :p :b . :b a :Town . :Town rdfs:subClassOf :City .", ":a :p :b ."),
    "datatype": ("sh:datatype xsd:date", ':a :p "2021-01-31"^^xsd:date .', ':a :p "2021-02-31"^^xsd:date .'),
    "datatype-other": ("sh:datatype xsd:integer", ":a :p 1 .", ":a :p 1.0 ."),
    "datatype-odd": ("sh:datatype xsd:integer", ":a :p 99999999999999999999 .", ':a :p "²"^^xsd:integer .'),
    "datatype-string": ("sh:datatype xsd:string", ':a :p "1" .', ':a :p "1"@sv .'),
    "nodeKind": ("sh:nodeKind sh:IRI", ":a :p :b .", ':a :p "b" .'),
    "nodeKind-blank": ("sh:nodeKind sh:BlankNodeOrLiteral", ':a :p [], "b" .', ":a :p :b ."),
    "minCount": ("sh:minCount 2", ":a :p 1, 2 .", ":a :p 1 ."),
    "maxCount": ("sh:maxCount 1", ":a :p 1 .", ":a :p 1, 2 ."),
    "minExclusive": ("sh:minExclusive 1", ":a :p 1.5 .", ":a :p 1.0 ."),
    "minInclusive": ("sh:minInclusive 1", ":a :p 1.0 .", ":a :p 0 ."),
    "maxExclusive": ("sh:maxExclusive 1", ":a :p 0 .", ":a :p 1 ."),
    "maxInclusive": ("sh:maxInclusive 1", ":a :p 1 .", ':a :p "one" .'),
    "maxInclusive-date": (
        'sh:maxInclusive "2021-01-01"^^xsd:date',
        ':a :p "2020-12-31"^^xsd:date .',
        ':a :p "2021-01-02"^^xsd:date .',
    ),
    "minLength": ("sh:minLength 2", ':a :p "åä" .', ':a :p "å" .'),
    "maxLength": ("sh:maxLength 2", ':a :p "åä" .', ':a :p "åäö" .'),
    "pattern": ('sh:pattern "^[A-Z]{3}$"', ':a :p "SEK" .', ':a :p "sek" .'),
    "pattern-flags": ('sh:pattern "^[A-Z]{3}$" ; sh:flags "i"', ':a :p "sek" .', ':a :p "se" .'),
    "pattern-blank": ('sh:pattern "."', ":a :p :b .", ":a :p [] ."),
    "languageIn": ('sh:languageIn ( "sv" "en" )', ':a :p "x"@en-GB .', ':a :p "x"@fi .'),
    "languageIn-none": ('sh:languageIn ( "sv" )', ':a :p "x"@sv .', ':a :p "x" .'),
    "uniqueLang": ("sh:uniqueLang true", ':a :p "x"@sv, "x"@en .', ':a :p "x"@sv, "y"@sv .'),
    "equals": ("sh:equals :q", ":a :p 1 ; :q 1 .", ":a :p 1 ; :q 1, 2 ."),
    "disjoint": ("sh:disjoint :q", ":a :p 1 ; :q 2 .", ":a :p 1, 2 ; :q 2 ."),
    "lessThan": ("sh:lessThan :q", ":a :p 1 ; :q 2 .", ":a :p 2 ; :q 2 ."),
    "lessThanOrEquals": ("sh:lessThanOrEquals :q", ":a :p 2 ; :q 2 .", ":a :p 3 ; :q 2 ."),
    "lessThan-unlike": ("sh:lessThan :q", ':a :p "a" ; :q "b" .', ':a :p "a" ; :q 2 .'),
    "lessThan-blank": ("sh:lessThan :q", ":a :p 1 ; :q 2 .", ":a :p [] ; :q 2 ."),
    "not": ("sh:not [ sh:class :City ]", ":a :p :b .", ":a :p :b . :b a :City ."),
    "and": ("sh:and ( [ sh:minLength 1 ] [ sh:maxLength 2 ] )", ':a :p "ab" .', ':a :p "abc" .'),
    "or": ("sh:or ( [ sh:datatype xsd:date ] [ sh:in ( 1 ) ] )", ":a :p 1 .", ":a :p 2 ."),
    "xone": ("sh:xone ( [ sh:minLength 2 ] [ sh:maxLength 3 ] )", ':a :p "abcd" .', ':a :p "abc" .'),
    "node": ("sh:node :S", ":a :p :b . :b :q 1 .", ":a :p :b ."),
    "qualifiedMinCount": (
        "sh:qualifiedValueShape [ sh:class :City ] ; sh:qualifiedMinCount 1",
        ":a :p :b, :c . :b a :City .",
        ":a :p :b, :c .",
    ),
    "qualifiedMaxCount": (
        "sh:qualifiedValueShape [ sh:class :City ] ; sh:qualifiedMaxCount 1",
        ":a :p :b, :c . :b a :City .",
        ":a :p :b, :c . :b a :City . :c a :City .",
    ),
    "hasValue": ("sh:hasValue 1", ":a :p 1, 2 .", ":a :p 2 ."),
    "in": ('sh:in ( "day" :b )', ':a :p "day", :b .', ':a :p "Day" .'),
    "closed": (
        "sh:closed true ; sh:ignoredProperties ( :r ) ; sh:property [ sh:path :q ]",
        ":a :p :b . :b :q 1 ; :r 2 .",
        ":a :p :b . :b :s 1 .",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_a_constraint_accepts_and_refuses(name: str) -> None:
    constraint, good, wrong = CONSTRAINTS[name]
    shapes = (
        f":s sh:path :p ; sh:targetNode :a ; {constraint} . :S sh:property [ sh:path :q ; sh:minCount 1 ] ."
    )
    assert check(shapes, good) == []
    component = name.partition("-")[0]
    assert components(check(shapes, wrong)) == {component[0].upper() + component[1:]}


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        (":p", "b"),
        ("[ sh:inversePath :p ]", "z"),
        ("( :p :q )", "c"),
        ("[ sh:inversePath ( :o :p ) ]", "y"),
        ("[ sh:alternativePath ( :p :q ) ]", "be"),
        ("[ sh:zeroOrMorePath :p ]", "abz"),
        ("[ sh:oneOrMorePath :p ]", "baz"),
        ("[ sh:zeroOrOnePath :p ]", "ab"),
        ("( [ sh:oneOrMorePath :p ] :q )", "ce"),
    ],
)
def test_a_path_reaches(path: str, reached: str) -> None:
    """`a` stands in a circle: a, b, z; y comes before it and c and e after."""
    data = ":a :p :b ; :q :e . :b :p :z ; :q :c . :z :p :a . :y :o :z ."
    found = check(f":s sh:targetNode :a ; sh:path {path} ; sh:nodeKind sh:Literal .", data)
    assert sorted(str(one.value)[-1] for one in found) == sorted(reached)


@pytest.mark.parametrize(
    ("target", "nodes"),
    [
        ("sh:targetNode :a, 1", ["1", "http://example.org/a"]),
        ("sh:targetClass :City", ["http://example.org/a", "http://example.org/b"]),
        ("sh:targetSubjectsOf :p", ["http://example.org/b"]),
        ("sh:targetObjectsOf :p", ["http://example.org/c"]),
        ("a rdfs:Class, sh:NodeShape", ["http://example.org/d"]),
    ],
)
def test_a_target_finds(target: str, nodes: list[str]) -> None:
    data = ":a a :City . :b a :Town ; :p :c . :Town rdfs:subClassOf :City . :d a :s ."
    found = check(f":s {target} ; sh:not [] .".replace("[]", "[ sh:minLength 0 ]"), data)
    assert sorted(text(one.focus) for one in found) == nodes


def test_a_property_of_a_property_reports_the_inner_node() -> None:
    shapes = (
        ":s sh:targetNode :a ; sh:property [ sh:path :p ; sh:property :t ] . :t sh:path :q ; sh:minCount 1 ."
    )
    (found,) = check(shapes, ":a :p :b .")
    assert (found.focus, found.shape.node) == ("http://example.org/b", "http://example.org/t")


def test_an_inner_property_makes_its_owner_fail() -> None:
    inner = "[ sh:path :q ; sh:minCount 1 ]"
    shapes = f":s sh:targetNode :a ; sh:not [ sh:property [ sh:path :p ; sh:property {inner} ] ] ."
    assert check(shapes, ":a :p :b .") == []
    assert components(check(shapes, ":a :p :b . :b :q 1 .")) == {"Not"}


def test_shapes_beside_each_other_share_no_value() -> None:
    shapes = """:s sh:targetNode :a ; sh:property :t, :u .
    :u sh:path :p ; sh:qualifiedValueShape [ sh:class :Town ] ; sh:qualifiedMinCount 0 .
    :t sh:path :p ; sh:qualifiedValueShapesDisjoint true ; sh:qualifiedValueShape [ sh:class :City ] ;
      sh:qualifiedMinCount 1 ."""
    assert check(shapes, ":a :p :b . :b a :City .") == []
    assert components(check(shapes, ":a :p :b . :b a :City, :Town .")) == {"QualifiedMinCount"}


def test_what_is_switched_off_finds_nothing() -> None:
    shapes = ":s sh:targetNode :a ; sh:path :p ; sh:minCount 1 ; sh:deactivated {} ."
    assert check(shapes.format("true"), ":a :q 1 .") == []
    assert len(check(shapes.format("false"), ":a :q 1 .")) == 1


def test_severity_and_message_are_the_shapes_own() -> None:
    shapes = ':s sh:targetNode :a ; sh:path :p ; sh:minCount 1 ; sh:severity sh:Info ; sh:message "Säg p." .'
    (found,) = check(shapes, ":a :q 1 .")
    assert (found.shape.severity, found.shape.message) == ("http://www.w3.org/ns/shacl#Info", "Säg p.")


REFUSED = {
    "sh:sparql [ sh:select '' ]": "shape http://example.org/s uses sh:sparql",
    "sh:js []": "uses sh:js",
    "sh:expression []": "uses sh:expression",
    "sh:minCont 1": "uses sh:minCont",
    "sh:target []": "uses sh:target",
    "sh:minCount 1.5": "should be a whole number",
    "sh:minCount 1, 2": "more than one sh:minCount",
    "sh:pattern '('": "no regular expression",
    "sh:pattern 'a' ; sh:flags 'q'": "sh:flags other than",
    "sh:flags 'i'": "sh:flags without sh:pattern",
    "sh:in :b": "should be a list",
    "sh:node :missing": "names a shape that is not there: http://example.org/missing",
    "sh:node :s": "is reached from itself",
    "sh:property [ sh:minLength 1 ]": "a shape that has no sh:path",
    "sh:nodeKind sh:Iri": "sh:nodeKind that is none",
    "sh:closed 1": "should be true or false",
    "sh:severity :Grave": "a severity that reports do not know",
    "sh:qualifiedMinCount 1": "without a sh:qualifiedValueShape",
    "sh:equals 'a'": "should be an IRI",
    "sh:languageIn ( :sv )": "should be a literal",
}


@pytest.mark.parametrize("says", REFUSED)
def test_what_is_not_known_is_refused(says: str) -> None:
    with pytest.raises(InputError, match=REFUSED[says]):
        compile_shapes(parsed(f":s sh:targetNode :a ; sh:path :p ; {says} ."))


@pytest.mark.parametrize(
    "path", ["[ ]", "1", "( )", "[ sh:inversePath :p ; sh:zeroOrOnePath :q ]", "[ sh:otherPath :p ]"]
)
def test_a_path_that_is_none_is_refused(path: str) -> None:
    with pytest.raises(InputError, match=r"sh:path that is not well formed|should be a list"):
        compile_shapes(parsed(f":s sh:targetNode :a ; sh:path {path} ."))


def test_a_component_of_ones_own_is_refused() -> None:
    with pytest.raises(InputError, match=r"http://example.org/c declares a constraint component"):
        compile_shapes(parsed(":c a sh:ConstraintComponent . :s sh:targetNode :a ; :own 1 ."))


def test_counts_need_a_path() -> None:
    with pytest.raises(InputError, match="sh:minCount, which needs a sh:path"):
        compile_shapes(parsed(":s sh:targetNode :a ; sh:minCount 1 ."))
