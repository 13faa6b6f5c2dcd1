"""The seed papers' expected graph with its texts, and a small build made with `emit`."""

import hashlib
from pathlib import Path

import msgspec
import pyoxigraph as ox
import pytest

from stadsgraf.graph.emit import emit, sorted_nquads
from stadsgraf.ids import document_id
from stadsgraf.model import Claim, Document, Entity, Evidence, Participant, Period, Resolved, Span
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

ROOT = Path(__file__).parents[2]
TEXT = "Årstads kommun är medlem i Nätverket Exempel.\nMer om det finns inte.\n"


class Build(msgspec.Struct, frozen=True):
    """What a build of one paper leaves: its folder, its quads and its kept texts."""

    folder: Path
    quads: tuple[ox.Quad, ...]
    texts: dict[str, bytes]


def resolved(text: str = TEXT) -> Resolved:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        id=document_id(sha256),
        sha256=sha256,
        names=("exempel.txt",),
        media_type="text/plain",
        encoding="utf-8",
        text=text,
        pages=(Span(0, len(text)),),
    )
    member, network = "municipality/arstads-kommun", "network/natverket-exempel"
    claim = Claim(
        id="claim/membership/0123456789abcdef",
        type=ClaimType.MEMBERSHIP,
        participants=(Participant(Property.MEMBER, member), Participant(Property.ORGANIZATION, network)),
        modality=Modality.STATED,
        period=Period(),
        values=(("kind", "medlem"),),
        not_stated=("validFrom",),
        evidence=(Evidence(document.id, 0, 44, Derivation.EXPLICIT, "membership.is-member@1"),),
    )
    entities = (
        Entity(member, EntityType.MUNICIPALITY, "Årstads kommun"),
        Entity(network, EntityType.NETWORK, "Nätverket Exempel"),
    )
    return Resolved(document, "Exempel", complete=True, claims=(claim,), entities=entities)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    paper = resolved()
    quads = tuple(emit(paper))
    texts = {paper.document.sha256: paper.document.text.encode()}
    (tmp_path / "shards").mkdir()
    (tmp_path / "texts").mkdir()
    shard = tmp_path / "shards" / f"{paper.document.id.removeprefix('doc/')}.nq"
    shard.write_text(sorted_nquads(quads), encoding="utf-8")
    for sha256, content in texts.items():
        (tmp_path / "texts" / f"{sha256}.txt").write_bytes(content)
    return Build(tmp_path, quads, texts)


@pytest.fixture(scope="session")
def seed_quads() -> tuple[ox.Quad, ...]:
    path = ROOT / "tests" / "corpus" / "seeds" / "graph.trig"
    return tuple(ox.parse(path=path, format=ox.RdfFormat.TRIG))


@pytest.fixture(scope="session")
def seed_texts() -> dict[str, bytes]:
    files = sorted((ROOT / "seeds" / "documents").glob("*.txt"))
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path.read_bytes() for path in files}
