"""Pictures of pages in a build: drawn once, kept while their paper stands, and the same from every build."""

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from stadsgraf.building import apply, build, papers, together
from stadsgraf.building.pictures import Pictured, keep_pictures
from stadsgraf.building.shards import Made, Task, make, set_aside
from stadsgraf.config import BuildOptions
from stadsgraf.model import Document
from stadsgraf.pictures import are_whole, read_picture
from stadsgraf.read import Archives, Shown, page_pictures, read_path
from stadsgraf.read.archive import File
from stadsgraf.read.sources import Given
from tests.pipeline.builds import PAPERS, files, run
from tests.read.typeset import pdf_of

TOWNS = ("Lund", "Umeå", "Malmö", "Växjö", "Borås", "Kalmar", "Falun", "Motala", "Piteå", "Ystad")
TEXT = "{town}s kommun är medlem i Eurocities sedan 2011.\n\n\n\nAvgiften är 20 000 kronor per år."


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PAPERS)  # no decisions.csv of somebody's
    monkeypatch.setattr(together, "_MANY", 0)


def pdfs(folder: Path, count: int) -> Path:
    folder.mkdir()
    for town in TOWNS[:count]:
        (folder / f"{town}.pdf").write_bytes(pdf_of(TEXT.format(town=town)))
    return folder


def built(folder: Path, out: Path, jobs: int = 1) -> int:
    return build(BuildOptions((folder,), out, ("nquads",), jobs=jobs), lambda *_: None).timings.read


def archives(out: Path) -> list[Path]:
    return sorted((out / "pages").iterdir())


def name_in(out: Path, file: str) -> str:
    """The name under which what is kept of a file lies."""
    inputs = json.loads((out / "manifest.json").read_bytes())["inputs"]
    (found,) = (one["document"] for one in inputs if file in one["names"])
    return str(found).removeprefix("doc/")


def test_each_page_has_its_picture_and_text_has_none(tmp_path: Path) -> None:
    folder, out = pdfs(tmp_path / "papers", 1), tmp_path / "out"
    shutil.copy(PAPERS / "lund_motion.txt", folder)
    built(folder, out)
    name = name_in(out, "Lund.pdf")
    assert [path.name for path in archives(out)] == [f"{name}.zip"]
    assert "pages" in json.loads((out / "manifest.json").read_bytes())["outputs"]
    for page in (1, 2):
        with Image.open(io.BytesIO(read_picture(out, name, page) or b"")) as picture:
            assert picture.size == (909, 1286)  # A4 at 110 dots an inch
    assert read_picture(out, name, 3) is None
    assert read_picture(out, name_in(out, "lund_motion.txt"), 1) is None


def test_what_is_asked_for_outside_of_the_folder_is_not_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(pdfs(tmp_path / "papers", 1), out)
    shutil.copy(archives(out)[0], tmp_path / "other.zip")
    assert read_picture(out, "../../other", 1) is None
    assert read_picture(out, "", 1) is None


def test_builds_leave_the_same_pictures_however_many_processes_read(tmp_path: Path) -> None:
    folder = pdfs(tmp_path / "papers", 10)
    built(folder, tmp_path / "one", jobs=1)
    built(folder, tmp_path / "two", jobs=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(archives(tmp_path / "one")) == 10


def test_pictures_follow_their_papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = pdfs(tmp_path / "papers", 3), tmp_path / "out"
    built(folder, out)
    before = {path.name: path.stat().st_ino for path in archives(out)}
    drawn: list[str] = []

    def noted(data: bytes, document: Document) -> Iterator[Shown]:
        drawn.append(document.name)
        return page_pictures(data, document)

    monkeypatch.setattr("stadsgraf.building.pictures.page_pictures", noted)
    assert built(folder, out) == 0
    assert {path.name: path.stat().st_ino for path in archives(out)} == before
    assert drawn == []
    (folder / "Lund.pdf").unlink()
    (folder / "Umeå.pdf").write_bytes(pdf_of(TEXT.format(town="Gävle")))
    assert built(folder, out) == 1
    assert drawn == ["Umeå.pdf"]
    built(folder, tmp_path / "new")
    assert files(out) == files(tmp_path / "new")
    assert len(archives(out)) == 2
    for path in folder.glob("*.pdf"):
        path.unlink()
    shutil.copy(PAPERS / "lund_motion.txt", folder)
    built(folder, out)
    assert not (out / "pages").exists()


@pytest.mark.parametrize("index", [True, False])
@pytest.mark.parametrize("damage", [b"", b"damaged", None])
def test_pictures_that_are_damaged_are_made_again(
    tmp_path: Path, damage: bytes | None, *, index: bool
) -> None:
    folder, out = pdfs(tmp_path / "papers", 2), tmp_path / "out"
    built(folder, out)
    first, path = files(out), archives(out)[0]
    if not index:
        (out / "index.sqlite").unlink()
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    assert built(folder, out) == 1
    assert files(out) == first


def test_a_letter_of_a_picture_that_flipped_is_seen(tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(pdfs(tmp_path / "papers", 1), out)
    (path,) = archives(out)
    assert are_whole(path, (1, 2))
    assert not are_whole(path, (1,))
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 1
    path.write_bytes(data)
    assert not are_whole(path, (1, 2))


def test_a_paper_that_is_left_out_leaves_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = pdfs(tmp_path / "papers", 2), tmp_path / "out"

    def failing(task: Task | Made) -> Made:
        name = "" if isinstance(task, Made) else task.document.name
        return set_aside(task) if name == "Lund.pdf" else make(task)

    monkeypatch.setattr(papers, "make", failing)
    built(folder, out)
    assert [path.stem for path in archives(out)] == [name_in(out, "Umeå.pdf")]


def test_decisions_taken_anew_keep_the_pictures(tmp_path: Path) -> None:
    folder, out = pdfs(tmp_path / "papers", 2), tmp_path / "out"
    built(folder, out)
    first = {path.name: path.read_bytes() for path in archives(out)}
    assert len(first) == 2
    apply(out, None)
    assert {path.name: path.read_bytes() for path in archives(out)} == first


def test_a_folder_of_the_user_with_that_name_stops_the_build(tmp_path: Path) -> None:
    folder, out = pdfs(tmp_path / "papers", 1), tmp_path / "out"
    (out / "pages").mkdir(parents=True)
    (out / "pages" / "mine.txt").write_text("mine")
    done = run("build", folder, "--out", out)
    assert done.returncode == 2
    assert b"pages would be overwritten" in done.stderr
    (folder / "Lund.pdf").unlink()
    shutil.copy(PAPERS / "lund_motion.txt", folder)
    assert run("build", folder, "--out", out, "--formats", "nquads").returncode == 0
    assert (out / "pages" / "mine.txt").read_text() == "mine"


def test_pictures_in_a_zip_of_somebody_elses_are_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../1.webp", b"")
    assert not are_whole(path, (1,))


def test_a_file_that_changes_while_it_is_read_has_no_picture(tmp_path: Path) -> None:
    path = pdfs(tmp_path / "papers", 1) / "Lund.pdf"
    document = read_path(path).document
    assert document is not None
    path.write_bytes(pdf_of("Något annat."))
    given = Given(document.original, True, (File(path.name, path),))
    with Archives() as opened:
        assert keep_pictures(given, document, opened, tmp_path, lambda *_: None) == Pictured()
    assert not (tmp_path / "pages").exists()


def test_who_waits_for_a_long_paper_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.building.pictures._LONG", 2)
    told: list[tuple[object, ...]] = []
    build(
        BuildOptions((pdfs(tmp_path / "papers", 1),), tmp_path / "out", ()), lambda *said: told.append(said)
    )
    assert [said[1:3] for said in told if said[0] == "drawing pages of Lund.pdf"] == [(1, 2), (2, 2)]
