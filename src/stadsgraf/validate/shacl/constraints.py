"""Constraint components of SHACL core, each a function from its parameters to a test.

A test gets all focus nodes of a shape with their value nodes at once, and names the offenders: one call for
a document, not one for a node. https://www.w3.org/TR/shacl/#core-components.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from stadsgraf import vocabulary as v
from stadsgraf.statements import Literal
from stadsgraf.validate.shacl.graph import NONE, Blank, Graph, Term, Terms, text, union
from stadsgraf.validate.shacl.literals import LANGUAGE_STRING, order, precedes, well_formed

Rows = Sequence[tuple[Term, Collection[Term]]]
"""Focus nodes, each with its value nodes."""

Offence = tuple[Term, Term | None]
"""A focus node, and the value node that is wrong; None where it is the values as a whole."""

Test = Callable[[Graph, Rows], Iterable[Offence]]

Failing = Callable[[Graph, Terms], Terms]
"""Those of some nodes that do not conform to a shape."""

Holds = Callable[[Term], object]

_KINDS: Mapping[str, tuple[type, ...]] = {
    "IRI": (str,),
    "Literal": (Literal,),
    "BlankNode": (Blank,),
    "BlankNodeOrIRI": (Blank, str),
    "BlankNodeOrLiteral": (Blank, Literal),
    "IRIOrLiteral": (str, Literal),
}
NODE_KINDS = frozenset(_KINDS)


def each(holds: Holds) -> Test:
    """Something that each value node must be by itself."""
    return lambda _, rows: [(focus, value) for focus, values in rows for value in values if not holds(value)]


def node_kind(name: str) -> Test:
    """`sh:nodeKind`: whether value nodes are IRIs, literals or blank."""
    kinds = _KINDS[name]
    return each(lambda value: isinstance(value, kinds))


def instance_of(kind: Term) -> Test:
    """`sh:class`: value nodes are instances of a class."""
    return lambda graph, rows: each(graph.instances(kind).__contains__)(graph, rows)


def datatype(wanted: str) -> Test:
    """`sh:datatype`: value nodes are well-formed literals of a datatype."""
    if wanted == v.RDFS + "Literal":
        return each(lambda value: isinstance(value, Literal))
    return each(lambda value: isinstance(value, Literal) and value.datatype == wanted and well_formed(value))


def min_count(least: int) -> Test:
    """`sh:minCount`: at least so many value nodes."""
    return lambda _, rows: [(focus, None) for focus, values in rows if len(values) < least]


def max_count(most: int) -> Test:
    """`sh:maxCount`: at most so many value nodes."""
    return lambda _, rows: [(focus, None) for focus, values in rows if len(values) > most]


def bound(limit: Literal, allowed: Callable[[int], bool]) -> Test:
    """`sh:minInclusive` and its like: how value nodes compare with a limit (below 0, 0, above 0)."""

    def holds(value: Term) -> bool:
        found = order(value, limit)
        return found is not None and allowed(found)

    return each(holds)


def length(allowed: Callable[[int], bool]) -> Test:
    """`sh:minLength`, `sh:maxLength`: length of literals and IRIs in code points."""
    return each(lambda value: not isinstance(value, Blank) and allowed(len(text(value))))


def pattern(compiled: re.Pattern[str]) -> Test:
    """`sh:pattern`: a regular expression is found in literals and IRIs."""
    return each(lambda value: not isinstance(value, Blank) and compiled.search(text(value)))


def language_in(ranges: Collection[str]) -> Test:
    """`sh:languageIn`: language tags match one of the basic ranges (RFC 4647), in lower case."""

    def holds(value: Term) -> bool:
        tag = (value.language or "").lower() if isinstance(value, Literal) else ""
        return tag != "" and any(one in ("*", tag) or tag.startswith(one + "-") for one in ranges)

    return each(holds)


def unique_lang(_: Graph, rows: Rows) -> Iterable[Offence]:
    """`sh:uniqueLang`: no two value nodes have the same language."""
    for focus, values in rows:
        tags = Counter(value.language.lower() for value in values if _has_language(value))  # type: ignore[union-attr]
        yield from ((focus, None) for count in tags.values() if count > 1)


def _has_language(value: Term) -> bool:
    return isinstance(value, Literal) and value.datatype == LANGUAGE_STRING and bool(value.language)


def equals(prop: str) -> Test:
    """`sh:equals`: the value nodes are the values of another property."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        table = graph.objects(prop)
        for focus, values in rows:
            others = table.get(focus, NONE)
            yield from ((focus, value) for value in values if value not in others)
            yield from ((focus, other) for other in others if other not in values)

    return test


def disjoint(prop: str) -> Test:
    """`sh:disjoint`: no value node is a value of another property."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        table = graph.objects(prop)
        return [(f, value) for f, values in rows for value in values if value in table.get(f, NONE)]

    return test


def less_than(prop: str, *, or_equals: bool) -> Test:
    """`sh:lessThan`, `sh:lessThanOrEquals`: each value node comes before each value of another property."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        table = graph.objects(prop)
        return [
            (focus, value)
            for focus, values in rows
            for other in table.get(focus, NONE)
            for value in values
            if not precedes(value, other, or_equals=or_equals)
        ]

    return test


def has_value(wanted: Term) -> Test:
    """`sh:hasValue`: a term is among the value nodes."""
    return lambda _, rows: [(focus, None) for focus, values in rows if wanted not in values]


def is_in(allowed: Iterable[Term]) -> Test:
    """`sh:in`: value nodes are of a list."""
    return each(frozenset(allowed).__contains__)


def closed(known: Collection[str]) -> Test:
    """`sh:closed`: value nodes have no properties but these."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        others = [graph.objects(prop) for prop in {*graph.own, *graph.base} if prop not in known]
        return [
            (focus, found)
            for focus, values in rows
            for value in values
            for table in others
            for found in table.get(value, NONE)
        ]

    return test


def conforms(failing: Failing) -> Test:
    """`sh:node`: value nodes conform to a shape."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        failed = failing(graph, _all_values(rows))
        return [(focus, value) for focus, values in rows for value in values if value in failed]

    return test


def negation(failing: Failing) -> Test:
    """`sh:not`: value nodes do not conform to a shape."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        failed = failing(graph, _all_values(rows))
        return [(focus, value) for focus, values in rows for value in values if value not in failed]

    return test


def all_of(shapes: Sequence[Failing]) -> Test:
    """`sh:and`: value nodes conform to each shape."""
    return conforms(lambda graph, nodes: union(failing(graph, nodes) for failing in shapes))


def any_of(shapes: Sequence[Failing]) -> Test:
    """`sh:or`: value nodes conform to at least one shape."""

    def failing(graph: Graph, nodes: Terms) -> Terms:
        # Only what fails the shapes so far is put to the next one.
        for shape in shapes:
            nodes = shape(graph, nodes)
        return nodes

    return conforms(failing)


def one_of(shapes: Sequence[Failing]) -> Test:
    """`sh:xone`: value nodes conform to exactly one shape."""

    def failing(graph: Graph, nodes: Terms) -> Terms:
        failed = Counter(node for shape in shapes for node in shape(graph, nodes))
        return {node: None for node in nodes if failed[node] != len(shapes) - 1}

    return conforms(failing)


def qualified(failing: Failing, siblings: Sequence[Failing], allowed: Callable[[int], bool]) -> Test:
    """`sh:qualifiedMinCount`, `sh:qualifiedMaxCount`: how many conform to a shape and to no sibling of it."""

    def test(graph: Graph, rows: Rows) -> Iterable[Offence]:
        nodes = _all_values(rows)
        failed = failing(graph, nodes)
        counted = {node: None for node in nodes if node not in failed}
        for sibling in siblings:
            counted = sibling(graph, counted)
        return [
            (focus, None) for focus, values in rows if not allowed(sum(node in counted for node in values))
        ]

    return test


def _all_values(rows: Rows) -> Terms:
    return union(values for _, values in rows)
