"""Which passages stand for what is proposed: the printed list, rather than a sentence that tells of it.

"Kontoret föreslår att staden går med i X" is evidence of the office's proposal. Of the membership it is
evidence only where no list ("… beslutar följande") prints the membership itself.
"""

from collections.abc import Sequence

import msgspec

from stadsgraf.model import Draft, Evidence
from stadsgraf.vocabulary import ClaimType, Modality

_PROPOSED = frozenset({ClaimType.MEMBERSHIP, ClaimType.HOSTING})


def formal_passages(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts without those whose only passage lies inside a proposal's, where the same claim has another."""
    told = [piece for draft in drafts if draft.type is ClaimType.PROPOSAL for piece in draft.evidence]
    printed = {
        _identity(draft) for draft in drafts if _is_proposed(draft) and not _inside(draft.evidence, told)
    }

    def is_told(draft: Draft) -> bool:
        return _is_proposed(draft) and _identity(draft) in printed and _inside(draft.evidence, told)

    def bare(draft: Draft) -> Draft:
        """The draft; those inside it that are only told of lose their passage, which the list's replaces."""
        inner = tuple((prop, bare(to) if isinstance(to, Draft) else to) for prop, to in draft.participants)
        kept = () if is_told(draft) else draft.evidence
        return msgspec.structs.replace(draft, participants=inner, evidence=kept)

    return tuple(bare(draft) for draft in drafts if not is_told(draft))


def _is_proposed(draft: Draft) -> bool:
    return draft.type in _PROPOSED and draft.modality is not Modality.STATED


def _identity(draft: Draft) -> Draft:
    """The draft as a claim: without evidence and without the words of its dates."""
    period = msgspec.structs.replace(draft.period, words="")
    return msgspec.structs.replace(draft, period=period, evidence=())


def _inside(evidence: Sequence[Evidence], told: Sequence[Evidence]) -> bool:
    return all(
        any(outer.start <= piece.start and piece.end <= outer.end for outer in told) for piece in evidence
    )
