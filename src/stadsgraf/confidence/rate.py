"""The stage: claims of one paper to the same claims with their reliability."""

import msgspec

from stadsgraf.confidence.table import Table
from stadsgraf.model import Claim, Evidence, Resolved


def rate(resolved: Resolved, table: Table) -> Resolved:
    """The claims of a document with the reliability of each passage.

    Args:
        resolved: what the document says.
        table: what was measured.
    """
    return msgspec.structs.replace(resolved, claims=tuple(_rated(claim, table) for claim in resolved.claims))


def _rated(claim: Claim, table: Table) -> Claim:
    return msgspec.structs.replace(claim, evidence=tuple(_piece(piece, table) for piece in claim.evidence))


def _piece(piece: Evidence, table: Table) -> Evidence:
    antecedents = tuple(
        msgspec.structs.replace(one, reliability=table.of_antecedent(one.rule)) for one in piece.antecedents
    )
    return msgspec.structs.replace(piece, reliability=table.of(piece), antecedents=antecedents)
