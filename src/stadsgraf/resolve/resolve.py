"""The stage: drafts of one paper to claims and entities.

A claim's identifier is made of all that identifies it, so two drafts that say the same are one claim
with the evidence of both.  Drafts inside other drafts are resolved first.
"""

from collections.abc import Iterable

import msgspec

from stadsgraf.characters import for_name
from stadsgraf.ids import claim_id, slug
from stadsgraf.model import Antecedent, Claim, Document, Draft, Evidence, Name, Participant, Resolved, Value
from stadsgraf.resolve.entities import Register, is_nameless
from stadsgraf.vocabulary import ClaimType, Derivation, Modality

_DESCRIPTIVE = frozenset({"text", "approximate", "subject", "votesFor", "votesAgainst", "votesAbstaining"})
"""Values that describe a claim without identifying it; the text of a description or view is what it is."""


def resolve(
    document: Document, drafts: Iterable[Draft], *, title: str, complete: bool, home: Name | None
) -> Resolved:
    """Gives identifiers to the claims and entities of one document.

    Args:
        document: the document.
        drafts: what the extractors found.
        title: title of the paper.
        complete: False when its text breaks off.
        home: the organisation whose paper it is; scopes bodies, people and cases.
    """
    register = Register(home, document.id)
    claims: dict[str, Claim] = {}
    for draft in drafts:
        if not _is_nameless(draft):
            _claim(draft, document, register, claims)
    supported = {key: claim for key, claim in claims.items() if claim.evidence}
    labels = register.by_label()
    done = [_finished(claim, labels) for claim in supported.values()]
    return Resolved(
        document, title, complete, tuple(sorted(done, key=lambda claim: claim.id)), register.entities()
    )


def _is_nameless(draft: Draft) -> bool:
    """Whether somebody that takes part has no name, only a noun that stands for another in each paper."""
    return any(
        _is_nameless(target) if isinstance(target, Draft) else is_nameless(target)
        for _, target in draft.participants
    )


def _claim(draft: Draft, document: Document, register: Register, claims: dict[str, Claim]) -> str:
    participants = tuple(
        sorted(
            {
                Participant(
                    prop,
                    _claim(target, document, register, claims)
                    if isinstance(target, Draft)
                    else register.identify(target),
                )
                for prop, target in draft.participants
            }
        )
    )
    values = tuple(sorted(set(draft.values), key=lambda value: (value[0], str(value[1]))))
    identifier = claim_id(draft.type, _identity(draft, document, participants, values))
    known = claims.get(identifier)
    merged = draft.evidence if known is None else (*known.evidence, *draft.evidence)
    shown = values if known is None else _first_of_each(known.values, values)
    claims[identifier] = Claim(
        identifier,
        draft.type,
        participants,
        draft.modality,
        draft.period if known is None else known.period,
        shown,
        tuple(sorted({*draft.not_stated, *(known.not_stated if known is not None else ())})),
        merged,
    )
    return identifier


def _identity(
    draft: Draft, document: Document, participants: tuple[Participant, ...], values: tuple[Value, ...]
) -> list[tuple[str, str]]:
    """What identifies a claim; one about nobody and nothing named is of its document alone."""
    pairs = [(participant.property.value, participant.target) for participant in participants]
    pairs.append(("modality", draft.modality.value))
    period = draft.period
    pairs += [
        (name, said)
        for name, said in (("from", period.start), ("until", period.end), ("precision", period.precision))
        if said
    ]
    worded = draft.type is ClaimType.DESCRIPTION or draft.modality is Modality.OPINION
    described = _DESCRIPTIVE - {"text"} if worded else _DESCRIPTIVE
    if not participants:
        pairs.append(("document", document.id))
        pairs += [(name, slug(str(value))) for name, value in values if name == "subject" and value]
    pairs += [(name, str(value)) for name, value in values if name not in described]
    return pairs


def _first_of_each(first: tuple[Value, ...], second: tuple[Value, ...]) -> tuple[Value, ...]:
    """Values of both; of one that may differ between passages (`text`), the first passage's."""
    names = {name for name, _ in first}
    joined = [*first, *(value for value in second if value[0] not in names)]
    return tuple(sorted(joined, key=lambda value: (value[0], str(value[1]))))


_STRENGTH = {
    Derivation.EXPLICIT: 0,
    Derivation.ANAPHORA: 1,
    Derivation.INFERRED: 2,
    Derivation.COMPUTED: 3,
}


def _finished(claim: Claim, labels: dict[str, str]) -> Claim:
    """Evidence sorted, one piece per passage (the strongest), antecedents as identifiers."""
    best: dict[tuple[int, int], Evidence] = {}
    for piece in claim.evidence:
        key = (piece.start, piece.end)
        if key not in best or _rank(piece) < _rank(best[key]):
            best[key] = piece
    evidence = tuple(
        msgspec.structs.replace(
            piece,
            antecedents=tuple(_identified(piece.antecedents, labels)),
        )
        for _, piece in sorted(best.items())
    )
    return msgspec.structs.replace(claim, evidence=evidence)


def _identified(antecedents: Iterable[Antecedent], labels: dict[str, str]) -> list[Antecedent]:
    """Each thing once, by the first words that stand for it; what is no entity falls away."""
    found: dict[str, Antecedent] = {}
    for antecedent in antecedents:
        name = labels.get(for_name(antecedent.name))
        if name is not None:
            found.setdefault(name, msgspec.structs.replace(antecedent, name=name))
    return sorted(found.values())


def _rank(piece: Evidence) -> tuple[int, str]:
    return _STRENGTH[piece.derivation], piece.rule
