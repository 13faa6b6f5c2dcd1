"""The page in one file: what it holds, what it may run, and that nothing of a paper can end a script."""

import base64
import gzip
import hashlib
import re
from pathlib import Path

import msgspec
import pytest

from stadsgraf.publish import single_page
from tests.pipeline.builds import built, run
from tests.publish.test_site import _explorer_is_built, _silent

pytestmark = pytest.mark.skipif(not _explorer_is_built(), reason="the explorer was not built here")

Files = dict[str, bytes]


def _data(page: str) -> dict[str, object]:
    found = re.search(r'<script type="text/plain" id="stadsgraf-data">([A-Za-z0-9+/=]*)</script>', page)
    assert found is not None
    decoded: dict[str, object] = msgspec.json.decode(gzip.decompress(base64.b64decode(found[1])))
    return decoded


def test_it_holds_the_files_of_a_site(out: Path, written: Files, tmp_path: Path) -> None:
    target = tmp_path / "network.html"
    done = run("draw", "--out", out, "--to", target, "--lang", "sv")
    assert done.returncode == 0, done.stderr
    held = _data(target.read_text())
    site = msgspec.json.decode(written["site.json"]) | {"graph": None}
    expected = {path: msgspec.json.decode(content) for path, content in written.items()}
    assert held == expected | {"site.json": site}
    assert target.stat().st_size < 2_000_000
    assert '<html lang="sv">' in target.read_text()


def test_its_policy_lets_only_its_own_script_and_style_run(out: Path) -> None:
    page = single_page(out, "en", _silent).decode()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    *_, script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    for text in (style, script):
        hashed = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"&#x27;sha256-{hashed}&#x27;" in policy[1]
    assert "unsafe" not in policy[1]
    assert "default-src &#x27;none&#x27;" in policy[1]


def test_text_of_a_paper_ends_no_script(tmp_path: Path) -> None:
    paper = tmp_path / "in" / "a.txt"
    paper.parent.mkdir()
    paper.write_text("Protokoll\n\nEskilstuna kommun är medlem i nätverket Gröna ringen.</script><b>\n")
    folder = built([paper.parent], tmp_path / "out")
    page = single_page(folder, "en", _silent).decode()
    assert page.count("</script>") == 2
    assert any("</script><b>" in str(value) for value in _data(page).values())
