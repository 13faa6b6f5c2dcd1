"""All that one document's graph can be checked for by itself, on one index of its quads."""

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from stadsgraf.config import ShaclEngine
from stadsgraf.quotes import ReadText
from stadsgraf.validate.audit import audit_evidence, audit_terms
from stadsgraf.validate.findings import Finding
from stadsgraf.validate.local import check_local
from stadsgraf.validate.shacl import tables
from stadsgraf.validate.shapes import check_indexed, check_shapes


def check_document(
    quads: Iterable[ox.Quad], read: ReadText | None, engine: ShaclEngine = ShaclEngine.COMPILED
) -> tuple[frozenset[Finding], Mapping[str, int]]:
    """Check a document against the shapes and local checks, its terms and its quotes.

    It depends on nothing but its arguments, so that any worker may run it, and what it returns can be
    pickled.

    Args:
        quads: The graph of the document; of several, the graphs are read as one.
        read: Where the kept texts are; None leaves the quotes unread.
        engine: What checks the shapes.

    Returns:
        What was found, and for each node shape how many focus nodes it had.

    """
    held = quads if engine is ShaclEngine.COMPILED else list(quads)
    own = tables(held)
    found, counts = check_indexed(own) if engine is ShaclEngine.COMPILED else check_shapes(held, engine)
    quotes = audit_evidence(own, read) if read is not None else set()
    return found | check_local(own) | audit_terms(own) | quotes, counts
