"""read: paths to documents. A file that cannot be read is an issue, never the end of the run."""

from stadsgraf.read.archive import Archives, File
from stadsgraf.read.documents import read_bytes, read_document, read_path
from stadsgraf.read.files import gather
from stadsgraf.read.reading import Asked, Reading, Tell
from stadsgraf.read.sources import read_sources

__all__ = [
    "Archives",
    "Asked",
    "File",
    "Reading",
    "Tell",
    "gather",
    "read_bytes",
    "read_document",
    "read_path",
    "read_sources",
]
