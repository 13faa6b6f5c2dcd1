"""Names of cities: recall on what papers print, silence on words and persons' names."""

import pytest

from stadsgraf.registers import load_registers


@pytest.mark.parametrize(
    ("printed", "country"),
    [
        ("Lissabon", "PT"),
        ("Warszawa", "PL"),
        ("Köpenhamn", "DK"),
        ("Helsingfors", "FI"),
        ("Tammerfors", "FI"),
        ("Genève", "CH"),
        ("Haag", "NL"),
        ("Wien", "AT"),
        ("Bryssel", "BE"),
        ("Prag", "CZ"),
        ("Rom", "IT"),
        ("Aten", "GR"),
        ("Valletta", "MT"),
        ("London", "GB"),
        ("New York", "US"),
        ("S:t Petersburg", "RU"),
        ("Nice", "FR"),
        ("Fredrikshamn", "FI"),
        ("Tensta", "SE"),
    ],
)
def test_cities_under_the_name_that_swedish_text_prints(printed: str, country: str) -> None:
    assert load_registers().cities[printed].country == country


@pytest.mark.parametrize(
    ("printed", "country"),
    [
        ("Brahestad", "FI"),
        ("Torneå", "FI"),
        ("Utsjoki", "FI"),
        ("Bodø", "NO"),
        ("Kautokeino", "NO"),
        ("Vågan", "NO"),
        ("Grenå", "DK"),
        ("Læsø", "DK"),
        ("Kökar", "AX"),
        ("Sermersooq", "GL"),
        ("Tórshavn", "FO"),
        ("Iqaluit", "CA"),
        ("Lerwick", "GB"),
        ("Shetland", "GB"),
        ("Akureyri", "IS"),
        ("Viljandi", "EE"),
    ],
)
def test_small_municipalities_of_the_north(printed: str, country: str) -> None:
    assert load_registers().cities[printed].country == country


@pytest.mark.parametrize(
    "word",
    [
        "Dessa",
        "Deras",
        "Och",
        "Medan",
        "Sedan",
        "Stad",
        "Time",
        "Fordon",
        "Norden",
        "Londons",
        "Anna",
        "Karin",
        "Martin",
        "LIS",
        "Google",
    ],
)
def test_words_and_persons_are_no_cities(word: str) -> None:
    assert word not in load_registers().cities


def test_a_municipality_that_is_also_a_surname_is_marked() -> None:
    registers = load_registers()
    assert {"Lund", "Berg", "Vara", "Mark"} <= registers.ambiguous
    assert "Luleå" not in registers.ambiguous


def test_whole_classes_of_municipalities_are_listed() -> None:
    by_country: dict[str, int] = {}
    for city in {(c.name, c.country) for c in load_registers().cities.values()}:
        by_country[city[1]] = by_country.get(city[1], 0) + 1
    assert by_country["DK"] >= 98
    assert by_country["NO"] >= 355
    assert by_country["AX"] >= 16
    assert by_country["GL"] >= 5


def test_what_a_register_adds_is_not_ambiguous_again() -> None:
    registers = load_registers()
    assert not registers.ambiguous & set(registers.cities)


def test_names_are_loaded_once() -> None:
    assert load_registers().cities is load_registers().cities
