"""Papers that people file, as other papers tell of them: who filed which motion or letter, and when.

"Eva Ek (C) väckte den 3 maj en motion. Hon vill att …", "I motionen föreslås att …": who wants it stands in
another sentence of the case.  A pronoun reaches the sentence before it only; "motionären" and "motionen"
reach the whole case, unless it tells of several papers.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_frames import ADJUNCT, LABEL, OF_FILERS
from stadsgraf.extract.genres import MOTIONS
from stadsgraf.model import Name, Period, Precision

FILED_RULES = tuple(name for name, _ in OF_FILERS)
_INITIATIVE = r"(?:politiker|ledamots|nämnd|nämnds|utskotts|ledamöters|förtroendevalds |fullmäktige)initiativ|initiativärende|ledamots(?:förslag|ärende)"
_SORT = rf"(?P<sort>motion|skrivelse|medborgarförslag|e-förslag|framställan|brev|{_INITIATIVE})"
_WHO = rf"(?P<who><AGENTS>|<ORG>){LABEL}"
_GAVE = r"(?:väckt|väckte|lämnat|lämnade|inlämnat|inlämnade|ställt|ställde|inkommit med|inkom med|kommit in med|kom in med|skrivit|skrev|undertecknat|lagt|lade|ingett|ingav|översänt|översände|tillställt|riktat|anmält)(?: in| fram)?"
_FILINGS = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_WHO}(?: <ROLE>)?,?(?: (?:har|hade))?(?P<when>{ADJUNCT}) {_GAVE}(?P<when2>{ADJUNCT})(?: till <ANYBODY>| hos <ANYBODY>)? (?:en|ett|följande|denna) (?:gemensam |egen )?{_SORT}(?![a-zåäö])(?: till <ANYBODY>)?(?P<when3>{ADJUNCT})",
        rf"(?P<when>(?:(?:Den|I|Vid|Under|På)\b[^.;:]{{0,60}}?)?<DATE>),? (?:har |hade )?(?:(?:väckte|lämnade|ingav|inlämnade|ställde|skrev|inkom) )?{_WHO}(?: (?:väckt|lämnat|ställt|ingett|skrivit))?(?: in| med)*(?: till <ANYBODY>)? (?:en|ett) {_SORT}(?![a-zåäö])",
        rf"\b{_SORT}(?:en|et)?(?P<when>{ADJUNCT})(?:(?: (?:har|som|är))+(?: (?:inkommit|väckts|lämnats|inlämnats|ställts|undertecknats|undertecknad|undertecknat|skriven|väckt|inlämnad|inlämnat))?(?: in)?|,? (?:väckt|inlämnad|inlämnat|inkommen|undertecknad|undertecknat|skriven|ställd))?(?P<when2>{ADJUNCT}) (?:av|från) {_WHO}(?P<when3>{ADJUNCT})",
        rf"^I (?:en|ett|sin|sitt) {_SORT}(?![a-zåäö])(?: till <ANYBODY>)?(?P<when>{ADJUNCT}) (?!föresl|yrka|vill)[a-zåäö]+ {_WHO}",
        rf"{_WHO}(?: har)? [a-zåäö]+(?: [a-zåäö]+){{0,2}} i (?:en|ett|sin|sitt) {_SORT}(?![a-zåäö])(?P<when>{ADJUNCT})",
        rf"^(?P<sort>Motionär)(?:en|erna),? {_WHO}",
    )
)
_MAY_FILE = re.compile(r"motion|skrivelse|förslag|framställan|brev|initiativ", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:De|Han|Hon|Hen|Bägge|Båda|I den|Däri|Häri|Där)\b")
_IN_SOMETHING_ELSE = re.compile(
    r"I (?!de[nt]\b|motion|skrivelse|medborgarförslag|e-förslag|brev|framställ|\w*initiativ|ledamots)\w"
)
"""What stands for a network stands in the place of a paper: only "initiativet" is one."""
_SEVERAL = re.compile(r"(?:De|Bägge|Båda|Motionärerna|Förslagsställarna|Motionsställarna|Skribenterna)\b")
_ONE = re.compile(r"(?:Han|Hon|Hen|Motionären|Förslagsställaren|Motionsställaren|Skribenten)\b")


class Filing(msgspec.Struct, frozen=True):
    """A paper that somebody filed.

    Attributes:
        sentence: where it is told.
        filers: who filed it.
        sort: "motion", "medborgarförslag", "initiativ" or "skrivelse".
        when: the day; without bounds where the sentence gives none.
    """

    sentence: Sentence
    filers: tuple[Name, ...]
    sort: str
    when: Period


def filing_meant(paper: Paper, sentence: Sentence, words: str) -> Filing | None:
    """The filing whose filers "de" or "motionären", or whose paper "motionen", is; None where several may be meant.

    Args:
        paper: the paper.
        sentence: where the words stand.
        words: the words, from where the subject begins.
    """
    if paper.part_of(sentence).genre in MOTIONS or _IN_SOMETHING_ELSE.match(words):
        return None
    near = _PRONOUN.match(words) is not None
    found = list(_filings(paper, sentence, near=near))
    if _SEVERAL.match(words):
        found = [filing for filing in found if len(filing.filers) > 1]
    elif _ONE.match(words):
        found = [filing for filing in found if len(filing.filers) == 1]
    named = next(
        (
            sort
            for sort in ("medborgarförslag", "motion", "skrivelse", "initiativ")
            if sort in words.casefold()
        ),
        "",
    )
    if named:
        found = [filing for filing in found if filing.sort == named]
    if not found or len({filing.filers for filing in found}) > 1:
        return None
    return next((filing for filing in found if filing.when.start is not None), found[0])


def _filings(paper: Paper, sentence: Sentence, *, near: bool) -> Iterator[Filing]:
    """The filings that the case of a sentence tells of; only the sentence right before it where a pronoun points."""
    case = paper.section_of(sentence).case
    first = max(0, sentence.index - 2) if near else 0
    last = sentence.index if near else len(paper.sentences)
    around = paper.sentences[first:last]
    for other in reversed(around) if near else around:
        if paper.section_of(other).case != case or _MAY_FILE.search(other.view) is None:
            continue
        filing = _filing(other)
        if filing is not None:
            yield filing
            if near:
                return


def _filing(sentence: Sentence) -> Filing | None:
    for pattern in _FILINGS:
        found = pattern.search(sentence.view)
        if found is None:
            continue
        who = group_mentions(sentence, found, "who")
        filers = tuple(m.name for m in who if m.name is not None and m.kind is not MentionKind.SELF)
        if filers and not any(mention.genitive for mention in who):
            sort = found["sort"].casefold()
            return Filing(sentence, filers, _sort_of(sort), _when(sentence, found))
    return None


def _sort_of(words: str) -> str:
    if re.fullmatch(_INITIATIVE, words):
        return "initiativ"
    if words in ("medborgarförslag", "e-förslag"):
        return "medborgarförslag"
    return "motion" if words.startswith("motion") else "skrivelse"


def _when(sentence: Sentence, found: re.Match[str]) -> Period:
    for group in ("when", "when2", "when3"):
        for mention in group_mentions(sentence, found, group) if group in found.re.groupindex else ():
            if mention.period is not None and mention.period.start is not None:
                return Period(mention.period.start, None, mention.period.precision or Precision.DAY)
    return Period()
