"""The compiled shapes find what pySHACL finds: on graphs of the shapes' tests, and on those with faults."""

import random
from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.config import ShaclEngine
from stadsgraf.errors import InputError
from stadsgraf.validate.shapes import check_shapes
from tests.validate.faults import with_faults

GRAPHS = sorted((Path(__file__).parents[1] / "shapes").glob("*/*.ttl"))
FAST, ALL = 300, 5000
_GROUP = 50


def _quads(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE))


def _assert_alike(quads: list[ox.Quad]) -> int:
    found, counts = check_shapes(quads)
    try:
        expected, expected_counts = check_shapes(quads, ShaclEngine.PYSHACL)
    except InputError:
        # It gives up over values that it cannot compare; there are few of these.
        return 0
    assert found == expected
    assert counts == expected_counts
    return len(found)


def _check_cases(first: int, faults: int) -> None:
    cases = [_case(random.Random(seed), faults) for seed in range(first, first + _GROUP)]  # noqa: S311
    # Faults that nobody finds would prove nothing.
    assert sum(_assert_alike(quads) for quads in cases) > _GROUP


def _case(rng: random.Random, faults: int) -> list[ox.Quad]:
    """Some graphs in one, which have many nodes in common, with faults."""
    quads = [quad for path in rng.sample(GRAPHS, rng.randint(1, 3)) for quad in _quads(path)]
    return with_faults(quads, rng, rng.randint(1, faults))


@pytest.mark.parametrize("first", range(0, FAST, _GROUP))
def test_graphs_with_faults(first: int) -> None:
    _check_cases(first, 12)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(FAST, ALL, _GROUP))
def test_thousands_of_graphs_with_faults(first: int) -> None:
    _check_cases(first, 40)


@pytest.mark.slow
@pytest.mark.parametrize("path", GRAPHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_graphs_of_the_shapes(path: Path) -> None:
    _assert_alike(_quads(path))


def test_the_seeds_with_faults(seed_quads: tuple[ox.Quad, ...]) -> None:
    assert _assert_alike(with_faults(seed_quads, random.Random(1), 300)) > 100  # noqa: S311


@pytest.mark.parametrize(
    ("subject", "predicate", "target"),
    [
        # A concept of the ontology is no data, so it has no class here.
        (v.BASE + "claim", v.NAMESPACE + "place", v.NAMESPACE + "Same"),
        # The ontology's classes become claims; they are looked at, and not counted as the paper's.
        (v.OWL + "Class", v.RDFS + "subClassOf", v.NAMESPACE + "Claim"),
    ],
)
def test_terms_of_the_ontology(subject: str, predicate: str, target: str) -> None:
    quad = ox.Quad(*(ox.NamedNode(iri) for iri in (subject, predicate, target)))
    assert _assert_alike([quad]) > 0
