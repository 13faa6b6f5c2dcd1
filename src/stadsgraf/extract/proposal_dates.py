"""The day of a proposal: printed in its formula, in the dateline below it, or with the paper it is quoted from."""

import re

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.acts import Act
from stadsgraf.extract.genres import MOTIONS, SUMMONS
from stadsgraf.extract.proposal_kinds import tells_of_paper
from stadsgraf.extract.rule import Match
from stadsgraf.model import Period, Precision


def period_of(paper: Paper, act: Act) -> Period:
    """The day of a proposal as a period; without bounds where nothing prints it."""
    if act.when.start is not None:
        return act.when
    date = _date(paper, act)
    return Period(date, None, Precision.DAY, "") if date else Period()


_DATELINE = compiled(r"^(?:<CITY>|<MUNICIPALITY>|<NAME>),? (?:den )?<when=DATE>")
_PAPER_OF = compiled(
    r"<body=BODY> (?:tjänsteutlåtande|tjänsteskrivelse|skrivelse|utlåtande|yttrande|förslag)(?: daterat| daterad| av| från)?(?: den)? <when=DATE>"
    r"|<body2=BODYREF> anför i utlåtande <when2=DATE>|<body3=BODY> anför i (?:utlåtande|tjänsteutlåtande|yttrande) <when3=DATE>"
)
_REACH = 14
"""Sentences after a formula in the first person within which its dateline stands."""


_TOLD = re.compile(r"\b(?:föreslog|hemställde)\b", re.IGNORECASE)
"""Forms that tell of a proposal made on another day than the paper's."""


def _date(paper: Paper, act: Act) -> str:
    """Date of a proposal: in the dateline below it, with the paper it is quoted from, or of the paper that it stands in."""
    sentence = act.formula.sentence
    part = paper.part_of(sentence)
    if any(m.kind is MentionKind.SELF for m in act.agent_mentions):
        return part.date if part.genre in MOTIONS else _dateline_below(paper, sentence)
    quoted = _quoted_paper(paper, act) if part.genre != SUMMONS else ""
    if quoted:
        return quoted
    if (
        part.genre in ("protokoll", "tjänsteskrivelse")
        and not act.past
        and not tells_of_paper(act)
        and not _TOLD.search(act.formula.text)
    ):
        return part.date
    return ""


def _dateline_below(paper: Paper, sentence: Sentence) -> str:
    for other in paper.sentences[sentence.index + 1 : sentence.index + _REACH]:
        found = _DATELINE.search(other.view)
        if found is not None:
            mention = Match(other, found, "").first("when")
            if mention is not None and mention.period is not None:
                return mention.period.start or ""
    return ""


def _quoted_paper(paper: Paper, act: Act) -> str:
    """Date of the paper that a section quotes: "Kontorets tjänsteutlåtande daterat den … har följande lydelse"."""
    for other in reversed(paper.sentences[: act.formula.sentence.index + 1]):
        if other.section != act.formula.sentence.section:
            break
        found = _PAPER_OF.search(other.view)
        if found is None:
            continue
        match = Match(other, found, "")
        body = match.first("body") or match.first("body2") or match.first("body3")
        when = match.first("when") or match.first("when2") or match.first("when3")
        if body is not None and body.name in act.agents and when is not None and when.period is not None:
            return when.period.start or ""
    return ""
