"""JSON-LD for people and programs: nodes under short names, evidence inside the claim that it supports.

The context travels in the file, so that it can be read without a network.  Compaction follows the
inverse context of JSON-LD 1.1 (W3C Recommendation, section 5.2) for the kinds of terms that
`ontology/context.jsonld` has: plain terms, `@type` coercion, `@container: @set` and `@reverse`.  A
property that no term fits is written as prefix:name, so nothing is ever lost.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import BinaryIO

import msgspec
import pyoxigraph as ox

from stadsgraf.export.exporter import Source
from stadsgraf.export.rdf import sorted_triples
from stadsgraf.resources import resource_folder
from stadsgraf.vocabulary import BASE, NAMESPACE, OA, PREFIXES, RDF, XSD

Json = str | int | float | bool | list["Json"] | dict[str, "Json"]

_TYPE = RDF + "type"
_OWNED = (OA + "hasTarget", OA + "hasSelector", NAMESPACE + "facsimile")
"""Properties whose objects belong to their subject alone and are written inside it."""
_BODY = OA + "hasBody"
_KEYWORDS = {"@id": "@id", "@type": "@type", "@graph": "@graph"}


class _Term(msgspec.Struct, frozen=True):
    name: str
    coercion: str
    many: bool


class _Names(msgspec.Struct, frozen=True):
    """The context turned round: from IRIs to names."""

    terms: dict[str, tuple[_Term, ...]]
    reverse: dict[str, _Term]
    keywords: dict[str, str]
    prefixes: dict[str, str]
    base: str


def write_jsonld(source: Source, stream: BinaryIO) -> None:
    """All triples as one JSON-LD document with its context."""
    document = frame(sorted_triples(source.merged_quads()), context())
    stream.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


def context() -> dict[str, Json]:
    """The `@context` of `ontology/context.jsonld`."""
    text = (resource_folder("ontology") / "context.jsonld").read_text("utf-8")
    content: dict[str, Json] = json.loads(text)["@context"]
    return content


def frame(triples: Iterable[ox.Triple], terms: dict[str, Json]) -> dict[str, Json]:
    """Triples as a JSON-LD document.

    Args:
        triples: in the order in which they shall stand; no blank nodes.
        terms: the content of a `@context`.

    Returns:
        The document; it expands to the same triples.
    """
    local = {"@base": BASE, **terms}
    names = _names(local)
    nodes: defaultdict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(dict)
    for triple in triples:
        subject, value = triple.subject, triple.object
        assert isinstance(subject, ox.NamedNode)
        assert isinstance(value, ox.NamedNode | ox.Literal)
        nodes[subject.value].setdefault(triple.predicate.value, []).append(value)
    parents = _parents(nodes, names)
    children: defaultdict[str, list[str]] = defaultdict(list)
    for child, parent in parents.items():
        children[parent].append(child)
    view = _View(nodes, parents, children, names)
    graph: list[Json] = [_node(subject, view) for subject in nodes if subject not in parents]
    return {"@context": local, names.keywords["@graph"]: graph}


class _View(msgspec.Struct, frozen=True):
    nodes: Mapping[str, Mapping[str, list[ox.NamedNode | ox.Literal]]]
    parents: Mapping[str, str]
    children: Mapping[str, list[str]]
    names: _Names


def _parents(
    nodes: Mapping[str, Mapping[str, list[ox.NamedNode | ox.Literal]]], names: _Names
) -> dict[str, str]:
    """Inside which node each nested node is written: the only one that it belongs to."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for subject, properties in nodes.items():
        for prop in _OWNED:
            for value in properties.get(prop, ()):
                if value.value in nodes:
                    owners[value.value].add(subject)
        bodies = properties.get(_BODY, [])
        if _BODY in names.reverse and len(bodies) == 1 and bodies[0].value in nodes:
            owners[subject].add(bodies[0].value)
    return {child: min(owner) for child, owner in owners.items() if len(owner) == 1}


def _node(subject: str, view: _View) -> dict[str, Json]:
    names, entries = view.names, dict[str, Json]()
    for prop, values in view.nodes[subject].items():
        for term, written in _grouped(subject, prop, values, view):
            entries[term] = written
    if evidence := [child for child in view.children.get(subject, ()) if _is_evidence(child, subject, view)]:
        entries[names.reverse[_BODY].name] = [_node(child, view) for child in sorted(evidence)]
    first: dict[str, Json] = {names.keywords["@id"]: _relative(subject, names)}
    kind = names.keywords["@type"]
    if kind in entries:
        first[kind] = entries.pop(kind)
    return {**first, **dict(sorted(entries.items()))}


def _is_evidence(child: str, claim: str, view: _View) -> bool:
    return any(value.value == claim for value in view.nodes[child].get(_BODY, ()))


def _grouped(
    subject: str, prop: str, values: list[ox.NamedNode | ox.Literal], view: _View
) -> list[tuple[str, Json]]:
    """The values of one property under the terms that fit them."""
    names = view.names
    if prop == _TYPE:
        return [(names.keywords["@type"], [_vocabulary(value.value, names) for value in values])]
    if prop == _BODY and subject in view.parents:
        return []
    groups: defaultdict[_Term, list[Json]] = defaultdict(list)
    for value in values:
        term = _fitting(prop, value, names)
        groups[term].append(_value(value, term, view, inside=view.parents.get(value.value) == subject))
    return [(term.name, group if term.many or len(group) > 1 else group[0]) for term, group in groups.items()]


def _fitting(prop: str, value: ox.NamedNode | ox.Literal, names: _Names) -> _Term:
    terms = names.terms.get(prop, ())
    wanted = ("@vocab", "@id") if isinstance(value, ox.NamedNode) else (value.datatype.value,)
    for coercion in (*wanted, ""):
        for term in terms:
            if term.coercion == coercion:
                return term
    return _Term(_short(prop, names), "", many=False)


def _value(value: ox.NamedNode | ox.Literal, term: _Term, view: _View, *, inside: bool) -> Json:
    names = view.names
    if isinstance(value, ox.NamedNode):
        if inside:
            return _node(value.value, view)
        if term.coercion == "@vocab":
            return _vocabulary(value.value, names)
        name = _relative(value.value, names)
        return name if term.coercion == "@id" else {names.keywords["@id"]: name}
    if value.language is not None:
        return {"@value": value.value, "@language": value.language}
    datatype = value.datatype.value
    if datatype == XSD + "integer" and value.value == str(int(value.value)):
        return int(value.value)
    if datatype == XSD + "boolean" and value.value in ("true", "false"):
        return value.value == "true"
    if datatype in (XSD + "string", term.coercion):
        return value.value
    return {"@value": value.value, "@type": _short(datatype, names)}


def _vocabulary(iri: str, names: _Names) -> str:
    """An IRI where terms may stand (types, and values of terms coerced to `@vocab`)."""
    plain = [term.name for term in names.terms.get(iri, ()) if term.coercion == ""]
    return plain[0] if plain else _short(iri, names)


def _short(iri: str, names: _Names) -> str:
    """An IRI as prefix:name, or in full where no prefix fits."""
    for prefix, start in names.prefixes.items():
        rest = iri.removeprefix(start)
        if rest and rest != iri and not rest.startswith("//"):
            return f"{prefix}:{rest}"
    return iri


def _relative(iri: str, names: _Names) -> str:
    """An identifier below the base, or prefix:name, or the IRI in full."""
    rest = iri.removeprefix(names.base)
    if names.base and rest != iri and rest and ":" not in rest:
        return rest
    return _short(iri, names)


def _names(terms: dict[str, Json]) -> _Names:
    # A term that is both a prefix of the model and a keyword's alias ("id") is the alias.
    starts = {name: iri for name, iri in terms.items() if isinstance(iri, str) and iri[-1] in ":/?#[]@"}
    found: defaultdict[str, list[_Term]] = defaultdict(list)
    reverse: dict[str, _Term] = {}
    keywords = dict(_KEYWORDS)
    for name, definition in sorted(terms.items()):
        if isinstance(definition, str) and definition in keywords:
            keywords[definition] = name
        if name.startswith("@") or name in starts or name in keywords.values():
            continue
        entry = {"@id": definition} if isinstance(definition, str) else definition
        assert isinstance(entry, dict)
        many = entry.get("@container") == "@set"
        if not many and "@container" in entry:
            continue
        coercion = _expanded(str(entry.get("@type", "")), starts)
        if "@reverse" in entry:
            reverse[_expanded(str(entry["@reverse"]), starts)] = _Term(name, "@id", many=True)
        elif "@id" in entry:
            found[_expanded(str(entry["@id"]), starts)].append(_Term(name, coercion, many))
    return _Names(
        terms={iri: tuple(choices) for iri, choices in found.items()},
        reverse=reverse,
        keywords=keywords,
        prefixes={name: starts[name] for name in (*PREFIXES, *sorted(starts)) if name in starts},
        base=str(terms["@base"]),
    )


def _expanded(name: str, starts: Mapping[str, str]) -> str:
    prefix, colon, rest = name.partition(":")
    return starts[prefix] + rest if colon and prefix in starts else name
