"""A claim as the graph holds it, with what was decided about it: what wording and sources start from."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.terms import GRAPH, TYPE, is_claim, objects, sg, subjects
from stadsgraf.vocabulary import ClaimType, Modality, Property

_PROPERTIES = {v.property_iri(prop): prop.value for prop in Property}
_LITERALS = [
    "validFrom",
    "validUntil",
    "datePrecision",
    "amount",
    "currency",
    "per",
    "duration",
    "recurrence",
    "identifier",
    "value",
    "approximate",
    "text",
    "subject",
    "motion",
    "outcome",
    "votesFor",
    "votesAgainst",
    "votesAbstaining",
    "stance",
    "kind",
]
_VALUES = {v.NAMESPACE + name: name for name in _LITERALS}
MEMBER, ORGANIZATION = ox.NamedNode(v.ORG + "member"), ox.NamedNode(v.ORG + "organization")
_BODY = ox.NamedNode(v.OA + "hasBody")
EXIT = "utträde"
_TYPES = {v.NAMESPACE + kind.value: kind for kind in ClaimType}


_STATES = frozenset(
    {
        ClaimType.MEMBERSHIP,
        ClaimType.PARTY_AFFILIATION,
        ClaimType.ROLE_HOLDING,
        ClaimType.COORDINATION,
        ClaimType.HOSTING,
        ClaimType.SEAT,
    }
)
"""What lasts, and so can be over."""


Exits = Mapping[tuple[str, str], Sequence[ox.NamedNode]]
"""The claims that a member leaves an organisation, by the identifiers of the two."""


class Decision(msgspec.Struct, frozen=True, order=True):
    """A decision that settles a claim: its date, the body, what became of the proposal."""

    date: str
    node: str
    outcome: str
    bodies: tuple[ox.NamedNode, ...]


class View(msgspec.Struct, frozen=True):
    """One claim of the merged graph.

    Attributes:
        node: its identifier.
        type: its class.
        modality: how the text holds it.
        participants: nodes by property, each sorted.
        values: literals by property; the least where passages give several.
        not_stated: properties that the text was checked for and does not give.
        decisions: what was decided about it, oldest first.
        left: the decisions by which a member that the text states has left, or will leave, again.
    """

    node: ox.NamedNode
    type: ClaimType
    modality: Modality
    participants: dict[str, tuple[ox.NamedNode, ...]]
    values: dict[str, str]
    not_stated: frozenset[str]
    decisions: tuple[Decision, ...]
    left: tuple[Decision, ...] = ()

    @property
    def leaving(self) -> bool:
        """Whether the claim is of leaving (utträde), not of belonging."""
        return self.type is ClaimType.MEMBERSHIP and EXIT in self.values.get("kind", "")

    @property
    def ended(self) -> bool:
        """Whether a state has an end, printed or named as not stated."""
        return self.type in _STATES and ("validUntil" in self.values or "validUntil" in self.not_stated)

    @property
    def holds(self) -> bool:
        """Whether the text states it as a fact that is not over, and no decision to leave is known."""
        return self.modality is Modality.STATED and not (self.ended or self.leaving or self.left)


def exits(store: ox.Store) -> Exits:
    """All claims of leaving, by who leaves what."""
    found: defaultdict[tuple[str, str], list[ox.NamedNode]] = defaultdict(list)
    for claim in subjects(store, sg("kind"), ox.Literal(EXIT)):
        organizations = [term.value for term in objects(store, claim, ORGANIZATION)]
        for member in objects(store, claim, MEMBER):
            for organization in organizations:
                found[member.value, organization].append(claim)
    return found


def view(store: ox.Store, node: ox.NamedNode, exits_of: Callable[[], Exits]) -> View:
    """A claim by its identifier; the caller has made sure that it is one.

    Args:
        store: the graph.
        node: the claim.
        exits_of: gives what `exits` finds in the graph; called for a membership that holds.
    """
    participants: dict[str, list[ox.NamedNode]] = {}
    values: dict[str, str] = {}
    not_stated: set[str] = set()
    kinds, modality = set[ClaimType](), Modality.STATED
    for quad in store.quads_for_pattern(node, None, None, GRAPH):
        prop, target = quad.predicate.value, quad.object
        if isinstance(target, ox.NamedNode):
            if prop in _PROPERTIES:
                participants.setdefault(_PROPERTIES[prop], []).append(target)
            elif prop == TYPE.value and target.value in _TYPES:
                kinds.add(_TYPES[target.value])
            elif prop == v.NAMESPACE + "modality":
                modality = Modality(target.value.removeprefix(v.NAMESPACE))
            elif prop == v.NAMESPACE + "notStated":
                not_stated.add(target.value.removeprefix(v.NAMESPACE))
        elif isinstance(target, ox.Literal) and prop in _VALUES:
            name = _VALUES[prop]
            values[name] = min(target.value, values.get(name, target.value))
    found = View(
        node=node,
        type=min(kinds),
        modality=modality,
        participants={
            prop: tuple(sorted(nodes, key=lambda one: one.value)) for prop, nodes in participants.items()
        },
        values=values,
        not_stated=frozenset(not_stated),
        decisions=_decisions(store, node),
    )
    if found.type is ClaimType.MEMBERSHIP and found.holds:
        return msgspec.structs.replace(found, left=_left(store, found, exits_of()))
    return found


def _left(store: ox.Store, membership: View, left: Exits) -> tuple[Decision, ...]:
    """Decisions to adopt a proposal that the same member leaves the same organisation."""
    leavings = {
        claim
        for member in membership.participants.get("member", ())
        for organization in membership.participants.get("organization", ())
        for claim in left.get((member.value, organization.value), ())
    }
    decisions = {one for claim in leavings for one in _decisions(store, claim) if one.outcome == "bifall"}
    return tuple(sorted(decisions))


def _decisions(store: ox.Store, node: ox.NamedNode) -> tuple[Decision, ...]:
    """Decisions on the claim itself or on a proposal that proposes it, directly or through another."""
    seen, waiting, found = {node}, [node], set[ox.NamedNode]()
    while waiting:
        claim = waiting.pop()
        found |= set(subjects(store, sg("decides"), claim))
        for proposal in subjects(store, sg("proposes"), claim):
            if proposal not in seen:
                seen.add(proposal)
                waiting.append(proposal)
    return tuple(sorted(_decision(store, one) for one in found))


def _decision(store: ox.Store, node: ox.NamedNode) -> Decision:
    bodies = [term for term in objects(store, node, sg("agent")) if isinstance(term, ox.NamedNode)]
    return Decision(
        date=min((term.value for term in objects(store, node, sg("validFrom"))), default=""),
        node=node.value,
        outcome=min((term.value for term in objects(store, node, sg("outcome"))), default=""),
        bodies=tuple(sorted(bodies, key=lambda body: body.value)),
    )


def claims_of(store: ox.Store, node: ox.NamedNode) -> list[ox.NamedNode]:
    """The claims that a node stands for: itself, or those that an entity takes part in, sorted."""
    if is_claim(store, node):
        return [node]
    found = {
        quad.subject
        for quad in store.quads_for_pattern(None, None, node, GRAPH)
        if quad.predicate.value in _PROPERTIES and isinstance(quad.subject, ox.NamedNode)
    }
    return sorted((one for one in found if is_claim(store, one)), key=lambda one: one.value)


def annotations(store: ox.Store, claim: ox.NamedNode) -> list[ox.NamedNode]:
    """The annotations that support a claim, sorted."""
    return sorted(subjects(store, _BODY, claim), key=lambda one: one.value)
