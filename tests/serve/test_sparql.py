"""The SPARQL 1.1 Protocol, spoken to a real server."""

import csv
import io
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from tests.pipeline.builds import command, run
from tests.serve.servers import Server, started

CITIES = "SELECT ?city ?name { ?city a sg:City ; skos:prefLabel ?name }"
EDGES = "CONSTRUCT { ?s org:memberOf ?o } WHERE { ?s org:memberOf ?o }"


def asked(query: str, **more: str) -> str:
    return "/sparql?" + urlencode({"query": query, **{name.replace("_", "-"): v for name, v in more.items()}})


def test_three_ways_to_ask_are_answered_alike(server: Server) -> None:
    by_get = server.get(asked(CITIES))
    form = urlencode({"query": CITIES}).encode()
    by_form = server.post("/sparql", form, "application/x-www-form-urlencoded")
    by_body = server.post("/sparql", CITIES.encode(), "application/sparql-query; charset=utf-8")
    assert by_get.status_code == by_form.status_code == by_body.status_code == 200
    assert by_get.content == by_form.content == by_body.content
    rows = by_get.json()["results"]["bindings"]
    assert rows
    assert all(row["city"]["value"].startswith("https://w3id.org/stadsgraf/id/") for row in rows)


@pytest.mark.parametrize(
    ("media", "form"),
    [
        ("application/sparql-results+json", ox.QueryResultsFormat.JSON),
        ("application/sparql-results+xml", ox.QueryResultsFormat.XML),
        ("text/tab-separated-values", ox.QueryResultsFormat.TSV),
    ],
)
def test_a_table_in_each_form_holds_the_same(server: Server, media: str, form: ox.QueryResultsFormat) -> None:
    found = server.get(asked(CITIES), accept=media)
    assert found.headers["content-type"].startswith(media)
    rows = ox.parse_query_results(found.content, form)
    assert isinstance(rows, ox.QuerySolutions)
    json = server.get(asked(CITIES)).json()["results"]["bindings"]
    assert [row["city"].value for row in rows] == [row["city"]["value"] for row in json]


def test_a_table_as_csv(server: Server) -> None:
    found = server.get(asked(CITIES), accept="text/csv")
    head, *rows = csv.reader(io.StringIO(found.text))
    assert head == ["city", "name"]
    assert len(rows) == len(server.get(asked(CITIES)).json()["results"]["bindings"])


@pytest.mark.parametrize(
    ("media", "form"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/n-quads", ox.RdfFormat.N_QUADS),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_a_graph_in_each_form_holds_the_same(server: Server, media: str, form: ox.RdfFormat) -> None:
    found = server.get(asked(EDGES), accept=media)
    assert found.headers["content-type"].startswith(media)
    base = server.get(asked(EDGES), accept="application/n-triples").content
    wanted = set(ox.parse(base, format=ox.RdfFormat.N_TRIPLES))
    assert wanted
    assert set(ox.parse(found.content, format=form)) == wanted


def test_the_best_form_of_those_that_are_taken(server: Server) -> None:
    found = server.get(
        asked(CITIES), accept="image/png, text/csv;q=0.2, application/sparql-results+xml;q=0.9"
    )
    assert found.headers["content-type"].startswith("application/sparql-results+xml")
    refused = server.get(asked(CITIES), accept="image/png")
    assert refused.status_code == 406
    assert "text/csv" in refused.json()["error"]


def test_a_truth_value(server: Server) -> None:
    assert server.get(asked("ASK { ?s a sg:City }")).json() == {"head": {}, "boolean": True}


def test_the_words_of_a_passage(
    server: Server,
) -> None:
    query = "SELECT (sg:quote(?note) AS ?words) { ?note oa:hasBody ?claim } LIMIT 3"
    rows = server.get(asked(query)).json()["results"]["bindings"]
    assert len(rows) == 3
    assert all(row["words"]["value"] for row in rows)


def test_a_graph_that_is_not_there_holds_nothing(server: Server) -> None:
    found = server.get(asked(CITIES, default_graph_uri="https://example.org/none"))
    assert found.json()["results"]["bindings"] == []
    named = server.get(
        asked("SELECT * { GRAPH ?g { ?s ?p ?o } }", named_graph_uri="https://example.org/none")
    )
    assert named.json()["results"]["bindings"] == []


def test_a_query_may_be_in_the_form_and_its_graphs_in_the_address(server: Server) -> None:
    form = urlencode({"query": CITIES}).encode()
    path = "/sparql?default-graph-uri=https://example.org/none"
    found = server.post(path, form, "application/x-www-form-urlencoded")
    assert found.json()["results"]["bindings"] == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * {", "not valid"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT"),
        ("LOAD <http://example.org/>", "LOAD"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE"),
        ("", "not valid"),
    ],
)
def test_a_query_that_cannot_be_run_is_told_why(server: Server, query: str, told: str) -> None:
    found = server.get(asked(query))
    assert found.status_code == 400
    assert told in found.json()["error"]


def test_what_is_no_query(server: Server) -> None:
    assert server.get("/sparql?foo=bar").status_code == 400
    assert server.get("/sparql?query=ASK{}&query=ASK{}").status_code == 400
    assert server.get(asked(CITIES, default_graph_uri="no iri")).status_code == 400
    assert server.post("/sparql", b"ASK {}", "text/plain").status_code == 415
    assert server.post("/sparql", b"\xff{}", "application/sparql-query").status_code == 400
    update = server.post("/sparql", b"update=CLEAR+ALL", "application/x-www-form-urlencoded")
    assert update.status_code == 400
    assert "read-only" in update.json()["error"]
    assert server.post("/sparql", b"CLEAR ALL", "application/sparql-update").status_code == 400


def test_the_service_describes_itself(server: Server) -> None:
    found = server.get("/sparql", accept="text/turtle")
    triples = set(ox.parse(found.content, format=ox.RdfFormat.TURTLE))
    sd = "http://www.w3.org/ns/sparql-service-description#"
    (endpoint,) = {one.object for one in triples if one.predicate.value == sd + "endpoint"}
    assert endpoint == ox.NamedNode(server.url + "/sparql")
    assert any(one.object == ox.NamedNode(sd + "SPARQL11Query") for one in triples)


def test_the_dataset_describes_itself(server: Server) -> None:
    for path in ("/dataset", "/.well-known/void"):
        found = server.get(path, accept="application/n-triples")
        kinds = {one.object.value for one in ox.parse(found.content, format=ox.RdfFormat.N_TRIPLES)}
        assert {"http://rdfs.org/ns/void#Dataset", "http://www.w3.org/ns/dcat#DataService"} <= kinds


DCAT, DCT = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
MANDATORY = {
    "Catalog": (DCT + "title", DCT + "description", DCT + "publisher", DCT + "license", DCAT + "dataset"),
    "Dataset": (DCT + "title", DCT + "description", DCT + "publisher", DCAT + "distribution"),
    "Distribution": (DCAT + "accessURL",),
    "DataService": (DCT + "title", DCAT + "endpointURL"),
}
"""What DCAT-AP-SE 3 asks of each class (https://docs.dataportal.se/dcat/3.0.1/en/)."""


def test_a_portal_can_harvest_who_publishes_on_which_terms(out: Path) -> None:
    agent, licence = (
        "http://example.org/organisation/SE1",
        "http://creativecommons.org/publicdomain/zero/1.0/",
    )
    told = ("--publisher", "Öppna & data <AB>", "--publisher-id", agent, "--licence", licence)
    with started(command("serve", out, "--port", "0", *told)) as closed:
        found = closed.get("/dataset", accept="application/rdf+xml")
    triples = list(ox.parse(found.content, format=ox.RdfFormat.RDF_XML))
    facts = {(one.subject.value, one.predicate.value): one.object.value for one in triples}
    for kind, properties in MANDATORY.items():
        (node,) = {one.subject.value for one in triples if one.object.value == DCAT + kind}
        assert all(facts.get((node, one)) for one in properties), kind
    assert facts[(agent, "http://xmlns.com/foaf/0.1/name")] == "Öppna & data <AB>"
    assert {one.object.value for one in triples if one.predicate.value == DCT + "license"} == {licence}


def test_nobody_is_said_to_publish_what_nobody_signs(server: Server) -> None:
    found = server.get("/dataset", accept="application/n-triples").text
    assert DCT + "publisher" not in found
    assert DCT + "license" not in found


@pytest.mark.parametrize(
    ("told", "named"),
    [
        (("--licence", "CC0"), "CC0"),
        (("--licence", "http://example.org/a b"), "http://example.org/a b"),
        (("--publisher", "X", "--publisher-id", "javascript:alert(1)"), "javascript:alert(1)"),
        (("--publisher-id", "http://example.org/"), "--publisher"),
    ],
)
def test_who_publishes_is_told_by_name_and_address(out: Path, told: tuple[str, ...], named: str) -> None:
    found = run("serve", out, "--port", "0", *told)
    assert found.returncode == 2
    assert named in found.stderr.decode()


def test_other_sites_may_ask(server: Server) -> None:
    assert (
        server.get(asked("ASK {}"), origin="https://example.org").headers["access-control-allow-origin"]
        == "*"
    )


def test_what_a_client_has_it_is_not_sent_again(server: Server) -> None:
    first = server.get(asked(CITIES))
    again = server.get(asked(CITIES), if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    other = server.get(asked(CITIES), if_none_match=first.headers["etag"], accept="text/csv")
    assert other.status_code == 200


def test_long_answers_are_packed(server: Server) -> None:
    found = server.get(asked("SELECT * { ?s ?p ?o } LIMIT 500"), accept_encoding="gzip")
    assert found.headers["content-encoding"] == "gzip"
    assert len(found.json()["results"]["bindings"]) == 500
