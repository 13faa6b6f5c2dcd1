"""A build and its site for all tests that read."""

from pathlib import Path

import pytest

from stadsgraf.publish.contents import contents
from stadsgraf.serve.built import open_built
from stadsgraf.serve.limits import Limits
from tests.serve.conftest import browser, out, server

__all__ = ["browser", "out", "server"]

Files = dict[str, bytes]


@pytest.fixture(scope="session")
def written(out: Path) -> Files:
    """The files of its site."""
    return dict(contents(open_built(out, Limits()), lambda *_: None, 17))
