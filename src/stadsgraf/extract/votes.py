"""The votes of a decision: for, against and those who abstain."""

from stadsgraf.annotate.paper import Paper
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.rule import Match
from stadsgraf.model import Value

_ABSTAIN = compiled(r"<n=NUMBER> (?:ledamöter |<ROLE> )?(?:avstår|avstod|lägger ned sin röst)")


def votes(paper: Paper, match: Match) -> tuple[Value, ...]:
    """The literals of a vote that a match tells, with those who abstain in the sentence or the next."""
    values: list[Value] = []
    for group, name in (("yes", "votesFor"), ("no", "votesAgainst")):
        mention = match.first(group)
        if mention is not None and mention.number is not None:
            values.append((name, int(mention.number)))
    if values:
        for other in paper.sentences[match.sentence.index : match.sentence.index + 2]:
            found = _ABSTAIN.search(other.view)
            if found is not None and other.section == match.sentence.section:
                mention = Match(other, found, "").first("n")
                if mention is not None and mention.number is not None:
                    values.append(("votesAbstaining", int(mention.number)))
    return tuple(values)
