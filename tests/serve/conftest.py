"""One server for all tests that read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pipeline.builds import PAPERS, built
from tests.serve.browsers import chromium, watched
from tests.serve.servers import Server, serving


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the papers that no test changes."""
    return built([PAPERS], tmp_path_factory.mktemp("serve") / "out")


@pytest.fixture(scope="session")
def server(out: Path) -> Iterator[Server]:
    """A server of that build."""
    with serving(out) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser."""
    with chromium() as running:
        yield running


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of the explorer, in which nothing may go wrong."""
    context = browser.new_context(
        base_url=server.url,
        locale="en-GB",
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    with watched(context, server.url) as opened:
        yield opened
