"""Papers that mean harm: what they say is text, for the server, for a spreadsheet and in a browser."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pipeline.builds import built
from tests.serve.browsers import explored, watched
from tests.serve.servers import Server, serving

MARKUP = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
MEMBER = "Malmö stad är medlem i Strong Cities Network"
NAME = "<img src=x onerror=alert(1)>.txt"
FORMULA = "=1+cmd.txt"
TEXT = "\n\n".join(
    [
        "Motion av Karin Åkervall (S)",
        f"{MEMBER} {MARKUP}.",
        f"{MEMBER}\u202e {MARKUP} \u0007\u0000 \u2066.",
        "Lund är medlem i nätverket <b>Förbundet</b>.",
        "Kommunstyrelsens ordförande Karin <img src=x onerror=alert(1)> (S) yrkade bifall.",
        "ä" * 100_000,
        f"{MEMBER}. {'ord och mera ' * 160_000} Lund är medlem i Eurocities.",
    ]
)
NAMES = "SELECT ?x { ?s ?p ?x FILTER(STRENDS(STR(?x), '.txt')) } ORDER BY ?x"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    papers = tmp_path_factory.mktemp("hostile") / "papers"
    papers.mkdir()
    (papers / NAME).write_text(TEXT, encoding="utf-8")
    (papers / FORMULA).write_text(f"Dnr KS 2019/17\n\n{MEMBER}.\n", encoding="utf-8")
    with serving(built([papers], papers.parent / "out")) as server:
        yield server


@pytest.fixture
def looked(browser: Browser, hostile: Server) -> Iterator[Page]:
    context = browser.new_context(base_url=hostile.url, locale="en-GB", reduced_motion="reduce")
    with watched(context, hostile.url) as page:
        yield page


def paper_of(server: Server, name: str) -> str:
    return str({one["file"]: one["id"] for one in server.get("/api/papers").json()["papers"]}[name])


def fact_of(server: Server) -> tuple[str, str]:
    """A thing that the paper speaks of, and a fact of it."""
    hit = server.get("/api/search?q=malm%C3%B6&kind=city").json()["hits"][0]["id"]
    return hit, server.get(f"/api/entity/{hit}").json()["facts"][0]["claim"]


def test_a_paper_of_one_long_line_is_given_whole(hostile: Server) -> None:
    found = hostile.get(f"/api/paper/{paper_of(hostile, NAME)}").json()
    assert len(found["text"]) > 2_000_000
    assert all(found["text"][one["start"] : one["end"]] == one["quote"] for one in found["marks"])
    assert MARKUP in found["text"]


def test_what_a_hostile_paper_says_is_never_a_page(hostile: Server) -> None:
    thing, claim = fact_of(hostile)
    asked = quote(NAMES)
    for path in (f"/api/entity/{thing}", f"/api/claim/{claim}", f"/sparql?query={asked}", f"/id/{thing}"):
        found = hostile.get(path)
        assert found.status_code == 200
        assert "html" not in found.headers["content-type"]
        assert found.headers["x-content-type-options"] == "nosniff"
        assert "script-src 'self'" in found.headers["content-security-policy"]


def test_no_cell_of_an_answer_is_a_formula(hostile: Server) -> None:
    """A spreadsheet runs what begins so (OWASP, CSV Injection)."""
    asked = [
        one for one in hostile.get("/api/questions").json() if all(p["optional"] for p in one["parameters"])
    ]
    given = [hostile.get(f"/api/ask/{one['name']}?format=csv").text for one in asked]
    given.append(hostile.get(f"/api/ask/passages?about={fact_of(hostile)[0]}&format=csv").text)
    cells = [cell for text in given for row in csv.reader(io.StringIO(text)) for cell in row]
    assert f"'{FORMULA}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "@", "\t", "\r"))]


def test_sparql_gives_names_as_they_are(hostile: Server) -> None:
    """Its forms are those of a standard: programs read them, and need what the graph has."""
    given = hostile.get("/sparql?query=" + quote(NAMES), accept="text/csv").text
    assert list(csv.reader(io.StringIO(given)))[1:] == [[NAME], [FORMULA]]


class TestInABrowser:
    pytestmark = explored

    def test_nothing_that_a_paper_says_is_run(self, looked: Page, hostile: Server) -> None:
        thing, claim = fact_of(hostile)
        search = "/search?q=%3Cimg%20src=x%20onerror=alert(1)%3E"
        sparql = "/sparql?query=" + quote(NAMES)
        for path in (
            "/", "/papers", "/quality", "/network", f"/network?about={thing}", f"/entity/{thing}",
            f"/claim/{claim}", f"/network?claim={claim}", search, sparql,
        ):  # fmt: skip
            looked.goto(path)
            looked.wait_for_load_state("networkidle")
            expect(looked.get_by_role("heading", level=1)).to_have_count(1)
            assert looked.locator("main img, main script").count() == 0
            assert looked.title() != "run"
            assert looked.evaluate("document.documentElement.scrollWidth <= innerWidth")
        expect(looked.locator("table")).to_contain_text(NAME)

    @pytest.mark.parametrize("width", [360, 1280])
    def test_a_paper_of_one_long_line_can_be_read(self, looked: Page, hostile: Server, width: int) -> None:
        looked.set_viewport_size({"width": width, "height": 800})
        looked.goto(f"/paper/{paper_of(hostile, NAME)}")
        expect(looked.get_by_role("heading", level=1)).to_have_text(NAME)
        expect(looked.locator(".paper")).to_contain_text("document.title='run'")
        last = looked.locator(".paper mark").last
        last.click()
        expect(looked.locator(".panel a").first).to_be_visible()
        assert looked.locator("main img, main script").count() == 0
        assert looked.evaluate("document.documentElement.scrollWidth") <= width

    def test_what_the_explorer_saves_is_no_formula(self, looked: Page) -> None:
        looked.goto("/sparql?query=" + quote(NAMES))
        with looked.expect_download() as saved:
            looked.get_by_role("button", name="Download as CSV").click()
        text = Path(saved.value.path()).read_text(encoding="utf-8")
        assert [row[0] for row in csv.reader(io.StringIO(text))][1:] == [NAME, f"'{FORMULA}"]
