"""read: paths to documents. A file that cannot be read is an issue, never the end of the run."""

from stadsgraf.read.archive import Archives, File
from stadsgraf.read.documents import read_bytes, read_document, read_path
from stadsgraf.read.files import gather
from stadsgraf.read.pictures import Shown, doubts, page_pictures
from stadsgraf.read.reading import Asked, Reading, Tell
from stadsgraf.read.sources import Given, grouped, look_into, read_given

__all__ = [
    "Archives",
    "Asked",
    "File",
    "Given",
    "Reading",
    "Shown",
    "Tell",
    "doubts",
    "gather",
    "grouped",
    "look_into",
    "page_pictures",
    "read_bytes",
    "read_document",
    "read_given",
    "read_path",
]
