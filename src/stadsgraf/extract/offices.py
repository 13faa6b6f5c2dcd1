"""Offices of people in bodies, offices, networks and towns, told by a verb: "N N är chef för X", "X har utsett N N till Y".

Conventions: the place is the one that the clause names; a candidate, a plan or a wish is no office; what lies in the
past has an end that is not stated, and whoever is succeeded held the office until then.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.holdings import (
    OF_BODY,
    acting_body,
    in_list_of_names,
    is_of_part,
    office_of,
    role_draft,
)
from stadsgraf.extract.office_frames import FRAMES, Frame
from stadsgraf.extract.role_context import (
    NOT_SO,
    TURNED_DOWN,
    WISHED,
    is_another_body,
    is_on_other_line,
    stands_after_name,
)
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, evidence_across, starts_at
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import ClaimType, EntityType, Property

_PATTERNS = tuple((frame, compiled(frame.pattern)) for frame in FRAMES)
_NEAR = 40
"""Characters before a clause in which its date may stand."""
_ASKING = (SectionKind.PROPOSAL, SectionKind.MOTIONS)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Offices, sentence by sentence; those that another family has told already are left to it."""
    told = {who for draft in known if (who := _holder(draft)) is not None}
    for sentence in paper.sentences:
        if _may_tell(paper, sentence):
            for draft in _of_sentence(paper, sentence):
                who = _holder(draft)
                if who is not None and who not in told:
                    told.add(who)
                    yield draft


def _holder(draft: Draft) -> tuple[Name, str, str] | None:
    """Who holds which office where; None for a claim of another type."""
    if draft.type is not ClaimType.ROLE_HOLDING:
        return None
    named = {key: name for key, name in draft.participants if isinstance(name, Name)}
    where = named.get(Property.ORGANIZATION)
    return named[Property.MEMBER], named[Property.ROLE].label, where.label if where is not None else ""


def _may_tell(paper: Paper, sentence: Sentence) -> bool:
    kinds = {mention.kind for mention in sentence.mentions}
    return (
        MentionKind.PERSON in kinds
        and (MentionKind.ROLE in kinds or _MAY_REPLACE.search(sentence.text) is not None)
        and not sentence.row
        and not sentence.text.rstrip().endswith("?")
        and paper.section_of(sentence).kind not in _ASKING
        and not in_list_of_names(paper, sentence)
    )


def _of_sentence(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    for frame, pattern in _PATTERNS:
        if frame.decided and paper.section_of(sentence).kind is not SectionKind.DECISION:
            continue
        for found in pattern.finditer(sentence.view):
            yield from _told(paper, frame, Match(sentence, found, frame.rule))
    yield from _in_stead(paper, sentence)


def _told(paper: Paper, frame: Frame, match: Match) -> Iterator[Draft]:
    """The holder of a match, and whoever held the office before."""
    sentence, (start, end) = match.sentence, match.span
    clause = re.split(r"[,.;:]", sentence.text[:start])[-1]
    if NOT_SO.search(clause + _plain(match)) or WISHED.search(sentence.text[:start]):
        return
    succeeds = match.found.groupdict().get("gone") or sentence.text.startswith(" efter ", end)
    if not succeeds and TURNED_DOWN.match(sentence.text[end:]):
        return
    who, title = match.first("who"), match.first("title")
    if who is None or who.name is None or who.genitive or title is None or title.name is None:
        return
    if frame.apposed and (
        stands_after_name(sentence, title) or is_on_other_line(paper, sentence, title, who)
    ):
        return
    label = office_of(title)
    place = _place(paper, frame, match, label)
    where = place.name if isinstance(place, Mention) else place
    if where is None or (frame.seated and label not in OF_BODY):
        return
    period = _period(frame, match)
    if frame.decided and frame.begins and period == Period():
        period = _decided_on(paper, sentence)
    mention = place if isinstance(place, Mention) else None
    piece = evidence(
        paper, sentence, (start, max(end, who.end)), match.rule, derivation_of([mention], implied=mention is None),
        attested=not frame.former, stated_time=period.words, antecedents=antecedents_of([mention]),
    )  # fmt: skip
    yield role_draft(who.name, label, where, (piece,), period=period, former=frame.former)
    gone = match.first("gone")
    if gone is not None and gone.name is not None:
        yield role_draft(gone.name, label, where, (piece,), former=True)


_IN_STEAD = compiled(
    r"(?:^|\batt )(?:i (?:hans|hennes|dennes|dennas) ställe|som efterträdare|i stället) (?:välja|utse|förordna|väljs|utses) (?:<ROLE>,? )?(?P<who><PERSON>)"
)
"""Whom a body puts in the place of whoever the item before relieves."""
_MAY_REPLACE = re.compile(r"ställe|efterträdare")
_RELIEVED = tuple(pattern for frame, pattern in _PATTERNS if frame.rule.startswith("offices.relieved@"))


def _in_stead(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """The successor in the office of the item before: "att bevilja A befrielse …" and "att i hans ställe välja B"."""
    found = _IN_STEAD.search(sentence.view) if _MAY_REPLACE.search(sentence.text) is not None else None
    before = paper.sentences[sentence.index - 1] if sentence.index else sentence
    if found is None or before.section != sentence.section:
        return
    gone = next((relieved for pattern in _RELIEVED if (relieved := pattern.search(before.view))), None)
    if gone is None or paper.section_of(sentence).kind is not SectionKind.DECISION:
        return
    match, office = Match(sentence, found, "offices.in-stead@1"), Match(before, gone, "")
    who, title = match.first("who"), office.first("title")
    place = office.first("where") or office.first("net")
    if who is None or who.name is None or title is None or place is None or place.name is None:
        return
    piece = evidence_across(paper, before, sentence, match.rule, derivation_of([place]))
    yield role_draft(who.name, office_of(title), place.name, (piece,), period=_decided_on(paper, sentence))


def _decided_on(paper: Paper, sentence: Sentence) -> Period:
    """From the day on which the body of the paper sits: who is elected has the office from then on."""
    part = paper.part_of(sentence)
    return Period(part.date, None, Precision.DAY, "") if part.date and part.genre == "protokoll" else Period()


def _plain(match: Match) -> str:
    """The words of a match without its names."""
    return re.sub(r"[\ue000-\uf8ff]", " ", match.found.group())


def _place(paper: Paper, frame: Frame, match: Match, label: str) -> Mention | Name | None:
    """Where the office is: what the clause names, else the body that sits."""
    if frame.seated:
        return acting_body(paper, match.sentence)
    for group in ("where", "net", "town", "town2", "home"):
        mention = match.first(group)
        if mention is not None:
            part = is_another_body(mention) or is_of_part(match.sentence, mention, label)
            return None if part else mention
    abroad = match.first("abroad")
    if abroad is not None and abroad.name is not None and " " not in abroad.name.label:
        return Name(EntityType.CITY, abroad.name.label)
    return None


def _period(frame: Frame, match: Match) -> Period:
    """From a date in the clause, where it tells of a beginning or says "sedan"."""
    text, (start, end) = match.sentence.text, match.span
    begin = max((found.end() for found in re.finditer(r"[,.;:] ", text[:start])), default=0)
    dates = (m for m in match.sentence.mentions if m.kind is MentionKind.DATE and m.period is not None)
    when = next((m for m in dates if begin <= m.start < end and m.start > start - _NEAR), None)
    if when is None or when.period is None or frame.ended:
        return Period()
    if frame.former:
        return when.period
    since = re.search(
        r"\b(?:sedan|från|från och med|fr\.o\.m\.)(?: år)? $", match.sentence.text[: when.start]
    )
    return starts_at(when) if frame.begins or since is not None else Period()
