"""Members whom the paper knows as founders: "alla tre är kvar", and the first members with the day of the founding."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.extract.rule import evidence_across
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property

_NUMBERS = {"båda": 2, "bägge": 2, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8}
_STILL = r"(?: (?:fortfarande|alltjämt|ännu|än i dag|i dag|numera|också|kvar))*"
_ALL_REMAIN = gated(
    rf"(?:(?:Alla|Samtliga|De|Dessa|Båda|Bägge)(?: de)?(?: (?P<count>{'|'.join(_NUMBERS)}))?(?: (?:kommunerna|städerna|orterna|regionerna|grundarna|grundare|stiftarna|stiftare|grundarkommunerna))?|Grundarna|Stiftarna)"
    rf" (?:är|står|finns){_STILL} (?P<held>kvar|med|medlemmar)(?: som medlemmar| i (?:nätverket|kretsen))?(?=[.,;]|\s*$| och | men )"
)
FIRST = "membership.first-members@1"
"""The rule whose members came when their network did."""


def remaining(paper: Paper, known: Sequence[Draft]) -> Iterator[tuple[Sentence, Draft]]:
    """Founders whom the next sentence tells to be members still.

    Args:
        paper: the paper.
        known: drafts of the families before, foundings among them.
    """
    foundings = [d for d in known if d.type is ClaimType.FOUNDING and d.modality is Modality.STATED]
    for before, sentence in pairwise(paper.sentences) if foundings else ():
        told = _ALL_REMAIN.match(sentence.text)
        if told is None or before.block != sentence.block:
            continue
        if told["held"] != "kvar" and not re.search(
            r"fortfarande|alltjämt|ännu|än i dag|rund|tift", told.group()
        ):
            continue
        founded = _founded_in(paper, before, foundings)
        networks = {network.label for _, network in founded}
        count = _NUMBERS.get(told["count"] or told.group().split()[0].casefold(), len(founded))
        if len(networks) == 1 and len(founded) == count > 1:
            yield from ((sentence, _still(paper, before, sentence, pair)) for pair in founded)


def _founded_in(paper: Paper, sentence: Sentence, foundings: Sequence[Draft]) -> list[tuple[Name, Name]]:
    """Founders with their network, told in a sentence."""
    span = paper.source_span(sentence, 0, len(sentence.text))
    pairs: list[tuple[Name, Name]] = []
    for draft in foundings:
        (_, founder), (_, network) = draft.participants
        here = span.start <= draft.evidence[0].start and draft.evidence[0].end <= span.end
        if here and isinstance(founder, Name) and isinstance(network, Name):
            pairs.append((founder, network))
    return list(dict.fromkeys(pairs))


def _still(paper: Paper, before: Sentence, sentence: Sentence, pair: tuple[Name, Name]) -> Draft:
    told = evidence_across(paper, before, sentence, "membership.founders-remain@1", Derivation.ANAPHORA)
    told = msgspec.structs.replace(told, attested_on=paper.date_of(sentence))
    return Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, pair[0]), (Property.ORGANIZATION, pair[1])),
        Modality.STATED,
        evidence=(told,),
    )


def from_the_start(draft: Draft, known: Sequence[Draft]) -> Draft:
    """A first member's draft with the date on which its network was founded, where the paper tells one."""
    if draft.evidence[0].rule != FIRST or draft.period.start is not None:
        return draft
    network = draft.participants[1][1]
    for other in known:
        founds = other.type is ClaimType.FOUNDING or ("kind", "grundande") in other.values
        same = any(name == network for _, name in other.participants)
        if founds and same and other.modality is Modality.STATED and other.period.start is not None:
            start = Period(other.period.start, None, other.period.precision, other.period.words)
            return msgspec.structs.replace(draft, period=start)
    return draft
