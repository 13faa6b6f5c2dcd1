"""Invented people, places, streets and associations; there is no end to them."""

from bench.corpus import words
from bench.corpus.draw import Draw


def person(draw: Draw) -> str:
    """A name of a person: one given name or two, one surname or two."""
    given = draw.pick(words.FIRST_NAMES)
    kind = draw.random()
    if kind < 0.06:
        given = f"{given}-{draw.pick(words.FIRST_NAMES)}"
    kind = draw.random()
    if kind < 0.74:
        return f"{given} {_native(draw)}"
    if kind < 0.90:
        return f"{given} {_foreign(draw)}"
    if kind < 0.95:
        return f"{given} {_foreign(draw)} {_native(draw)}"
    return f"{given} {_native(draw)}-{_native(draw)}"


def people(draw: Draw, count: int) -> list[str]:
    """Different names."""
    names: dict[str, None] = {}
    while len(names) < count:
        names[person(draw)] = None
    return list(names)


def _native(draw: Draw) -> str:
    return draw.pick(words.SURNAME_HEADS) + draw.pick(words.SURNAME_TAILS)


def _foreign(draw: Draw) -> str:
    middle = draw.pick(words.FOREIGN_SYLLABLES).lower() if draw.chance(0.6) else ""
    return draw.pick(words.FOREIGN_SYLLABLES) + middle + draw.pick(words.FOREIGN_TAILS)


def place(draw: Draw) -> str:
    """A village or a part of a town."""
    return draw.pick(words.PLACE_HEADS) + draw.pick(words.PLACE_TAILS)


def street(draw: Draw) -> str:
    """A street, two out of three named after a place, the others after a person."""
    tail = draw.pick(words.STREET_TAILS)
    if draw.chance(0.67):
        between = draw.pick(words.PLACE_TAILS) + "s" if draw.chance(0.3) else ""
        return draw.pick(words.PLACE_HEADS) + between + tail
    return f"{_native(draw)}s {tail}"


def association(draw: Draw) -> str:
    """An association of a place."""
    return f"{place(draw)}s {draw.pick(words.ASSOCIATION_TAILS)}"
