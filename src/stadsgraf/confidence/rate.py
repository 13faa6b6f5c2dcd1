"""The stage: claims of one paper to the same claims with their reliability."""

import msgspec

from stadsgraf.confidence.table import Table
from stadsgraf.model import Claim, Resolved


def rate(resolved: Resolved, table: Table) -> Resolved:
    """The claims of a document with the reliability of each passage.

    Args:
        resolved: what the document says.
        table: what was measured.
    """
    return msgspec.structs.replace(resolved, claims=tuple(_rated(claim, table) for claim in resolved.claims))


def _rated(claim: Claim, table: Table) -> Claim:
    evidence = tuple(msgspec.structs.replace(piece, reliability=table.of(piece)) for piece in claim.evidence)
    return msgspec.structs.replace(claim, evidence=evidence)
