"""A site carries the pictures of pages, and its pages show them; the one file to send has none."""

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser, expect

from stadsgraf.errors import OutputError
from stadsgraf.pictures import read_picture
from stadsgraf.publish import publish, single_page
from stadsgraf.publish.contents import pictures
from stadsgraf.serve.built import open_built
from stadsgraf.serve.limits import Limits
from tests.cli.runs import run
from tests.publish.test_browser import _Silent
from tests.publish.test_site import _silent
from tests.read.typeset import pdf_of
from tests.serve.browsers import explored, watched

TEXT = "Umeå kommun är medlem i Eurocities.\n\n\n\nAvgiften är 20 000 kronor per år."


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("pictures")
    (root / "paper.pdf").write_bytes(pdf_of(TEXT))
    (root / "paper.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", root, "--out", root / "out", "--formats", "nquads").code == 0
    return root / "out"


def test_the_pictures_that_papers_list_are_there(build: Path) -> None:
    found = dict(pictures(open_built(build, Limits())))
    (archive,) = (build / "pages").iterdir()
    assert found == {f"pages/{archive.stem}/{n}.webp": read_picture(build, archive.stem, n) for n in (1, 2)}


def test_a_picture_that_is_lost_is_told(build: Path, tmp_path: Path) -> None:
    (archive,) = (build / "pages").iterdir()
    aside = archive.rename(tmp_path / "aside.zip")
    with pytest.raises(OutputError, match="build again"):
        list(pictures(open_built(build, Limits())))
    aside.rename(archive)


@pytest.fixture(scope="module")
def site(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("pictured")
    publish(build, root / "some" / "folder", _silent)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=root)) as host:
        thread = threading.Thread(target=host.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{host.server_port}/some/folder/"
        host.shutdown()
        thread.join()


class TestBrowser:
    """What a reader sees of them."""

    pytestmark = explored

    def test_the_pages_of_a_site_show_them(self, browser: Browser, build: Path, site: str) -> None:
        claim = msgspec.json.decode((build / "claims.jsonl").read_bytes().splitlines()[0])["id"]
        context = browser.new_context(locale="en-GB", reduced_motion="reduce")
        with watched(context, site) as page:
            page.goto(f"{site}#/claim/{claim}")
            cut = page.locator("svg.cut image").first
            expect(cut).to_have_attribute("href", "data/pages/" + (cut.get_attribute("href") or "")[11:])
            page.get_by_role("link", name="See it on the page").first.click()
            image = page.get_by_role("img", name="Page 1 of paper.pdf")
            assert image.evaluate("one => one.decode().then(() => one.naturalWidth)") == 909
            expect(page.locator(".spot.chosen").first).to_be_in_viewport()

    def test_one_file_has_none_and_does_without(self, browser: Browser, build: Path, tmp_path: Path) -> None:
        (tmp_path / "network.html").write_bytes(single_page(build, "en", _silent))
        claim = msgspec.json.decode((build / "claims.jsonl").read_bytes().splitlines()[0])["id"]
        file = (tmp_path / "network.html").as_uri()
        with watched(browser.new_context(locale="en-GB"), file) as page:
            page.goto(f"{file}#/claim/{claim}")
            expect(page.get_by_role("link", name="Show it in the paper").first).to_be_visible()
            expect(page.locator("svg.cut")).to_have_count(0)
            expect(page.get_by_role("link", name="See it on the page")).to_have_count(0)
            page.get_by_role("link", name="Show it in the paper").first.click()
            expect(page.get_by_role("radio")).to_have_count(2)
