import csv
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from stadsgraf.edges import edges
from stadsgraf.errors import InputError
from stadsgraf.export import EXPORTERS, Source, export
from stadsgraf.network.graph import build_network

_GEXF = "{http://www.gexf.net/1.2draft}"


def test_claims_hold_quote_labels_and_nothing_empty(source: Source, tmp_path: Path) -> None:
    (path,) = export("claims", source, tmp_path)
    corpus = source.corpus()
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [record["id"] for record in records] == [claim.id for claim in corpus.claims]
    for record in records:
        assert record["evidence"]
        for piece in record["evidence"]:
            text = corpus.document_by_id[piece["document"]].text
            assert piece["quote"] == text[piece["start"] : piece["end"]] != ""
        assert not [key for key, value in record.items() if value in (None, "", [], {})]
    hosting = next(r for r in records if r["type"] == "Hosting" and "validFrom" in r)
    assert hosting["modality"] == "Requested"
    assert {part["label"] for part in hosting["participants"]} == {
        "Stockholms stad",
        "Counter Terrorism Preparedness Network",
    }


def test_graphml_is_the_network_that_networkx_builds(source: Source, tmp_path: Path) -> None:
    (path,) = export("graphml", source, tmp_path)
    found, built = nx.read_graphml(path, force_multigraph=True), build_network(source.corpus())
    assert {node: found.nodes[node] for node in found} == {node: built.nodes[node] for node in built}
    filled = [
        (source, target, {key: value for key, value in data.items() if value and key != "over"})
        for source, target, data in built.edges(data=True)
    ]
    assert _sorted(found.edges(data=True)) == _sorted(filled)


def _sorted(lines: object) -> list[str]:
    return sorted(json.dumps(line, sort_keys=True) for line in lines)  # type: ignore[attr-defined]


def test_gexf_opens_with_labels_kinds_and_modality(source: Source, tmp_path: Path) -> None:
    (path,) = export("gexf", source, tmp_path)
    found, built = nx.read_gexf(path), build_network(source.corpus())
    assert set(found) == set(built)
    assert found.number_of_edges() == built.number_of_edges()
    assert found.nodes["network/strong-cities-network"]["label"] == "Strong Cities Network"
    assert found.nodes["network/strong-cities-network"]["kind"] == "Network"
    modalities = {data["modality"] for _, _, data in found.edges(data=True)}
    assert modalities == {"Stated", "Proposed", "Planned", "Requested"}


def test_gexf_gives_a_spell_to_known_bounds_only(source: Source, tmp_path: Path) -> None:
    (path,) = export("gexf", source, tmp_path)
    graph = ET.parse(path).getroot().find(f"{_GEXF}graph")  # noqa: S314 - written by the line above
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = [edge.find(f"{_GEXF}spells/{_GEXF}spell") for edge in graph.iter(f"{_GEXF}edge")]
    expected = [
        {key: day for key, day in (("start", edge.start), ("end", edge.end)) if day is not None}
        for edge in edges(source.corpus())
    ]
    assert [dict(spell.attrib) if spell is not None else {} for spell in spells] == expected
    assert {} in expected
    assert {"start": "2021-01-01", "end": "2022-12-31"} in expected


def test_tables_name_both_ends_of_each_line(source: Source, tmp_path: Path) -> None:
    nodes_path, edges_path = export("csv", source, tmp_path)
    with nodes_path.open(encoding="utf-8", newline="") as stream:
        nodes = {row["id"]: row for row in csv.DictReader(stream)}
    with edges_path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(edges(source.corpus()))
    for row in rows:
        assert nodes[row["source"]]["label"] == row["source_label"]
        assert nodes[row["target"]]["label"] == row["target_label"]


def test_an_unknown_form_is_answered_with_the_known_ones(source: Source, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="turtle"):
        export("tortoise", source, tmp_path)


def test_no_two_forms_share_a_file() -> None:
    names = [name for exporter in EXPORTERS.values() for name in exporter.files]
    assert len(names) == len(set(names))
