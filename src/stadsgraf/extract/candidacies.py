"""Roles in a network that are only sought, offered or proposed: a chair to apply for, a contact to appoint.

Conventions (see docs/model.md): a role that a proposal or motion asks for is Proposed; one that is to be
taken over at a coming time is Planned.  A role that somebody holds is `roles.py`.
"""

from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, Paper
from stadsgraf.extract.acts import act_over, find_acts
from stadsgraf.extract.holdings import is_of_part, role_draft
from stadsgraf.extract.role_context import DOUBT_AHEAD
from stadsgraf.extract.rule import (
    Match,
    antecedents_of,
    bounds,
    clause_around,
    derivation_of,
    evidence,
    matches,
    network_meant,
)
from stadsgraf.model import Draft, Period
from stadsgraf.vocabulary import Modality

_CHAIR = r"(?:ordförandeskapet|ordförandeposten|ordförandeklubban)"

SOUGHT: tuple[tuple[str, str], ...] = (
    (
        "candidacies.seeks-chair@1",
        rf"<who=LOCAL> (?:(?:ska|skall|bör|vill) )?(?:söka|söker|kandidera till|kandiderar till|ta på sig|åta sig|anmäla intresse för) {_CHAIR}(?: (?:i|för) <net=ANYNET>)?",
    ),
)
COMING: tuple[tuple[str, str], ...] = (
    (
        "candidacies.takes-chair@1",
        rf"(?:övertar|tar över|tillträder) <who=LOCAL> {_CHAIR}(?: (?:i|för) <net=ANYNET>)?",
    ),
    (
        "candidacies.will-take-chair@1",
        rf"<who=LOCAL> (?:övertar|tar över|tillträder|ska ta över|kommer att ta över) {_CHAIR}(?: (?:i|för) <net=ANYNET>)?",
    ),
)
CONTACTS: tuple[tuple[str, str], ...] = (
    (
        "candidacies.contact@1",
        r"<who=PERSON>(?: <PARTY>)? (?:utses|väljs|förordnas|utpekas|föreslås|ska vara|blir|anmäls)(?: att)?(?: till| som| bli| vara)? (?:<HOME> |<MUNICIPALITY> )?<title=ROLE> (?:i|för|gentemot|till|mot|hos) <net=ANYNET>",
    ),
    (
        "candidacies.as-contact@1",
        r"\b(?:till|som) (?:<HOME> |<MUNICIPALITY> )?<title=ROLE> (?:i|för|gentemot|till|mot|hos) <net=ANYNET> (?:utses|väljs|förordnas|utse|välja|föreslås|anmäls) (?:<ROLE> )?<who=PERSON>",
    ),
    (
        "candidacies.appoints-contact@1",
        r"(?:\batt |^|[.;] |^\d+\. )(?:utse|välja|förordna|utser|väljer) (?:<ROLE> )?<who=PERSON>(?: <PARTY>)? (?:till|som) (?:<HOME> |<MUNICIPALITY> )?<title=ROLE> (?:i|för|gentemot|till|mot|hos) <net=ANYNET>",
    ),
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles in networks that are not held yet; see the module's conventions."""
    del known
    sought, contacts = tuple(matches(paper.sentences, SOUGHT)), tuple(matches(paper.sentences, CONTACTS))
    # Most papers seek nobody, and finding their acts is the dearest step here.
    acts = find_acts(paper) if sought or contacts else ()
    for match in sought:
        if act_over(acts, match.sentence, match.span[0]) is not None:
            yield from _draft(paper, match, "ordförande", Modality.PROPOSED)
    for match in matches(paper.sentences, COMING):
        if DOUBT_AHEAD.search(match.sentence.text[: match.span[0]]):
            continue
        yield from _draft(paper, match, "ordförande", Modality.PLANNED)
    for match in contacts:
        title = match.first("title")
        said = "föreslås" in match.found.group()
        acted = said or act_over(acts, match.sentence, match.span[0]) is not None
        if title is not None and title.name is not None and acted:
            yield from _draft(paper, match, title.name.label, Modality.PROPOSED)


def _draft(paper: Paper, match: Match, role: str, modality: Modality) -> Iterator[Draft]:
    who, net = match.first("who"), match.first("net")
    network = net.name if net is not None else network_meant(match)
    if who is None or who.name is None or network is None or is_of_part(match.sentence, net, role):
        return
    when = _start(match) if modality is Modality.PLANNED else None
    period = Period()
    if when is not None and when.period is not None:
        period = Period(_first_day(when), None, when.period.precision, when.words)
    piece = evidence(
        paper,
        match.sentence,
        match.span,
        match.rule,
        derivation_of([who, net], implied=net is None),
        stated_time=period.words,
        antecedents=[*antecedents_of([who, net]), *([] if net is not None else [network])],
    )
    yield role_draft(who.name, role, network, [piece], period=period, modality=modality)


def _first_day(when: Mention) -> str | None:
    """The first day that a date gives; a turn of the year is kept as its last day, and what begins with it the day after."""
    assert when.period is not None
    day = when.period.start
    if day is None or not when.words.casefold().startswith("årsskiftet"):
        return day
    return f"{int(day[:4]) + 1}-01-01"


def _start(match: Match) -> Mention | None:
    begin, _, at = bounds(match.sentence, *clause_around(match.sentence, *match.span))
    return begin or at
