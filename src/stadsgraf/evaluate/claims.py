"""The claims of a graph, with the labels of their participants and the passages that support them."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal

from stadsgraf.evaluate.conventions import COUNTED, ROLES, SPLIT
from stadsgraf.evaluate.graph import GraphError, Index, Node, Term, local_name
from stadsgraf.evaluate.labels import fold, norm
from stadsgraf.vocabulary import (
    DCT,
    NAMESPACE,
    OA,
    ORG,
    ORG_PROPERTIES,
    PROV,
    ClaimType,
    Derivation,
    Property,
)

# How directly a passage gives a claim, the most direct first.
_DIRECTNESS: Final = tuple(Derivation)
_PAPER_OF: Final = (
    NAMESPACE + "document",
    NAMESPACE + "inDocument",
    PROV + "wasDerivedFrom",
    PROV + "hadPrimarySource",
    DCT + "source",
)
_ENDED: Final = re.compile("former|tidigare|end|avslut")


@dataclass(frozen=True, slots=True)
class Participant:
    """A participant with all its names, the preferred one first."""

    node: Term
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of evidence; None for what is unknown.

    Attributes:
        document: file name of the paper.
        start, end: the span in code points.
        quote: its words.
        confidence: 0 to 1.
    """

    document: str | None
    start: int | None
    end: int | None
    quote: str | None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class GraphClaim:
    """A claim of a graph, one per combination of several members, founders, hosts.

    Attributes:
        node: what identifies the claim.
        labels: names of the claim itself.
        documents: file names of the papers that it belongs to.
    """

    node: Node
    labels: tuple[str, ...]
    type: ClaimType
    participants: Mapping[Property, tuple[Participant, ...]]
    modality: str | None
    derivation: str | None
    valid_from: str | None
    until: str | None
    attested: str | None
    amount: float | None
    currency: str | None
    per: str | None
    value: float | None
    party_label: str | None
    outcome: str | None
    status: str | None
    passages: tuple[Passage, ...]
    documents: frozenset[str]

    @property
    def ended(self) -> bool:
        """Whether the claim says that what it states is over."""
        return self.until is not None or self.said_to_have_ended

    @property
    def said_to_have_ended(self) -> bool:
        """Whether a word, rather than a date, says that it is over."""
        return self.status is not None and _ENDED.search(fold(self.status)) is not None

    @property
    def signature(self) -> tuple[object, ...]:
        """What two claims share that count as one: all that is compared but label and attestation."""
        participants = tuple(
            sorted(
                (role, tuple(sorted(norm(min(value.labels)) for value in values)))
                for role, values in self.participants.items()
            )
        )
        return (
            self.type,
            participants,
            self.modality,
            self.valid_from,
            self.until,
            self.amount,
            self.currency,
            self.outcome,
            self.per,
            self.value,
        )


@dataclass(frozen=True, slots=True)
class Graph:
    """What a graph says, as it is scored.

    Attributes:
        claims: all claims of counted classes.
        by_node: the same by identifier, for claims that lead to others.
        unassigned: how many claims belong to none of the papers.
        papers: file names of the papers that it was made from, with claims or without.
    """

    claims: tuple[GraphClaim, ...]
    by_node: Mapping[Term, Sequence[GraphClaim]]
    unassigned: int
    papers: frozenset[str]


def read_claims(quads: Index, files: Sequence[str]) -> Graph:
    """Read the claims of a graph.

    Args:
        quads: the graph.
        files: file names of the papers that claims may belong to.
    """
    papers = _Papers.of(files)
    types: dict[Node, ClaimType] = {}
    for claim_type in COUNTED:
        for node in quads.instances.get(NAMESPACE + claim_type, ()):
            types.setdefault(node, claim_type)
    whole = [_read_claim(quads, node, claim_type, papers) for node, claim_type in types.items()]
    claims = tuple(part for claim in whole for part in _split(claim))
    by_node: defaultdict[Term, list[GraphClaim]] = defaultdict(list)
    for claim in claims:
        by_node[claim.node].append(claim)
    held = frozenset(file for claim in whole for file in claim.documents) | papers.sources(quads)
    return Graph(claims, by_node, sum(not claim.documents for claim in whole), held)


@dataclass(frozen=True, slots=True)
class _Papers:
    """File names of papers by their folded stems, the longest stem first."""

    stems: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, files: Sequence[str]) -> "_Papers":
        stems = [(_plain(re.sub(r"\.[^./]*$", "", file)), file) for file in files]
        return cls(tuple(sorted(stems, key=lambda pair: (-len(pair[0]), pair))))

    def named_in(self, names: Sequence[str]) -> str | None:
        """The paper that one of the names holds, with its number if any name has it."""
        plain = [_plain(name) for name in names]
        for name in plain:
            for stem, file in self.stems:
                if stem in name:
                    return file
        for name in plain:
            for stem, file in self.stems:
                rest = stem.partition("_")[2]
                if rest and rest in name:
                    return file
        return None

    def sources(self, quads: Index) -> frozenset[str]:
        """The papers that texts of the graph are said to come from."""
        texts = quads.instances.get(NAMESPACE + "TextSource", ())
        found = (self.named_in([name]) for text in texts for name in quads.document_names(text))
        return frozenset(file for file in found if file is not None)


def _plain(name: str) -> str:
    return re.sub(r"[-_ ]+", "_", fold(name))


def _read_claim(quads: Index, node: Node, claim_type: ClaimType, papers: _Papers) -> GraphClaim:
    # What belongs to a passage stands on its annotation, in older graphs on the claim.
    bearers = (node, *quads.annotations.get(node, ()))
    modality = next(quads.objects(node, NAMESPACE + "modality"), None)
    passages = tuple(_passages(quads, node, papers))
    return GraphClaim(
        node=node,
        labels=quads.labels(node),
        type=claim_type,
        participants=_participants(quads, node),
        modality=None if modality is None else local_name(modality).capitalize(),
        derivation=_derivation(quads, bearers),
        valid_from=_text(quads, node, "validFrom", "from"),
        until=_text(quads, node, "validUntil", "until"),
        attested=_first(quads, bearers, "attestedOn", "attested"),
        amount=_number(_text(quads, node, "amount")),
        currency=_text(quads, node, "currency"),
        per=_text(quads, node, "per"),
        value=_number(_text(quads, node, "value")),
        party_label=_first(quads, bearers, "partyLabel"),
        outcome=_text(quads, node, "outcome", "result"),
        status=_status(quads, node),
        passages=passages,
        documents=_documents(quads, node, passages, papers),
    )


def _text(quads: Index, node: Node, *names: str) -> str | None:
    return quads.text(node, *(NAMESPACE + name for name in names))


def _first(quads: Index, bearers: Sequence[Node], *names: str) -> str | None:
    found = (_text(quads, bearer, *names) for bearer in bearers)
    return next((text for text in found if text is not None), None)


def _number(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return float(text)
    except ValueError:  # no number is no amount, and is scored as such
        return None


def _participants(quads: Index, node: Node) -> dict[Property, tuple[Participant, ...]]:
    found: dict[Property, tuple[Participant, ...]] = {}
    for role in ROLES:
        places = (NAMESPACE + role, ORG + role) if role in ORG_PROPERTIES else (NAMESPACE + role,)
        values = tuple(Participant(term, quads.labels(term)) for term in quads.objects(node, *places))
        if values:
            found[role] = values
    kind = _text(quads, node, "kind")
    if kind and Property.STATEMENT_KIND not in found:
        found[Property.STATEMENT_KIND] = (Participant(Literal(kind), (kind,)),)
    return found


def _derivation(quads: Index, bearers: Sequence[Node]) -> str | None:
    """The most direct of the ways in which passages give a claim."""
    names = [
        local_name(value).capitalize()
        for bearer in bearers
        for value in quads.objects(bearer, NAMESPACE + "derivation")
    ]
    order = {derivation.value: rank for rank, derivation in enumerate(_DIRECTNESS)}
    return min(names, key=lambda name: order.get(name, len(order)), default=None)


def _status(quads: Index, node: Node) -> str | None:
    """The status as written, or `former` where an end exists but is not given."""
    status = _text(quads, node, "status", "membershipStatus")
    if status:
        return status
    unknown = {term.value for term in quads.nodes(node, NAMESPACE + "notStated")}
    ended = NAMESPACE + "validUntil" in unknown and NAMESPACE + "validFrom" not in unknown
    return "former" if ended else status


def _documents(quads: Index, node: Node, passages: Sequence[Passage], papers: _Papers) -> frozenset[str]:
    """The papers of a claim: those of its passages, else the one that its names or its graph's tell."""
    quoted = {passage.document for passage in passages if passage.document is not None}
    if quoted:
        return frozenset(quoted)
    names = [node.value, *quads.graphs.get(node, ())]
    for source in quads.objects(node, *_PAPER_OF):
        names += quads.document_names(source)
    found = papers.named_in(names)
    return frozenset() if found is None else frozenset({found})


def _passages(quads: Index, node: Node, papers: _Papers) -> Iterator[Passage]:
    linked = quads.nodes(node, NAMESPACE + "evidence", NAMESPACE + "hasEvidence")
    for annotation in sorted({*quads.annotations.get(node, ()), *linked}, key=str):
        for target in list(quads.nodes(annotation, OA + "hasTarget")) or [annotation]:
            yield _passage(quads, annotation, target, papers)


def _passage(quads: Index, annotation: Node, target: Node, papers: _Papers) -> Passage:
    selectors = list(quads.nodes(target, OA + "hasSelector"))
    selectors += [finer for selector in selectors for finer in quads.nodes(selector, OA + "refinedBy")]
    sources = (*quads.objects(target, OA + "hasSource"), *quads.objects(annotation, DCT + "source"))
    names = [name for source in sources for name in quads.document_names(source)]
    return Passage(
        papers.named_in(names or [annotation.value, target.value]),
        _offset(quads, selectors, "start"),
        _offset(quads, selectors, "end"),
        _selected(quads, selectors, "exact"),
        _number(_text(quads, annotation, "confidence")),
    )


def _selected(quads: Index, selectors: Sequence[Node], name: str) -> str | None:
    values = [value.value for selector in selectors for value in quads.objects(selector, OA + name)]
    return values[-1] if values else None


def _offset(quads: Index, selectors: Sequence[Node], name: str) -> int | None:
    text = _selected(quads, selectors, name)
    try:
        return None if text is None else int(text)
    except ValueError as error:
        raise GraphError(f"{selectors[0].value}: oa:{name} is {text!r}; it must be an integer.") from error


def _split(claim: GraphClaim) -> Iterator[GraphClaim]:
    """A claim as one per combination of the participants that identify it."""
    roles = [role for role in SPLIT.get(claim.type, ()) if len(claim.participants.get(role, ())) > 1]
    for values in itertools.product(*(claim.participants[role] for role in roles)):
        single = {role: (value,) for role, value in zip(roles, values, strict=True)}
        yield replace(claim, participants={**claim.participants, **single}) if single else claim
