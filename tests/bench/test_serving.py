"""What a server is asked when it is measured."""

import os
import sys

import pytest
from bench.processes import processor
from bench.questions import Arguments
from bench.serving import Interest, paths_of

from stadsgraf.query.header import Kind
from tests.query.graphs import seeds


def test_every_other_argument_is_what_is_spoken_of_most() -> None:
    ranked = [Interest(seeds()).one(Kind.CITY, turn) for turn in (0, 2, 4)]
    assert ranked[0] == Arguments(seeds()).one(Kind.CITY, 0)
    assert len(set(ranked)) == 3
    assert Interest(seeds()).one(Kind.CITY, 3) == Arguments(seeds()).one(Kind.CITY, 3)


def test_many_rounds_ask_more_than_few() -> None:
    few, many = (set(paths_of(Interest(seeds()), rounds)) for rounds in (2, 8))
    assert few < many
    assert "/api/ask/networks?" in few


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_processor_s_time_is_told() -> None:
    assert processor(os.getpid()) > 0
