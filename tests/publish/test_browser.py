"""A site and a page of one file in a real browser: what a reader does where there is no server of ours."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Browser, Page, expect

from stadsgraf.publish import publish, single_page
from tests.publish.test_site import _silent
from tests.serve.browsers import explored, watched, write_query
from tests.serve.servers import Server
from tests.serve.test_explorer import AXE

pytestmark = [*explored, pytest.mark.skipif(not AXE.exists(), reason="the explorer was not built here")]


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def site(out: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in a folder of a plain web host, and its address."""
    root = tmp_path_factory.mktemp("host")
    publish(out, root / "some" / "folder", _silent)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=root)) as host:
        thread = threading.Thread(target=host.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{host.server_port}/some/folder/"
        host.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    with watched(browser.new_context(locale="en-GB", reduced_motion="reduce"), site) as opened:
        yield opened


def _heading(page: Page) -> Any:
    return expect(page.get_by_role("heading", level=1))


def test_from_a_name_to_the_words_on_the_page(page: Page, site: str, server: Server) -> None:
    page.goto(site)
    page.locator("main form[role=search] input").fill("lund")
    page.keyboard.press("Enter")
    hit = server.get("/api/search?q=lund&kind=city").json()["hits"][0]
    page.get_by_role("main").get_by_role("link", name=hit["label"], exact=True).first.click()
    _heading(page).to_have_text(hit["label"])
    fact = server.get(f"/api/entity/{hit['id']}").json()["facts"][0]
    page.get_by_role("main").get_by_role("link", name=fact["sentence"]).first.click()
    _heading(page).to_have_text(fact["sentence"])
    passage = server.get(f"/api/claim/{fact['claim']}").json()["evidence"][0]["passage"]
    page.locator(f'main a[href*="/paper/{passage["text"]}"]').first.click()
    _heading(page).to_have_text(passage["document"])
    assert page.url.startswith(f"{site}#/paper/")
    page.reload()
    _heading(page).to_have_text(passage["document"])


def test_a_question_is_answered_as_a_server_answers_it(page: Page, site: str, server: Server) -> None:
    """All questions without blanks give the same rows, and the same verdict on whether it is stated."""
    questions = server.get("/api/questions").json()
    plain = [one["name"] for one in questions if all(blank["optional"] for blank in one["parameters"])]
    assert len(plain) > 5
    for name in plain:
        wanted = server.get(f"/api/ask/{name}").json()
        page.goto(f"{site}#/ask/{name}?lang=en")
        _heading(page).to_contain_text(wanted["question"][:30])
        expect(page.locator(".answer")).to_be_visible()
        shown = page.locator("main table tbody tr")
        if wanted["rows"]:
            expect(shown.first).to_be_visible()
        assert shown.count() == len(wanted["rows"]), name


def test_sparql_runs_in_the_browser(page: Page, site: str, out: Path) -> None:
    page.goto(f"{site}#/sparql")
    write_query(page, "SELECT (COUNT(*) AS ?n) { ?claim a sg:Claim }")
    page.locator("main button[type=submit], main form button").first.click()
    claims = sum(msgspec.json.decode((out / "manifest.json").read_bytes())["claims"].values())
    expect(page.locator("main table")).to_contain_text(str(claims))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_one_file_shows_the_words_without_any_network(
    browser: Browser, out: Path, tmp_path: Path, lang: str
) -> None:
    """The picture opens, a thing is chosen, one of its lines is opened, and its quote is shown."""
    target = tmp_path / "network.html"
    target.write_bytes(single_page(out, "sv" if lang == "sv" else "en", _silent))
    with watched(browser.new_context(offline=True, reduced_motion="reduce"), "file:") as page:
        page.goto(target.as_uri())
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(page.locator("canvas").first).to_be_visible()
        page.goto(f"{target.as_uri()}#/search?q=lund")
        page.get_by_role("main").get_by_role("link", name="Lund").first.click()
        page.locator('main a[href*="/claim/"]').first.click()
        expect(page.locator("mark").first).to_be_visible()
        page.locator('main a[href*="/paper/"]').first.click()
        expect(page.locator("mark").first).to_be_visible()
        assert page.locator('a[href*="/sparql"], a[href*="/ask/"]').count() == 0


@pytest.mark.parametrize(
    "path", ["", "#/network", "#/papers", "#/search?q=lund", "#/sparql", "#/ask/networks"]
)
def test_every_page_can_be_used_by_everybody(page: Page, site: str, path: str) -> None:
    """One heading, nothing runs out of a narrow screen, and no rule of axe is broken."""
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(site + path)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run().then(({violations}) => violations.map(({id}) => id))")
    assert found == []
