"""RDF terms as a remote store gives them back, and as it has to be given them."""

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from stadsgraf.vocabulary import XSD

_BOOLEAN, _DURATION = XSD + "boolean", XSD + "duration"
_TRUTH = {"1": "true", "0": "false"}
_NUMBER = re.compile(r"([0-9]+)(?:\.0)?")
_HOUR = 3600
"""Virtuoso 7 gives durations as a bare number: of months, or of seconds for those below a month.

3,600 months are three hundred years, and no paper tells of less than an hour, so the numbers do not meet.
"""


def mended(term: ox.Literal) -> ox.Literal:
    """A literal under the name that XML Schema gives its value, where the store changed it."""
    kind = term.datatype.value
    if kind == _BOOLEAN and term.value in _TRUTH:
        return ox.Literal(_TRUTH[term.value], datatype=term.datatype)
    number = _NUMBER.fullmatch(term.value) if kind == _DURATION else None
    if number is None:
        return term
    return ox.Literal(_duration(int(number[1])), datatype=term.datatype)


def _duration(number: int) -> str:
    if number < _HOUR:
        years, months = divmod(number, 12)
        return "P" + (f"{years}Y" if years else "") + (f"{months}M" if months or not years else "")
    days, hours = divmod(number // _HOUR, 24)
    return "P" + (f"{days}D" if days else "") + (f"T{hours}H" if hours else "")


def triples_of(data: bytes) -> Iterator[ox.Triple]:
    """The triples of N-Triples, as they were before the store kept them."""
    for quad in ox.parse(data, format=ox.RdfFormat.N_TRIPLES):
        target = mended(quad.object) if isinstance(quad.object, ox.Literal) else quad.object
        yield ox.Triple(quad.subject, quad.predicate, target)


def lines_of(triples: Iterable[ox.Triple]) -> set[str]:
    """Triples as canonical lines of N-Triples, without their ends."""
    return {f"{triple} ." for triple in triples}


def subjects_of(lines: Iterable[str]) -> set[ox.NamedNode]:
    """The subjects of lines of N-Triples.

    An IRI that the parser would not take raises ValueError: none of its characters ever gets into a query.
    """
    return {ox.NamedNode(subject) for subject in {line[1 : line.index(">")] for line in lines}}


def by_name(nodes: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
    """Nodes in the order of their names."""
    return sorted(nodes, key=lambda node: node.value)
