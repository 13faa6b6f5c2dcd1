"""Direct edges: only of what is stated or adopted, each with the claim it comes from."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.derive import derived
from tests.query.graphs import ROOT, council, seeds, small

_FOLDER = ROOT / "queries" / "derive"


def _edges(triples: list[ox.Triple]) -> set[tuple[str, str, str]]:
    def short(term: object) -> str:
        return str(term).strip("<>").removeprefix(v.BASE).rpartition("#")[2]

    return {
        (short(triple.subject), short(triple.predicate), short(triple.object))
        for triple in triples
        if "/edge/" not in str(triple.subject)
    }


def test_a_council_that_decides() -> None:
    assert _edges(derived(council(), _FOLDER)) == {
        ("city/a", "memberOf", "network/n"),
        ("city/b", "memberOf", "network/n"),
        ("city/b", "memberOf", "network/r"),
        ("city/c", "memberOf", "network/r"),
        ("city/b", "founderOf", "network/o"),
        ("network/n", "seatIn", "place/c"),
    }


def test_the_seeds_make_no_city_a_member_by_a_proposal() -> None:
    edges = _edges(derived(seeds(), _FOLDER))
    assert {edge for edge in edges if edge[1] == "memberOf"} == {
        ("city/stockholm", "memberOf", "coop/ssr"),
        ("org/lansstyrelsen", "memberOf", "coop/ssr"),
        ("org/polisen", "memberOf", "coop/ssr"),
    }
    assert len({edge for edge in edges if edge[1] == "founderOf"}) == 6
    assert not {edge for edge in edges if edge[1] in ("coordinatorOf", "hostOf")}


_APPLIES = """
<claim/m> a sg:Claim , sg:Membership ; sg:modality sg:Proposed ;
  org:member <city/x> ; org:organization <network/n> .
<claim/d> a sg:Claim , sg:Decision ; sg:modality sg:Stated ; sg:decides <claim/m> ; sg:outcome "bifall" .
<anno/a/10-20/membership/m> oa:hasBody <claim/m> .
"""


@pytest.mark.parametrize(("words", "member"), [("ansoker om", False), ("blir med i", True)])
def test_a_decision_to_apply_makes_no_member(words: str, member: bool) -> None:
    text = "0123456789" + words
    edges = _edges(derived(small(_APPLIES), _FOLDER, {"text/a": text}.get))
    assert edges == ({("city/x", "memberOf", "network/n")} if member else set())


def test_every_edge_names_the_claims_it_comes_from() -> None:
    triples = derived(council(), _FOLDER)
    origin = ox.NamedNode(v.PROV + "wasDerivedFrom")
    claims: dict[str, set[str]] = {}
    for triple in triples:
        if triple.predicate == origin:
            claims.setdefault(str(triple.subject), set()).add(
                str(triple.object).strip("<>").rpartition("/")[2]
            )
    assert len(claims) == len(_edges(triples))
    assert {"m1", "d1"} in claims.values()
    assert triples == derived(council(), _FOLDER)


@pytest.mark.parametrize("query", ["SELECT ?s { ?s ?p ?o }", "CONSTRUCT {"])
def test_a_query_that_constructs_nothing_is_refused(tmp_path: Path, query: str) -> None:
    (tmp_path / "bad.rq").write_text(query)
    with pytest.raises(InputError, match=r"bad\.rq"):
        derived(council(), tmp_path)
