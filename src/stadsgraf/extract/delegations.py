"""What officials and chairs decide on behalf of a board, as minutes list it: "Kulturchefen, 2023-05-03: Kommunen …".

Only a paragraph that speaks of delegation, or of deciding on somebody's behalf, is read so.  An official may be
named by the title alone; who holds it is settled where claims are made.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act, Stretch, content_of
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, EntityType, Property

_WHO = r"(?P<who>(?:<BODY> )?<ROLE>(?:,? <PERSON>(?: <PARTY>)?)?|<PERSON>(?: <PARTY>)?,? <ROLE>)"
_POINT = r"^(?:(?:\d{1,2}|<NUMBER>)[.)] |[-–•] )?"
_VAGNAR = r"(?:,? (?:på <ANYBODY> vägnar|med stöd av delegation|på delegation|enligt delegation(?:sordning(?:en)?)?),?)?"
_DELEGATED = (
    ("acts.delegated@1", compiled(rf"{_POINT}{_WHO},? (?:den )?<when=DATE>:(?= )")),
    ("acts.delegated@1", compiled(rf"{_POINT}<when=DATE>,? {_WHO}:(?= )")),
    (
        "acts.decided-by-delegation@1",
        compiled(
            rf"{_POINT}{_WHO}(?:{_VAGNAR} (?:beslutade|beslöt)|{_VAGNAR} har{_VAGNAR}(?:(?: den)? <when0=DATE>)?{_VAGNAR} beslutat)"
            rf"{_VAGNAR}(?:,? (?:den )?<when=DATE>)?{_VAGNAR}(?P<chain> att)(?= )"
        ),
    ),
)
_SPEAKS_OF_IT = gated(r"delegation|\bvägnar\b|delegerade? beslut", re.IGNORECASE)


def delegated(paper: Paper) -> Iterator[Act]:
    """The decisions of officials and chairs that a paper lists."""
    told = {s.section for s in paper.sentences if _SPEAKS_OF_IT.search(s.text)}
    for sentence in paper.sentences if told else ():
        if sentence.section not in told or paper.part_of(sentence).genre != "protokoll":
            continue
        for rule, pattern in _DELEGATED:
            found = pattern.search(sentence.view)
            act = _act(paper, sentence, rule, found) if found is not None else None
            if act is not None:
                yield act
                break


def _act(paper: Paper, sentence: Sentence, rule: str, found: re.Match[str]) -> Act | None:
    who = _actor(group_mentions(sentence, found, "who"))
    groups = [group for group in ("when", "when0") if group in found.re.groupindex]
    days = [m.period for group in groups for m in group_mentions(sentence, found, group)]
    start, end = sentence.places[found.start()], sentence.places[found.end()]
    content = content_of(paper, sentence, end)
    if who is None or who.name is None or not content or not days or days[0] is None:
        return None
    when = Period(days[0].start, None, days[0].precision or Precision.DAY)
    formula = Stretch(sentence, start, end)
    return Act(ActKind.DECISION, rule, (who.name,), (who,), None, formula, content, when, past=True)


def _actor(mentions: list[Mention]) -> Mention | None:
    """The person, or the title where nobody is named."""
    people = [m for m in mentions if m.kind is MentionKind.PERSON]
    titles = [m for m in mentions if m.kind is MentionKind.ROLE]
    return next(iter([*people, *titles]), None)


def holder(who: Name, known: Sequence[Draft]) -> Name | None:
    """Who decides: a person, or the one who is known to hold a title; None where nobody or several do."""
    if who.kind is not EntityType.ROLE:
        return who
    people: set[Name] = set()
    for draft in known:
        parts = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
        if draft.type is ClaimType.ROLE_HOLDING and parts.get(Property.ROLE) == who:
            people.add(parts[Property.MEMBER])
    return next(iter(people)) if len(people) == 1 else None
