"""Terms and the index of a graph: for each property its subjects, for each subject its objects.

Oxigraph's terms cost a crossing between Rust and Python for each comparison, so they are turned once into
strings (IRIs) and small structs (`stadsgraf.statements`).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.statements import Literal, Statement

TYPE = v.RDF + "type"
SUBCLASS = v.RDFS + "subClassOf"


class Blank(msgspec.Struct, frozen=True):
    """A blank node by its label."""

    label: str


Term = str | Literal | Blank
"""A string is an IRI."""

Terms = dict[Term, None]
"""A set that keeps its order, so that nothing depends on the seed of hashes."""

Table = Mapping[Term, Terms]
"""From subject to objects, or the other way round, of one property."""

Tables = Mapping[str, Table]
"""From property to its table."""

NONE: Terms = {}


def tables(quads: Iterable[ox.Quad]) -> Tables:
    """Index quads; named graphs are read as one.

    Raises:
        InputError: A triple is the object of a triple, which SHACL has no words for.
    """
    return _indexed((_term(quad.subject), quad.predicate.value, _term(quad.object), "") for quad in quads)


def indexed(statements: Iterable[Statement]) -> Tables:
    """Index statements; named graphs are read as one."""
    return _indexed(statements)


def _indexed(statements: Iterable[tuple[Term, str, Term, str]]) -> Tables:
    found: dict[str, dict[Term, Terms]] = {}
    for node, prop, value, _ in statements:
        table = found.get(prop)
        if table is None:
            table = found[prop] = {}
        known = table.get(node)
        if known is None:
            table[node] = {value: None}
        else:
            known[value] = None
    return found


def _term(term: object) -> Term:
    match term:
        case ox.NamedNode():
            return term.value
        case ox.Literal():
            return Literal(term.value, term.datatype.value, term.language)
        case ox.BlankNode():
            return Blank(term.value)
        case _:
            raise InputError(f"a triple stands inside a triple, which SHACL cannot check: {term}")


def text(term: Term) -> str:
    """A term as findings show it; a blank node has no name that another run would know."""
    match term:
        case str():
            return term
        case Literal():
            return term.lexical
        case _:
            return ""


class Graph:
    """Lookups in a graph together with a second one that stays the same, such as an ontology.

    Args:
        own: What is checked.
        base: What is read along with it; never changed, so it may serve many graphs.
    """

    def __init__(self, own: Tables, base: Tables | None = None) -> None:
        self.own = own
        self.base: Tables = base or {}
        self._objects: dict[str, Table] = {}
        self._subjects: dict[str, Table] = {}
        self._instances: dict[Term, Terms] = {}

    def alone(self) -> "Graph":
        """The graph without the second one, whose subclasses are still known."""
        known = {SUBCLASS: self.base[SUBCLASS]} if SUBCLASS in self.base else {}
        return Graph(self.own, known)

    def objects(self, prop: str) -> Table:
        """Objects of a property by subject."""
        table = self._objects.get(prop)
        if table is None:
            table = self._objects[prop] = _merged(self.own.get(prop), self.base.get(prop))
        return table

    def subjects(self, prop: str) -> Table:
        """Subjects of a property by object."""
        table = self._subjects.get(prop)
        if table is None:
            table = self._subjects[prop] = _turned(self.objects(prop))
        return table

    def instances(self, kind: Term) -> Terms:
        """Nodes that have a class or one of its subclasses as type (SHACL instances)."""
        found = self._instances.get(kind)
        if found is None:
            typed, below = self.subjects(TYPE), self.subjects(SUBCLASS)
            kinds = closure({kind: None}, lambda one: below.get(one, NONE))
            found = self._instances[kind] = union(typed.get(one, NONE) for one in kinds)
        return found


def closure(start: Terms, following: Callable[[Term], Iterable[Term]]) -> Terms:
    """All that is reached from some nodes, themselves included; a cycle ends where it began."""
    found, ahead = dict(start), list(start)
    while ahead:
        for node in following(ahead.pop()):
            if node not in found:
                found[node] = None
                ahead.append(node)
    return found


def union(parts: Iterable[Collection[Term]]) -> Terms:
    """What is in any of the parts."""
    return dict.fromkeys(chain.from_iterable(parts))


def _merged(first: Table | None, second: Table | None) -> Table:
    if not first or not second:
        return first or second or {}
    both = dict(first)
    for node, values in second.items():
        both[node] = {**both[node], **values} if node in both else values
    return both


def _turned(table: Table) -> Table:
    turned: dict[Term, Terms] = {}
    for node, values in table.items():
        for value in values:
            known = turned.get(value)
            if known is None:
                turned[value] = {node: None}
            else:
                known[node] = None
    return turned
