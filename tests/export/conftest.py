from functools import cache

import pyoxigraph as ox
import pytest

from stadsgraf.corpus import Corpus, merge
from stadsgraf.export import Source
from stadsgraf.graph.emit import emit
from tests.export.gold import SEEDS, load


@cache
def _seeds() -> tuple[Corpus, list[ox.Quad]]:
    resolved = load(SEEDS)
    return merge(resolved), [quad for paper in resolved for quad in emit(paper)]


@pytest.fixture
def source() -> Source:
    corpus, quads = _seeds()
    return Source.plain(lambda: corpus, lambda: quads)
