"""What rules for roles and statements share: the body that acts, the organisation of a role, the draft of its claim."""

import datetime
import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.genres import OF_THE_BODY
from stadsgraf.model import Draft, Evidence, Name, Period, Precision
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.words import REGIONS_ABROAD, fold
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_SEATS = tuple(
    """
    ordförande|vice ordförande|1:e vice ordförande|2:e vice ordförande|3:e vice ordförande|ledamot|ersättare
    |tjänstgörande ersättare|tjänstgörande ordförande|justerare|sekreterare|adjungerad|insynsplats|ålderspresident
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
ACTING = ("tf. ", "vikarierande ", "ställföreträdande ", "tjänsteförrättande ")
"""Before a title that somebody has for another, or for the time being."""
OF_BODY = frozenset((*_SEATS, *(before + seat for before in ACTING for seat in _SEATS)))
"""Roles held in the body that sits."""
_OF_NONE = ("borgarråd",)
OUTSIDE = (
    "polismästare",
    "landshövding",
    "generalsekreterare",
    "borgmästare",
    "lokalpolisområdeschef",
    "president",
)
"""Roles outside the municipality, whose organisation only the text can tell."""
_ELSEWHERE = re.compile(
    r"(?:förbunds?|parti|förenings|bolags|klubb|kår|distrikts|krets|stiftelse|styrelse|lag|råds|kongress|riks|läns|stats|general"
    r"|universitets|högskole|stifts|församlings)(?:ordförande|direktör|sekreterare|ombudsman|chef)"
)
"""Titles whose first half tells of an association, a company or the state: "förbundsordförande"."""


def role_organisation(label: str, body: Name | None, home: Name | None) -> Name | None:
    """Where a role is held: in the body, the office, the municipality, or nowhere that the text says.

    Args:
        label: the role.
        body: the body that sits, or the office whose paper it is.
        home: the municipality.
    """
    if label in OF_BODY:
        return body
    if label.endswith(_OF_NONE) or label.endswith(OUTSIDE) or _ELSEWHERE.fullmatch(label) is not None:
        return None
    if label == "handläggare":
        return body if body is not None and is_office(body) else home
    return home


def office_of(title: Mention) -> str:
    """The label of a title; whoever is the municipality's "ombud" is one, whatever the register calls it."""
    assert title.name is not None
    return "ombud" if "ombud" in title.words.casefold() else title.name.label


_NO_TIME = Period()
_BEGINS_ACT = re.compile(
    r"\s+(?:tillstyrk|delar|beslut|föresl|bifall|avstyrk|avsl|godkän|instäm|hemställ|behandla|handlade|diskutera)"
)


_DEALT_WITH = re.compile(
    r"(?:vid|under) (?:behandlingen|handläggningen|beredningen|sammanträdet|sammanträde|mötet|överläggningen|omröstningen)(?: av (?:ärendet|motionen|frågan|förslaget))? (?:i|med) ",
    re.IGNORECASE,
)


def acting_body(paper: Paper, sentence: Sentence) -> Name | None:
    """The body in which something is said or held: the one that sits, or in a memorandum the last that acted."""
    part = paper.part_of(sentence)
    section = paper.section_of(sentence)
    if part.genre in OF_THE_BODY and part.body is not None and not is_office(part.body):
        return part.body
    for earlier in reversed(paper.sentences[: sentence.index + 1]):
        here = paper.section_of(earlier)
        if here.part != section.part:
            break
        dealt = next((m for m in earlier.mentions if m.kind is MentionKind.BODY), None)
        if dealt is not None and _DEALT_WITH.fullmatch(earlier.text[: dealt.start]):
            return dealt.name
        first = earlier.mentions[0] if earlier.mentions else None
        if first is None or first.kind is not MentionKind.BODY or first.start != 0 or first.genitive:
            continue
        alone = first.end >= len(earlier.text.rstrip())
        if (alone and here.kind is SectionKind.BODY) or _BEGINS_ACT.match(earlier.text[first.end :]):
            return first.name
    return section.body or part.body


def in_list_of_names(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence belongs to a list of those present, which another family reads."""
    section = paper.section_of(sentence)
    minutes = paper.parts[section.part].genre == "protokoll"
    heads = section.kind is SectionKind.TOP and minutes and not paper.cases[section.case].paragraph
    return heads or section.kind is SectionKind.PRESENCE or fold(section.heading).startswith("underskrift")


_OF_WHOLE = re.compile(
    r" (?:[a-zåäö]+[ae] ){0,2}(?:(?:huvud|förbunds|bestyr)?styrelse|presidi|(?:styr|lednings|kärn)grupp|(?:exekutiv|styr)kommitté|ledningsråd|exekutivutskott"
    r"|arbete(?![\wåäö])|verksamhet|möten|sammanträden|nätverk|[a-zåäö]*(?:ordförand|president|sekreterar|kassör|direktör|koordinator|ledamot|ledamöter|observatör|samordnare|ombud|representant|revisor|kanslichef|medlem|kansli|sekretariat))"
)
"""Behind the genitive of a network: what leads or is the whole of it, its staff, or a title of its own."""
_NOUN = re.compile(r" [a-zåäö]")
_OWNERS = (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.ORG)


_SENT = frozenset("ombud representant delegat suppleant ersättare".split())
"""Roles of those who are sent to the meetings in which the members of a network decide."""
_ASSEMBLY = re.compile(
    r" (?:[a-zåäö]+[ae] )?[a-zåäö]*(?:årsmöte|höstmöte|vårmöte|stämma|kongress|församling|årskonferens|generalkonferens)"
)
_ORGAN = re.compile(
    r" (?:[a-zåäö]+[ae] )?[a-zåäö]*(?:grupp|utskott|kommission|kommitté|forum|panel|råd|valberedning|jury|nätverk)(?![\wåäö])"
    r"(?: (?:för|mot|om|kring) [a-zåäö]+(?: och [a-zåäö]+(?=[.,;)]|$))?)?"
)
"""An organ, with what it is for: "arbetsgrupp för kultur"."""


def is_of_part(sentence: Sentence, where: Mention | None, role: str = "") -> bool:
    """Whether a network only owns what an office is in: a working group, a meeting or a forum of it."""
    if role in _SENT and where is not None and _ASSEMBLY.match(sentence.text, where.end):
        return False
    if where is None or where.kind not in _OWNERS or not where.genitive:
        return False
    behind = _NOUN.match(sentence.text, where.end)
    return behind is not None and _OF_WHOLE.match(sentence.text, where.end) is None


def organ_of(sentence: Sentence, owner: Mention) -> tuple[Name, int] | None:
    """The organ of a network that an office is in, with where its name ends; None where that is no organ."""
    found = _ORGAN.match(sentence.text, owner.end)
    if found is None or owner.kind is MentionKind.NETREF:
        return None
    label = sentence.text[owner.start : found.end()]
    return Name(EntityType.ORGANIZATION, label), found.end()


def is_office(body: Name) -> bool:
    """Whether a body is an office with staff, not one of elected members."""
    words = body.label.split()
    return words[-1].endswith(
        ("förvaltning", "förvaltningen", "kontoret", "kontor", "staben", "kansliet", "avdelningen", "enheten")
    )


def role_draft(
    who: Name,
    label: str,
    organisation: Name | None,
    pieces: Sequence[Evidence],
    *,
    replaces: Name | None = None,
    period: Period = _NO_TIME,
    modality: Modality = Modality.STATED,
    former: bool = False,
) -> Draft:
    """A RoleHolding.

    Args:
        who: who holds the role.
        label: the role.
        organisation: where, None where the text does not say.
        pieces: evidence.
        replaces: the absent member that a serving substitute stands in for.
        period: when.
        modality: how the text holds it.
        former: whether it has ended, on a day that may not be given.
    """
    participants: list[tuple[Property, Name | Draft]] = [
        (Property.MEMBER, who),
        (Property.ROLE, Name(EntityType.ROLE, label)),
    ]
    if organisation is not None:
        participants.append((Property.ORGANIZATION, organisation))
    if replaces is not None:
        participants.append((Property.REPLACES, replaces))
    not_stated = ("validUntil",) if former and period.end is None else ()
    return Draft(
        ClaimType.ROLE_HOLDING,
        tuple(participants),
        modality,
        period,
        not_stated=not_stated,
        evidence=tuple(pieces),
    )


def eve_of(begun: Period) -> Period:
    """The time of whoever is succeeded, by the beginning of the successor's: up to the eve of a day, the end of a year or month."""
    if begun.start is None:
        return Period()
    first = datetime.date.fromisoformat(begun.start)
    if begun.precision is Precision.DAY:
        last = first if (first.month, first.day) == (12, 31) else first - datetime.timedelta(days=1)
    elif begun.precision is Precision.MONTH:
        last = (first.replace(day=1) + datetime.timedelta(days=32)).replace(day=1) - datetime.timedelta(
            days=1
        )
    else:
        last = datetime.date(first.year, 12, 31)
    return Period(None, last.isoformat(), begun.precision, begun.words)


def is_region_abroad(mention: Mention) -> bool:
    """Whether a name that no register lists is that of a region of another land: nobody is called so."""
    label = mention.name.label.casefold() if mention.kind is MentionKind.NAME and mention.name else ""
    return label in REGIONS_ABROAD or label.startswith("region ")
