"""What the explorer's picture of a large network costs: `python -m bench.drawing BUILD [LARGE]`.

The page gets a network of 5,000 things and 20,000 lines in place of the build's own, drawn by lot so that
some things have very many lines, as real ones do.  When its layout is done the picture is moved and zoomed,
and Chromium's trace tells the script time between one frame and the next: all functions and event handlers of
the page, and what they wait for.  It does not tell the time of the graphics card: without one, Chromium
rasterises on the processor, and frames come more slowly than script alone would let them.

Beside it: how long the first view takes, of each build given, from the address to the heading and, for the
network, to the picture.
"""

import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import time
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

THINGS = 5_000
LINES = 20_000
TURNS = 5
_SERVE = "from stadsgraf.cli import main; main()"
_KINDS = ("City", "Network", "Organization", "Person", "Case")
_BACK_TO_BACK = 1_000
"""Callbacks less than this apart, in microseconds, are of one frame."""

_BUSY = ("FunctionCall", "EventDispatch", "FireAnimationFrame", "TimerFire", "v8.run")
"""Events of a trace in which script runs; one within another is not counted twice."""


def network(things: int, lines: int) -> dict[str, Any]:
    """A network as `/api/network` gives it, the same each time."""
    lot = random.Random(1)  # noqa: S311
    ends = list(range(things))
    pairs = list[tuple[int, int]]()
    while len(pairs) < lines:
        source, target = lot.randrange(things), lot.choice(ends)
        if source != target:
            pairs.append((source, target))
            ends.append(target)  # who has many lines gets more
    return {
        "nodes": [
            {"id": f"thing/{one}", "label": f"Organisation number {one}", "kind": _KINDS[one % len(_KINDS)]}
            for one in range(things)
        ],
        "edges": [
            {
                "claim": f"claim/membership/{number}",
                "type": "Membership",
                "modality": "Proposed" if number % 4 == 0 else "Stated",
                "source": f"thing/{source}",
                "target": f"thing/{target}",
                "start": None,
                "end": None,
                "seen": None,
            }
            for number, (source, target) in enumerate(pairs)
        ],
        "total": {"nodes": things, "edges": lines},
    }


@contextmanager
def _served(build: Path) -> Iterator[str]:
    command = [sys.executable, "-c", _SERVE, "serve", str(build), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        assert server.stderr is not None
        found = re.search(rb"http://\S+:\d+", server.stderr.readline())
        assert found is not None
        try:
            yield found[0].decode()
        finally:
            server.terminate()


@contextmanager
def _browser() -> Iterator["Browser"]:
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        raise SystemExit("This needs playwright: pip install playwright, or make dev.") from None
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("This needs Chromium: apt-get install chromium.")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


def first_view(browser: "Browser", url: str, path: str, css: str) -> float:
    """Seconds from asking for an address until something stands on its page: the least of some turns."""
    taken = []
    for _ in range(TURNS):
        context = browser.new_context(base_url=url)
        page, start = context.new_page(), time.perf_counter()
        page.goto(path, wait_until="commit")
        page.wait_for_selector(css, timeout=120_000)
        taken.append(time.perf_counter() - start)
        context.close()
    return min(taken)


def _moved(page: "Page") -> None:
    box = page.locator(".canvas-box").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    for turn in range(4):
        page.mouse.down()
        for step in range(30):
            page.mouse.move(x + (step if turn % 2 else 30 - step) * 5, y + step, steps=1)
        page.mouse.up()
        for _ in range(10):
            page.mouse.wheel(0, 120 if turn % 2 else -120)
            page.wait_for_timeout(30)


def frames(events: list[dict[str, Any]]) -> list[float]:
    """Milliseconds of script of each frame of a trace."""
    ticks = [one for one in events if one["name"] == "FireAnimationFrame"]
    threads = {(one["pid"], one["tid"]) for one in ticks}
    busy = sorted(
        (one["ts"], one["ts"] + one.get("dur", 0))
        for one in events
        if one["name"] in _BUSY and (one["pid"], one["tid"]) in threads
    )
    starts, ended = list[int](), -_BACK_TO_BACK
    for one in sorted(ticks, key=lambda tick: tick["ts"]):
        if one["ts"] - ended >= _BACK_TO_BACK:
            starts.append(one["ts"])
        ended = one["ts"] + one.get("dur", 0)
    taken, last = [0.0] * len(starts), 0
    for begin, end in busy:
        if end <= last:
            continue
        at = bisect_right(starts, begin)
        if at:  # what leads up to a frame is counted with the one before
            taken[at - 1] += (end - max(begin, last)) / 1000
        last = end
    return taken


def drawn(browser: "Browser", url: str) -> None:
    """Prints what frames of the large network cost."""
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
    page, body = context.new_page(), json.dumps(network(THINGS, LINES))
    page.route("**/api/network*", lambda route: route.fulfill(body=body, content_type="application/json"))
    start = time.perf_counter()
    page.goto("/network")
    page.wait_for_selector(".canvas-box canvas", timeout=120_000)
    print(f"{THINGS:,} things, {LINES:,} lines: seen after {time.perf_counter() - start:.1f} s,", end=" ")
    page.locator(".canvas-buttons", has_text=re.compile("scroll|rulla")).wait_for(timeout=300_000)
    print(f"layout done after {time.perf_counter() - start:.1f} s")
    browser.start_tracing(page=page, categories=["devtools.timeline", "v8"])
    _moved(page)
    taken = frames(json.loads(browser.stop_tracing())["traceEvents"])
    context.close()
    p95 = statistics.quantiles(taken, n=20)[-1]
    print(
        f"script a frame, moved and zoomed: median {statistics.median(taken):.1f} ms, "
        f"95 % within {p95:.1f} ms, at most {max(taken):.1f} ms; {len(taken)} frames"
    )


def main(
    build: Path, large: Annotated[Path | None, typer.Argument(help="Another build, for first views.")] = None
) -> None:
    """Measure first views of builds, and the frames of a large network."""
    with _browser() as browser:
        for folder in filter(None, (build, large)):
            with _served(folder) as url:
                for path, css in (("/", "form.question"), ("/papers", "tbody tr")):
                    print(f"{folder} {path}: {first_view(browser, url, path, css):.2f} s")
                if folder == build:
                    seen = first_view(browser, url, "/network", ".canvas-box canvas")
                    print(f"{folder} /network: {seen:.2f} s")
                    drawn(browser, url)


if __name__ == "__main__":
    typer.run(main)
