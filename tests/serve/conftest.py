"""One server for all tests that read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.builds import PAPERS, built
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
