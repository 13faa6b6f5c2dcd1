"""All that a command line gives to read: documents, each once, and what could not be read."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue
from stadsgraf.model import Document
from stadsgraf.read.archive import Archives
from stadsgraf.read.documents import read_document
from stadsgraf.read.files import gather
from stadsgraf.read.reading import Tell
from stadsgraf.read.scan import cores


def read_sources(
    sources: Iterable[Path], ocr: Ocr, tell: Tell
) -> tuple[tuple[Document, ...], tuple[Issue, ...]]:
    """Documents by identifier, each once with all its names, and the issues of what could not be read.

    Args:
        sources: files, folders and archives.
        ocr: which pages Tesseract reads.
        tell: is told how far the work has come.
    """
    documents: dict[str, Document] = {}
    with Archives() as archives, ThreadPoolExecutor(cores()) as readers:
        files, found = gather(sources, archives)
        issues = list(found)
        # Several at a time, for the sake of scans: Tesseract runs beside this process.
        reads = readers.map(lambda file: read_document(file, ocr, tell, archives), files)
        for number, read in enumerate(reads, start=1):
            issues += read.issues
            if read.document is not None:
                known = documents.get(read.document.id)
                names = {*read.document.names, *(known.names if known is not None else ())}
                documents[read.document.id] = msgspec.structs.replace(
                    read.document, names=tuple(sorted(names))
                )
            tell("opening files", number, len(files))
    return tuple(documents[key] for key in sorted(documents)), tuple(sorted(issues))
