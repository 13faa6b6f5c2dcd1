"""What readers do in the explorer, from where they begin to what they came for."""

import csv
import io
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pipeline.builds import PAPERS, built
from tests.serve.browsers import explored, watched, write_query
from tests.serve.servers import Server, serving

pytestmark = explored

QUERY = "SELECT ?city ?name { ?city a sg:City ; skos:prefLabel ?name } ORDER BY ?name"


def lines_shown(page: Page) -> int:
    text = page.get_by_text(re.compile(r"\d+ lines? shown")).text_content() or ""
    found = re.search(r"(\d+) lines? shown", text)
    assert found is not None, text
    return int(found[1])


def laid(page: Page) -> None:
    """Waits until nothing in the picture moves by itself."""
    expect(page.locator(".canvas-buttons")).to_contain_text("scroll to zoom")


def usual(network: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines that are drawn when nobody has chosen."""
    return [edge for edge in network["edges"] if edge["modality"] not in ("Denied", "Opinion")]


@pytest.mark.parametrize(("reading", "dates"), [("valid", ("start", "end")), ("seen", ("seen",))])
def test_the_slider_of_time_takes_lines_away(
    page: Page, server: Server, reading: str, dates: tuple[str, ...]
) -> None:
    """On the first day that papers speak of, lines that begin later are gone; all times bring them back."""
    network = server.get("/api/network").json()
    first = min(edge[key] for edge in network["edges"] for key in dates if edge[key])
    begins = "start" if reading == "valid" else "seen"
    there = [edge for edge in usual(network) if not edge[begins] or edge[begins] <= first]
    page.goto(f"/network?reading={reading}")
    assert lines_shown(page) == len(usual(network))
    page.get_by_role("slider").focus()
    page.keyboard.press("Home")
    expect(page.get_by_text(f"{len(there)} line")).to_be_visible()
    assert 0 < len(there) < len(usual(network))
    assert f"asof={first[:4]}" in page.url
    page.get_by_role("button", name="All times").click()
    assert lines_shown(page) == len(usual(network))


def test_a_line_of_the_picture_opens_its_words(page: Page, server: Server) -> None:
    """The only line of a picture has its middle in the middle: a click there is a click on it."""
    whole = server.get("/api/network").json()
    around = (server.get(f"/api/network?about={node['id']}").json() for node in whole["nodes"])
    pair = next(one for one in around if len(one["nodes"]) == 2 and len(usual(one)) == 1)
    page.goto(f"/network?about={pair['nodes'][0]['id']}")
    laid(page)
    page.locator(".canvas-box").click()
    claim = server.get(f"/api/claim/{usual(pair)[0]['claim']}").json()
    panel = page.locator(".panel")
    expect(panel.get_by_role("link", name=claim["sentence"])).to_be_visible()
    words = " ".join(claim["evidence"][0]["passage"]["quote"].split())
    expect(panel.locator("mark").first).to_contain_text(words)
    panel.get_by_role("link", name="Show it in the paper").first.click()
    expect(page.locator("mark.chosen").first).to_be_in_viewport()


def test_a_thing_of_the_picture_is_found_and_leads_to_its_facts(page: Page, server: Server) -> None:
    network = server.get("/api/network").json()
    edge = usual(network)[0]
    name = next(node["label"] for node in network["nodes"] if node["id"] == edge["source"])
    page.goto("/network")
    laid(page)
    find = page.get_by_role("combobox", name="Find in the picture")
    find.fill("no such name")
    expect(page.get_by_text("No name in the picture has that.")).to_be_visible()
    find.fill(name.upper())
    expect(page.get_by_role("option", name=name).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".panel")).to_contain_text(name)
    panel = page.locator(".panel")
    panel.get_by_role("button").nth(1).click()
    expect(panel.locator("mark").first).to_be_visible()


def test_an_answer_is_taken_along_as_a_table(page: Page, server: Server) -> None:
    page.goto("/")
    form = page.locator("form.question", has_text=re.compile("^Which networks does")).first
    form.get_by_role("combobox").fill("lund")
    page.get_by_role("option").first.click()
    form.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lunds kommun")
    page.goto("/ask/networks")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download as CSV").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert text == server.get("/api/ask/networks?format=csv&lang=en").text
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[1:] == [
        [cell or "" for cell in row] for row in server.get("/api/ask/networks").json()["rows"]
    ]


def test_a_query_is_run_and_taken_along(page: Page, server: Server) -> None:
    page.goto("/sparql")
    write_query(page, QUERY)
    page.keyboard.press("Control+Enter")
    expect(page.locator("table")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as CSV").click()
    given = server.get("/sparql?query=" + quote(QUERY), accept="text/csv").text
    assert Path(saved.value.path()).read_bytes().decode() == given
    page.reload()
    expect(page.get_by_label("Query", exact=True)).to_have_text(QUERY)
    expect(page.locator("table tbody tr")).to_have_count(len(given.splitlines()) - 1)


def test_an_editor_completes_names_of_the_model_and_lets_go_of_the_keyboard(page: Page) -> None:
    page.goto("/sparql")
    write_query(page, "SELECT * { ?s a sg:Reg")
    page.keyboard.type("io")
    option = page.get_by_role("option", name="sg:Region", exact=True)
    option.click()
    page.keyboard.type(" } LIMIT 7")
    expect(page.get_by_label("Query", exact=True)).to_have_text("SELECT * { ?s a sg:Region } LIMIT 7")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run")).to_be_focused()
    examples = page.get_by_label("Start from")
    examples.select_option(index=1)
    expect(page.get_by_label("Query", exact=True)).not_to_contain_text("LIMIT 7")


def test_a_query_that_is_wrong_says_so(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, locale="en-GB")
    page = context.new_page()
    page.goto("/sparql?query=SELECT%20nothing")
    said = server.get("/sparql?query=SELECT%20nothing").json()["error"]
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.locator(".cm-fault")).to_have_text("nothing")
    context.close()


def test_a_copied_address_opens_the_same_view(page: Page, server: Server, browser: Browser) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/network")
    page.get_by_label("proposed").uncheck()
    page.get_by_role("button", name="Show as table").click()
    before = lines_shown(page)
    page.get_by_role("button", name="Copy the address of this view").click()
    expect(page.get_by_role("button", name="Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    other = browser.new_context(locale="en-GB")
    with watched(other, server.url) as opened:
        opened.goto(copied)
        expect(opened.get_by_label("proposed")).not_to_be_checked()
        assert lines_shown(opened) == before
        expect(opened.locator("table")).to_be_visible()


def tabbed(page: Page, css: str) -> None:
    """Goes on with the tabulator until what is wanted has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("css => document.activeElement.matches(css)", css):
            return
    raise AssertionError(f"{css} cannot be reached with the tabulator")


def test_the_keyboard_alone_leads_from_the_start_to_a_quote(page: Page, server: Server) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    tabbed(page, "main form[role=search] input")
    page.keyboard.type("lund")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tabbed(page, "main .fact a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tabbed(page, "figure.quote a")
    page.keyboard.press("Enter")
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    tabbed(page, ".paper mark")
    page.keyboard.press("Enter")
    expect(page.locator(".panel a").first).to_be_visible()


def test_an_address_of_nothing_leads_back(page: Page) -> None:
    page.goto("/no/such/page")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    page.get_by_role("link", name="To the questions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask the papers")


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[tuple[Server, Path, Path]]:
    """A server of a build of one paper, with its folder of papers and its own."""
    papers, out = tmp_path / "papers", tmp_path / "out"
    papers.mkdir()
    shutil.copy(PAPERS / "lund_motion.txt", papers)
    built([papers], out)
    with serving(out) as server:
        yield server, papers, out


def test_a_page_goes_over_to_the_next_build(changing: tuple[Server, Path, Path], browser: Browser) -> None:
    """Who has a page open sees the papers that came since, without loading it anew."""
    server, papers, out = changing
    with watched(browser.new_context(base_url=server.url, locale="en-GB"), server.url) as page:
        page.goto("/papers")
        expect(page.locator("tbody tr")).to_have_count(1)
        shutil.copy(PAPERS / "gavle_protokoll.txt", papers)
        built([papers], out)
        end = time.monotonic() + 20
        while page.locator("tbody tr").count() < 2 and time.monotonic() < end:
            page.get_by_role("link", name="Questions").first.click()
            page.get_by_role("link", name="Papers", exact=True).first.click()
            expect(page.locator("tbody tr").first).to_be_visible()
        expect(page.locator("tbody tr")).to_have_count(2)
        page.get_by_role("link", name="gavle_protokoll.txt").click()
        expect(page.locator(".paper mark").first).to_be_visible()
