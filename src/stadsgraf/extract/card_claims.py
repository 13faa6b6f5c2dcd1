"""What the lines of a card tell: membership, fee, contact, those sent, the roles that the paper's own organisation has."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.cost_words import kind_of
from stadsgraf.extract.holdings import role_draft
from stadsgraf.extract.phrases import from_start, place_name, point
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Draft, Evidence, Name, Period, Precision, Value
from stadsgraf.swedish.card_keys import Key
from stadsgraf.swedish.person_names import PERSON_NAME
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property


class Segment(msgspec.Struct, frozen=True):
    """A key with its value.

    Attributes:
        sentence: where.
        key: what it tells of.
        words: the key as printed.
        start: where the key begins in the text of the sentence.
        value, end: where the value begins and ends.
    """

    sentence: Sentence
    key: Key
    words: str
    start: int
    value: int
    end: int

    @property
    def text(self) -> str:
        """The value."""
        return self.sentence.text[self.value : self.end]

    def mentions(self, *kinds: MentionKind) -> list[Mention]:
        """Mentions in the value."""
        return [m for m in self.sentence.mentions if m.kind in kinds and self.value <= m.start < self.end]

    def dates(self) -> list[Mention]:
        """Dates in the value."""
        return [m for m in self.mentions(MentionKind.DATE) if m.period is not None]


class Card(msgspec.Struct, frozen=True):
    """A network and what is said of it."""

    network: Name
    segments: tuple[Segment, ...]


def claims(paper: Paper, card: Card, home: Name) -> Iterator[Draft]:
    """The claims of a card; none of a single key that might stand in any text.

    Args:
        paper: the paper.
        card: the card.
        home: the municipality whose paper it is.
    """
    keys = {segment.key for segment in card.segments} - {Key.NAME, Key.OTHER}
    if not keys & {Key.SINCE, Key.OBSERVER, Key.MEMBER, Key.LEFT} and len(keys) < 2:
        return
    yield from _membership(paper, card, home)
    yield from _observer(paper, card, home)
    for segment in card.segments:
        match segment.key:
            case Key.FEE:
                yield from _fee(paper, card.network, segment)
            case Key.CONTACT:
                yield from _people(paper, card.network, segment, "kontaktperson")
            case Key.SENT:
                yield from _people(paper, card.network, segment, _sent(segment.words))
            case Key.ROLE:
                yield from _roles(paper, card, segment, home)
            case Key.SEAT:
                yield from _seat(paper, card.network, segment)
            case Key.COUNT:
                yield from _count(paper, card.network, segment)
            case _:
                pass


def _piece(
    paper: Paper,
    segment: Segment,
    rule: str,
    names: Sequence[Name],
    *,
    attested: bool = False,
    time: str = "",
) -> Evidence:
    return evidence(
        paper, segment.sentence, (segment.start, segment.end), f"cards.{rule}@1", Derivation.ANAPHORA,
        attested=attested, stated_time=time, antecedents=names,
    )  # fmt: skip


_NOT = re.compile(r"\W*(?:nej|ej|inte|inget|ingen|aldrig)\b", re.IGNORECASE)
_IS_MEMBER = re.compile(
    r"\W*(?:ja\b|(?:fullvärdig|ordinarie|aktiv|full|fullt|aktivt|pågående|associer\w+)?\W*(?:medlem(?:skap)?|sedan|från|fr\.?o\.?m\.?)?\b)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:ansök\w*|utreds?|planera\w*|föresl\w*|möjlig\w*|ev\.?|eventuell\w*|vilande|diskutera\w*)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"(?:till(?: och med)?|t\.? ?o\.? ?m\.?|utträd\w*|lämna\w*|slutet av|utgången av)\W*$", re.IGNORECASE
)


def _membership(paper: Paper, card: Card, home: Name) -> Iterator[Draft]:
    """The membership of the paper's own organisation, from all lines of a card that speak of it."""
    period, pieces, former, denied, told = Period(), [], False, False, False
    for segment in card.segments:
        if segment.key not in (Key.SINCE, Key.MEMBER, Key.LEFT) or _speaks_of_others(segment):
            continue
        dates = segment.dates()
        if _PLANNED.search(segment.text) or (segment.key is Key.MEMBER and _is_observer(segment)):
            continue
        if _NOT.match(segment.text):
            denied = segment.key is not Key.LEFT
        elif segment.key is Key.LEFT:
            if not dates:
                continue
            end = point(dates[0])
            period = Period(
                period.start, end.end, period.precision or end.precision, period.words or end.words
            )
            former = True
        elif dates:
            begun = _span_of(segment, dates)
            former = former or begun.end is not None
            period = Period(begun.start, begun.end or period.end, begun.precision, begun.words)
            told = True
        elif (
            segment.key is Key.MEMBER
            and _IS_MEMBER.match(segment.text)
            and "medlem" in segment.text.casefold() + ("" if segment.text.casefold() != "ja" else "medlem")
        ):
            told = True
        else:
            continue
        pieces.append(segment)
    if not pieces or not (told or former or denied) or (denied and (told or former)):
        return
    yield Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, home), (Property.ORGANIZATION, card.network)),
        Modality.DENIED if denied else Modality.STATED,
        period,
        not_stated=("validUntil",) if former and period.end is None else (),
        evidence=tuple(
            _piece(paper, s, "membership", [home, card.network], attested=not former, time=period.words)
            for s in pieces
        ),
    )


def _speaks_of_others(segment: Segment) -> bool:
    """Whether a value names towns: what is told is theirs."""
    return bool(segment.mentions(MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.PERSON))


def _is_observer(segment: Segment) -> bool:
    return re.match(r"\W*observat", segment.text, re.IGNORECASE) is not None


def _span_of(segment: Segment, dates: Sequence[Mention]) -> Period:
    """From when to when a value says that something lasts; a single date is its beginning or, behind "till", its end."""
    first = dates[0]
    assert first.period is not None
    start, end = first.period.start, first.period.end
    if start is not None and end is not None and start[:4] != end[:4]:
        return first.period
    text = segment.sentence.text
    if _LATE.search(text[segment.start : first.start]):
        return Period(None, end, first.period.precision, first.words)
    until = next(
        (
            d
            for d in dates[1:]
            if re.fullmatch(
                r"\s*(?:[–-]|till(?: och med)?|t\.? ?o\.? ?m\.?|,? utträ\w+)\s*", text[first.end : d.start]
            )
        ),
        None,
    )
    begun = from_start(first)
    if until is None or until.period is None:
        return begun
    words = text[first.start : until.end]
    return Period(begun.start, until.period.end, begun.precision, words)


def _observer(paper: Paper, card: Card, home: Name) -> Iterator[Draft]:
    """That the paper's own organisation observes, from all lines of a card that say so."""
    said = [
        s
        for s in card.segments
        if s.key is Key.OBSERVER or (s.key in (Key.ROLE, Key.MEMBER) and _is_observer(s))
    ]
    if not said:
        return
    dates = next((d for s in said if (d := s.dates())), [])
    period = _span_of(next(s for s in said if s.dates()), dates) if dates else Period()
    names = [home, card.network]
    pieces = [
        _piece(paper, s, "observer", names, attested=period.end is None, time=period.words) for s in said
    ]
    yield role_draft(home, "observatör", card.network, pieces, period=period)


_FREE = re.compile(
    r"\W*(?:ingen(?: \w*avgift)?|inga(?: \w*avgifter)?|avgiftsfri\w*|gratis|kostnadsfri\w*|utan (?:avgift|kostnad)|0(?: ?(?:kr(?:onor)?|euro|tkr))?|noll(?: kronor)?)\W*(?:\(.*\))?$",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\bårs|\bårlig|per år|/år|om året", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_ESTIMATED = re.compile(r"\b(?:ca|cirka|omkring|ungefär|drygt|knappt)\W*$", re.IGNORECASE)


def _fee(paper: Paper, network: Name, segment: Segment) -> Iterator[Draft]:
    """A fee, or that there is none."""
    money = segment.mentions(MentionKind.MONEY)
    amount = money[0].number if money else None
    free = _FREE.match(segment.text or segment.words) is not None
    if (amount is None and not free) or (
        money and segment.text[: money[0].start - segment.value].strip(" ()ca.irk")
    ):
        return
    rest = segment.text[money[0].end - segment.value :] if money else ""
    year = _YEAR.search(segment.words) or _YEAR.match(rest.strip(" ("))
    period = _whole_year(year.group()) if year is not None else Period()
    denied = free or not amount
    values: list[Value] = [
        ("amount", float(amount or 0)),
        ("currency", money[0].currency if money else "SEK"),
        ("kind", _kind(segment)),
    ]
    if _YEARLY.search(segment.words) or _YEARLY.search(rest):
        values.append(("per", "P1Y"))
    yield Draft(
        ClaimType.COST_ESTIMATE,
        ((Property.ABOUT, network),),
        Modality.DENIED if denied else Modality.STATED,
        period,
        tuple(values),
        evidence=(_piece(paper, segment, "fee", [network], time=period.words),),
    )


def _kind(segment: Segment) -> str:
    return kind_of(segment.words.casefold() + " ") if segment.text else "avgift"


def _whole_year(year: str) -> Period:
    return Period(f"{year}-01-01", f"{year}-12-31", Precision.YEAR, year)


_UNKNOWN_PERSON = re.compile(rf"(?P<name>{PERSON_NAME})(?=\s*(?:[,;(/]|$| och | samt ))")
_NOBODY = re.compile(
    r"\b(?:vakant|enhet\w*|förvaltning\w*|kontor\w*|avdelning\w*|nämnd\w*|kommun\w*|ej|inte|ingen|saknas)\b",
    re.IGNORECASE,
)


def _people(paper: Paper, network: Name, segment: Segment, role: str) -> Iterator[Draft]:
    """Those whom a line names for the network."""
    if _PLANNED.search(segment.text):
        return
    names = [m.name for m in segment.mentions(MentionKind.PERSON) if m.name is not None]
    if not names:
        found = _UNKNOWN_PERSON.match(segment.text)
        if found is None or _NOBODY.search(found["name"]):
            return
        names = [Name(EntityType.PERSON, " ".join(found["name"].split()))]
    for name in dict.fromkeys(names):
        yield role_draft(name, role, network, (_piece(paper, segment, "person", [network], attested=True),))


def _sent(words: str) -> str:
    """The role that a key names: "Politisk representant" is "representant"."""
    folded = words.casefold()
    if "styrelse" in folded:
        return "styrelseledamot" if "suppleant" not in folded else "suppleant"
    return next(
        (role for role in ("representant", "ombud", "ersättare", "suppleant") if role in folded),
        "representant",
    )


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


def _roles(paper: Paper, card: Card, segment: Segment, home: Name) -> Iterator[Draft]:
    """What the paper's own organisation, or somebody whom the line names, does in the network."""
    if _NOT.match(segment.text) or _PLANNED.search(segment.text) or _is_observer(segment):
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
    period = _span_of(segment, dates) if dates else Period()
    label = (
        "styrelseledamot"
        if title.name.label == "ledamot" and re.match(r"\s*i styrelsen", behind)
        else title.name.label
    )
    coming = bool(period.start and paper.date and period.start > paper.date)
    piece = _piece(paper, segment, "role", [who, card.network], attested=not coming, time=period.words)
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
    period = _span_of(segment, dates) if dates else Period()
    return Draft(
        ClaimType.COORDINATION,
        ((Property.COORDINATOR, home), (Property.NETWORK, network)),
        Modality.STATED,
        period,
        evidence=(_piece(paper, segment, "coordination", [home, network], attested=True, time=period.words),),
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
        evidence=(_piece(paper, segment, "hosting", [home, network], time=period.words),),
    )


_TOWN = re.compile(r"[A-ZÅÄÖ][a-zåäö]{1,20}(?=$|,)")


def _seat(paper: Paper, network: Name, segment: Segment) -> Iterator[Draft]:
    places = segment.mentions(MentionKind.CITY, MentionKind.MUNICIPALITY)
    town = _TOWN.match(segment.text)
    place = None
    if places and not segment.text[: places[0].start - segment.value].strip(" i"):
        place = place_name(places[0])
    elif not segment.mentions(MentionKind.PERSON, MentionKind.NAME) and town is not None:
        place = Name(EntityType.PLACE, town.group())
    if place is not None:
        yield Draft(
            ClaimType.SEAT,
            ((Property.ABOUT, network), (Property.PLACE, place)),
            evidence=(_piece(paper, segment, "seat", [network], attested=True),),
        )


def _count(paper: Paper, network: Name, segment: Segment) -> Iterator[Draft]:
    numbers = [m for m in segment.mentions(MentionKind.NUMBER) if m.number is not None]
    if (
        numbers
        and numbers[0].number is not None
        and not segment.text[: numbers[0].start - segment.value].strip()
    ):
        noun = segment.words.casefold().removeprefix("antal ").removeprefix("antalet ")
        yield Draft(
            ClaimType.QUANTITY,
            ((Property.ABOUT, network),),
            values=(
                ("value", int(numbers[0].number)),
                ("approximate", False),
                ("kind", noun),
                ("subject", noun),
            ),
            evidence=(_piece(paper, segment, "count", [network], attested=True),),
        )
