"""stadsgraf: papers of city governments in, a knowledge graph with its sources out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from stadsgraf.opened import Build

__version__ = "0.1.0"


def open(folder: "str | PathLike[str]") -> "Build":  # noqa: A001 - `stadsgraf.open`, as of a file
    """A build to read from Python: its graph, network, claims and answers, each read when it is asked for.

    Args:
        folder: what `stadsgraf build` was told as `--out`.

    Raises:
        stadsgraf.errors.InputError: the folder holds no build.
    """
    from pathlib import Path

    from stadsgraf.opened import open_build

    return open_build(Path(folder))
