"""Queries asked about some nodes alone find of them what they find when asked about all."""

import random

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.graph.changing import change_triples, remove_edges
from stadsgraf.graph.store import add_derived
from stadsgraf.query.derive import derived, reached
from stadsgraf.resources import resource_folder
from stadsgraf.touched import about, goes_by
from stadsgraf.validate.checks import Check, dataset_checks, run_check
from stadsgraf.vocabulary import BASE
from tests.validate.faults import with_faults
from tests.validate.test_engines import GRAPHS

QUERY = """SELECT ?p WHERE {
  # touched: ?p person
  ?p ?q ?o
}"""


def test_a_query_is_told_the_nodes_of_its_kind() -> None:
    nodes = [BASE + name for name in ("person/x/b", "person/x/a", "claim/x/c", "graph/d")]
    told = f"  VALUES ?p {{ <{BASE}person/x/a> <{BASE}person/x/b> }}"
    assert about(QUERY, nodes).splitlines()[1].strip() == told.strip()
    assert goes_by(QUERY) == "p"


def test_an_entity_is_what_claims_are_about() -> None:
    nodes = [BASE + name for name in ("person/x/a", "claim/x/c", "anno/d/1-2/c", "network/e", "run/d/r")]
    told = about(QUERY.replace("person", "entity"), nodes)
    assert [kind for kind in ("person", "claim", "anno", "network", "run") if f"<{BASE}{kind}/" in told] == [
        "person",
        "network",
    ]


@pytest.mark.parametrize(
    "query", ["SELECT * { ?s ?p ?o }", "# touched: p person", "  ?s ?p ?o # touched: ?s city"]
)
def test_a_query_that_does_not_say_so_is_asked_whole(query: str) -> None:
    assert goes_by(query) == ""
    assert about(query, []) == query


def test_what_no_change_brings_about_is_asked_of_the_whole_graph_alone() -> None:
    query = QUERY.replace("person", "none")
    assert "VALUES ?p {  }" in about(query, [BASE + "person/a", BASE + "claim/x/c"])
    assert about(query, None) == query


def test_nobody_asked_about_is_nothing_found() -> None:
    assert "VALUES ?p {  }" in about(QUERY, [])
    assert about(QUERY, None) == QUERY


@pytest.fixture(scope="module")
def graphs() -> list[ox.Store]:
    stores = []
    for seed in range(40):
        rng = random.Random(seed)  # noqa: S311
        quads = [
            quad for path in rng.sample(GRAPHS, 2) for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        ]
        store = ox.Store()
        store.extend(ox.Quad(q.subject, q.predicate, q.object) for q in with_faults(quads, rng, 12))
        stores.append(store)
    return stores


def chosen(store: ox.Store, seed: int) -> set[str]:
    nodes = sorted({quad.subject.value for quad in store if isinstance(quad.subject, ox.NamedNode)})
    return set(random.Random(seed).sample(nodes, len(nodes) // 2))  # noqa: S311


@pytest.mark.parametrize(
    "check", [check for check in dataset_checks() if check.by], ids=lambda check: check.code
)
def test_a_check_finds_of_some_nodes_what_it_finds_of_all(graphs: list[ox.Store], check: Check) -> None:
    for number, store in enumerate(graphs):
        asked = chosen(store, number)
        named = {node for node in asked if f"<{node}>" in about(check.query, asked)}
        wanted = {item for item in run_check(store, check) if item[0] in named}
        assert run_check(store, check, asked) == wanted


_CITIES, _NETWORKS = ("city/a", "city/b"), ("network/m", "network/n")


def said(rng: random.Random, number: int, others: list[str]) -> tuple[str, bytes]:
    """A claim by lot and what is said of it: a membership, an exit, a proposal or a decision of either."""
    claim = f"<{BASE}claim/{number}>"
    kind = rng.choice(["Membership", "Membership", "Founding", "Proposal", "Decision", "Decision"])
    modality = rng.choice(["Stated", "Stated", "Proposed", "Denied"])
    lines = [
        (v.RDF + "type", f"<{v.NAMESPACE}{kind}>"),
        (v.NAMESPACE + "modality", f"<{v.NAMESPACE}{modality}>"),
    ]
    city, network = f"<{BASE}{rng.choice(_CITIES)}>", f"<{BASE}{rng.choice(_NETWORKS)}>"
    if kind == "Membership":
        lines += [(v.ORG + "member", city), (v.ORG + "organization", network)]
        if rng.random() < 0.4:
            lines.append((v.NAMESPACE + "kind", '"utträde"'))
    elif kind == "Founding":
        lines += [(v.NAMESPACE + "founder", city), (v.NAMESPACE + "network", network)]
    elif others:
        lines.append((v.NAMESPACE + {"Proposal": "proposes"}.get(kind, "decides"), rng.choice(others)))
        if kind == "Decision":
            lines.append((v.NAMESPACE + "outcome", rng.choice(['"bifall"', '"bifall"', '"avslag"'])))
    return claim, "".join(f"{claim} <{prop}> {value} .\n" for prop, value in lines).encode()


def edges_of(store: ox.Store) -> set[str]:
    statement = ox.NamedNode(v.RDF + "Statement")
    found = (quad.subject for quad in store.quads_for_pattern(None, None, statement, None))
    return {edge.value for edge in found if isinstance(edge, ox.NamedNode)}


@pytest.mark.parametrize("seed", range(60))
def test_edges_kept_up_as_claims_come_and_go_are_those_of_what_is_left(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    folder = resource_folder("queries") / "derive"
    store, known = ox.Store(), dict[str, bytes]()
    for number in range(40):
        going = dict(rng.sample(sorted(known.items()), rng.randrange(len(known) + 1) // 4))
        coming = dict([said(rng, number, sorted(known.keys() - going.keys()))])
        changed = {claim.strip("<>") for claim in going | coming}
        claims = reached(store, changed)
        change_triples(store, b"".join(going.values()), b"".join(coming.values()))
        known = {claim: text for claim, text in known.items() if claim not in going} | coming
        claims = reached(store, claims)
        before = edges_of(store)
        claims |= remove_edges(store, claims)
        assert before - edges_of(store) <= claims
        add_derived(store, derived(store, folder, claims=claims))
        anew = ox.Store()
        change_triples(anew, b"", b"".join(known.values()))
        add_derived(anew, derived(anew, folder))
        assert set(store) == set(anew)
