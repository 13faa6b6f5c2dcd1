"""What each question costs on the store of a build.

Every question of queries/ask is asked a few times, with arguments drawn from the graph itself: of each kind
first the entity that the most triples lead to, which costs most, then some by lot; where all arguments may be
left out, once without any, which asks for everything. What is timed is what a user waits for: finding the
arguments by their identifiers, the query, the sentence and the passages, of as many rows as `stadsgraf ask`
tells. To find one by its name is timed apart.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import ParamSpec

import pyoxigraph as ox
import rdflib

from bench.corpus.draw import Draw
from bench.record import QuestionCost
from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.ask import READ, ask
from stadsgraf.query.evidence import TextOf
from stadsgraf.query.header import Kind, Parameter, Question, load
from stadsgraf.query.parameters import bind, bound_query, find
from stadsgraf.query.terms import GRAPH, TYPE, label, short_id
from stadsgraf.resources import resource_folder
from stadsgraf.vocabulary import ClaimType, EntityType

_P = ParamSpec("_P")

TIMES = 4
"""How often each question is asked with arguments."""

_PATIENCE = 5_000
"""Milliseconds: a question that took longer is not asked again."""

EVERYTHING = " (everything)"
"""After the name of a question that is asked without arguments."""

_CLASSES: Mapping[Kind, Sequence[EntityType]] = {
    Kind.NETWORK: (EntityType.NETWORK,),
    Kind.CITY: (EntityType.MUNICIPALITY, EntityType.CITY),
    Kind.PERSON: (EntityType.PERSON,),
    Kind.PARTY: (EntityType.PARTY,),
    Kind.BODY: (EntityType.BODY,),
    Kind.ORGANIZATION: (EntityType.MUNICIPALITY, EntityType.NETWORK),
    Kind.ENTITY: (EntityType.NETWORK, EntityType.PERSON),
    Kind.CASE: (EntityType.CASE,),
    Kind.DOCUMENT: (EntityType.DOCUMENT,),
}
_NAMED = (Kind.NETWORK, Kind.CITY, Kind.PERSON)
_TEXTS: Mapping[str, str] = {
    "label": "M", "except": "S", "type": "Membership", "kind": "särskilt yttrande", "aspect": "finansiering",
}  # fmt: skip
_DAYS = ("2014-03-01", "2018-01-01", "2020-06-15", "2023-11-30")


def ask_all(store: ox.Store, text_of: TextOf) -> Iterator[QuestionCost]:
    """Asks everything of a store; a question about what the graph has none of is left out.

    Args:
        store: of a build.
        text_of: the texts of its passages.
    """
    drawn = Arguments(store)
    known = load(resource_folder("queries") / "ask")
    for question in known:
        asked = [given for turn in range(TIMES) if (given := drawn.of(question, turn)) is not None]
        if asked:
            yield _cost(store, text_of, question, question.name, asked)
        if all(parameter.optional for parameter in question.parameters):
            yield _cost(store, text_of, question, question.name + EVERYTHING, [{}])
    for kind in (kind for kind in _NAMED if drawn.has(kind)):
        yield _cost_of_names(store, kind, drawn)


def _cost(
    store: ox.Store, text_of: TextOf, question: Question, name: str, asked: Sequence[Mapping[str, str]]
) -> QuestionCost:
    taken: list[tuple[float, int]] = []
    for given in asked:
        if not taken or taken[-1][0] < _PATIENCE:
            taken.append(_timed(_answered, store, text_of, question, given))
    return QuestionCost(name, tuple(each for each, _ in taken), sum(rows for _, rows in taken))


def _cost_of_names(store: ox.Store, kind: Kind, drawn: "Arguments") -> QuestionCost:
    names = [label(store, ox.NamedNode(v.BASE + drawn.one(kind, turn))) for turn in range(TIMES)]
    taken = [_timed(_found, store, kind, name) for name in names]
    return QuestionCost(f"name of a {kind}", tuple(each for each, _ in taken), sum(rows for _, rows in taken))


def _answered(store: ox.Store, text_of: TextOf, question: Question, given: Mapping[str, str]) -> int:
    return len(ask(store, question, given, "en", text_of, READ).rows)


def _solutions(engine: ox.Store | rdflib.Graph, query: str) -> int:
    found = engine.query(query)
    assert isinstance(found, ox.QuerySolutions | rdflib.query.Result)
    return sum(1 for _ in found)


def _timed(job: Callable[_P, int], *args: _P.args, **kwargs: _P.kwargs) -> tuple[float, int]:
    """Milliseconds on the clock, and what came of it."""
    start = time.perf_counter()
    rows = job(*args, **kwargs)
    return round(1000 * (time.perf_counter() - start), 3), rows


def _found(store: ox.Store, kind: Kind, name: str) -> int:
    """Looks a name up; one that several share is found, too."""
    try:
        find(store, kind, name)
    except InputError:
        return 2
    return 1


class Arguments:
    """Arguments of questions from a graph, the same for the same graph.

    Args:
        store: the graph.
    """

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._ranked: dict[Kind, list[str]] = {}

    def of(self, question: Question, turn: int) -> dict[str, str] | None:
        """The required arguments; of the optional ones a different one each time. None if none."""
        optional = [parameter for parameter in question.parameters if parameter.optional]
        chosen = optional[turn % len(optional)].name if optional else ""
        given = [each for each in question.parameters if not each.optional or each.name == chosen]
        if not all(self.has(each.kind) for each in given):
            return None
        return {each.name: self._one(each, turn + place) for place, each in enumerate(given)}

    def has(self, kind: Kind) -> bool:
        """Whether there is anything of a kind."""
        return kind in (Kind.TEXT, Kind.DATE) or bool(self._all(kind))

    def one(self, kind: Kind, turn: int) -> str:
        """The identifier of an entity: the one that most leads to, then some by lot."""
        ranked = self._all(kind)
        return ranked[0] if turn == 0 else Draw(f"{kind}/{turn}").pick(ranked)

    def _one(self, parameter: Parameter, turn: int) -> str:
        if parameter.kind is Kind.TEXT:
            return _TEXTS[parameter.name]
        if parameter.kind is Kind.DATE:
            return _DAYS[turn % len(_DAYS)]
        return self.one(parameter.kind, turn)

    def _all(self, kind: Kind) -> list[str]:
        if kind not in self._ranked:
            self._ranked[kind] = self._by_triples(kind)
        return self._ranked[kind]

    def _by_triples(self, kind: Kind) -> list[str]:
        """Identifiers of all entities of a kind, those first that the most triples lead to."""
        if kind is Kind.CLAIM:
            classes = [ox.NamedNode(v.NAMESPACE + ClaimType.MEMBERSHIP)]
        else:
            classes = [ox.NamedNode(v.entity_class_iri(entity)) for entity in _CLASSES[kind]]
        found = {
            quad.subject
            for each in classes
            for quad in self._store.quads_for_pattern(None, TYPE, each, GRAPH)
        }
        counted = sorted(
            (-self._triples_to(node), short_id(node)) for node in found if isinstance(node, ox.NamedNode)
        )
        return [identifier for _, identifier in counted]

    def _triples_to(self, node: ox.NamedNode) -> int:
        return sum(1 for _ in islice(self._store.quads_for_pattern(None, None, node, GRAPH), _ENOUGH))


_ENOUGH = 100_000


def against_rdflib(store: ox.Store) -> tuple[dict[str, float], int]:
    """Seconds that Oxigraph and rdflib take for the queries of all questions with arguments, and their rows.

    Args:
        store: A small one; rdflib gets a copy in memory, which is not timed.

    Returns:
        Seconds by engine, and how many rows each found.
    """
    graph = rdflib.Graph()
    graph.parse(store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b"", format="nt")
    drawn = Arguments(store)
    seconds = {"oxigraph": 0.0, "rdflib": 0.0}
    rows = {"oxigraph": 0, "rdflib": 0}
    for question in load(resource_folder("queries") / "ask"):
        given = drawn.of(question, 0)
        if question.answerer or given is None:
            continue
        query = bound_query(question, bind(store, question, given))
        for name, engine in (("oxigraph", store), ("rdflib", graph)):
            taken, found = _timed(_solutions, engine, query)
            seconds[name] += taken / 1000
            rows[name] += found
    if rows["oxigraph"] != rows["rdflib"]:
        raise ValueError(f"The engines found different rows: {rows}.")
    return seconds, rows["rdflib"]
