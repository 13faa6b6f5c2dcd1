"""The folder of a site: what is written, what is replaced, and what is never touched."""

import gzip
from pathlib import Path

import pytest

from stadsgraf.errors import InputError, OutputError
from stadsgraf.publish import publish
from stadsgraf.publish.web import explorer_folder
from tests.pipeline.builds import run


def _explorer_is_built() -> bool:
    try:
        explorer_folder()
    except InputError:
        return False
    return True


pytestmark = pytest.mark.skipif(not _explorer_is_built(), reason="the explorer was not built here")


def _silent(*_: object) -> None:
    pass


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def site(out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    assert publish(out, folder, _silent) == sum(map(len, _files(folder).values()))
    return folder


def test_the_page_asks_no_server_and_runs_nothing_but_its_own_files(site: Path) -> None:
    page = (site / "index.html").read_text()
    assert '<meta name="stadsgraf-source" content="site"' in page
    assert "<base" not in page
    assert "script-src 'self' 'wasm-unsafe-eval'" in page
    assert "http://" not in page.replace('http-equiv="', "")


def test_the_graph_of_the_site_is_the_exported_one(site: Path, out: Path, tmp_path: Path) -> None:
    assert run("export", "turtle", "--out", out, "--to", tmp_path).returncode == 0
    packed = (site / "data" / "graph.ttl.gz").read_bytes()
    assert gzip.decompress(packed) == (tmp_path / "graph.ttl").read_bytes()


def test_an_older_site_is_replaced_and_files_of_the_user_stay(site: Path, out: Path) -> None:
    before = _files(site)
    (site / "CNAME").write_text("papers.example\n")
    (site / "data" / "old.json").write_text("{}")
    publish(out, site, _silent)
    after = _files(site)
    assert after.pop("CNAME") == b"papers.example\n"
    assert after == before
    (site / "CNAME").unlink()


def test_nothing_of_the_user_is_overwritten(out: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(OutputError, match=r"index\.html would be overwritten"):
        publish(out, tmp_path, _silent)
    assert _files(tmp_path) == {"index.html": b"mine"} | {
        name: content for name, content in _files(tmp_path).items() if name.startswith(".")
    }


def test_a_build_is_no_place_for_a_site(out: Path) -> None:
    before = _files(out)
    done = run("publish", out, "--to", out)
    assert done.returncode == 2
    assert b"give the site a folder of its own" in done.stderr
    assert _files(out) == before


def test_a_site_is_no_build(site: Path) -> None:
    done = run("publish", site, "--to", site / "again")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert not (site / "again").exists()


def test_a_build_that_breaks_off_leaves_the_old_site(site: Path, out: Path) -> None:
    before = _files(site)

    def stop(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish(out, site, stop)
    assert _files(site) == before
