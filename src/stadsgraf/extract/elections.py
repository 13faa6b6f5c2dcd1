"""Elections: which roles the words of a decision give to whom ("utser N N till ledamot i X")."""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import role_draft
from stadsgraf.extract.rule import Match, bounds, derivation_of, evidence, matches
from stadsgraf.model import Draft, Name, Period
from stadsgraf.vocabulary import ClaimType, EntityType, Property

ELECTS = r"(?:utser|utses|utse|väljer|väljs|välja|förordnar|förordnas|förordna|omväljer|omväljs|omvälja)"
_WHERE = r"(?: (?:i|för|vid|hos|på)(?: styrelsen för| styrelsen i| årsmötet i| kommitténs?)? (?P<where><BODY>|<BODYREF>|<ORG>|<NETWORK>|<NETREF>|<NAME>))"
_RULES = (
    (
        "decision.elects-to@1",
        rf"\b{ELECTS} (?:<ROLE> )?<who=PERSONS>(?: <PARTY>)? (?:till|som|att vara) (?:ny |nya |ordinarie )?<title=ROLE>{_WHERE}",
    ),
    (
        "decision.elects-as@1",
        rf"\b(?:till|som) (?:ny |nya |ordinarie )?<title=ROLE>{_WHERE}(?: för [^.,;]{{3,30}}?)?,? {ELECTS}(?: <BODY>| <BODYREF>)? <who=PERSONS>",
    ),
    (
        "decision.is-elected@1",
        rf"<who=PERSONS>(?: <PARTY>)? {ELECTS} (?:till|som|att vara) (?:ny |nya |ordinarie )?<title=ROLE>{_WHERE}",
    ),
)


def elected(paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]) -> list[Draft]:
    """The roles that an election in a stretch of a sentence gives: those found before, else its own.

    Args:
        paper: the paper.
        sentence: where it stands.
        span: the words that elect, in `sentence.text`.
        known: drafts found so far.
    """
    found = {
        match.rule: match for match in matches((sentence,), _RULES) if span[0] <= match.span[0] < span[1]
    }
    match = next(iter(found.values()), None)
    chosen = [m.name for m in match.mentions("who")] if match is not None else _first(sentence, span)
    source = paper.source_span(sentence, *span)
    given = [
        draft
        for draft in known
        if draft.type is ClaimType.ROLE_HOLDING
        and not _is_over(draft)
        and any((Property.MEMBER, name) in draft.participants for name in chosen)
        and any(source.start <= piece.start < source.end for piece in draft.evidence)
    ]
    return given or (list(_own(paper, match)) if match is not None else [])


def _is_over(draft: Draft) -> bool:
    """Whether somebody held a role until now: whoever is succeeded is not elected."""
    return "validUntil" in draft.not_stated or (draft.period.end is not None and draft.period.start is None)


def _first(sentence: Sentence, span: tuple[int, int]) -> list[Name | None]:
    """The first whom a stretch names and who is not succeeded by another."""
    inside = [m for m in sentence.mentions if span[0] <= m.start < span[1]]
    return [
        m.name
        for m in inside
        if m.kind is MentionKind.PERSON and not sentence.text[: m.start].endswith(("efter ", "Efter "))
    ][:1]


def _own(paper: Paper, match: Match) -> Iterator[Draft]:
    """The roles that the passage itself names: who, as what, and where."""
    title, where = match.first("title"), match.first("where")
    if title is None or title.name is None or where is None or where.name is None or where.genitive:
        return
    organisation = where.name
    if where.kind is MentionKind.NAME:
        organisation = Name(EntityType.ORGANIZATION, organisation.label)
    for person in match.mentions("who"):
        if person.name is None or person.genitive:
            continue
        period = _term(match)
        piece = evidence(
            paper,
            match.sentence,
            match.span,
            match.rule,
            derivation_of([where]),
            attested=True,
            stated_time=period.words,
        )
        yield role_draft(person.name, title.name.label, organisation, (piece,), period=period)


_TERM = re.compile(
    r"[ ,]*(?:(?:för|under|från och med|fr\.?o\.?m\.?|till och med|t\.?o\.?m\.?|intill|till) )+(?:(?:tiden|perioden|mandatperioden|år|den) )*"
)


def _term(match: Match) -> Period:
    """How long: the dates right behind the election; nothing where none stand there."""
    end = match.span[1]
    last: Mention | None = None
    for mention in match.sentence.mentions:
        between = match.sentence.text[end : mention.start] if mention.start >= end else ""
        if mention.kind is MentionKind.DATE and between and _TERM.fullmatch(between):
            last, end = mention, mention.end
    if last is None or last.period is None:
        return Period()
    begin, until, at = bounds(match.sentence, match.span[1], end)
    if begin is None and until is None and at is not None and at.period is not None:
        return Period(at.period.start, at.period.end, at.period.precision, at.words)
    start = begin.period.start if begin is not None and begin.period is not None else None
    stop = until.period.end if until is not None and until.period is not None else None
    return Period(start, stop, last.period.precision, last.words)
