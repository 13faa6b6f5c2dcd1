"""What the lines of a card tell: membership, fee, contact, those sent, the roles that the paper's own organisation has."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import MentionKind, Paper
from stadsgraf.extract.card_parts import NOT, PLANNED, Card, Segment, is_observer, piece_of, span_of
from stadsgraf.extract.card_roles import roles
from stadsgraf.extract.cost_words import kind_of
from stadsgraf.extract.holdings import role_draft
from stadsgraf.extract.phrases import place_name, point
from stadsgraf.model import Draft, Name, Period, Precision, Value
from stadsgraf.swedish.card_keys import Key
from stadsgraf.swedish.person_names import PERSON_NAME
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property


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
                yield from roles(paper, card, segment, home)
            case Key.SEAT:
                yield from _seat(paper, card.network, segment)
            case Key.COUNT:
                yield from _count(paper, card.network, segment)
            case _:
                pass


_IS_MEMBER = re.compile(r"\W*(?:ja(?:$|[ ,;])|(?:[a-zåäö]+ )?medlem(?:skap)?\b)", re.IGNORECASE)


def _membership(paper: Paper, card: Card, home: Name) -> Iterator[Draft]:
    """The membership of the paper's own organisation, from all lines of a card that speak of it."""
    period, pieces, former, denied, told = Period(), [], False, False, False
    for segment in card.segments:
        if segment.key not in (Key.SINCE, Key.MEMBER, Key.LEFT) or _speaks_of_others(segment):
            continue
        dates = segment.dates()
        if PLANNED.search(segment.text) or (segment.key is Key.MEMBER and is_observer(segment)):
            continue
        if NOT.match(segment.text):
            denied = segment.key is not Key.LEFT
        elif segment.key is Key.LEFT:
            if not dates:
                continue
            period, former = _ended(period, point(dates[0])), True
        elif dates:
            begun = span_of(segment, dates)
            former = former or begun.end is not None
            period = Period(begun.start, begun.end or period.end, begun.precision, begun.words)
            told = True
        elif segment.key is Key.MEMBER and _IS_MEMBER.match(segment.text) is not None:
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
            piece_of(paper, s, "membership", [home, card.network], attested=not former, time=period.words)
            for s in pieces
        ),
    )


def _ended(period: Period, end: Period) -> Period:
    """A period that ends when another line of the card says."""
    return Period(period.start, end.end, period.precision or end.precision, period.words or end.words)


def _speaks_of_others(segment: Segment) -> bool:
    """Whether a value names towns: what is told is theirs."""
    return bool(segment.mentions(MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.PERSON))


def _observer(paper: Paper, card: Card, home: Name) -> Iterator[Draft]:
    """That the paper's own organisation observes, from all lines of a card that say so."""
    said = [
        s
        for s in card.segments
        if s.key is Key.OBSERVER or (s.key in (Key.ROLE, Key.MEMBER) and is_observer(s))
    ]
    if not said:
        return
    dates = next((d for s in said if (d := s.dates())), [])
    period = span_of(next(s for s in said if s.dates()), dates) if dates else Period()
    names = [home, card.network]
    pieces = [
        piece_of(paper, s, "observer", names, attested=period.end is None, time=period.words) for s in said
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
        evidence=(piece_of(paper, segment, "fee", [network], time=period.words),),
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
    if PLANNED.search(segment.text):
        return
    names = [m.name for m in segment.mentions(MentionKind.PERSON) if m.name is not None]
    if not names:
        found = _UNKNOWN_PERSON.match(segment.text)
        if found is None or _NOBODY.search(found["name"]):
            return
        names = [Name(EntityType.PERSON, " ".join(found["name"].split()))]
    for name in dict.fromkeys(names):
        yield role_draft(name, role, network, (piece_of(paper, segment, "person", [network], attested=True),))


def _sent(words: str) -> str:
    """The role that a key names: "Politisk representant" is "representant"."""
    folded = words.casefold()
    if "styrelse" in folded:
        return "styrelseledamot" if "suppleant" not in folded else "suppleant"
    return next(
        (role for role in ("representant", "ombud", "ersättare", "suppleant") if role in folded),
        "representant",
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
            evidence=(piece_of(paper, segment, "seat", [network], attested=True),),
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
            evidence=(piece_of(paper, segment, "count", [network], attested=True),),
        )
