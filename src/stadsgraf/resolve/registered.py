"""What the registers know of things in these papers: Wikidata items, municipality codes, GeoNames places.

An identifier is linked only where the register's row is of that kind of thing: a municipality's item is the
municipality as an actor, and a number of GeoNames is a place, never the city that acts.
"""

from collections.abc import Iterable, Iterator

from stadsgraf.identity import Match, RegisterLink
from stadsgraf.ids import slug
from stadsgraf.model import Entity
from stadsgraf.registers import Registers
from stadsgraf.vocabulary import GEONAMES, WIKIDATA, EntityType

_COUNCILS = frozenset({EntityType.CITY, EntityType.MUNICIPALITY})
KINDS = _COUNCILS | {EntityType.PARTY, EntityType.PLACE}
"""Kinds of things that the registers know."""

_OUTGROWN = 10
"""How many times larger than the next of its name a place must be to be meant by the name alone."""


def registered(entities: Iterable[Entity], registers: Registers) -> tuple[RegisterLink, ...]:
    """Identifiers that the registers hold for some entities, sorted.

    Args:
        entities: what occurs in the papers.
        registers: the registers.
    """
    municipalities = {item.name: item for item in registers.municipalities}
    parties = {item.name: item for item in registers.parties}
    found: set[RegisterLink] = set()
    for entity in entities:
        if entity.kind in _COUNCILS and (council := municipalities.get(entity.label)) is not None:
            source = f"municipalities.csv: {council.source}"
            found.add(RegisterLink(entity.id, Match.CODE, council.code, source))
            if council.wikidata:
                found.add(RegisterLink(entity.id, Match.EXACT, _item(council.wikidata), source))
        elif entity.kind is EntityType.PARTY and (party := parties.get(entity.label)) is not None:
            if party.wikidata:
                target = _item(party.wikidata)
                found.add(RegisterLink(entity.id, Match.EXACT, target, "parties.csv: Wikidata"))
        elif entity.kind is EntityType.PLACE:
            found.update(_place(entity, registers))
    return tuple(sorted(found))


def _item(number: str) -> str:
    return f"{WIKIDATA}{number}"


def _place(entity: Entity, registers: Registers) -> Iterator[RegisterLink]:
    """The place that a name means: surely where no other bears it, nearly so where the others are small."""
    city = registers.cities.get(entity.label)
    if city is None or city.geonameid is None:
        return
    if city.rival and (city.population or 0) < _OUTGROWN * city.rival:
        return
    # A city without inhabitants is a row of exonyms.csv, which chooses one of several.
    match = Match.CLOSE if city.rival or city.population is None else Match.EXACT
    target = f"{GEONAMES}{city.geonameid}/"
    yield RegisterLink(entity.id, match, target, "GeoNames (CC BY 4.0)")


def counties(registers: Registers) -> dict[str, str]:
    """County of each municipality and region, by the slug of its name."""
    found = {slug(item.name): item.county for item in registers.municipalities}
    return found | {slug(region.name): region.county for region in registers.regions}
