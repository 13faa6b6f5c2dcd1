"""The explorer in a real browser, on a real server: what a reader does, with the mouse and without."""

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serve.browsers import explored, picture, watched
from tests.serve.findings import MANY, with_findings
from tests.serve.servers import Server, serving

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = [
    *explored,
    pytest.mark.skipif(not AXE.exists(), reason="the explorer was not built here"),
]


def addresses(server: Server) -> dict[str, str]:
    """A page of each kind, by what it is called."""
    thing = server.get("/api/search?q=lund&kind=city").json()["hits"][0]["id"]
    claim = server.get(f"/api/entity/{thing}").json()["facts"][0]["claim"]
    paper = server.get(f"/api/claim/{claim}").json()["evidence"][0]["passage"]["text"]
    return {
        "start": "/",
        "papers": "/papers",
        "paper": f"/paper/{paper}?mark={claim}",
        "search": "/search?q=lund",
        "answer": "/ask/networks",
        "blank question": "/ask/networks-of-city",
        "entity": f"/entity/{thing}",
        "claim": f"/claim/{claim}",
        "network": "/network",
        "network around": f"/network?about={thing}&claim={claim}",
        "network table": f"/network?about={thing}&view=table&depth=2",
        "quality": "/quality",
        "findings": f"/quality?code={server.get('/api/quality').json()['findings'][0]['code']}",
        "sparql": "/sparql?query=SELECT%20%3Fcity%20%7B%20%3Fcity%20a%20sg%3ACity%20%7D",
        "missing": "/no/such/page",
    }


def test_from_words_to_their_place_in_a_paper(page: Page, server: Server) -> None:
    page.goto("/search?q=yrkar")
    first = server.get("/api/search?q=yrkar&excerpts=20").json()["texts"]["excerpts"][0]
    shown = page.get_by_role("region", name="In the papers").get_by_role("listitem").first
    expect(shown.locator("mark").first).to_have_text(
        first["words"][first["found"][0][0] - first["start"] :][:5]
    )
    shown.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(first["file"])
    sought = page.locator("mark.sought")
    expect(sought).to_be_in_viewport()
    assert sought.inner_text().startswith(first["words"][first["found"][0][0] - first["start"] :][:5])


def test_a_kind_on_the_first_page_leads_to_its_things(page: Page, server: Server) -> None:
    page.goto("/")
    page.locator('main a[href="/search?kind=City"]').click()
    first = server.get("/api/search?kind=City").json()["hits"][0]
    expect(page.locator(".hits a").first).to_have_text(first["label"])


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


def test_findings_of_a_kind_are_leafed_through(browser: Browser, out: Path, tmp_path: Path) -> None:
    with serving(with_findings(out, tmp_path / "out")) as server:
        context = browser.new_context(base_url=server.url, locale="en-GB")
        with watched(context, server.url) as page:
            page.goto("/quality")
            kind = page.get_by_role("region", name="Issues while reading: empty-file")
            expect(kind.get_by_role("row")).to_have_count(11)
            page.get_by_role("link", name=f"All {MANY} of empty-file").click()
            expect(page.get_by_role("heading", level=1)).to_contain_text("empty-file")
            for count in (100, 100, MANY - 200):
                expect(page.get_by_role("row")).to_have_count(count + 1)
                last = page.get_by_role("row").last.inner_text()
                if page.get_by_role("link", name="Next").count():
                    page.get_by_role("link", name="Next").click()
                    expect(page.get_by_text(last, exact=True)).to_have_count(0)
            expect(page.get_by_role("heading", level=2)).to_contain_text(f"201–{MANY} of {MANY}")
            page.get_by_role("link", name="All kinds").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Quality")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_page_stands_on_any_screen(
    page: Page, server: Server, lang: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """It has one heading, a title of its own, and nothing runs out of the screen."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    for name, path in addresses(server).items():
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        page.wait_for_load_state("networkidle")
        if page.locator(".canvas").count():
            expect(page.locator(".canvas-buttons")).to_have_text(re.compile("scroll|rulla"))
        assert page.locator("html").get_attribute("lang") == lang
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.title().endswith(" – stadsgraf")
        picture(page, f"{name} {lang} {scheme} {width}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_used_by_everybody(browser: Browser, server: Server, scheme: str) -> None:
    """No rule of axe is broken, in either scheme of colours."""
    context = browser.new_context(base_url=server.url, color_scheme="dark" if scheme == "dark" else "light")
    page, broken = context.new_page(), list[str]()
    for path in addresses(server).values():
        page.goto(path)
        page.wait_for_load_state("networkidle")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("axe.run()")
        broken += [f"{path}: {one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]
    context.close()
    assert broken == []
