"""Passages that only work out what an alternative would be: "Alternativ A: …", "Scenario 2 innebär …"."""

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.patterns import gated

_SCENARIO = gated(
    r"(?:Scenario|Alternativ|Räkneexempel|Exempel)(?: \w{1,3})?(?::|\.| [–-]|,| innebär)|(?:Scenario|Alternativ) \w{1,3}$"
)


def in_scenario(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence stands under such a heading, or behind such words in its block."""
    if _SCENARIO.match(paper.section_of(sentence).heading):
        return True
    for other in reversed(paper.sentences[: sentence.index + 1]):
        if other.block != sentence.block:
            return False
        if _SCENARIO.match(other.text):
            return True
    return False
