"""What is supported by a noun alone: "tillstyrker ett medlemskap", "tillstyrker inträde i N", "ser gärna ett värdskap".

The noun tells whether it is joining, leaving or hosting, and the network is the one that the words name, else
the only one of which the case tells such a thing.  Where a proposal proposes nothing else it is what is
supported; else, or where somebody asked for it whom the paper does not name, it is the claim itself.
"""

import re
from collections.abc import Iterable, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.extract.acts import is_office
from stadsgraf.extract.demands import inner_of
from stadsgraf.extract.targets import agents, candidates, of_case, same_matter, value
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, EntityType, Modality

_BEFORE = r"^[ ,]*(?:(?:till|för|i) )?(?:(?:ett|en|det|den|detta|denna|kommunens|stadens|regionens|landstingets|fortsatt|fortsatta|förnyat|nytt|ny|fullt|fullvärdigt|associerat|eventuellt|föreslagna|aktuella|tänkta|sådant|sådan) ){0,4}"
_END = r"(?:et|en|n|t)?(?![a-zåäö])"
_SORTS: tuple[tuple[ClaimType, bool, re.Pattern[str]], ...] = tuple(
    (kind, leaving, re.compile(rf"{_BEFORE}(?:{nouns}){_END}", re.IGNORECASE))
    for kind, leaving, nouns in (
        (ClaimType.HOSTING, False, r"värdskap|ansökan om (?:att (?:få )?(?:stå som|bli|vara) värd|värdskap)|värdrollen?|arrangörskap|kandidatur"),
        (ClaimType.MEMBERSHIP, True, r"utträde|utträdande|uppsägning(?:en)? av medlemskap|(?:en )?uppsägning|avslut av medlemskap|lämnande"),
        (ClaimType.MEMBERSHIP, False, r"medlemskap|inträde|återinträde|anslutning|ansökan(?! om (?:bidrag|medel|lov|tillstånd))|medlemsansökan|inträdesansökan|deltagande|medverkan|återanslutning|kommunens medlemskap"),
    )
)  # fmt: skip
"""Class of what is supported, whether it is to leave, and the nouns for it."""
OPEN = (Modality.PROPOSED, Modality.REQUESTED, Modality.PLANNED, Modality.CONDITIONAL)
"""How a claim is held that nobody has decided on yet."""


def matter_meant(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]
) -> Draft | None:
    """What a noun of joining, leaving or hosting means; None where nothing or several things fit.

    Args:
        paper: the paper.
        sentence: where the words stand.
        span: the words in `sentence.text`.
        known: drafts found so far.
    """
    words = sentence.text[span[0] : span[1]]
    sort = next(((kind, leaving) for kind, leaving, noun in _SORTS if noun.match(words)), None)
    if sort is None:
        return None
    pending = [draft for draft in of_case(paper, sentence, known) if draft.modality in OPEN]
    fitting = [d for d in pending if d.type is sort[0] and (value(d, "kind") == "utträde") is sort[1]]
    named = {
        m.name for m in sentence.mentions if m.kind is MentionKind.NETWORK and span[0] <= m.start < span[1]
    }
    if named:
        fitting = [draft for draft in fitting if named & {name for _, name in draft.participants}]
    own = [draft for draft in fitting if paper.home in {name for _, name in draft.participants}]
    fitting = own or fitting
    if len({draft.participants for draft in fitting}) != 1:
        return None
    return _as_proposed(candidates(paper, sentence, known), fitting[0])


def narrowed(proposal: Draft, told: Iterable[Draft]) -> Draft:
    """The proposal, or the one claim of its several that a passage tells.

    Args:
        proposal: a proposal.
        told: the claims of the passage.
    """
    inner = inner_of(proposal)
    told = list(told)
    meant = [target for target in inner if any(same_matter(target, draft) for draft in told)]
    return meant[0] if len(inner) > 1 and len(meant) == 1 else proposal


def _as_proposed(made: Sequence[Draft], claim: Draft) -> Draft:
    """The proposal of nothing but a claim, of an office or a body first; else the claim."""
    alone = [
        draft
        for draft in made
        if (inner := inner_of(draft)) and all(same_matter(target, claim) for target in inner)
    ]
    put = [d for d in alone if any(agent.kind is EntityType.BODY for agent in agents(d))]
    by_office = [d for d in put if any(is_office(agent) for agent in agents(d))]
    return next(iter([*by_office, *put, *alone]), claim)
