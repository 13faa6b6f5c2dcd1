"""What the user writes to the node it means: names, acronyms, damaged spellings, identifiers, dates."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.header import Kind, Parameter, Question, values_line
from stadsgraf.query.terms import GRAPH, LABELS, TYPE, Term, is_claim, label, objects, sg, short_id, subjects
from stadsgraf.vocabulary import EntityType

_COUNCILS = (EntityType.CITY, EntityType.MUNICIPALITY, EntityType.REGION)
_NETWORKS = (EntityType.NETWORK, EntityType.REGIONAL_COOPERATION)
CLASSES: dict[Kind, tuple[EntityType, ...]] = {
    Kind.NETWORK: (*_NETWORKS, EntityType.ORGANIZATION),
    Kind.CITY: _COUNCILS,
    Kind.PERSON: (EntityType.PERSON,),
    Kind.PARTY: (EntityType.PARTY,),
    Kind.BODY: (EntityType.BODY,),
    Kind.ORGANIZATION: (*_COUNCILS, *_NETWORKS, EntityType.ORGANIZATION, EntityType.BODY, EntityType.PARTY),
    Kind.ENTITY: tuple(EntityType),
    Kind.CASE: (EntityType.CASE,),
}
"""What a parameter of a kind may stand for; the other kinds stand for no entity."""

_COUNCIL_KINDS = frozenset({Kind.CITY, Kind.ORGANIZATION, Kind.ENTITY})
_SHOWN = 8
_FEW = 1_000
"""Nodes whose names are looked up one by one; of more, all names of the graph are read through."""

_ONLY = re.compile(r"^(?P<text>[^\n]*?) *# (?P<when>with|without) (?P<name>\w+)\n", re.MULTILINE)
_SOURCE = ox.NamedNode(v.DCT + "source")
_TITLE = ox.NamedNode(v.DCT + "title")
_DATE = ox.NamedNode(v.XSD + "date")


class MissingError(InputError):
    """A question was asked without a parameter that it needs; the message is for the command line."""

    def __init__(self, question: Question, parameter: Parameter) -> None:
        need = f"--param {parameter.name}=… ({parameter.kind}: {parameter.description})"
        super().__init__(f"'{question.name}' needs {need}.")
        self.parameter = parameter


def bind(store: ox.Store, question: Question, given: Mapping[str, str]) -> dict[str, Term]:
    """The terms of all parameters that are given.

    Args:
        store: the graph that names are looked up in.
        question: whose parameters they are.
        given: what the user wrote, by parameter.

    Raises:
        InputError: a parameter is unknown, missing (`MissingError`), not found or ambiguous; the message
            lists what fits.
    """
    known = {parameter.name for parameter in question.parameters}
    for name in given:
        if name not in known:
            takes = ", ".join(sorted(known)) or "none"
            raise InputError(f"'{question.name}' has no parameter '{name}'; its parameters: {takes}.")
    terms: dict[str, Term] = {}
    for parameter in question.parameters:
        if parameter.name in given:
            terms[parameter.name] = resolve(store, parameter, given[parameter.name])
        elif not parameter.optional:
            raise MissingError(question, parameter)
    return terms


def bound_query(question: Question, terms: Mapping[str, Term]) -> str:
    """The query with each given parameter as a parsed term in its VALUES line, the other lines gone.

    Lines that end with `# with name` or `# without name` stay where that parameter is given, or is not; in
    the former the parameter is the term itself: a store begins there, where it would not at a variable.
    """

    def kept(line: re.Match[str]) -> str:
        term = terms.get(line["name"])
        if (term is None) == (line["when"] == "with"):
            return ""
        if term is None:
            return line["text"] + "\n"
        return re.sub(rf"\?{line['name']}\b", lambda _: str(term), line["text"]) + "\n"

    query = _ONLY.sub(kept, question.query)
    for name in sorted({parameter.name for parameter in question.parameters} | set(terms)):
        line = f"VALUES ?{name} {{ {terms[name]} }}" if name in terms else ""
        query = line.join(values_line(name).split(query))
    return query


def with_each(question: Question, name: str, terms: Iterable[Term]) -> str:
    """The query with some terms in the VALUES lines of one name: it is asked of each of them at once."""
    return f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}".join(values_line(name).split(question.query))


def resolve(store: ox.Store, parameter: Parameter, text: str) -> Term:
    """The term that the text of one parameter stands for.

    Raises:
        InputError: nothing or more than one thing fits, or a date is not written as one.
    """
    text = text.strip()
    if not text:
        raise InputError(f"The parameter '{parameter.name}' is empty; give a {parameter.kind}.")
    if parameter.kind is Kind.TEXT:
        return ox.Literal(text)
    if parameter.kind is Kind.DATE:
        return _date(parameter.name, text)
    node = _by_identifier(store, parameter.kind, text)
    if node is not None:
        return node
    if parameter.kind is Kind.CLAIM:
        raise InputError(f"No claim '{text}' in the graph; take its identifier from claims.jsonl (claim/…).")
    return find(store, parameter.kind, text)


def _date(name: str, text: str) -> ox.Literal:
    try:
        return ox.Literal(date.fromisoformat(text).isoformat(), datatype=_DATE)
    except ValueError as error:
        raise InputError(f"'{text}' is no date for '{name}'; write it as YYYY-MM-DD.") from error


def _by_identifier(store: ox.Store, kind: Kind, text: str) -> ox.NamedNode | None:
    """The node with this identifier, with or without the base, if the graph has it and its class fits."""
    if re.search(r"[\s<>\"{}|\\^`]", text) or ("/" not in text):
        return None
    try:
        node = ox.NamedNode(text if text.startswith(("http://", "https://")) else v.BASE + text)
    except ValueError:  # not every text with a slash is an IRI
        return None
    node = _standing(store, node)
    if next(store.quads_for_pattern(node, TYPE, None, GRAPH), None) is None:
        people = {_standing(store, one) for one in subjects(store, sg("occurrenceOf"), node)}
        if people:
            raise InputError(_several(store, text, people))
        return None
    if kind is Kind.CLAIM:
        return node if is_claim(store, node) else None
    if kind in CLASSES:
        wanted = {v.entity_class_iri(entity) for entity in CLASSES[kind]}
        types = {term.value for term in objects(store, node, TYPE)}
        return node if types & wanted else None
    return node


def _standing(store: ox.Store, node: ox.NamedNode) -> ox.NamedNode:
    """What stands for an identifier in the merged graph, where somebody judged two to be one."""
    return next(
        (one for one in objects(store, node, sg("mergedInto")) if isinstance(one, ox.NamedNode)), node
    )


def _several(store: ox.Store, text: str, found: set[ox.NamedNode]) -> str:
    ordered = sorted(found, key=lambda node: node.value)[:_SHOWN]
    listed = "; ".join(f"{label(store, node)} ({short_id(node)})" for node in ordered)
    return f"'{text}' can be several: {listed}. Give the identifier of one of them."


def find(store: ox.Store, kind: Kind, text: str) -> ox.NamedNode:
    """The one node of a kind that a name means: as written, then folded, then with damaged letters.

    The name of a place may mean its council, too, where the kind leaves both open.

    Raises:
        InputError: no name is close, with those that are nearest; or several are, with all of them.
    """
    found = _spelled(store, kind, text)
    if found:
        return _the_one(store, text, found)
    names = _names(store, kind)
    written = _written(text)
    found = {node for name, node in names if _written(name) == written}
    if kind is Kind.ENTITY:
        forms = _council_names(written)
        found |= {node for name, node in names if _written(name) in forms}
    if not found:
        folded = fold(text)
        found = {node for name, node in names if fold(name) == folded}
    if not found and kind in _COUNCIL_KINDS:
        forms = _council_names(fold(text))
        found = {node for name, node in names if fold(name) in forms}
    if not found:
        worn = damaged(text)
        found = {node for name, node in names if damaged(name) == worn}
    if not found:
        raise InputError(_unknown(kind, text, names))
    return _the_one(store, text, found)


def _the_one(store: ox.Store, text: str, found: set[ox.NamedNode]) -> ox.NamedNode:
    if len(found) > 1:
        raise InputError(_several(store, text, found))
    return next(iter(found))


def _spelled(store: ox.Store, kind: Kind, text: str) -> set[ox.NamedNode]:
    """The nodes of a kind with a name as it is given, or in the cases that names have: each is a look-up."""
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    names = {plain, *_council_names(plain)} if kind is Kind.ENTITY else {plain}
    spellings = {form for name in names for form in (name, name.lower(), name.capitalize(), name.title())}
    if kind is Kind.DOCUMENT:
        return {
            node
            for name in spellings
            for node in subjects(store, _SOURCE, ox.Literal(name))
            if ox.Quad(node, TYPE, sg("TextSource"), GRAPH) in store
        }
    wanted = {v.entity_class_iri(entity) for entity in CLASSES[kind]}
    return {
        node
        for name in (*spellings, *map(_capital, spellings))
        for predicate in LABELS
        for node in subjects(store, predicate, ox.Literal(name))
        if wanted & {term.value for term in objects(store, node, TYPE)}
    }


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _unknown(kind: Kind, text: str, names: list[tuple[str, ox.NamedNode]]) -> str:
    keys: dict[str, str] = {}
    for name, _ in sorted(names, key=lambda pair: pair[0]):
        keys.setdefault(fold(name), name)
    near = [keys[key] for key in difflib.get_close_matches(fold(text), sorted(keys), n=5, cutoff=0.5)]
    hint = f"Close: {'; '.join(near)}." if near else f"The graph names {len(keys) or 'none'} of that kind."
    return f"No {kind} called '{text}' in the graph. {hint}"


def _names(store: ox.Store, kind: Kind) -> list[tuple[str, ox.NamedNode]]:
    """Names of all nodes of a kind; a document goes by title and file name, with and without its ending."""
    if kind is Kind.DOCUMENT:
        return document_names(store)
    classes = [ox.NamedNode(v.entity_class_iri(entity)) for entity in CLASSES[kind]]
    nodes = {node for one in classes for node in subjects(store, TYPE, one)}
    if len(nodes) < _FEW:
        return [
            (name.value, node)
            for node in nodes
            for predicate in LABELS
            for name in objects(store, node, predicate)
        ]
    return [
        (quad.object.value, quad.subject)
        for predicate in LABELS
        for quad in store.quads_for_pattern(None, predicate, None, GRAPH)
        if isinstance(quad.object, ox.Literal) and isinstance(quad.subject, ox.NamedNode)
        if quad.subject in nodes
    ]


def document_names(store: ox.Store) -> list[tuple[str, ox.NamedNode]]:
    """Names of the text sources: their files' names, and the titles of the papers they are texts of."""
    texts = subjects(store, TYPE, ox.NamedNode(v.NAMESPACE + "TextSource"))
    return [(name, text) for text in texts for name in names_of_text(store, text)]


def names_of_text(store: ox.Store, text: ox.NamedNode) -> Iterator[str]:
    """Names of a text source."""
    for name in objects(store, text, _SOURCE):
        yield name.value
        yield name.value.rpartition(".")[0]
    for paper in objects(store, text, ox.NamedNode(v.DCT + "isFormatOf")):
        if isinstance(paper, ox.NamedNode):
            yield from (title.value for title in objects(store, paper, _TITLE))


def _written(name: str) -> str:
    """A name without case and extra blanks; `Habo` and `Håbo` are two places."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", name)).strip().casefold()


def fold(name: str) -> str:
    """A name without case, accents and extra blanks."""
    lower = _written(name).replace("ø", "o").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _council_names(place: str) -> frozenset[str]:
    """Names that a council of a place can have: `lulea` gives `lulea kommun`, `lulea stad` …"""
    owners = {place, place if place.endswith("s") else place + "s"}
    return frozenset(
        {f"{owner} {word}" for owner in owners for word in ("kommun", "stad")} | {f"region {place}"}
    )


def damaged(name: str) -> str:
    """A name with the letters alike that scanning takes for each other: å, ä, ö, a, o, d, é, 6 and kin.

    A name that differs in any other letter is another name: `Umeå` is never taken for `Luleå`.
    """
    lower = unicodedata.normalize("NFC", re.sub(r"\s+", " ", name).strip().casefold())
    return re.sub("[1!|]", "l", re.sub("[aåäáàâéêèoöóòôød0468&]", "*", lower))
