"""Pictures of pages: what the server gives, and that a mark on one lies over the words, on any screen."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from openapi_spec_validator import validate
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from stadsgraf.read.scan import what_is_missing
from tests.cli.runs import run
from tests.read.readings import pictures, saved
from tests.read.typeset import pdf_of
from tests.serve.browsers import explored, picture, watched
from tests.serve.servers import Server, serving
from tests.serve.test_explorer import AXE

PAPER = next((Path(__file__).parents[1] / "corpus" / "devset" / "docs").glob("03*"))
TEXT = "Umeå kommun är medlem i Eurocities.\n\nAvgiften är 20 000 kronor per år."
FORMS = ["paper.pdf"] if what_is_missing() else ["paper.pdf", "scan.png"]
TOKEN = "secret"  # noqa: S105


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of a PDF, of a scanned page and of a text."""
    root = tmp_path_factory.mktemp("pages")
    (root / "paper.pdf").write_bytes(pdf_of(PAPER.read_text(encoding="utf-8")))
    (root / "scan.png").write_bytes(saved(pictures(pdf_of(TEXT, size=14), 200), "png"))
    (root / "paper.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", root, "--out", root / "out", "--formats", "nquads").code == 0
    return root / "out"


@pytest.fixture(scope="module")
def paged(folder: Path) -> Iterator[Server]:
    with serving(folder) as running:
        yield running


@pytest.fixture
def shown(browser: Browser, paged: Server) -> Iterator[Page]:
    context = browser.new_context(base_url=paged.url, locale="en-GB", reduced_motion="reduce")
    with watched(context, paged.url) as opened:
        yield opened


def papers(server: Server) -> dict[str, Any]:
    listed = server.get("/api/papers").json()["papers"]
    return {one["file"]: server.get(f"/api/paper/{one['id']}").json() for one in listed}


def test_a_paper_lists_the_pages_that_have_a_picture(paged: Server) -> None:
    found = papers(paged)
    assert [one["page"] for one in found["paper.pdf"]["sheets"]] == [1, 2, 3, 4]
    assert found["paper.txt"]["sheets"] == []
    for file in FORMS:
        for sheet in found[file]["sheets"]:
            given = paged.get(f"/api/picture/{found[file]['id']}?page={sheet['page']}")
            assert given.status_code == 200
            with Image.open(io.BytesIO(given.content)) as image:
                assert image.format == "WEBP"
                assert image.width / image.height == pytest.approx(sheet["width"] / sheet["height"], rel=0.01)


def test_a_picture_comes_with_headers_and_is_not_sent_twice(paged: Server) -> None:
    path = f"/api/picture/{papers(paged)['paper.pdf']['id']}"
    first = paged.get(path)
    assert first.headers["content-type"] == "image/webp"
    assert first.headers["x-content-type-options"] == "nosniff"
    assert "content-encoding" not in paged.get(path, accept_encoding="gzip").headers
    assert paged.get(f"{path}?page=2").content != first.content
    again = paged.get(path, if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("page", ["5", "0", "x", "1.webp", "..", "1&page=2"])
def test_only_pictures_of_the_build_are_given(paged: Server, page: str) -> None:
    found = paged.get(f"/api/picture/{papers(paged)['paper.pdf']['id']}?page={page}")
    assert found.status_code in (400, 404)
    assert found.json()["error"]


@pytest.mark.parametrize(
    "name", ["text/none", "text/..%2F..%2Fpaper", "..%2Fshards", "text/", "none", "%00", "claim/x", "text/å"]
)
def test_no_name_leads_elsewhere(paged: Server, name: str) -> None:
    assert paged.get(f"/api/picture/{name}").status_code == 404


def test_pictures_are_for_those_who_have_the_token(folder: Path, paged: Server) -> None:
    path = f"/api/picture/{papers(paged)['paper.pdf']['id']}"
    with serving(folder, token=TOKEN) as closed:
        assert closed.get(path).status_code == 401
        assert closed.get(path, authorization=f"Bearer {TOKEN}").content == paged.get(path).content


def test_the_description_tells_of_pictures(paged: Server) -> None:
    described = paged.get("/openapi.json").json()
    validate(described)
    answer = described["paths"]["/api/picture/{id}"]["get"]["responses"]["200"]
    assert list(answer["content"]) == ["image/webp"]


def regions(folder: Path) -> Iterator[tuple[str, str, int, list[dict[str, float]]]]:
    """Claim, file, start and rectangles of each passage of `claims.jsonl` that has some."""
    for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        for piece in claim["evidence"]:
            if "regions" in piece:
                yield claim["id"], piece["file"], piece["start"], piece["regions"]


def sides(place: Locator) -> tuple[float, float, float, float]:
    box = place.bounding_box()
    assert box is not None
    return box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]


def in_the_picture(
    given: Page, spot: Locator, lines: list[dict[str, float]], sheet: dict[str, float]
) -> None:
    """Each mark of a spot is on the screen where its rectangle is on the page."""
    image = spot.locator("xpath=ancestor::figure").locator("img")
    assert image.evaluate("one => one.decode().then(() => one.naturalWidth)") > 100
    left, top, right, bottom = sides(image)
    x, y = (right - left) / sheet["width"], (bottom - top) / sheet["height"]
    here = [line for line in lines if line["page"] == sheet["page"]]
    areas = spot.locator(".area").all()
    assert len(areas) == len(here) > 0
    for area, line in zip(areas, here, strict=True):
        wanted = (
            left + x * line["left"],
            top + y * line["top"],
            left + x * line["right"],
            top + y * line["bottom"],
        )
        assert sides(area) == pytest.approx(wanted, abs=2)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("file", FORMS)
class TestMarks:
    """Marks lie over the words, on any screen."""

    pytestmark = explored

    def test_a_mark_lies_over_its_words(
        self, shown: Page, paged: Server, folder: Path, file: str, width: int, *, large: bool
    ) -> None:
        paper = papers(paged)[file]
        sheets = {sheet["page"]: sheet for sheet in paper["sheets"]}
        shown.set_viewport_size({"width": width, "height": 900})
        shown.goto(f"/paper/{paper['id']}?view=pages")
        if large:
            shown.get_by_role("button", name="Enlarge").click()
        expect(shown.locator(".sheet")).to_have_count(len(sheets))
        found = [one for one in regions(folder) if one[1] == file]
        assert found
        claim, _, start, lines = found[-1]
        sheet = sheets[lines[0]["page"]]
        spot = shown.locator(f'figure:nth-of-type({sheet["page"]}) .spot[data-start="{start}"]').last
        spot.scroll_into_view_if_needed()
        in_the_picture(shown, spot, lines, sheet)
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
        assert claim


@pytest.mark.parametrize("file", FORMS)
def test_there_is_ink_under_a_rectangle(paged: Server, folder: Path, file: str) -> None:
    """The picture has dark letters within each rectangle: size and turn of the two are the same."""
    paper = papers(paged)[file]
    for sheet in paper["sheets"]:
        given = paged.get(f"/api/picture/{paper['id']}?page={sheet['page']}").content
        image = Image.open(io.BytesIO(given)).convert("L")
        x, y = image.width / sheet["width"], image.height / sheet["height"]
        for _, name, _, lines in regions(folder):
            for line in (one for one in lines if name == file and one["page"] == sheet["page"]):
                box = [
                    round(line[side] * scale)
                    for side, scale in zip(("left", "top", "right", "bottom"), (x, y, x, y), strict=True)
                ]
                tones = image.crop((box[0], box[1], box[2], box[3])).histogram()
                share = sum(tones[:128]) / sum(tones)
                assert 0.02 < share < 0.6


@pytest.mark.skipif(not AXE.exists(), reason="the explorer was not built here")
class TestReaders:
    """What a reader does with pages."""

    pytestmark = explored

    def test_from_a_claim_to_its_page_and_back(self, shown: Page, paged: Server) -> None:
        paper = papers(paged)["paper.pdf"]
        mark = next(one for one in reversed(paper["marks"]) if one["sentence"] and one["page"] == 4)
        shown.goto(f"/claim/{mark['claim']}")
        cut = shown.get_by_role("img", name=re.compile("^The passage on its page:")).first
        cut.scroll_into_view_if_needed()
        expect(cut.locator("image")).to_have_attribute(
            "href", re.compile(r"^/api/picture/text/\w+\?page=\d$")
        )
        shown.get_by_role("link", name="Show it in the paper").first.click()
        expect(shown.locator("mark.chosen").first).to_be_in_viewport()
        shown.get_by_role("link", name="See it on the page").first.click()
        expect(shown.get_by_role("radio", name="Pages")).to_be_checked()
        expect(shown.locator(".spot.chosen").first).to_be_in_viewport()
        expect(shown.locator(".panel")).to_contain_text(mark["sentence"][:40])
        shown.get_by_role("radio", name="As scanned").check()
        expect(shown.locator("mark.chosen").first).to_be_visible()

    def test_marks_of_a_page_are_buttons(self, shown: Page, paged: Server) -> None:
        paper = papers(paged)["paper.pdf"]
        shown.goto(f"/paper/{paper['id']}?view=pages")
        spot = shown.locator(".spot").first
        spot.focus()
        shown.keyboard.press("Enter")
        expect(spot).to_have_attribute("aria-pressed", "true")
        expect(shown.locator(".panel a").first).to_be_visible()
        shown.keyboard.press("Tab")
        shown.locator(".panel button").press("Escape")
        expect(shown.locator(".panel")).to_have_count(0)
        expect(spot).to_be_focused()
        shown.locator(".spot").nth(1).click()
        expect(shown.locator(".spot").nth(1)).to_have_attribute("aria-pressed", "true")

    def test_pages_far_below_are_not_loaded(self, browser: Browser, paged: Server) -> None:
        asked: list[str] = []
        context = browser.new_context(base_url=paged.url, viewport={"width": 1280, "height": 300})
        page = context.new_page()
        page.on("request", lambda one: asked.append(one.url) if "/api/picture/" in one.url else None)
        page.goto(f"/claim/{papers(paged)['paper.pdf']['marks'][0]['claim']}")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        page.wait_for_load_state("networkidle")
        cuts = page.locator("svg.cut")
        assert len(asked) <= cuts.count()
        context.close()

    def test_a_text_has_no_pages_to_show(self, shown: Page, paged: Server) -> None:
        shown.goto(f"/paper/{papers(paged)['paper.txt']['id']}?view=pages")
        expect(shown.get_by_role("radio")).to_have_count(2)
        expect(shown.locator("mark").first).to_be_visible()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("lang", ["sv", "en"])
    def test_pages_can_be_used_by_everybody(
        self, browser: Browser, paged: Server, lang: str, scheme: Literal["light", "dark"]
    ) -> None:
        paper = papers(paged)["paper.pdf"]
        mark = paper["marks"][-1]
        broken = list[str]()
        for width in (360, 1280):
            context = browser.new_context(
                base_url=paged.url, color_scheme=scheme, viewport={"width": width, "height": 900}
            )
            with watched(context, paged.url) as page:
                chosen = f"mark={mark['claim']}&at={mark['start']}"
                for path in (f"/paper/{paper['id']}?view=pages&{chosen}", f"/claim/{mark['claim']}?x=1"):
                    page.goto(f"{path}&lang={lang}")
                    expect(page.get_by_role("heading", level=1)).to_have_count(1)
                    page.wait_for_load_state("networkidle")
                    assert page.evaluate("document.documentElement.scrollWidth") <= width
                    page.evaluate(AXE.read_text(encoding="utf-8"))
                    found = page.evaluate("axe.run()")["violations"]
                    broken += [f"{path}: {one['id']}: {one['nodes'][0]['html']}" for one in found]
                    picture(page, f"{path[1:6]} pages {lang} {scheme} {width}")
        assert broken == []
