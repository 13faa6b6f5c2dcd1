"""The matter of one synthetic paper: who, where, when, and which networks."""

from datetime import date, timedelta
from functools import cache

import msgspec

from bench.corpus import names, words
from bench.corpus.banks import BANKS
from bench.corpus.draw import Draw
from bench.corpus.language import (
    Adjective,
    Noun,
    Verb,
    adjective,
    compound,
    noun,
    verb,
    vocabulary,
)
from stadsgraf.registers import Network, genitives, load_registers

_FIRST_DAY = date(2012, 1, 10)
_DAYS = 12 * 365
_COUNCIL = 24
_OFFICIALS = 5

NOUN_RANKS = (1.75, 130.0)
"""Exponent and spread of the law that nouns are drawn by, see `Draw.rank`. With the shares in `fill` they are
set so that types among tokens grow as in the papers by hand; `python -m bench.corpus measure` shows it."""

OTHER_RANKS = (1.7, 50.0)
"""The same for verbs and adjectives."""


class Person(msgspec.Struct, frozen=True):
    """An elected person: name and letters of the party."""

    name: str
    party: str

    def __str__(self) -> str:
        return f"{self.name} ({self.party})"


class Theme(msgspec.Struct, frozen=True):
    """Words that a paper comes back to, those it uses most first."""

    nouns: tuple[Noun, ...]
    compounds: tuple[Noun, ...]
    verbs: tuple[Verb, ...]
    adjectives: tuple[Adjective, ...]
    places: tuple[str, ...]
    streets: tuple[str, ...]
    associations: tuple[str, ...]
    topics: tuple[str, ...]


class Case(msgspec.Struct, frozen=True):
    """What a paper is about.

    Attributes:
        draw: Draws everything that is not fixed here.
        home: The municipality in full; `short` without "kommun" or "stad".
        network: The network that the municipality may join.
        subject: What the board is about.
        day: Date of the paper.
        number: Diary number.
        council: Elected people, no two with one name.
        officials: Names of officials.
        fixed: Slots of sentences that mean the same throughout the paper.
        theme: Words that the paper comes back to.
        unused: What is left of names that are used once each, and of the banks of sentences.
    """

    draw: Draw
    home: str
    short: str
    network: Network
    subject: words.Subject
    day: date
    number: str
    council: tuple[Person, ...]
    officials: tuple[str, ...]
    fixed: dict[str, str]
    theme: Theme
    unused: dict[str, list[str]]


class _Known(msgspec.Struct, frozen=True):
    """Names of the registers that papers draw from."""

    municipalities: tuple[tuple[str, str], ...]
    networks: tuple[Network, ...]
    cities: tuple[str, ...]


@cache
def _known() -> _Known:
    registers = load_registers()
    return _Known(
        municipalities=tuple(sorted((each.name, each.short) for each in registers.municipalities)),
        networks=tuple(sorted(registers.networks, key=lambda network: network.name)),
        cities=tuple(words.CITIES),
    )


def draw_case(draw: Draw) -> Case:
    """A case with everything invented but the municipalities, cities and networks."""
    known = _known()
    home, short = draw.pick(known.municipalities)
    network = draw.pick(known.networks)
    subject = draw.pick(words.SUBJECTS)
    day = _FIRST_DAY + timedelta(days=draw.below(_DAYS))
    called = names.people(draw, _COUNCIL + _OFFICIALS)
    return Case(
        draw=draw,
        home=home,
        short=short,
        network=network,
        subject=subject,
        day=day,
        number=_number(draw, day.year),
        council=tuple(Person(name, draw.pick(words.PARTIES)) for name in called[:_COUNCIL]),
        officials=tuple(called[_COUNCIL:]),
        fixed=_fixed(short, network, subject, draw),
        theme=_theme(draw),
        unused={
            "muni": [each for _, each in known.municipalities if each != short],
            "city": [each for each in known.cities if each != short],
            "net2": [each.name for each in known.networks if each != network],
            "Board": [each.board.capitalize() for each in words.SUBJECTS if each != subject],
            **{name: list(sentences) for name, sentences in BANKS.items()},
        },
    )


def _number(draw: Draw, year: int) -> str:
    """A number in the diary, in one of the forms that registrars use."""
    forms = (
        f"KS {year}/{draw.between(10, 1999):04}",
        f"Dnr {year}/{draw.between(10, 999):04}",
        f"Ks/{year}:{draw.between(10, 999)}",
        f"KSN-{year}-{draw.between(1000, 99999):05}",
        f"Dnr KS {year}.{draw.between(10, 999)}",
    )
    return draw.pick(forms)


def _fixed(home: str, network: Network, subject: words.Subject, draw: Draw) -> dict[str, str]:
    return {
        "home": home,
        "homes": genitives(home)[0],
        "net": network.name,
        "net_intro": _introduced(network, draw),
        "field": subject.field,
        "plan": subject.plan,
        "office": subject.office,
        "offices": f"{subject.office}s",
        "board": subject.board,
        "things": subject.things,
        "problem": subject.problem,
    }


def _introduced(network: Network, draw: Draw) -> str:
    if network.acronym is None:
        return network.name
    return f"{network.name}{draw.pick((f' ({network.acronym})', f', i det följande {network.acronym},'))}"


def _theme(draw: Draw) -> Theme:
    return Theme(
        nouns=tuple(noun(draw.rank(*NOUN_RANKS)) for _ in range(12)),
        compounds=tuple(compound(draw.rank(*NOUN_RANKS)) for _ in range(4)),
        verbs=tuple(verb(draw.rank(*OTHER_RANKS)) for _ in range(7)),
        adjectives=tuple(adjective(draw.rank(*OTHER_RANKS)) for _ in range(7)),
        places=tuple(names.place(draw) for _ in range(4)),
        streets=tuple(names.street(draw) for _ in range(4)),
        associations=tuple(names.association(draw) for _ in range(3)),
        topics=tuple(topic(draw) for _ in range(9)),
    )


def topic(draw: Draw) -> str:
    """Things that a municipality has, as they are or with a first part: "klimatalléer"."""
    things = draw.pick(words.TOPICS)
    return things if draw.chance(0.35) else draw.pick(vocabulary().heads) + things


def written(day: date) -> str:
    """A date in words."""
    return f"{day.day} {words.MONTHS[day.month - 1]} {day.year}"
