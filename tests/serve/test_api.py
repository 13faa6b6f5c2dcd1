"""The API of a real server: what it gives is in the papers, and where it says it is."""

import csv
import io
import shutil
from pathlib import Path
from urllib.parse import urlencode

import httpx
import msgspec
import pyoxigraph as ox
import pytest

from stadsgraf.staging import MANIFEST
from tests.pipeline.builds import PAPERS
from tests.serve.servers import Server, serving


def text_of(file: str) -> str:
    data = (PAPERS / file).read_bytes()
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def test_every_passage_of_every_paper_is_in_its_file(server: Server) -> None:
    listed = server.get("/api/papers").json()
    assert listed["total"] == len(list(PAPERS.glob("*.txt")))
    marks = 0
    for paper in listed["papers"]:
        page = server.get(f"/api/paper/{paper['id']}").json()
        assert page["text"] == text_of(paper["file"])
        for mark in page["marks"]:
            assert page["text"][mark["start"] : mark["end"]] == mark["quote"]
            claim = server.get(f"/api/claim/{mark['claim']}").json()
            places = {(one["passage"]["text"], one["passage"]["start"]) for one in claim["evidence"]}
            assert (paper["id"], mark["start"]) in places
            assert claim["sentence"] == mark["sentence"]
            marks += 1
    assert marks > 20


def test_a_thing_has_its_facts_and_the_papers_that_say_so(server: Server) -> None:
    hit = server.get("/api/search?q=lund&kind=city").json()["hits"][0]
    assert hit["kind"] in ("City", "Municipality")
    thing = server.get(f"/api/entity/{hit['id']}?lang=sv").json()
    assert thing["label"] == hit["label"]
    assert thing["facts"]
    assert thing["total"] == len(thing["facts"])
    for fact in thing["facts"]:
        claim = server.get(f"/api/claim/{fact['claim']}?lang=sv").json()
        assert (claim["type"], claim["modality"], claim["sentence"]) == (
            fact["type"],
            fact["modality"],
            fact["sentence"],
        )
        assert {one["passage"]["text"] for one in claim["evidence"]} == set(fact["papers"])


def test_words_are_found_where_the_paper_has_them(server: Server) -> None:
    found = server.get("/api/search?q=medlem+n%C3%A4tverk&excerpts=50").json()["texts"]
    assert found["total"] == len(found["excerpts"]) > 1
    stated = []
    for one in found["excerpts"]:
        page = server.get(f"/api/paper/{one['id']}").json()
        assert (page["file"], page["text"][one["start"] : one["end"]]) == (one["file"], one["words"])
        assert one["found"]
        assert all(one["start"] <= start < end <= one["end"] for start, end in one["found"])
        held = (
            mark["start"] < end and start < mark["end"]
            for mark in page["marks"]
            for start, end in one["found"]
        )
        assert one["stated"] == any(held)
        stated.append(one["stated"])
    assert any(stated)


def test_a_kind_alone_gives_what_most_papers_name(server: Server) -> None:
    found = server.get("/api/search?kind=city&limit=200").json()
    papers = [hit["papers"] for hit in found["hits"]]
    assert papers == sorted(papers, reverse=True)
    assert papers[0] > 1
    assert found["texts"] == {"total": 0, "excerpts": []}
    first = server.get(f"/api/entity/{found['hits'][0]['id']}").json()
    assert len(first["papers"]) <= papers[0]
    counts = server.get("/api/graph").json()["entities"]
    for kind in ("City", "Network"):
        assert len(server.get(f"/api/search?kind={kind}&limit=200").json()["hits"]) == counts[kind]


def test_papers_tell_how_many_claims_they_make(server: Server) -> None:
    for paper in server.get("/api/papers").json()["papers"]:
        page = server.get(f"/api/paper/{paper['id']}").json()
        assert paper["claims"] == len({mark["claim"] for mark in page["marks"]})
        assert paper["characters"] == len(page["text"])


@pytest.mark.parametrize(
    "asked", ['"', "*", "AND", "NEAR(", "\0", "\u202e", "å" * 5000, "a " * 5000, "\ufffd%"]
)
def test_anything_can_be_searched_for(server: Server, asked: str) -> None:
    found = server.get("/api/search?" + urlencode({"q": asked}))
    assert found.status_code == 200, found.text


def test_a_build_of_an_older_stadsgraf_is_told_to_be_built_again(out: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(out, old)
    (old / "search.sqlite").unlink()
    manifest = msgspec.json.decode((old / MANIFEST).read_bytes())
    manifest["outputs"].remove("search.sqlite")
    (old / MANIFEST).write_bytes(msgspec.json.encode(manifest))
    with serving(old) as server:
        for path in ("/api/search?q=lund", "/api/papers"):
            found = server.get(path)
            assert (found.status_code, "build again" in found.json()["error"]) == (503, True)
        assert server.get("/api/ask/networks").status_code == 200


def test_the_network_around_a_thing_is_part_of_the_whole(server: Server) -> None:
    whole = server.get("/api/network").json()
    assert whole["total"] == {"nodes": len(whole["nodes"]), "edges": len(whole["edges"])}
    lines = {(one["source"], one["target"], one["claim"]): one for one in whole["edges"]}
    ends = {end for source, target, _ in lines for end in (source, target)}
    assert ends == {one["id"] for one in whole["nodes"]}
    (hub, *_) = sorted(ends, key=lambda one: -sum(one in line[:2] for line in lines))
    near = server.get(f"/api/network?about={hub}").json()
    own = {line for line in lines if hub in line[:2]}
    found = {(one["source"], one["target"], one["claim"]): one for one in near["edges"]}
    assert own <= set(found) <= set(lines)
    assert all(lines[key] == line for key, line in found.items())
    few = server.get(f"/api/network?about={hub}&most=2").json()
    assert len(few["nodes"]) == 2
    assert hub in {one["id"] for one in few["nodes"]}


def test_the_lines_are_those_of_the_exports(server: Server, out: Path) -> None:
    from stadsgraf.edges import edges
    from stadsgraf.stored import source_of

    wanted = edges(source_of(out).merged_corpus())
    found = server.get("/api/network").json()["edges"]
    shown = [
        (one["source"], one["target"], one["claim"], one["modality"], one["label"], one["over"], one["start"])
        for one in found
    ]
    assert shown == [(e.source, e.target, e.claim, e.modality, e.label, e.over, e.start) for e in wanted]


def test_a_question_by_its_route(server: Server) -> None:
    names = {one["name"] for one in server.get("/api/questions").json()}
    assert {"networks-of-city", "connection"} <= names
    answer = server.get("/api/ask/networks?lang=sv").json()
    assert answer["stated"]
    assert answer["rows"]
    found = server.get("/sparql?" + urlencode({"query": answer["query"]}), accept="text/csv")
    assert len(list(csv.reader(io.StringIO(found.text)))) >= len(answer["rows"])
    table = server.get("/api/ask/networks?format=csv")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    head, *rows = csv.reader(io.StringIO(table.text))
    assert head == answer["columns"]
    assert len(rows) == len(answer["rows"])


@pytest.mark.parametrize(
    ("path", "accept", "name"),
    [
        ("/api/ask/networks?format=csv", "*/*", "networks.csv"),
        ("/api/ask/networks-of-city?city=Lund", "text/csv", "networks-of-city-lund.csv"),
        ("/api/ask/networks-of-city?format=csv&city=%C3%85re%22%0D%0Ax:y", "*/*", None),
        ("/sparql?query=ASK%20%7B%7D", "text/tab-separated-values", "sparql.tsv"),
        ("/sparql?query=ASK%20%7B%7D", "application/json", None),
        ("/api/ask/networks", "application/json", None),
    ],
)
def test_a_table_is_saved_under_a_name_that_tells(
    server: Server, path: str, accept: str, name: str | None
) -> None:
    for _ in range(2):  # the second time from memory
        told = server.get(path, accept=accept).headers.get("content-disposition")
        assert told == (None if name is None else f'attachment; filename="{name}"')


def test_not_stated_is_an_answer(server: Server) -> None:
    answer = server.get("/api/ask/networks-of-city?city=Lund").json()
    assert not answer["stated"]
    assert answer["ground"]["text"]


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/api/entity/city/atlantis", 404, "/api/search"),
        ("/api/claim/claim/none", 404, "/api/search"),
        ("/api/paper/text/none", 404, "/api/search"),
        ("/api/paper/claim/none", 404, "/api/search"),
        ("/api/ask/none", 404, "/api/questions"),
        (
            "/api/ask/networks-of-city",
            400,
            "/api/ask/networks-of-city needs the parameter city (city: the city",
        ),
        ("/api/ask/networks-of-city?city=Atlantis", 400, "Atlantis"),
        ("/api/ask/networks-of-city?city=a&city=b", 400, "twice"),
        ("/api/ask/networks-of-city?lang=de&city=Lund", 400, "lang"),
        ("/api/search", 400, "q"),
        ("/api/search?q=x&limit=0", 400, "limit"),
        ("/api/search?q=x&limit=٣", 400, "limit"),
        ("/api/search?q=x&kind=planet", 400, "kind"),
        ("/api/search?q=x&excerpts=51", 400, "excerpts"),
        ("/api/papers?offset=-1", 400, "offset"),
        ("/api/network?about=city/atlantis", 404, "city/atlantis"),
        ("/api/network?page=1", 400, "page"),
        ("/nowhere", 404, "/openapi.json"),
        ("/id/city/atlantis", 404, "/api/search"),
        ("/id/%3Cscript%3E", 404, ""),
    ],
)
def test_what_cannot_be_given_is_told(server: Server, path: str, status: int, told: str) -> None:
    found = server.get(path)
    assert found.status_code == status
    assert told in found.json()["error"]
    assert "Traceback" not in found.text


def test_an_identifier_is_a_page_for_readers_and_triples_for_programs(server: Server) -> None:
    hit = server.get("/api/search?q=lund&kind=city").json()["hits"][0]
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    page = server.get(f"/id/{hit['id']}", accept=browser)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    triples = server.get(f"/id/{hit['id']}", accept="application/n-triples")
    node = ox.NamedNode("https://w3id.org/stadsgraf/id/" + hit["id"])
    found = list(ox.parse(triples.content, format=ox.RdfFormat.N_TRIPLES))
    assert found
    assert all(node in (one.subject, one.object) for one in found)
    assert any(one.object == ox.Literal(hit["label"]) for one in found)
    assert server.get(f"/id/{hit['id']}", accept="application/ld+json").json()
    claim = server.get(f"/api/entity/{hit['id']}").json()["facts"][0]["claim"]
    assert server.get(f"/id/{claim}", accept="text/turtle").status_code == 200


@pytest.mark.parametrize("path", ["/", "/sparql", "/health", "/api/graph", "/id/city/atlantis", "/nowhere"])
def test_no_page_may_run_what_is_not_the_explorers(server: Server, path: str) -> None:
    headers = server.get(path, accept="text/html").headers
    assert "script-src 'self';" in headers["content-security-policy"]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/health", "/api/graph", "/api/ask/networks", "/sparql", "/sparql?query=ASK%7B%7D", "/dataset"]
)
def test_a_head_is_that_of_what_would_be_given(server: Server, path: str) -> None:
    head, whole = httpx.head(server.url + path, timeout=60), server.get(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    for name in ("content-type", "content-length", "etag"):
        assert head.headers.get(name) == whole.headers.get(name)


def test_nothing_can_be_changed(server: Server) -> None:
    for method in ("PUT", "DELETE", "PATCH", "POST"):
        found = httpx.request(method, server.url + "/api/graph", content=b"{}")
        assert found.status_code == 405, method
    for method in ("PUT", "DELETE", "PATCH"):
        assert httpx.request(method, server.url + "/sparql", content=b"{}").status_code == 405
