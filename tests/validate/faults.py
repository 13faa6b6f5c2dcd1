"""Graphs with faults: quads of a graph dropped, doubled and altered at random, the same for the same seed."""

import random
from collections.abc import Callable, Sequence

import pyoxigraph as ox

from stadsgraf import vocabulary as v

Object = ox.NamedNode | ox.Literal | ox.BlankNode

_TYPES = (
    *("integer", "nonNegativeInteger", "positiveInteger", "decimal", "double", "boolean", "string", "anyURI"),
    *("date", "dateTime", "gYear", "duration"),
)
_FORMS = (
    *("", " ", "0", "007", "-5", "+5", "1.0", ".5", "1e5", "NaN", "INF", "²", "99999999999999999999", "12 "),
    *(
        "true",
        "TRUE",
        "yes",
        "1",
        "2021-01-01",
        "2021-13-45",
        "2021-02-30",
        "20210101",
        "2021-01-01Z",
        "-0044-03-15",
    ),
    *(
        "2021-01-01T10:00:00",
        "2021",
        "P1Y",
        "P",
        "P1YT",
        "åäö\n",
        "a" * 64,
        "SEK",
        "sek",
        "page=3&viewrect=1,2,3,4",
    ),
)
_COMPARED = frozenset({v.OA + "start", v.OA + "end", v.NAMESPACE + "validFrom", v.NAMESPACE + "validUntil"})
"""Properties whose values are compared: pySHACL gives up the whole graph where one of them is blank."""


def with_faults(quads: Sequence[ox.Quad], rng: random.Random, count: int) -> list[ox.Quad]:
    """A graph with so many faults."""
    altered = list(quads)
    for _ in range(count):
        fault = rng.choice(_FAULTS)
        place = rng.randrange(len(altered))
        altered[place : place + 1] = fault(altered[place], altered, rng)
        if not altered:
            return list(quads)
    return altered


_Fault = Callable[[ox.Quad, list[ox.Quad], random.Random], list[ox.Quad]]


def _with(quad: ox.Quad, target: Object) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, target)


def _dropped(_: ox.Quad, __: list[ox.Quad], ___: random.Random) -> list[ox.Quad]:
    return []


def _subject_dropped(quad: ox.Quad, quads: list[ox.Quad], _: random.Random) -> list[ox.Quad]:
    quads[:] = [other for other in quads if other.subject != quad.subject]
    return []


def _other_value(quad: ox.Quad, quads: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    return [_with(quad, _safe(quad, rng.choice(quads).object))]


def _one_value_more(quad: ox.Quad, quads: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    return [quad, _with(quad, _safe(quad, rng.choice(quads).object))]


def _other_property(quad: ox.Quad, quads: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    prop = rng.choice(quads).predicate
    moved = ox.Quad(quad.subject, prop, quad.object)
    return [quad, _with(moved, _safe(moved, moved.object))]


def _other_subject(quad: ox.Quad, quads: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    return [ox.Quad(rng.choice(quads).subject, quad.predicate, quad.object)]


def _other_datatype(quad: ox.Quad, _: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    form = quad.object.value if isinstance(quad.object, ox.Literal) else rng.choice(_FORMS)
    return [_with(quad, ox.Literal(form, datatype=ox.NamedNode(v.XSD + rng.choice(_TYPES))))]


def _other_form(quad: ox.Quad, _: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    form = ox.Literal(rng.choice(_FORMS))
    if isinstance(quad.object, ox.Literal) and quad.object.language is None:
        form = ox.Literal(form.value, datatype=quad.object.datatype)
    return [_with(quad, form)]


def _in_languages(quad: ox.Quad, _: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    form = quad.object.value if isinstance(quad.object, ox.Literal) else "ord"
    return [quad, *(_with(quad, ox.Literal(form, language=rng.choice(("sv", "en", "en-GB")))) for _ in "ab")]


def _to_itself(quad: ox.Quad, _: list[ox.Quad], __: random.Random) -> list[ox.Quad]:
    return [quad, _with(quad, _safe(quad, quad.subject))]


def _of_another_class(quad: ox.Quad, quads: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    classes = [other.object for other in quads if other.predicate.value == v.RDF + "type"]
    kind = rng.choice(classes) if classes else ox.NamedNode(v.NAMESPACE + "Place")
    return [quad, ox.Quad(quad.subject, ox.NamedNode(v.RDF + "type"), kind)]


def _blank(quad: ox.Quad, _: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    return [_with(quad, _safe(quad, ox.BlankNode(f"b{rng.randrange(3)}")))]


def _of_the_ontology(quad: ox.Quad, _: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    term = rng.choice(("Stated", "Modality", "Claim", "Same", "Membership", "Explicit", "modality", "Place"))
    return [_with(quad, ox.NamedNode(v.NAMESPACE + term))]


def _subclass(quad: ox.Quad, _: list[ox.Quad], rng: random.Random) -> list[ox.Quad]:
    kinds = [ox.NamedNode(v.NAMESPACE + name) for name in ("Claim", "Place", "Party", "Body", "Own")]
    return [quad, ox.Quad(rng.choice(kinds), ox.NamedNode(v.RDFS + "subClassOf"), rng.choice(kinds))]


def _safe(quad: ox.Quad, target: object) -> Object:
    assert isinstance(target, ox.NamedNode | ox.Literal | ox.BlankNode)
    compared = isinstance(target, ox.BlankNode) and quad.predicate.value in _COMPARED
    return ox.Literal("blank") if compared else target


_FAULTS: tuple[_Fault, ...] = (
    *(_dropped, _subject_dropped, _other_value, _one_value_more, _other_property, _other_subject),
    *(_other_datatype, _other_form, _in_languages, _to_itself, _of_another_class, _blank, _of_the_ontology),
    _subclass,
)
