"""read: paths to documents. A file that cannot be read is an issue, never the end of the run."""

from stadsgraf.read.files import gather
from stadsgraf.read.text import read_document

__all__ = ["gather", "read_document"]
