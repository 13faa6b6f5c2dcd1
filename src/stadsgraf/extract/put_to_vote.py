"""What is only put to a body: the points of a proposal, and what a yes or a no would mean in a vote."""

import re
from collections.abc import Sequence

from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act
from stadsgraf.patterns import gated

TELLS_HOW_TO_VOTE = gated(
    r"\b(?:vinner (?:ja|nej)\b|(?:ja|nej) vinner\b|röstar (?:ja|nej)\b|(?:får|fick|blir) (?:ja|nej) (?:flest|majoritet)|(?:ja|nej)-? ?röst(?:er)? (?:för|innebär|betyder|avser|är|till|=)"
    r"|(?:ja|nej) (?:innebär|betyder|står för)\b|i händelse av (?:ja|nej)|om (?:ja|nej)(?:-rösterna| får| blir| vinner))|^(?:Ja|Nej) ?(?:=|för|till|:)",
    re.IGNORECASE,
)
"""Words of a proposition on which a vote is taken: what they tell is granted only if that side wins."""


def points_put(acts: Sequence[Act]) -> set[int]:
    """The sentences that are points of a proposal: what they say a body decides it is only asked to decide.

    Args:
        acts: the acts of a paper.
    """
    return {
        stretch.sentence.index
        for act in acts
        if act.kind is ActKind.PROPOSAL
        for stretch in act.content
        if stretch.sentence.index != act.formula.sentence.index
    }
