"""Which case a claim belongs to: that of the paragraph (§) or paper in which its first passage stands."""

import bisect
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.paper import Paper, source_start
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_PROCEDURAL = frozenset(
    {
        ClaimType.PROPOSAL,
        ClaimType.ENDORSEMENT,
        ClaimType.DECISION,
        ClaimType.POSITION_STATEMENT,
        ClaimType.INITIATION,
        ClaimType.DOCUMENT_RELATION,
    }
)
_PENDING = frozenset({ClaimType.MEMBERSHIP, ClaimType.HOSTING})


def with_cases(paper: Paper, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of the procedure with the case they belong to.

    A standing membership or a role in a body is no matter of the case; a membership that is only
    proposed or asked for is, and so is presenting it.
    """
    starts = [source_start(paper.edits, section.start) for section in paper.sections]
    return tuple(_with_case(paper, draft, starts, 0) for draft in drafts)


def _with_case(paper: Paper, draft: Draft, starts: list[int], place: int) -> Draft:
    """The draft with its case; one without a passage of its own stands where the draft around it does."""
    place = draft.evidence[0].start if draft.evidence else place
    inner = tuple(
        (prop, _with_case(paper, target, starts, place) if isinstance(target, Draft) else target)
        for prop, target in draft.participants
    )
    if not _belongs(draft) or any(prop is Property.IN_CASE for prop, _ in inner):
        return msgspec.structs.replace(draft, participants=inner)
    section = max(bisect.bisect_right(starts, place) - 1, 0)
    case = case_name(paper, paper.sections[section].case)
    return msgspec.structs.replace(draft, participants=(*inner, (Property.IN_CASE, case)))


def _belongs(draft: Draft) -> bool:
    if draft.type in _PROCEDURAL:
        return True
    if draft.type in _PENDING:
        return draft.modality not in (Modality.STATED, Modality.DENIED)
    if draft.type is ClaimType.ROLE_HOLDING:
        return any(
            prop is Property.ROLE and isinstance(target, Name) and target.label.startswith("föredragande")
            for prop, target in draft.participants
        )
    return draft.type is ClaimType.EVENT and bool(
        {("kind", "föredragning"), ("kind", "behandling")} & set(draft.values)
    )


def case_name(paper: Paper, number: int) -> Name:
    """The case as a name: its title, identified by its diary number or else by the document."""
    head = paper.cases[number]
    document = paper.document.id.removeprefix("doc/")
    key = head.number or (f"{document}-{head.paragraph}" if head.paragraph else document)
    return Name(EntityType.CASE, head.title or paper.title or paper.document.name, key=key)
