"""From a graph of shapes to shapes that can be run.

What a shape says and this does not know stops the whole: a rule that is skipped in silence proves nothing.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from stadsgraf import vocabulary as v
from stadsgraf.statements import Literal
from stadsgraf.validate.shacl import constraints as c
from stadsgraf.validate.shacl.engine import Shape, Targets, failing
from stadsgraf.validate.shacl.graph import NONE, Graph, Tables, Term, Terms, text
from stadsgraf.validate.shacl.literals import BOOLEAN
from stadsgraf.validate.shacl.parts import bad, listed, one, path_of, says

SH = "http://www.w3.org/ns/shacl#"

_SHAPE_TYPES = (SH + "NodeShape", SH + "PropertyShape")
_TARGETS = ("targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")
_SEVERITIES = frozenset({SH + "Violation", SH + "Warning", SH + "Info"})
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}

_SPOKEN = frozenset(
    {"path", "property", "severity", "message", "deactivated", "name", "description", "order", "group"}
    | {"defaultValue", *_TARGETS}
)
"""Properties of shapes that are no constraint, or are read apart."""

_HELPERS = {
    "flags": ("pattern",),
    "ignoredProperties": ("closed",),
    "qualifiedValueShape": ("qualifiedMinCount", "qualifiedMaxCount"),
    "qualifiedValueShapesDisjoint": ("qualifiedMinCount", "qualifiedMaxCount"),
}
"""Parameters that say more about another one, which reads them."""


class _Source(msgspec.Struct, frozen=True):
    """A shape in the graph of shapes, and the shapes that it was reached through."""

    graph: Graph
    node: Term
    trail: tuple[Term, ...]


def compile_shapes(own: Tables) -> tuple[Shape, ...]:
    """Compile a graph of shapes.

    Args:
        own: The graph, indexed.

    Returns:
        The shapes with a target, and those that are declared as shapes.

    Raises:
        InputError: A shape is recursive or not well formed, or says something that is not SHACL core.
    """
    graph = Graph(own)
    custom = graph.instances(SH + "ConstraintComponent")
    if custom:
        bad(next(iter(custom)), "declares a constraint component of its own: write it with SHACL core")
    found = {node: None for kind in _SHAPE_TYPES for node in graph.instances(kind)}
    for name in _TARGETS:
        found |= dict.fromkeys(graph.objects(SH + name))
    return tuple(_shape(_Source(graph, node, ())) for node in found)


def _shape(source: _Source) -> Shape:
    if source.node in source.trail:
        bad(source.node, "is reached from itself: recursive shapes have no agreed meaning")
    found = says(source.graph, source.node)
    if not found:
        bad(source.trail[-1], f"names a shape that is not there: {text(source.node)}")
    paths = found.get(SH + "path", NONE)
    if len(paths) > 1:
        bad(source.node, "has more than one sh:path")
    severity = _single(source, "severity") or SH + "Violation"
    if severity not in _SEVERITIES:
        bad(source.node, f"has a severity that reports do not know: {text(severity)}")
    active = not _flag(source, "deactivated")
    tests = tuple(_tests(source, found))
    inner = tuple(_property(source, node) for node in found.get(SH + "property", NONE))
    return Shape(
        node=source.node,
        severity=str(severity),
        message=_message(found.get(SH + "message", NONE)),
        targets=_targets(source, found),
        path=path_of(source.graph, source.node, next(iter(paths))) if paths else None,
        tests=tests if active else (),
        properties=inner if active else (),
    )


def _message(messages: Terms) -> str:
    """The message, the first by the alphabet of several; placeholders are for SPARQL constraints only."""
    return min((m.lexical for m in messages if isinstance(m, Literal)), default="")


def _targets(source: _Source, found: dict[str, Terms]) -> Targets:
    classes = dict(found.get(SH + "targetClass", NONE))
    if source.node in source.graph.instances(v.RDFS + "Class"):
        classes[source.node] = None
    return Targets(
        nodes=tuple(found.get(SH + "targetNode", NONE)),
        classes=tuple(classes),
        subjects_of=tuple(_iri(source, term) for term in found.get(SH + "targetSubjectsOf", NONE)),
        objects_of=tuple(_iri(source, term) for term in found.get(SH + "targetObjectsOf", NONE)),
    )


def _tests(source: _Source, found: dict[str, Terms]) -> Iterator[tuple[str, c.Test]]:
    for prop, values in found.items():
        if not prop.startswith(SH):
            continue
        name = prop.removeprefix(SH)
        if name in _SPOKEN:
            continue
        if name in _HELPERS:
            if not any(SH + owner in found for owner in _HELPERS[name]):
                bad(source.node, f"has sh:{name} without {' or '.join('sh:' + o for o in _HELPERS[name])}")
            continue
        make = _MAKERS.get(name)
        if make is None:
            bad(source.node, f"uses sh:{name}, which is no part of SHACL core that is known here")
        if name in _SINGLE and len(values) > 1:
            bad(source.node, f"has more than one sh:{name}")
        if name in _OF_PROPERTIES and SH + "path" not in found:
            bad(source.node, f"has sh:{name}, which needs a sh:path")
        for value in values:
            test = make(source, value)
            if test is not None:
                yield f"{SH}{name[0].upper()}{name[1:]}ConstraintComponent", test


def _inner(source: _Source, node: Term) -> Shape:
    return _shape(_Source(source.graph, node, (*source.trail, source.node)))


def _property(source: _Source, node: Term) -> Shape:
    inner = _inner(source, node)
    if inner.path is None:
        bad(source.node, f"has sh:property with a shape that has no sh:path: {text(node)}")
    return inner


def _failing(source: _Source, node: Term) -> c.Failing:
    return partial(failing, _inner(source, node))


def _failing_list(source: _Source, head: Term) -> list[c.Failing]:
    return [_failing(source, node) for node in listed(source.graph, source.node, head)]


def _single(source: _Source, name: str) -> Term | None:
    return one(source.graph, source.node, SH + name)


def _flag(source: _Source, name: str) -> bool:
    value = _single(source, name)
    return value is not None and _boolean(source, value)


def _boolean(source: _Source, value: Term) -> bool:
    if value not in (Literal("true", BOOLEAN), Literal("false", BOOLEAN)):
        bad(source.node, f"has a value that should be true or false: {text(value)}")
    return value == Literal("true", BOOLEAN)


def _count(source: _Source, value: Term) -> int:
    if not isinstance(value, Literal) or not re.fullmatch(r"\+?[0-9]{1,9}", value.lexical):
        bad(source.node, f"has a value that should be a whole number from 0: {text(value)}")
    return int(value.lexical)


def _iri(source: _Source, value: Term) -> str:
    if not isinstance(value, str):
        bad(source.node, f"has a value that should be an IRI: {text(value)}")
    return value


def _literal(source: _Source, value: Term) -> Literal:
    if not isinstance(value, Literal):
        bad(source.node, f"has a value that should be a literal: {text(value)}")
    return value


def _node_kind(source: _Source, value: Term) -> c.Test:
    kind = _iri(source, value).removeprefix(SH)
    if kind not in c.NODE_KINDS:
        bad(source.node, f"has a sh:nodeKind that is none: {text(value)}")
    return c.node_kind(kind)


def _pattern(source: _Source, value: Term) -> c.Test:
    flags = _single(source, "flags")
    letters = flags.lexical if isinstance(flags, Literal) else ""
    if not set(letters) <= set(_FLAGS):
        bad(source.node, f"has sh:flags other than {', '.join(_FLAGS)}: {letters}")
    try:
        compiled = re.compile(_literal(source, value).lexical, sum(_FLAGS[letter] for letter in set(letters)))
    except re.error as error:
        bad(source.node, f"has a sh:pattern that is no regular expression ({error})")
    return c.pattern(compiled)


def _language_in(source: _Source, head: Term) -> c.Test:
    tags = listed(source.graph, source.node, head)
    return c.language_in([_literal(source, tag).lexical.lower() for tag in tags])


def _closed(source: _Source, value: Term) -> c.Test | None:
    if not _boolean(source, value):
        return None
    ignored = _single(source, "ignoredProperties")
    known = {} if ignored is None else dict.fromkeys(listed(source.graph, source.node, ignored))
    for node in says(source.graph, source.node).get(SH + "property", NONE):
        known |= says(source.graph, node).get(SH + "path", NONE)
    return c.closed(frozenset(prop for prop in known if isinstance(prop, str)))


def _qualified(source: _Source, allowed: Callable[[int], bool]) -> c.Test:
    node = _single(source, "qualifiedValueShape")
    if node is None:
        bad(source.node, "counts without a sh:qualifiedValueShape")
    siblings: Terms = {}
    if _flag(source, "qualifiedValueShapesDisjoint"):
        beside, shapes = (
            source.graph.objects(SH + "property"),
            source.graph.objects(SH + "qualifiedValueShape"),
        )
        for owner in source.graph.subjects(SH + "property").get(source.node, NONE):
            for prop in beside[owner]:
                siblings |= shapes.get(prop, NONE)
    others = [_failing(source, sibling) for sibling in siblings if sibling != node]
    return c.qualified(_failing(source, node), others, allowed)


_Maker = Callable[[_Source, Term], c.Test | None]


def _bound(allowed: Callable[[int], bool]) -> _Maker:
    return lambda source, value: c.bound(_literal(source, value), allowed)


_MAKERS: dict[str, _Maker] = {
    "class": lambda _, value: c.instance_of(value),
    "datatype": lambda s, value: c.datatype(_iri(s, value)),
    "nodeKind": _node_kind,
    "minCount": lambda s, value: c.min_count(_count(s, value)),
    "maxCount": lambda s, value: c.max_count(_count(s, value)),
    "minExclusive": _bound(lambda order: order > 0),
    "minInclusive": _bound(lambda order: order >= 0),
    "maxExclusive": _bound(lambda order: order < 0),
    "maxInclusive": _bound(lambda order: order <= 0),
    "minLength": lambda s, value: c.length(_count(s, value).__le__),
    "maxLength": lambda s, value: c.length(_count(s, value).__ge__),
    "pattern": _pattern,
    "languageIn": _language_in,
    "uniqueLang": lambda s, value: c.unique_lang if _boolean(s, value) else None,
    "equals": lambda s, value: c.equals(_iri(s, value)),
    "disjoint": lambda s, value: c.disjoint(_iri(s, value)),
    "lessThan": lambda s, value: c.less_than(_iri(s, value), or_equals=False),
    "lessThanOrEquals": lambda s, value: c.less_than(_iri(s, value), or_equals=True),
    "not": lambda s, value: c.negation(_failing(s, value)),
    "and": lambda s, value: c.all_of(_failing_list(s, value)),
    "or": lambda s, value: c.any_of(_failing_list(s, value)),
    "xone": lambda s, value: c.one_of(_failing_list(s, value)),
    "node": lambda s, value: c.conforms(_failing(s, value)),
    "qualifiedMinCount": lambda s, value: _qualified(s, _count(s, value).__le__),
    "qualifiedMaxCount": lambda s, value: _qualified(s, _count(s, value).__ge__),
    "closed": _closed,
    "hasValue": lambda _, value: c.has_value(value),
    "in": lambda s, value: c.is_in(listed(s.graph, s.node, value)),
}
"""Constraint components by the parameter that each has of its own."""

_SINGLE = frozenset(
    {"datatype", "nodeKind", "minCount", "maxCount", "minExclusive", "minInclusive", "maxExclusive"}
    | {"maxInclusive", "minLength", "maxLength", "languageIn", "uniqueLang", "closed", "in"}
    | {"qualifiedMinCount", "qualifiedMaxCount"}
)
_OF_PROPERTIES = frozenset(
    {"minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals"}
    | {"qualifiedMinCount", "qualifiedMaxCount"}
)
"""Parameters that only property shapes may have."""
