"""Whether a claim of a graph says what a gold claim says.

Relaxed: the same class, or one that the gold accepts, and the same identity; modality is not looked at.
Strict: also every other participant, modality, dates as precise as the text gives them, and all the claims
that are reached.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from stadsgraf.evaluate.claims import Graph, GraphClaim, Participant
from stadsgraf.evaluate.conventions import (
    CONTENT,
    DATED,
    IDENTITY,
    NETWORK_CLAIMS,
    NEVER_COMPARED,
    PERIPHERAL,
    PLACES_OF,
    PRINCIPALS,
)
from stadsgraf.evaluate.gold import ClaimRef, GoldClaim, Participants, labels_of, references_of
from stadsgraf.evaluate.graph import Term
from stadsgraf.evaluate.labels import Matcher, norm, same_outcome, same_participant
from stadsgraf.vocabulary import ClaimType, Modality, Property

_NETWORKS = (Property.ORGANIZATION, Property.NETWORK)
_PROCEDURAL = frozenset({ClaimType.PROPOSAL, ClaimType.ENDORSEMENT, ClaimType.DECISION, ClaimType.INVITATION})
# Two amounts or counts are the same within half a hundredth.
_TOLERANCE = 0.005
# Share of common words from which two titles name one document.
_TITLE_OVERLAP = 0.4
_HALF = 0.5
# Participants that relaxed matching has already compared by a rule of their own.
_BY_OTHER_RULES = frozenset(
    {(ClaimType.COST_ESTIMATE, Property.ABOUT), (ClaimType.PARTY_AFFILIATION, Property.ORGANIZATION)}
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a claim of a graph and a claim of the gold are compared by.

    Attributes:
        gold: the claims of the paper by name.
        graph: the claims of the graph.
        matcher: how labels are compared.
        networks: all names of networks in the gold, of this paper and others, normalised.
    """

    gold: Mapping[str, GoldClaim]
    graph: Graph
    matcher: Matcher
    networks: frozenset[str]


def network_labels(claims: Iterable[GoldClaim]) -> Iterator[str]:
    """The labels that gold claims use for networks."""
    for claim in claims:
        if claim.type in NETWORK_CLAIMS:
            for role in _NETWORKS:
                value = claim.participants.get(role)
                if isinstance(value, str):
                    yield value


def relaxed(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether class and identity agree."""
    if claim.type is not gold.type:
        return claim.type in gold.type_also and _same_parties(by, gold, claim)
    match gold.type:
        case ClaimType.COST_ESTIMATE:
            return _same_cost(by, gold, claim)
        case ClaimType.QUANTITY:
            return same_number(gold.value, claim.value)
        case ClaimType.EVENT:
            return _same_event(by, gold, claim)
        case ClaimType.DOCUMENT_RELATION:
            return _same_document(gold, claim)
    if not all(_same_identity(by, gold, claim, role) for role in IDENTITY.get(gold.type, ())):
        return False
    if gold.type not in _PROCEDURAL:
        return True
    if not same_content(by, gold, claim, every=False):
        return False
    if gold.type is ClaimType.DECISION and not _gold_content(by.gold, gold.participants):
        return _outcome_fits(by, gold, claim)
    return True


def strict(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether a claim that is right by `relaxed` is right in everything that the gold gives."""
    if claim.modality not in (gold.modality, *gold.modality_also):
        return False
    if not (
        _from_fits(gold, claim.valid_from) and _until_fits(gold, claim.until) and _attested_fits(gold, claim)
    ):
        return False
    if gold.status == "former" and not (claim.ended or claim.modality == Modality.DENIED):
        return False
    if claim.type is not gold.type:
        return True
    if gold.type is ClaimType.COST_ESTIMATE and claim.per not in (gold.per, *gold.per_also):
        return False
    if gold.type is ClaimType.PARTY_AFFILIATION and not _party_label_fits(gold, claim):
        return False
    if gold.type is ClaimType.DECISION and not _outcome_fits(by, gold, claim):
        return False
    return _same_others(by, gold, claim) and same_content(by, gold, claim, every=True)


def same_labels(
    by: Comparison,
    gold_type: ClaimType,
    role: Property,
    wanted: Sequence[str],
    claim: GraphClaim,
    *,
    also: Sequence[str] = (),
    share: float = 1.0,
) -> bool:
    """Whether a participant of a claim is the gold's.

    Args:
        by: what to compare by.
        gold_type: class of the gold claim.
        role: the participant.
        wanted: the gold's labels; each must be there and, for a share of 1, no other.
        claim: the claim of the graph.
        also: labels that may stand beside the gold's, or in the place of a single one.
        share: what part of all labels, of either side, must be common to both (the Jaccard index).
    """
    values = _values(claim, gold_type, role)
    if not values:
        return False

    def found(labels: Sequence[str], value: Participant) -> bool:
        return any(same_participant(by.matcher, gold_type, role, label, value.labels) for label in labels)

    hits = sum(any(found([label], value) for value in values) for label in wanted)
    right = sum(found([*wanted, *also], value) for value in values)
    if not hits and len(wanted) == 1 and any(found(also, value) for value in values):
        hits = 1
    if share >= 1.0:
        return hits == len(wanted) and right == len(values)
    if role is Property.AGENT and hits and right == len(values):
        return True  # what several propose together may be split into one proposal each
    return hits / max(1, len(wanted) + len(values) - right) >= share


def same_content(by: Comparison, gold: GoldClaim, claim: GraphClaim, *, every: bool) -> bool:
    """Whether a procedural claim reaches the claims that the gold's reaches: all of them, or one."""
    return gold.claim_ref_loose or same_reached(by, gold.participants, claim, every=every)


def same_reached(by: Comparison, participants: Participants, claim: GraphClaim, *, every: bool) -> bool:
    """Whether a claim reaches the claims that gold participants reach: all of them, or one."""
    wanted = _gold_content(by.gold, participants)
    if not wanted:
        return True
    reached = _graph_content(by.graph, claim, set())
    found = (any(relaxed(by, target, candidate) for candidate in reached) for target in wanted)
    return all(found) if every else any(found)


def reaches_claims(by: Comparison, participants: Participants) -> bool:
    """Whether gold participants lead to any claim through proposing, endorsing, deciding or inviting."""
    return bool(_gold_content(by.gold, participants))


def same_number(wanted: float | None, found: float | None) -> bool:
    """Whether an amount or count is there and is the one wanted."""
    return wanted is not None and found is not None and abs(found - wanted) < _TOLERANCE


def _gold_content(gold: Mapping[str, GoldClaim], participants: Participants) -> list[GoldClaim]:
    return _gold_leaves(gold, participants, set())


def _gold_leaves(
    gold: Mapping[str, GoldClaim], participants: Participants, seen: set[str]
) -> list[GoldClaim]:
    """The claims at the end of proposals of proposals, each once."""
    leaves: list[GoldClaim] = []
    for reference in chain.from_iterable(references_of(participants.get(role)) for role in CONTENT):
        if reference.claim in seen:
            continue
        seen.add(reference.claim)
        target = gold[reference.claim]
        if any(role in target.participants for role in CONTENT):
            leaves += _gold_leaves(gold, target.participants, seen)
        else:
            leaves.append(target)
    return leaves


def _graph_content(graph: Graph, claim: GraphClaim, seen: set[Term]) -> list[GraphClaim]:
    leaves: list[GraphClaim] = []
    for value in chain.from_iterable(claim.participants.get(role, ()) for role in CONTENT):
        if value.node in seen:
            continue
        seen.add(value.node)
        for target in graph.by_node.get(value.node, ()):
            if any(role in target.participants for role in CONTENT):
                leaves += _graph_content(graph, target, seen)
            else:
                leaves.append(target)
    return leaves


def _values(claim: GraphClaim, gold_type: ClaimType, role: Property) -> Sequence[Participant]:
    """A participant of a claim, wherever the graph puts it; a group may speak as the party spoken for."""
    places = PLACES_OF.get((gold_type, role), (role,))
    if role is Property.SPEAKER:
        places = (*places, Property.ON_BEHALF_OF)
    return next((claim.participants[place] for place in places if place in claim.participants), ())


def _same_parties(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether a claim of an accepted other class shares a participant and brings in no stranger."""
    roles = gold.participants.items()
    labels = [label for role, value in roles for label in (*labels_of(value), *gold.also(role))]

    def known(value: Participant) -> bool:
        return any(
            by.matcher.same(label, value.labels) or by.matcher.same(label, value.labels, "party")
            for label in labels
        )

    for role in PRINCIPALS:
        values = claim.participants.get(role, ())
        loose = role in _NETWORKS
        if values and not any(known(value) or (loose and _overlaps(labels, value)) for value in values):
            return False
    return any(known(value) for value in chain.from_iterable(claim.participants.values()))


def _overlaps(labels: Sequence[str], value: Participant) -> bool:
    """Whether a name holds one of the labels, or is part of one."""
    names = [name for name in map(norm, value.labels) if name]
    wanted = [norm(label) for label in labels]
    return any((label and label in name) or name in label for label in wanted for name in names)


def _same_identity(by: Comparison, gold: GoldClaim, claim: GraphClaim, role: Property) -> bool:
    wanted = labels_of(gold.participants.get(role))
    if not wanted:
        return True
    share = _HALF if role in (Property.SPEAKER, Property.AGENT) else 1.0
    if same_labels(by, gold.type, role, wanted, claim, also=gold.also(role), share=share):
        return True
    if gold.type is not ClaimType.PARTY_AFFILIATION or role is not Property.ORGANIZATION:
        return False
    if not claim.party_label:
        return False
    return by.matcher.same(wanted[0], [claim.party_label.strip("()")], "party")


def _same_cost(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    same_currency = claim.currency == gold.currency or gold.amount == 0
    return same_number(gold.amount, claim.amount) and same_currency and _same_payee(by, gold, claim)


def _same_payee(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether the network paid for is the gold's; what is paid for in free words is not compared."""
    values = claim.participants.get(Property.ABOUT, ())
    wanted = _payee(by, gold)
    networks = {norm(label) for label in network_labels(by.gold.values())}
    if not values or wanted is None or norm(wanted) not in networks:
        return True
    return any(_is_payee(by, wanted, value) for value in values)


def _payee(by: Comparison, gold: GoldClaim) -> str | None:
    """The label of what a gold cost is for: its own, or that of the organisation in the claim it is about."""
    about = gold.participants.get(Property.ABOUT)
    if isinstance(about, ClaimRef):
        participants = by.gold[about.claim].participants
        about = participants.get(Property.ORGANIZATION) or participants.get(Property.NETWORK)
    return about if isinstance(about, str) else None


def _is_payee(by: Comparison, wanted: str, value: Participant) -> bool:
    if _names(by, wanted, value):
        return True
    claims = by.graph.by_node.get(value.node, ())
    if not claims:  # no claim: a thing in words may stand for the network, another network may not
        return not any(norm(label) in by.networks for label in value.labels)
    return any(
        _names(by, wanted, party)
        for claim in claims
        for role in _NETWORKS
        for party in claim.participants.get(role, ())
    )


def _names(by: Comparison, wanted: str, value: Participant) -> bool:
    return by.matcher.same(wanted, value.labels) or norm(wanted) in norm(" ".join(value.labels))


def _same_event(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether an event has a participant in common, or the day."""
    wanted = [label for value in gold.participants.values() for label in labels_of(value)]
    names = [value.labels for value in chain.from_iterable(claim.participants.values())]
    if any(by.matcher.same(label, known) for label in wanted for known in (*names, claim.labels)):
        return True
    return bool(gold.valid_from and claim.valid_from and claim.valid_from.startswith(gold.valid_from))


def _same_document(gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether a document has enough words of its title in common, or the printed identifier."""
    documents = claim.participants.get(Property.DOCUMENT, ())
    titles = [norm(label) for document in documents for label in document.labels]
    labels = labels_of(gold.participants[Property.DOCUMENT])
    wanted = {word for label in labels for word in norm(label).split()}
    for title in titles:
        words = set(title.split())
        if words and len(wanted & words) / len(wanted | words) >= _TITLE_OVERLAP:
            return True
    return bool(gold.identifier) and any(norm(gold.identifier) in title for title in titles)


def _from_fits(gold: GoldClaim, found: str | None) -> bool:
    if found is None:
        return gold.valid_from is None or None in gold.from_also or gold.from_context
    if _begins_with(found, gold.valid_from, *gold.from_also):
        return True
    return gold.valid_from is None and gold.type not in DATED


def _until_fits(gold: GoldClaim, found: str | None) -> bool:
    if found is None:
        return gold.until is None or None in gold.until_also
    if _begins_with(found, gold.until, *gold.until_also):
        return True
    standing = gold.type is ClaimType.MEMBERSHIP and gold.modality is Modality.STATED
    return gold.until is None and not standing  # an end that the text does not give


def _begins_with(found: str, *dates: str | None) -> bool:
    return any(found.startswith(date) for date in dates if date is not None)


def _attested_fits(gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether the year in which a passage shows the fact is right; it is never required."""
    if gold.attested is None or not claim.attested:
        return True
    years = [date[:4] for date in (gold.attested, *gold.attested_also) if date is not None]
    return claim.attested.startswith(tuple(years))


def _party_label_fits(gold: GoldClaim, claim: GraphClaim) -> bool:
    return not (claim.party_label and gold.party_label) or claim.party_label.strip("() ") == gold.party_label


def _outcome_fits(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    return not (claim.outcome and gold.outcome) or same_outcome(by.matcher, gold.outcome, claim.outcome)


def _same_others(by: Comparison, gold: GoldClaim, claim: GraphClaim) -> bool:
    """Whether all participants that stand by label agree, the identity's in full."""
    if gold.type in PERIPHERAL:
        return True
    for role, value in gold.participants.items():
        wanted = labels_of(value)
        if not wanted or role in NEVER_COMPARED or role in CONTENT or (gold.type, role) in _BY_OTHER_RULES:
            continue
        if gold.type is ClaimType.INVITATION and role is Property.AGENT and role not in claim.participants:
            return False
        if not same_labels(by, gold.type, role, wanted, claim, also=gold.also(role)):
            return False
    return True
