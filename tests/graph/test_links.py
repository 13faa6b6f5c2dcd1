"""`graph/links` and the merged view: what answers add beside the papers, and how the papers read."""

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.graph.emit import LINKS, emit, sorted_nquads
from stadsgraf.graph.links import identity_of, links
from stadsgraf.graph.store import create_merged_store, create_store
from stadsgraf.identity import Identity, Judgement, Match, RegisterLink, Verdict, occurrence
from stadsgraf.merged import View, view
from stadsgraf.model import Resolved
from stadsgraf.registers import load_registers
from stadsgraf.resolve.identities import settle
from stadsgraf.resolve.registered import counties, registered
from stadsgraf.validate import Severity, validate
from stadsgraf.validate.terms import declared_terms
from stadsgraf.vocabulary import ClaimType, EntityType
from tests.ontology.test_context import IRIS
from tests.resolve.papers import Paper, one

LEFT, RIGHT = "person/arstads-kommun/nils-ekvall", "person/region-arsland/nils-ekval"
PAPERS = (
    one("a", "Nils Ekvall", "M", "2010-01-01"),
    one("b", "Nils Ekval", "SD", "2020-01-01", of="region-arsland"),
)
SAME = Judgement(LEFT, RIGHT, Verdict.SAME, "Åsa <b>", "2026-01-02", 'hon "vet"\n', 2)
NILS = "person/arstads-kommun/nils-ekvall"
NAMESAKES = (
    one("a", "Nils Ekvall", "M"),
    one("b", "Nils Ekvall", "S"),
    one("c", "Nils Ekvall", "S", "2020-01-01"),
)


def at(paper: Resolved) -> str:
    return occurrence(NILS, paper.document.id)


def identity(*answers: Judgement, papers: tuple[Resolved, ...] = PAPERS) -> Identity:
    return settle(answers, papers)[0]


def quads(papers: tuple[Resolved, ...]) -> list[ox.Quad]:
    return [quad for paper in papers for quad in emit(paper)]


def store_of(read: View, papers: tuple[Resolved, ...]) -> ox.Store:
    named = [*quads(papers), *links(read.identity, ())]
    return create_merged_store(None, read.quads(named))


def ask(store: ox.Store, pattern: str) -> bool:
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in v.PREFIXES.items())
    return bool(store.query(f"{prefixes} ASK {{ {pattern} }}"))


def node(identifier: str) -> str:
    return f"<{v.BASE}{identifier}>"


def test_an_answer_is_kept_with_who_when_and_why() -> None:
    store = create_store(None, [sorted_nquads(links(identity(SAME), ())).encode()])
    assert ask(
        store,
        f"""?j a sg:Judgement ; sg:left {node(LEFT)} ; sg:right {node(RIGHT)} ; sg:verdict sg:Same ;
          dct:date "2026-01-02"^^xsd:date ; prov:wasAttributedTo/rdfs:label "Åsa <b>" ; rdfs:comment ?why .
          {node(LEFT)} skos:exactMatch {node(RIGHT)} . {node(RIGHT)} sg:mergedInto {node(LEFT)} .""",
    )


@pytest.mark.parametrize("verdict", [Verdict.DIFFERENT, Verdict.UNSURE])
def test_only_same_links(verdict: Verdict) -> None:
    answer = Judgement(LEFT, RIGHT, verdict, "Ada")
    store = create_store(None, [sorted_nquads(links(identity(answer), ())).encode()])
    assert ask(store, "?j a sg:Judgement")
    assert not ask(store, "{ ?a skos:exactMatch ?b } UNION { ?a sg:mergedInto ?b }")


def test_what_contradicts_is_kept_links_nothing_and_is_a_warning() -> None:
    third = one("c", "Nils Ekwall", "M")
    other = "person/arstads-kommun/nils-ekwall"
    papers = (*PAPERS, third)
    answers = (
        Judgement(LEFT, RIGHT, Verdict.SAME, "Ada"),
        Judgement(RIGHT, other, Verdict.SAME, "Ada"),
        Judgement(LEFT, other, Verdict.DIFFERENT, "Ada"),
    )
    found = list(links(identity(*answers, papers=papers), ()))
    store = create_store(None, [sorted_nquads(found).encode()])
    assert not ask(store, "{ ?a skos:exactMatch ?b } UNION { ?a sg:mergedInto ?b }")
    report = validate([*quads(papers), *found])
    contradictions = [item for item in report.findings if item.code == "answers-contradict"]
    assert {item.severity for item in contradictions} == {Severity.WARNING}
    assert len(contradictions) == 2
    assert report.conforms


def test_order_of_answers_and_their_lines_change_no_byte() -> None:
    other = Judgement(LEFT, "person/bergs-kommun/x-y", Verdict.UNSURE, "Bo", line=3)
    moved = Judgement(SAME.right, SAME.left, SAME.verdict, SAME.who, SAME.when, SAME.why, 9)
    one_way = sorted_nquads(links(identity(SAME, other), ()))
    assert "judgement/" in one_way
    other_way = sorted_nquads(links(identity(other, moved), ()))
    exact = f"<{v.SKOS}exactMatch>"
    assert [line for line in one_way.splitlines() if exact not in line] == [
        line for line in other_way.splitlines() if exact not in line
    ]


def test_links_conform_and_use_declared_terms() -> None:
    found = registered([entity for paper in PAPERS for entity in paper.entities], load_registers())
    answers = (SAME, Judgement(at(NAMESAKES[0]), at(NAMESAKES[1]), Verdict.DIFFERENT, "Ada"))
    papers = (*PAPERS, *NAMESAKES[1:])
    written = list(links(identity(*answers, papers=papers), found))
    assert {quad.graph_name for quad in written} == {LINKS}
    assert [item for item in validate([*quads(papers), *written]).findings if "judge" in item.code] == []
    terms = {
        term.value for quad in written for term in (quad.predicate, quad.object) if hasattr(term, "value")
    }
    assert {term for term in terms if term.startswith(v.NAMESPACE)} <= declared_terms()
    assert {quad.predicate.value for quad in written} - {v.RDF + "type"} <= IRIS


def test_how_papers_read_is_read_back_from_links() -> None:
    answers = (SAME, Judgement(at(NAMESAKES[0]), at(NAMESAKES[1]), Verdict.DIFFERENT))
    papers = (*PAPERS, *NAMESAKES)
    settled = identity(*answers, papers=papers)
    assert settled.parted
    back = identity_of(links(settled, ()))
    assert (back.merged, back.parted) == (settled.merged, settled.parted)


def test_the_merged_view_has_one_person_and_the_papers_have_two() -> None:
    store = store_of(view(PAPERS, identity(SAME)), PAPERS)
    person = node(LEFT)
    assert ask(store, f"{person} a foaf:Person ; skos:prefLabel 'Nils Ekvall' ; skos:altLabel 'Nils Ekval'")
    assert not ask(store, f"{node(RIGHT)} a ?class")
    assert ask(store, f"?a org:member {person} ; org:organization {node('party/moderaterna')}")
    assert ask(store, f"?a org:member {person} ; org:organization {node('party/sverigedemokraterna')}")
    assert not ask(store, f"?x ?p {node(RIGHT)} FILTER(?p NOT IN (sg:right, skos:exactMatch))")
    for paper in PAPERS:
        graph = ox.NamedNode(v.BASE + "graph/" + paper.document.id[4:])
        alone = create_store(None, [sorted_nquads(emit(paper)).encode()])
        assert set(store.quads_for_pattern(None, None, None, graph)) == set(
            alone.quads_for_pattern(None, None, None, graph)
        )


def test_whoever_is_one_in_two_organisations_is_of_both() -> None:
    store = store_of(view(PAPERS, identity(SAME)), PAPERS)
    for organisation in ("municipality/arstads-kommun", "region/region-arsland"):
        assert ask(store, f"{node(LEFT)} sg:ofOrganization {node(organisation)}")


def test_namesakes_are_two_in_the_merged_view_with_each_his_own_passages() -> None:
    father, son, later = NAMESAKES
    answers = (
        Judgement(at(father), at(son), Verdict.DIFFERENT),
        Judgement(at(son), at(later), Verdict.SAME),
    )
    read = view(NAMESAKES, identity(*answers, papers=NAMESAKES))
    store = store_of(read, NAMESAKES)
    assert not ask(store, f"{node(NILS)} a ?class")
    assert ask(store, f"?a org:member {node(at(father))} ; org:organization {node('party/moderaterna')}")
    younger = min(at(son), at(later))
    assert ask(store, f"?a org:member {node(younger)} ; org:organization {node('party/socialdemokraterna')}")
    for person, files in ((at(father), {"a"}), (younger, {"b", "c"})):
        solutions = store.query(
            f"""PREFIX oa: <{v.OA}> PREFIX dct: <{v.DCT}> PREFIX org: <{v.ORG}>
            SELECT DISTINCT ?file {{ ?claim org:member {node(person)} . ?note oa:hasBody ?claim .
              BIND (IRI(CONCAT("{v.BASE}text/", STRBEFORE(STRAFTER(STR(?note), "/anno/"), "/"))) AS ?text)
              ?text dct:source ?file }}"""
        )
        assert isinstance(solutions, ox.QuerySolutions)
        assert {row["file"].value for row in solutions} == files


def test_an_organisation_that_is_one_has_one_class() -> None:
    def paper(name: str, kind: EntityType, title: str) -> Resolved:
        found = Paper(name)
        found.claim(ClaimType.FOUNDING, network=found.entity(kind, title))
        return found.done()

    papers = (
        paper("a", EntityType.NETWORK, "Kustringen"),
        paper("b", EntityType.ORGANIZATION, "Kustringen"),
    )
    answer = Judgement("network/kustringen", "organization/kustringen", Verdict.SAME)
    store = store_of(view(papers, identity(answer, papers=papers)), papers)
    assert ask(store, f"{node('network/kustringen')} a sg:Network")
    assert not ask(store, f"{node('network/kustringen')} a org:Organization")


def links_of(kind: EntityType, name: str) -> set[tuple[Match, str]]:
    paper = Paper("a")
    identifier = paper.entity(kind, name)
    found = registered(paper.entities.values(), load_registers())
    assert {link.entity for link in found} <= {identifier}
    return {(link.match, link.target) for link in found}


def test_identifiers_from_registers_are_of_the_right_kind() -> None:
    stockholm = links_of(EntityType.CITY, "Stockholms stad")
    assert stockholm == {(Match.CODE, "0180"), (Match.EXACT, v.WIKIDATA + "Q506250")}
    assert links_of(EntityType.MUNICIPALITY, "Luleå kommun") >= {(Match.CODE, "2580")}
    assert links_of(EntityType.PLACE, "Malmö") == {(Match.EXACT, v.GEONAMES + "2692969/")}
    assert links_of(EntityType.PLACE, "London") == {(Match.CLOSE, v.GEONAMES + "2643743/")}
    assert links_of(EntityType.PARTY, "Centerpartiet") == {(Match.EXACT, v.WIKIDATA + "Q110832")}
    assert links_of(EntityType.CITY, "London") == set()
    assert links_of(EntityType.CITY, "Malmö") == set()
    assert links_of(EntityType.PLACE, "Luleå kommun") == set()
    assert links_of(EntityType.PLACE, "Stockholms stad") == set()
    assert links_of(EntityType.NETWORK, "Eurocities") == set()


def test_a_name_that_several_places_bear_alike_is_no_place() -> None:
    several = [
        name
        for name, city in load_registers().cities.items()
        if city.rival and (city.population or 0) < 10 * city.rival
    ]
    assert "Newcastle" not in several
    assert len(several) > 100
    assert all(links_of(EntityType.PLACE, name) == set() for name in sorted(several)[:50])


def test_a_number_of_another_kind_is_a_violation() -> None:
    paper = Paper("a")
    city = paper.entity(EntityType.CITY, "Malmö")
    place = paper.entity(EntityType.PLACE, "Malmö")
    paper.claim(ClaimType.SEAT, about=city, place=place)
    wrong = (
        RegisterLink(city, Match.EXACT, v.GEONAMES + "2692969/", "x"),
        RegisterLink(place, Match.CODE, "1280", "x"),
    )
    report = validate([*emit(paper.done()), *links(Identity(), wrong)])
    found = {item.focus for item in report.findings if item.code == "number-of-another-kind"}
    assert found == {v.BASE + city, v.BASE + place}
    assert not report.conforms


def test_counties_join_municipalities_and_regions() -> None:
    known = counties(load_registers())
    assert known["lulea-kommun"] == known["region-norrbotten"] == "25"
    assert known["stockholms-stad"] == known["region-stockholm"]
