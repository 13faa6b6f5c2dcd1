"""The pictures of README.md: `python -m tests.docs.pictures` takes them of a build of the seed papers.

The layout of the network, the size of the window and the language are fixed, so that two runs give the same
pictures but for the fonts of the machine.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.docs.refresh import ROOT
from tests.pipeline.builds import built
from tests.serve.browsers import chromium
from tests.serve.servers import Server, serving

FOLDER = ROOT / "docs" / "pictures"
SIZE = (1200, 880)
COLOURS = 256


def _network(page: Page, server: Server) -> None:
    """A line that a paper proposes, with its words."""
    hit = server.get("/api/search?q=strong%20cities&kind=network").json()["hits"][0]["id"]
    lines = server.get(f"/api/network?about={hit}").json()["edges"]
    own = [one for one in lines if one["type"] == "Membership" and hit in (one["source"], one["target"])]
    claim = next(one["claim"] for one in own if one["modality"] == "Proposed")
    page.goto(f"/network?about={hit}&claim={claim}")
    expect(page.locator(".canvas-buttons")).to_contain_text("scroll to zoom")
    expect(page.locator(".panel mark").first).to_be_visible()
    page.get_by_role("button", name="Show all").click()


def _paper(page: Page, server: Server) -> None:
    """A passage as scanned, in its paper."""
    (paper, *_) = server.get("/api/papers").json()["papers"]
    marks = server.get(f"/api/paper/{paper['id']}").json()["marks"]
    mark = next(one for one in marks if one["repaired"] and one["modality"] == "Proposed")
    page.goto(f"/paper/{paper['id']}?mark={mark['claim']}&at={mark['start']}")
    expect(page.locator("mark.chosen").first).to_be_in_viewport()


def _answer(page: Page, server: Server) -> None:
    page.goto("/ask/proposed-memberships?city=Stockholm")
    expect(page.locator(".answer .sentence")).to_be_visible()


PICTURES: dict[str, tuple[Callable[[Page, Server], None], Literal["light", "dark"]]] = {
    "network": (_network, "light"),
    "paper": (_paper, "light"),
    "answer": (_answer, "light"),
    "network-dark": (_network, "dark"),
}


def _taken(browser: Browser, server: Server, name: str) -> None:
    opens, scheme = PICTURES[name]
    width, height = SIZE
    context = browser.new_context(
        base_url=server.url, color_scheme=scheme, device_scale_factor=1, locale="en-GB",
        reduced_motion="reduce", viewport={"width": width, "height": height},
    )  # fmt: skip
    page = context.new_page()
    opens(page, server)
    page.wait_for_load_state("networkidle")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(1_000)  # the camera of the picture comes to rest
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    context.close()
    with Image.open(path) as seen:
        seen.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            path, optimize=True
        )


def main() -> None:
    """Takes the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        build = built([ROOT / "seeds" / "documents"], Path(scratch) / "out")
        with serving(build) as server:
            for name in PICTURES:
                _taken(browser, server, name)


if __name__ == "__main__":
    main()
