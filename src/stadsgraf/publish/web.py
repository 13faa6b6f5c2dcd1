"""The explorer's files, as they were built from `web/`."""

from pathlib import Path

from stadsgraf.errors import InputError
from stadsgraf.resources import resource_folder


def explorer_folder() -> Path:
    """Where the explorer lies.

    Raises:
        InputError: it is not in this installation.
    """
    try:
        folder = resource_folder("web")
    except InputError as error:
        raise InputError(
            "The explorer is not in this installation: run `pip install .` in a clone to build it."
        ) from error
    if not (folder / "single").is_dir():
        raise InputError(
            "The explorer of this installation is older than the program: run `pip install .` in a clone."
        )
    return folder
