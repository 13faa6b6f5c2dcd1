"""Documents with characters of which some readers die, from end to end, through every form."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from tests.cli.runs import run
from tests.pipeline.builds import built

MARKS = "\x00\x01\x0b\x1b\x1c\x1d\x1e\x1f\x7f\x85\x9b\u200e\u2028\u202e\u2066\ufeff\ufffe\uffff"
PAPER = """Malmö kommun, protokoll 2021-03-01

Malmö stad är medlem i nätverket Nordic{mark} Safe Cities sedan 2005.
Lunds kommun är medlem i Rädda{mark}Barnen City{mark}Network.
Kommunstyrelsen föreslår att Lunds kommun blir medlem i nätverket Klimat{mark}Forum Network{mark}.
Avgiften till Nordic Safe Cities är 10 000 kronor{mark} per år.

"""
PADDING = "Ett stycke som inte säger något om nätverk och som fyller ut sidan.\n" * 30
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u2028-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build in all forms of two papers with every mark, under names that do harm too."""
    folder = tmp_path_factory.mktemp("marks")
    (folder / "papers").mkdir()
    text = "".join(PAPER.format(mark=mark) + PADDING for mark in MARKS)
    for name, end in (("=1\x1b[31m\u202e.txt", "\n"), ("-2\x07\x9b.txt", "\r\n")):
        (folder / "papers" / name).write_text(text, encoding="utf-8", newline=end)
    return built([folder / "papers"], folder / "out", formats="")


def claims(out: Path) -> list[dict[str, object]]:
    """Read by lines as Python parts them, which is by more than line feeds."""
    return [json.loads(line) for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()]


def test_memberships_are_claimed_whatever_stands_in_the_names(out: Path) -> None:
    members = [claim for claim in claims(out) if claim["type"] == "Membership"]
    quotes = {piece["quote"] for claim in members for piece in claim["evidence"]}  # type: ignore[attr-defined]
    assert [mark for mark in MARKS if not any(mark in quote for quote in quotes)] == []


def test_names_hold_nothing_that_cannot_be_seen(out: Path) -> None:
    entities = {part["label"] for claim in claims(out) for part in claim["participants"]}  # type: ignore[attr-defined]
    assert "Nordic Safe Cities" in entities
    with (out / "nodes.csv").open(encoding="utf-8", newline="") as stream:
        entities |= {cell for row in csv.reader(stream) for cell in row}
    assert [name for name in entities if not name.isprintable()] == []


@pytest.mark.parametrize("name", ["graph.rdf", "network.graphml", "network.gexf", "network.svg"])
def test_xml_parses(out: Path, name: str) -> None:
    assert len(list(ElementTree.parse(out / name).iter())) > 50  # noqa: S314


def test_tables_have_their_columns_and_no_formula(out: Path) -> None:
    for name in ("nodes.csv", "edges.csv"):
        with (out / name).open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        assert len({len(row) for row in rows}) == 1
        assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


def test_the_rdf_forms_say_the_same(out: Path) -> None:
    lines = set(_triples(out / "graph.nq", ox.RdfFormat.N_QUADS))
    assert len(lines) > 1000
    assert set(_triples(out / "graph.ttl", ox.RdfFormat.TURTLE)) == lines
    assert set(_triples(out / "graph.trig", ox.RdfFormat.TRIG)) == lines
    assert set(_triples(out / "graph.jsonld", ox.RdfFormat.JSON_LD)) == lines
    without = {_without_controls(line) for line in lines}
    assert {_without_controls(line) for line in _triples(out / "graph.rdf", ox.RdfFormat.RDF_XML)} == without


def _triples(path: Path, form: ox.RdfFormat) -> Iterator[str]:
    for quad in ox.parse(path=str(path), format=form):
        yield json.dumps([str(quad.subject), str(quad.predicate), str(quad.object)], ensure_ascii=False)


def _without_controls(line: str) -> str:
    terms = [re.sub(r"\\u[0-9A-F]{4}|\\[bf]", "?", term) for term in json.loads(line)]
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]", "?", "\n".join(terms))


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "members-of-network", "-p", "network=Nordic Safe Cities"),
        ("why", "Nordic Safe Cities"),
        ("sparql", "SELECT (sg:quote(?x) AS ?q) ?f { ?x oa:hasBody ?c . ?y dct:source ?f }"),
        ("sparql", "--csv", "SELECT (sg:quote(?x) AS ?q) ?f { ?x oa:hasBody ?c . ?y dct:source ?f }"),
        ("sparql", "CONSTRUCT { ?x oa:exact ?q } { ?x oa:hasBody ?c BIND (sg:quote(?x) AS ?q) }"),
        ("validate",),
        ("ask", "members-of-network", "-p", "network=a\x1b[31m\u202e"),
    ],
    ids=lambda arguments: arguments[0],
)
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["text", "json"])
def test_nothing_that_is_printed_commands_the_terminal(
    out: Path, arguments: tuple[str, ...], form: tuple[str, ...]
) -> None:
    done = run(*arguments, *form, "--out", out)
    told = (done.out + done.err).replace("\r\n", "\n")
    assert done.code in (0, 2)
    assert told
    assert UNSEEN.findall(told) == []


def test_the_reports_can_be_shown(out: Path) -> None:
    for name in ("validation.txt", "issues.jsonl"):
        assert UNSEEN.search((out / name).read_text(encoding="utf-8").replace("\n", "")) is None
