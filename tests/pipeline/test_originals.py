"""One paper in every form: the same claims, on the right page, and rectangles that hold the words."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qsl

import pypdfium2
import pytest

from stadsgraf.config import Ocr
from stadsgraf.model import Claim, Document, Resolved
from stadsgraf.pipeline import process
from stadsgraf.validate import validate_folder
from tests.cli.runs import run
from tests.pipeline.robustness import shared_tools
from tests.read.office import docx_of, html_of
from tests.read.readings import document, needs_tesseract, pictures, saved
from tests.read.typeset import pdf_of

DOCS = Path(__file__).parents[1] / "corpus" / "devset" / "docs"
PAPER = next(DOCS.glob("03*")).read_text(encoding="utf-8")


def said(data: bytes, name: str) -> tuple[Document, Resolved]:
    read = document(data, name, Ocr.MISSING)
    return read, process(read, shared_tools()).resolved


def facts(resolved: Resolved) -> set[tuple[object, ...]]:
    """Claims by class, modality, labels of their participants, values and time."""
    labels = {entity.id: entity.label for entity in resolved.entities}
    claims = {claim.id: claim for claim in resolved.claims}

    def fact(claim: Claim) -> tuple[object, ...]:
        parts = [
            (part.property, labels.get(part.target) or fact(claims[part.target]))
            for part in claim.participants
        ]
        return (claim.type, claim.modality, tuple(sorted(map(repr, parts))), claim.values, claim.period.start)

    return {fact(claim) for claim in resolved.claims}


@pytest.fixture(scope="module")
def plain() -> tuple[Document, Resolved]:
    return said(PAPER.encode(), "paper.txt")


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_the_paper_says_the_same_in_every_form(form: str, plain: tuple[Document, Resolved]) -> None:
    data = {"pdf": pdf_of, "docx": docx_of, "html": html_of}[form](PAPER)
    read, resolved = said(data, f"paper.{form}")
    assert facts(resolved) == facts(plain[1])
    assert len(facts(resolved)) > 80
    if form != "html":
        heads = [read.text.index(f"Blad {page} (4)") for page in range(1, 5)]
        assert [read.page_of(place) for place in heads] == [1, 2, 3, 4]


def test_rectangles_hold_the_words_that_are_quoted() -> None:
    data = pdf_of(PAPER)
    read, resolved = said(data, "paper.pdf")
    with pypdfium2.PdfDocument(data) as pdf:
        texts = [page.get_textpage() for page in pdf]
        height = pdf[0].get_height()
        for piece in (piece for claim in resolved.claims for piece in claim.evidence):
            assert piece.regions
            assert piece.regions[0].page == read.page_of(piece.start)
            found = "".join(
                texts[place.page - 1].get_text_bounded(
                    place.left - 0.5, height - place.bottom - 0.5, place.right + 0.5, height - place.top + 0.5
                )
                for place in piece.regions
            )
            assert re.sub(r"\W", "", read.text[piece.start : piece.end]) in re.sub(r"\W", "", found)
        for text in texts:
            text.close()


@needs_tesseract
@pytest.mark.slow
def test_a_scan_says_nearly_the_same_at_the_same_places(plain: tuple[Document, Resolved]) -> None:
    """Tesseract's Swedish model has no ø and confuses accents: what differs is names with such letters."""
    text = PAPER.translate(str.maketrans("øóè–", "öoé-"))
    _, printed = said(pdf_of(text), "paper.pdf")
    read, scanned = said(saved(pictures(pdf_of(text), 300), "pdf", 300), "scan.pdf")
    assert read.recognised == (1, 2, 3, 4)
    missing, new = facts(printed) - facts(scanned), facts(scanned) - facts(printed)
    assert len(missing) <= 4
    assert len(new) <= 4
    places = {claim.id: {piece.regions[0] for piece in claim.evidence} for claim in printed.claims}
    for claim in scanned.claims:
        for piece in claim.evidence if claim.id in places else ():
            place = piece.regions[0]
            assert any(
                place.page == other.page and abs(place.top - other.top) < 8 for other in places[claim.id]
            )


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the paper as a PDF and as plain text."""
    folder = tmp_path_factory.mktemp("originals")
    (folder / "paper.pdf").write_bytes(pdf_of(PAPER))
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    assert run("build", folder, "--out", folder / "out", "--formats", "jsonld,nquads").code == 0
    return folder / "out"


def test_a_build_keeps_texts_and_the_places_of_their_words(out: Path) -> None:
    inputs = {one["names"][0]: one for one in json.loads((out / "manifest.json").read_bytes())["inputs"]}
    paper = inputs["paper.pdf"]
    assert (paper["mediaType"], paper["pages"], paper["recognisedPages"]) == ("application/pdf", 4, [])
    text = (out / "texts" / f"{paper['sha256']}.txt").read_bytes().decode()
    (words,) = (out / "texts").glob("*.words.json")
    kept = json.loads(words.read_bytes())
    assert (kept["document"], kept["text"], kept["original"]) == (
        paper["document"],
        paper["sha256"],
        paper["original"],
    )
    read = [text[word[0] : word[1]] for page in kept["pages"] for word in page["words"]]
    assert read == text.split()


def test_claims_name_page_and_rectangles(out: Path) -> None:
    lines = (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    pieces = [piece for line in lines for piece in json.loads(line)["evidence"]]
    assert {piece["file"] for piece in pieces} == {"paper.pdf", "paper.txt"}
    for piece in pieces:
        if piece["file"] == "paper.pdf":
            assert piece["page"] == piece["regions"][0]["page"]
        else:
            assert not {"page", "regions"} & piece.keys()


def test_the_graph_says_where_on_the_original_and_conforms(out: Path) -> None:
    graph = (out / "graph.nq").read_text(encoding="utf-8")
    values = re.findall(r'22-rdf-syntax-ns#value> "([^"]+)"', graph)
    assert len(values) > 100
    for value in values:
        fields = parse_qsl(value)
        assert [name for name, _ in fields[:2]] == ["page", "viewrect"]
        left, top, width, height = map(int, fields[1][1].split(","))
        for name, sides in fields[2:]:
            assert name == "highlight"
            marked = list(map(int, sides.split(",")))
            assert left <= marked[0] < marked[1] <= left + width
            assert top <= marked[2] < marked[3] <= top + height
    report = validate_folder(out)
    assert report.conforms
    assert report.focus_nodes["Fragment"] >= report.focus_nodes["Facsimile"] > 100


def test_why_tells_the_page(out: Path) -> None:
    told = run("why", "Arctic Mayors' Forum", "--out", out)
    assert "paper.pdf, page 2, characters" in told.out


def test_the_same_bytes_are_built_twice(out: Path, tmp_path: Path) -> None:
    again, papers = tmp_path / "out", [out.parent / name for name in ("paper.pdf", "paper.txt")]
    assert run("build", *papers, "--out", again, "--formats", "jsonld,nquads").code == 0
    for name in ("claims.jsonl", "graph.nq", "graph.jsonld", "issues.jsonl"):
        assert (again / name).read_bytes() == (out / name).read_bytes()


def test_repair_reads_a_pdf_from_stdin() -> None:
    done = run("repair", "-", "--text", stdin=pdf_of("Örebro är medlem i nätverket."))
    assert (done.code, done.out) == (0, "Örebro är medlem i nätverket.\n")
