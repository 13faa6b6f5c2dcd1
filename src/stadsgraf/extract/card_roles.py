"""What the paper's own organisation, or somebody whom a card names, does in the network of the card."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Paper
from stadsgraf.extract.card_parts import NOT, PLANNED, Card, Segment, is_observer, piece_of, span_of
from stadsgraf.extract.holdings import role_draft
from stadsgraf.extract.phrases import point
from stadsgraf.model import Draft, Name, Period
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_COORDINATES = re.compile(r"\W*(?:samordnar\w*|koordinat\w+|samordning\w*)\b", re.IGNORECASE)
_HOSTS = re.compile(r"\W*(?:värd|arrangör) (?:för|av) (?P<what>\w+)", re.IGNORECASE)
_OF_NETWORK = re.compile(
    r"\s*(?:i|för|av|inom)\s+(?:nätverket\w*|(?:nätverkets\s+)?(?:styrelsen?|presidiet|presidium)|föreningen)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\s*(?:i|för|av|inom)\s+(?P<group>(?:nätverkets\s+)?[a-zåäöA-ZÅÄÖ-]*(?:gruppen?|kommittén?|kommissionen?|utskottet|rådet|forumet|sektionen|valberedningen)(?:\s+(?:för|om|kring)\s+[^,;(]+?)?)(?=\s+(?:sedan|från|till|t\.?o\.?m|\d{4})|[,;(]|\s+(?:och|samt)\s|$)"
)
_STEPS = re.compile(r"(?:^|,|;|\boch\b|\bsamt\b|\bmed\b)\s*(?:en\s+|ett\s+)?$", re.IGNORECASE)


def roles(paper: Paper, card: Card, segment: Segment, home: Name) -> Iterator[Draft]:
    """What the paper's own organisation, or somebody whom the line names, does in the network."""
    if NOT.match(segment.text) or PLANNED.search(segment.text) or is_observer(segment):
        return
    hosts = _HOSTS.match(segment.text)
    if hosts is not None:
        yield from _hosting(paper, card.network, segment, home, hosts["what"])
        return
    if _COORDINATES.match(segment.text):
        yield _coordination(paper, card.network, segment, home)
        return
    people = [m.name for m in segment.mentions(MentionKind.PERSON) if m.name is not None]
    titles = [m for m in segment.mentions(MentionKind.ROLE) if m.name is not None]
    for place, title in enumerate(titles):
        before = segment.sentence.text[segment.value : title.start]
        follows = titles[place + 1].start if place + 1 < len(titles) else segment.end
        if (
            title.name is None
            or (place == 0 and before.strip() and not people)
            or (place and not _STEPS.search(before))
        ):
            continue
        yield from _role(paper, card, segment, title, follows, people[0] if people else home)


def _role(paper: Paper, card: Card, segment: Segment, title: Mention, end: int, who: Name) -> Iterator[Draft]:
    assert title.name is not None
    behind = segment.sentence.text[title.end : end]
    organisation = card.network
    group = _GROUP.match(behind)
    if group is not None and not _OF_NETWORK.match(behind):
        organisation = Name(EntityType.BODY, re.sub(r"^nätverkets ", "", " ".join(group["group"].split())))
    elif re.match(r"\s*(?:i|för|av|inom)\s", behind) and not _OF_NETWORK.match(behind):
        inside = [m for m in segment.mentions(MentionKind.NETWORK) if m.start >= title.end]
        if not inside or inside[0].name != card.network:
            return
    dates = [d for d in segment.dates() if title.end <= d.start < end]
    period = span_of(segment, dates) if dates else Period()
    label = (
        "styrelseledamot"
        if title.name.label == "ledamot" and re.match(r"\s*i styrelsen", behind)
        else title.name.label
    )
    coming = bool(period.start and paper.date and period.start > paper.date)
    piece = piece_of(paper, segment, "role", [who, card.network], attested=not coming, time=period.words)
    yield role_draft(
        who,
        label,
        organisation,
        (piece,),
        period=period,
        modality=Modality.PLANNED if coming else Modality.STATED,
    )


def _coordination(paper: Paper, network: Name, segment: Segment, home: Name) -> Draft:
    dates = segment.dates()
    period = span_of(segment, dates) if dates else Period()
    return Draft(
        ClaimType.COORDINATION,
        ((Property.COORDINATOR, home), (Property.NETWORK, network)),
        Modality.STATED,
        period,
        evidence=(
            piece_of(paper, segment, "coordination", [home, network], attested=True, time=period.words),
        ),
    )


def _hosting(paper: Paper, network: Name, segment: Segment, home: Name, what: str) -> Iterator[Draft]:
    dates = segment.dates()
    if not dates:
        return
    period = point(dates[0])
    coming = bool(period.start and paper.date and period.start > paper.date)
    yield Draft(
        ClaimType.HOSTING,
        ((Property.HOST, home), (Property.NETWORK, network)),
        Modality.PLANNED if coming else Modality.STATED,
        period,
        (("kind", re.sub(r"(?<=möt|fer)(?:et|en)$|(?<=mö)tet$", "", what.casefold())),),
        evidence=(piece_of(paper, segment, "hosting", [home, network], time=period.words),),
    )
