"""The matter of one synthetic paper: who, where, when, and which networks; and sentences filled with it."""

import random
import re
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from bench import words
from bench.sentences import BANKS
from stadsgraf.registers import Network, genitives, load_registers

_FIRST_DAY = date(2012, 1, 10)
_DAYS = 12 * 365


class Person(msgspec.Struct, frozen=True):
    """An elected person: name and letters of the party."""

    name: str
    party: str

    def __str__(self) -> str:
        return f"{self.name} ({self.party})"


class Case(msgspec.Struct, frozen=True):
    """What a paper is about.

    Attributes:
        rng: Draws everything that is not fixed here.
        home: The municipality in full; `short` without "kommun" or "stad".
        network: The network that the municipality may join.
        subject: What the board is about.
        day: Date of the paper.
        number: Diary number.
        council: Elected people, no two with one name.
        officials: Names of officials.
        fixed: Slots of sentences that mean the same throughout the paper.
        vocabulary: Slots that this paper has a few words for.
        unused: What is left of names that are used once each, and of the banks of sentences.
    """

    rng: random.Random
    home: str
    short: str
    network: Network
    subject: words.Subject
    day: date
    number: str
    council: tuple[Person, ...]
    officials: tuple[str, ...]
    fixed: dict[str, str]
    vocabulary: dict[str, list[str]]
    unused: dict[str, list[str]]


def draw_case(rng: random.Random) -> Case:
    """A case with everything invented but the municipalities, cities and networks."""
    registers = load_registers()
    home = rng.choice(registers.municipalities)
    network = rng.choice(registers.networks)
    subject = rng.choice(words.SUBJECTS)
    day = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    names = draw_names(rng, 24)
    once = {
        "muni": [
            each.short for each in registers.municipalities if each.short not in {home.short, *words.CITIES}
        ],
        "city": words.CITIES,
        "net2": [each.name for each in registers.networks if each != network],
        "Board": [each.board.capitalize() for each in words.SUBJECTS if each != subject],
        **BANKS,
    }
    return Case(
        rng=rng,
        home=home.name,
        short=home.short,
        network=network,
        subject=subject,
        day=day,
        number=f"{rng.choice(('KS', 'Dnr', 'Ks'))} {day.year}/{rng.randrange(10, 999):04}",
        council=tuple(Person(name, rng.choice(words.PARTIES)) for name in names[:19]),
        officials=tuple(names[19:]),
        fixed=_fixed(home.short, network, subject, rng),
        vocabulary={
            "compound": _joined(rng, words.COMPOUND_HEADS, words.COMPOUND_TAILS, 8),
            "place": _joined(rng, words.PLACE_HEADS, words.PLACE_TAILS, 5),
            "topic": _joined(rng, words.COMPOUND_HEADS, words.TOPICS, 9),
            "aim": [subject.first, subject.second, subject.third],
        },
        unused={name: rng.sample(values, len(values)) for name, values in once.items()},
    )


def _fixed(home: str, network: Network, subject: words.Subject, rng: random.Random) -> dict[str, str]:
    return {
        "home": home,
        "homes": genitives(home)[0],
        "net_intro": _introduced(network, rng),
        "field": subject.field,
        "plan": subject.plan,
        "office": subject.office,
        "Office": subject.office.capitalize(),
        "things": subject.things,
        "problem": subject.problem,
    }


def _joined(rng: random.Random, heads: list[str], tails: list[str], count: int) -> list[str]:
    return [
        head + tail for head, tail in zip(rng.sample(heads, count), rng.sample(tails, count), strict=True)
    ]


def draw_names(rng: random.Random, count: int) -> list[str]:
    """Different names of people."""
    names: dict[str, None] = {}
    while len(names) < count:
        names[f"{rng.choice(words.FIRST_NAMES)} {_surname(rng)}"] = None
    return list(names)


def _surname(rng: random.Random) -> str:
    native = rng.choice(words.SURNAME_HEADS) + rng.choice(words.SURNAME_TAILS)
    foreign = rng.choice(words.FOREIGN_HEADS) + rng.choice(words.FOREIGN_TAILS)
    return rng.choices((native, foreign, f"{foreign} {native}", f"{native}-{foreign}"), (75, 15, 6, 4))[0]


def _introduced(network: Network, rng: random.Random) -> str:
    if network.acronym is None:
        return network.name
    return f"{network.name}{rng.choice((f' ({network.acronym})', f', i det följande {network.acronym},'))}"


def written(day: date) -> str:
    """A date in words."""
    return f"{day.day} {words.MONTHS[day.month - 1]} {day.year}"


_DRAWS: dict[str, Callable[[random.Random, date], str]] = {
    "past": lambda rng, day: str(day.year - rng.randint(1, 22)),
    "future": lambda rng, day: str(day.year + rng.randint(1, 4)),
    "month": lambda rng, _: rng.choice(words.MONTHS),
    "date": lambda rng, day: written(day - timedelta(days=rng.randint(200, 6000))),
    "few": lambda rng, _: str(rng.randint(3, 19)),
    "many": lambda rng, _: str(rng.randint(21, 480)),
    "share": lambda rng, _: str(rng.randint(6, 92)),
    "thousands": lambda rng, _: f"{rng.randint(2, 420)} {rng.randint(0, 9)}00",
}


def fill(case: Case, template: str) -> str:
    """A sentence with its slots filled."""
    return "".join(
        _slot(case, part) if place % 2 else part
        for place, part in enumerate(re.split(r"\{(\w+)\}", template))
    )


def _slot(case: Case, name: str) -> str:
    if name in case.fixed:
        return case.fixed[name]
    if name in case.unused:
        return case.unused[name].pop()
    if name == "Compound":
        return case.rng.choice(case.vocabulary["compound"]).capitalize()
    if name in case.vocabulary:
        return case.rng.choice(case.vocabulary[name])
    return _DRAWS[name](case.rng, case.day)


def some(case: Case, bank: str, count: int) -> list[str]:
    """Up to so many sentences of a bank that the paper has not used yet, filled."""
    templates = case.unused[bank]
    return [fill(case, templates.pop()) for _ in range(min(count, len(templates)))]
