"""The explorer in a real browser, on a real server: what a reader does, with the mouse and without."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from stadsgraf.serve.explorer import explorer_files
from tests.pipeline.builds import built
from tests.serve.servers import Server, serving

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
PATHS = ("/", "/papers", "/quality", "/network", "/sparql", "/search?q=lund", "/ask/networks")
CHROMIUM = shutil.which("chromium") or ""
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed"),
    pytest.mark.skipif(
        "/index.html" not in explorer_files() or not AXE.exists(), reason="the explorer was not built here"
    ),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of the explorer; what goes wrong in it fails the test, as does a request elsewhere."""
    context = browser.new_context(base_url=server.url, locale="en-GB", reduced_motion="reduce")
    opened, wrong = context.new_page(), list[str]()
    opened.set_default_timeout(15_000)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    opened.on(
        "request", lambda one: None if one.url.startswith((server.url, "data:")) else wrong.append(one.url)
    )
    yield opened
    context.close()
    assert wrong == []


def test_from_a_name_to_the_words_on_the_page(page: Page, server: Server) -> None:
    """A reader finds a city, opens a fact, reads the quote, and goes on to its place in the paper."""
    page.goto("/")
    page.locator("main form[role=search] input").fill("lund")
    page.keyboard.press("Enter")
    hit = server.get("/api/search?q=lund&kind=city").json()["hits"][0]
    page.get_by_role("main").get_by_role("link", name=hit["label"], exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(hit["label"])
    fact = server.get(f"/api/entity/{hit['id']}").json()["facts"][0]
    page.get_by_role("main").get_by_role("link", name=fact["sentence"]).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(fact["sentence"])
    passage = server.get(f"/api/claim/{fact['claim']}").json()["evidence"][0]["passage"]
    expect(page.locator("mark").first).to_contain_text(" ".join(passage["quote"].split()))
    page.locator(f'main a[href*="/paper/{passage["text"]}"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(passage["document"])


def test_a_question_is_asked_by_filling_in_a_blank(page: Page, server: Server) -> None:
    page.goto("/ask/networks?lang=en")
    wanted = server.get("/api/ask/networks").json()
    expect(page.get_by_role("main")).to_contain_text(wanted["sentence"][:60])
    assert len(wanted["rows"]) <= page.locator("table tbody tr").count()


def test_an_address_opens_the_view_that_it_was_copied_from(page: Page, server: Server) -> None:
    (paper, *_) = server.get("/api/papers").json()["papers"]
    page.goto(f"/paper/{paper['id']}")
    expect(page.get_by_role("heading", level=1)).to_have_text(paper["file"])
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(paper["file"])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_page_stands_on_a_narrow_screen(page: Page, path: str, lang: str) -> None:
    """It has one heading, a title of its own, and nothing runs out of the screen."""
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert page.locator("html").get_attribute("lang") == lang
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_used_by_everybody(browser: Browser, server: Server, scheme: str) -> None:
    """No rule of axe is broken, in either scheme of colours."""
    hit = server.get("/api/search?q=lund&kind=city").json()["hits"][0]["id"]
    claim = server.get(f"/api/entity/{hit}").json()["facts"][0]["claim"]
    (paper, *_) = server.get("/api/papers").json()["papers"]
    paths = [*PATHS, f"/entity/{hit}", f"/claim/{claim}", f"/paper/{paper['id']}", f"/network?about={hit}"]
    context = browser.new_context(base_url=server.url, color_scheme="dark" if scheme == "dark" else "light")
    page, broken = context.new_page(), list[str]()
    for path in paths:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("axe.run()")
        broken += [f"{path}: {one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]
    context.close()
    assert broken == []


def test_what_a_paper_says_is_never_run(browser: Browser, tmp_path: Path) -> None:
    """Markup, script and marks of direction in a paper, its name included, are text like any other."""
    papers = tmp_path / "papers"
    papers.mkdir()
    hostile = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">\u202e\u0007"
    member = f"Malmö stad är medlem i Strong Cities Network {hostile}."
    text = f"Motion av Karin Åkervall (S)\n\n{hostile}\n\n{member}\n"
    (papers / "<img src=x onerror=alert(1)>.txt").write_text(text * 3, encoding="utf-8")
    with serving(built([papers], tmp_path / "out")) as server:
        context = browser.new_context(base_url=server.url)
        page, said = context.new_page(), list[str]()
        page.on("dialog", lambda dialog: said.append(dialog.message))
        (paper,) = server.get("/api/papers").json()["papers"]
        for path in (
            "/papers",
            f"/paper/{paper['id']}",
            "/search?q=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/",
        ):
            page.goto(path)
            page.wait_for_load_state("networkidle")
            assert page.locator("main img, main script").count() == 0
            assert page.title() != "run"
        assert said == []
        page.goto(f"/paper/{paper['id']}")
        expect(page.get_by_role("main")).to_contain_text("document.title='run'")
        context.close()
