"""What a page says of a fact's end."""

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.query.evidence import Graph
from stadsgraf.query.terms import TYPE, sg
from stadsgraf.serve.facts import facts

UNTIL = ox.Literal("2099-12-31", datatype=ox.NamedNode(v.XSD + "date"))


@pytest.mark.parametrize(
    ("modality", "said", "over"),
    [
        ("Stated", [], False),
        ("Stated", [("notStated", sg("validUntil"))], True),
        ("Proposed", [("notStated", sg("validUntil"))], False),
        ("Stated", [("validUntil", UNTIL)], False),
    ],
)
def test_only_what_the_papers_say_is_over_is_over(
    modality: str, said: list[tuple[str, ox.NamedNode | ox.Literal]], *, over: bool
) -> None:
    """A last day may be to come: that it is printed does not end anything."""
    store, node = ox.Store(), ox.NamedNode(v.BASE + "claim/roleholding/a")
    for kind in ("Claim", "RoleHolding"):
        store.add(ox.Quad(node, TYPE, sg(kind)))
    store.add(ox.Quad(node, sg("modality"), sg(modality)))
    for prop, term in said:
        store.add(ox.Quad(node, sg(prop), term))
    (fact,) = facts(Graph(store), [node], "en")
    assert fact.over is over
