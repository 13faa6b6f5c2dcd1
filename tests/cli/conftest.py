"""One build for all tests of the command line that read."""

from pathlib import Path

import pytest

from tests.pipeline.builds import PAPERS, built


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the papers that no test changes."""
    return built([PAPERS], tmp_path_factory.mktemp("cli") / "out")
