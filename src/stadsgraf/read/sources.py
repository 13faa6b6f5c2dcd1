"""All that a command line gives to read: documents, each once, and what could not be read."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from stadsgraf.config import Ocr
from stadsgraf.ids import document_id
from stadsgraf.issues import Issue
from stadsgraf.model import Document
from stadsgraf.read.archive import Archives, File
from stadsgraf.read.documents import read_document
from stadsgraf.read.kinds import kind_of
from stadsgraf.read.reading import Kind, Reading, Tell

_PICTURED = frozenset({Kind.PDF, Kind.PNG, Kind.JPEG, Kind.TIFF})


class Bytes(msgspec.Struct, frozen=True):
    """What a file holds: the hex SHA-256 of its bytes, and whether pages of it may be pictures."""

    sha256: str
    pictured: bool


class Given(msgspec.Struct, frozen=True):
    """Files with the same bytes, sorted, which are one document.

    Attributes:
        sha256: hex digest of the bytes.
        pictured: whether pages of it may be pictures.
        files: the files.
    """

    sha256: str
    pictured: bool
    files: tuple[File, ...]

    @property
    def document(self) -> str:
        """Identifier of the document that these files are."""
        return document_id(self.sha256)


def look_into(file: File, archives: Archives) -> Bytes | Issue:
    """What a file holds, or why that cannot be said."""
    data = archives.bytes_of(file)
    if isinstance(data, Issue):
        return data
    return Bytes(hashlib.sha256(data).hexdigest(), kind_of(data) in _PICTURED)


def grouped(files: Iterable[tuple[File, Bytes]]) -> tuple[Given, ...]:
    """Files by what they hold, sorted by identifier of the document."""
    groups: defaultdict[Bytes, list[File]] = defaultdict(list)
    for file, held in files:
        groups[held].append(file)
    found = (Given(held.sha256, held.pictured, tuple(sorted(same))) for held, same in groups.items())
    return tuple(sorted(found, key=lambda given: given.sha256))


def read_given(given: Given, ocr: Ocr, tell: Tell, archives: Archives) -> Reading:
    """The document that files with the same bytes are, with all their names, and the issues of each.

    Args:
        given: the files; the ending of a name may decide how its bytes are read, and the last decides.
        ocr: which pages Tesseract reads.
        tell: is told how far the work on a long file has come.
        archives: gives the bytes of files in archives.
    """
    document: Document | None = None
    issues: list[Issue] = []
    names: set[str] = set()
    for file in given.files:
        read = read_document(file, ocr, tell, archives)
        issues += read.issues
        if read.document is not None:
            names.update(read.document.names)
            document = msgspec.structs.replace(read.document, names=tuple(sorted(names)))
    return Reading(document, tuple(issues))
