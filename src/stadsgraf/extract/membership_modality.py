"""How sure a membership is: told as a fact, denied, or only proposed, planned or asked for by what holds it."""

import re

from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import Act
from stadsgraf.extract.membership_rules import DENIED_BEFORE, Rule
from stadsgraf.extract.rule import Match
from stadsgraf.vocabulary import Modality


def modality_of(rule: Rule, match: Match, act: Act | None) -> Modality:
    """The modality of what a rule finds, in an act or none."""
    groups = match.found.groupdict()
    if groups.get("neither") or ((groups.get("no") or groups.get("before")) and not rule.former):
        return Modality.DENIED
    if rule.modality is Modality.DENIED or DENIED_BEFORE.search(match.sentence.text[: match.span[0]]):
        return Modality.DENIED
    if act is not None and rule.modality in (Modality.REQUESTED, Modality.PLANNED):
        return _under_act(act, match)
    if act is not None and rule.modality is Modality.STATED and not rule.former and _is_the_point(act, match):
        return _under_act(act, match)
    return rule.modality


_COMES_TRUE = re.compile(
    r"\b(?:ingår|deltar|medverkar|är (?:medlem|med|ansluten)|bildas|utgörs|består|omfattar)\b(?!.*\b(?:sedan|fortsatt|kvar|fortfarande|redan)\b)"
)
_MARK = re.compile(r"\W*(?:\d{1,2}[.)]\W*)?(?:att )?", re.IGNORECASE)


def _is_the_point(act: Act, match: Match) -> bool:
    """Whether what is told as a fact is itself the point proposed or decided: "1. Kommunen ingår i X"."""
    if act.past or _COMES_TRUE.search(match.sentence.text, *match.span) is None:
        return False
    return any(
        stretch.sentence.index == match.sentence.index
        and _MARK.fullmatch(match.sentence.text[stretch.start : match.span[0]]) is not None
        for stretch in act.content
    )


_CONDITION = re.compile(r"\bunder förutsättning|\bförutsatt att|\bom medel|\bvillkor", re.IGNORECASE)


_LEAVING = ("membership.leaves@", "membership.membership-ends@", "membership.exit@")


def _under_act(act: Act, match: Match) -> Modality:
    """What is only proposed is Proposed, on a condition Conditional; what is decided to be done is Planned,
    but an application that is decided is still only an application.
    """
    rest = match.sentence.text[match.span[1] :]
    if _CONDITION.search(rest):
        return Modality.CONDITIONAL
    applies = re.search(r"ansök|söker|begär", match.sentence.text[match.span[0] : match.span[1]])
    if act.kind is ActKind.DECISION and not applies and not match.rule.startswith(_LEAVING):
        return Modality.PLANNED
    return Modality.PROPOSED
