"""Graphs that the tests of questions ask: the seeds as written by hand, and small ones in Turtle."""

from functools import cache
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.graph.compact import is_compact

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "queries" / "ask"
_SEEDS = ROOT / "tests" / "corpus" / "seeds" / "graph.trig"
_LABELS = Path(__file__).with_name("labels.ttl")
_NAME = ox.NamedNode("http://xmlns.com/foaf/0.1/name")
_PREF_LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")

PREFIXES = """
@prefix sg: <https://w3id.org/stadsgraf/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/stadsgraf/id/> .
"""


@cache
def seeds() -> ox.Store:
    """The hand-written graph of the seeds in the form of a build: every quad in the default graph too."""
    store = ox.Store()
    store.load(path=str(_SEEDS), format=ox.RdfFormat.TRIG)
    for quad in list(store):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object))
    for quad in list(store.quads_for_pattern(None, _NAME, None, ox.DefaultGraph())):
        store.add(ox.Quad(quad.subject, _PREF_LABEL, quad.object))
    store.load(_LABELS.read_bytes(), format=ox.RdfFormat.TURTLE)
    return store


def seed_texts(source: str) -> str | None:
    """The texts of the seeds, by the identifiers that their graph gives them."""
    (path,) = (ROOT / "seeds" / "documents").glob(f"{source.removeprefix('text/')}_*.txt")
    return path.read_bytes().decode()


def compact(store: ox.Store) -> ox.Store:
    """The merged graph of a store with evidence in the compact form, as a build has it."""
    found = ox.Store()
    found.extend(filter(is_compact, store.quads_for_pattern(None, None, None, ox.DefaultGraph())))
    return found


def small(turtle: str) -> ox.Store:
    """A store whose default graph is some Turtle with the prefixes and the base of the model."""
    store = ox.Store()
    store.load((PREFIXES + turtle).encode(), format=ox.RdfFormat.TURTLE)
    return store


@cache
def council() -> ox.Store:
    """A made-up council that adopts, rejects and leaves."""
    return small(Path(__file__).with_name("council.ttl").read_text(encoding="utf-8"))
