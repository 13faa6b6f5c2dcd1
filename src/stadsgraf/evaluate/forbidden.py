"""Claims that the gold forbids: what a paper is known not to say."""

from stadsgraf.evaluate.claims import GraphClaim
from stadsgraf.evaluate.gold import Item, Items, MustNot, labels_of, references_of
from stadsgraf.evaluate.labels import norm
from stadsgraf.evaluate.matching import (
    Comparison,
    reaches_claims,
    relaxed,
    same_labels,
    same_number,
    same_reached,
)
from stadsgraf.vocabulary import ClaimType, Property


def violates(by: Comparison, pattern: MustNot, claim: GraphClaim) -> bool:
    """Whether a claim is of a forbidden pattern: its class, all its participants, and what else it names."""
    if claim.type is not pattern.type or not _same_values(pattern, claim):
        return False
    return all(_same_role(by, pattern, role, value, claim) for role, value in pattern.participants.items())


def names_claims(pattern: MustNot) -> bool:
    """Whether a pattern lists claims that it reaches; then a match elsewhere is no excuse."""
    return any(isinstance(value, tuple) and references_of(value) for value in pattern.participants.values())


def _same_values(pattern: MustNot, claim: GraphClaim) -> bool:
    if pattern.modality is not None and claim.modality != pattern.modality:
        return False
    if pattern.amount is not None and not same_number(pattern.amount, claim.amount):
        return False
    if pattern.outcome and not _same_ruling(pattern.outcome, claim.outcome):
        return False
    if pattern.derivation_not is not None and claim.derivation == pattern.derivation_not:
        return False
    return pattern.status is None or claim.ended == (pattern.status == "former")


def _same_ruling(wanted: str, found: str | None) -> bool:
    """Whether an outcome holds the forbidden one; a rejected "återremiss" is none."""
    ruling, words = norm(wanted), norm(found or "")
    return bool(found) and ruling in words and ("avsl" in ruling or "avsl" not in words)


def _same_role(
    by: Comparison, pattern: MustNot, role: Property, value: Item | Items, claim: GraphClaim
) -> bool:
    references = references_of(value)
    if references:
        only = {role: references}
        if reaches_claims(by, only):
            return same_reached(by, only, claim, every=False)
        return any(
            relaxed(by, by.gold[reference.claim], target)
            for reference in references
            for participant in claim.participants.get(role, ())
            for target in by.graph.by_node.get(participant.node, ())
        )
    labels = labels_of(value)
    if role is Property.ABOUT and pattern.type is ClaimType.COST_ESTIMATE:
        return _is_cost_of(by, labels[0], claim)
    return same_labels(by, pattern.type, role, labels, claim)


def _is_cost_of(by: Comparison, label: str, claim: GraphClaim) -> bool:
    """Whether a cost is of something with this label, or of a claim about such an organisation."""
    for value in claim.participants.get(Property.ABOUT, ()):
        if by.matcher.same(label, value.labels):
            return True
        for target in by.graph.by_node.get(value.node, ()):
            for role in (Property.ORGANIZATION, Property.NETWORK):
                parties = target.participants.get(role, ())
                if any(by.matcher.same(label, party.labels) for party in parties):
                    return True
    return False
