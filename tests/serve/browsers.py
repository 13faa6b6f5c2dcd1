"""A real browser for tests of the explorer, and the pictures that it leaves of what it saw."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from stadsgraf.serve.explorer import explorer_files

CHROMIUM = shutil.which("chromium") or ""
_QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]

expect.set_options(timeout=30_000)
"""A machine that is busy with other tests takes longer than the five seconds that Playwright waits."""

explored = [
    pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed"),
    pytest.mark.skipif("/index.html" not in explorer_files(), reason="the explorer was not built here"),
]
"""Marks of tests that need the explorer in a browser."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that asks nobody anything by itself."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=_QUIET)
        yield running
        running.close()


@contextmanager
def watched(context: BrowserContext, url: str) -> Iterator[Page]:
    """A page; what goes wrong in it fails the test, as does a dialog, or a request elsewhere."""
    page, wrong = context.new_page(), list[str]()
    page.set_default_timeout(30_000)
    page.on("pageerror", lambda error: wrong.append(f"{error}\n{error.stack}"))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    own = (url, "data:", f"blob:{url}", "blob:null")
    page.on("request", lambda one: None if one.url.startswith(own) else wrong.append(one.url))
    yield page
    context.close()
    assert wrong == [], f"the page did what it must not: {wrong}"


def write_query(page: Page, query: str) -> None:
    """Puts a query in the place of what the editor holds, as somebody at a keyboard does."""
    page.get_by_role("textbox", name=re.compile("^(Query|Fråga)$")).click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(query)


def picture(page: Page, name: str) -> None:
    """Leaves a picture of a page in the folder that `STADSGRAF_SCREENS` names, if it names one."""
    if folder := os.environ.get("STADSGRAF_SCREENS"):
        path = Path(folder) / f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}.png"
        page.screenshot(path=path, full_page=True)
