"""Where the files lie that the program reads at run time: in the wheel, or in a clone's own folders."""

from pathlib import Path
from typing import Literal

from stadsgraf.errors import InputError

Resource = Literal["ontology", "queries", "registers", "web"]

_PACKAGE = Path(__file__).parent
_REPOSITORY = _PACKAGE.parents[1]
_IN_REPOSITORY: dict[Resource, str] = {
    "ontology": "ontology",
    "queries": "queries",
    "registers": "seeds/registers",
    "web": "web/dist",
}


def resource_folder(name: Resource) -> Path:
    """Find a folder of files that travel with the program.

    An editable install does not carry them (hatchling puts them into the wheel only), so the
    package is looked at first and the repository around it second.

    Args:
        name: Which of the folders.

    Returns:
        The folder, which exists.

    Raises:
        InputError: Neither place has it.
    """
    candidates = (_PACKAGE / "data" / name, _REPOSITORY / _IN_REPOSITORY[name])
    for folder in candidates:
        if folder.is_dir():
            return folder
    looked = " and ".join(str(folder) for folder in candidates)
    raise InputError(f"the folder of {name} is missing (looked at {looked}): install stadsgraf again")
