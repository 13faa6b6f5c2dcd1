"""All that one document's graph can be checked for by itself, on one index of its quads."""

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from stadsgraf.config import ShaclEngine
from stadsgraf.quotes import ReadText
from stadsgraf.statements import Statement
from stadsgraf.validate.audit import audit_evidence, audit_terms
from stadsgraf.validate.findings import Finding
from stadsgraf.validate.local import check_local
from stadsgraf.validate.shacl import Tables, indexed, tables
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
    if engine is ShaclEngine.COMPILED:
        return _check(tables(quads), read)
    held = list(quads)
    found, counts = check_shapes(held, engine)
    return found | _check_beside_shapes(tables(held), read), counts


def check_emitted(
    statements: Iterable[Statement], read: ReadText
) -> tuple[frozenset[Finding], Mapping[str, int]]:
    """As `check_document`, of what was just emitted: no store has seen it, and none need to."""
    return _check(indexed(statements), read)


def _check(own: Tables, read: ReadText | None) -> tuple[frozenset[Finding], Mapping[str, int]]:
    found, counts = check_indexed(own)
    return found | _check_beside_shapes(own, read), counts


def _check_beside_shapes(own: Tables, read: ReadText | None) -> set[Finding]:
    quotes = audit_evidence(own, read) if read is not None else set()
    return check_local(own) | audit_terms(own) | quotes
