"""One server of each kind for all tests, and builds of real papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stadsgraf.remote.endpoints import Endpoints
from tests.pipeline.builds import PAPERS, built, papers
from tests.remote.servers import VIRTUOSO, emptied, oxigraph, virtuoso


@pytest.fixture(scope="session")
def oxigraph_address() -> Iterator[str]:
    """An Oxigraph server in memory."""
    with oxigraph() as address:
        yield address


@pytest.fixture
def store(oxigraph_address: str) -> Endpoints:
    """An empty Oxigraph store."""
    return emptied(oxigraph_address)


@pytest.fixture(scope="session")
def virtuoso_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Virtuoso server."""
    if VIRTUOSO is None:
        pytest.skip("virtuoso-t is not installed: apt-get install virtuoso-opensource")
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as (address, _):
        yield address


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of some papers."""
    return built([PAPERS], tmp_path_factory.mktemp("remote") / "out")


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the same papers, but one is gone and one has changed."""
    folder = tmp_path_factory.mktemp("later")
    names = sorted(path.name for path in PAPERS.glob("*.txt"))
    source = papers(folder / "papers", names[1:])
    changed = source / names[1]
    changed.write_bytes(
        changed.read_bytes() + "\nGöteborgs Stad är medlem i C40 Cities sedan 2010.\n".encode()
    )
    return built([source], folder / "out")
