"""The registers as they are kept: totals, form, and what must and must not be in them."""

import csv
from pathlib import Path

import pytest

from stadsgraf.registers import find_party, load_registers
from stadsgraf.resources import resource_folder

FOLDER = resource_folder("registers")
FILES = sorted(FOLDER.glob("*.csv"))
# Names that only made-up papers of the development set use: a register of the world has none of them.
INVENTED = (
    "Nattkulturstäderna",
    "Kattegatts Konstring",
    "Vätterstädernas Krisring",
    "Vintercykelringen",
    "Södertörns Seniorforum",
    "Kustvattenrådet Norra Halland",
    "Förorternas Narkotikagrupp",
)


def _column(name: str, column: str) -> list[str]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file)]


def test_every_file_is_a_register_with_a_page_of_documentation() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "registers.md").read_text(encoding="utf-8")
    assert [path.stem for path in FILES] == [
        "ambiguous",
        "bodies",
        "exonyms",
        "municipalities",
        "municipalities_abroad",
        "networks",
        "organisations",
        "parties",
        "regions",
        "roles",
    ]
    for path in FILES:
        header = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert f"`{header}`" in docs, f"{path.name}: write its header into docs/registers.md"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_says_where_it_comes_from(path: Path) -> None:
    assert all(source.strip() for source in _column(path.stem, "source"))
    assert path.read_bytes().endswith(b"\n")


def test_totals() -> None:
    registers = load_registers()
    assert len(registers.municipalities) == 290
    assert len(registers.regions) == 21
    assert {m.county for m in registers.municipalities} == {r.county for r in registers.regions}
    for attribute in ("name", "short"):
        assert len({getattr(m, attribute) for m in registers.municipalities}) == 290
    assert len(registers.bodies) >= 60
    assert len(registers.networks) >= 100


def test_municipalities_that_call_themselves_stad() -> None:
    names = {m.name for m in load_registers().municipalities if m.name.casefold().endswith(" stad")}
    assert names == {
        "Borås Stad",
        "Göteborgs Stad",
        "Haparanda stad",
        "Helsingborgs stad",
        "Landskrona stad",
        "Lidingö stad",
        "Malmö stad",
        "Mölndals stad",
        "Solna stad",
        "Stockholms stad",
        "Sundbybergs stad",
        "Trollhättans stad",
        "Vaxholms stad",
        "Västerås stad",
    }


def test_names_in_which_the_genitive_is_irregular() -> None:
    names = {m.short: m.name for m in load_registers().municipalities}
    assert names["Falun"] == "Falu kommun"
    assert names["Kalix"] == "Kalix kommun"
    assert names["Kalmar"] == "Kalmar kommun"
    assert names["Orust"] == "Orust kommun"
    assert names["Lund"] == "Lunds kommun"
    assert names["Gotland"] == "Region Gotland"


def test_a_renamed_party_is_one_party() -> None:
    registers = load_registers()
    forms = ("FP", "fp", "L", "Folkpartiet", "Folkpartiet liberalerna", "Liberalerna", "liberalerna")
    assert {party.id for form in forms if (party := find_party(registers, form))} == {"liberalerna"}


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("M", "Moderaterna"),
        ("s", "Socialdemokraterna"),
        ("L", "Liberalerna"),
        ("fp", "Liberalerna"),
        ("c", "Centerpartiet"),
        ("cp", "Centerpartiet"),
        ("bf", "Centerpartiet"),
        ("KD", "Kristdemokraterna"),
        ("kds", "Kristdemokraterna"),
        ("V", "Vänsterpartiet"),
        ("vpk", "Vänsterpartiet"),
        ("MP", "Miljöpartiet"),
        ("SD", "Sverigedemokraterna"),
        ("Fi", "Feministiskt initiativ"),
        ("F!", "Feministiskt initiativ"),
        ("nyd", "Ny demokrati"),
        ("PP", "Piratpartiet"),
    ],
)
def test_letters_of_parties(letters: str, name: str) -> None:
    party = find_party(load_registers(), letters)
    assert party is not None
    assert party.name == name


def test_no_form_of_a_party_is_there_twice() -> None:
    keys = list(zip(_column("parties", "party"), map(str.casefold, _column("parties", "form")), strict=True))
    assert len(keys) == len(set(keys))


def test_no_invented_network_is_listed() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8").casefold()
        assert not [name for name in INVENTED if name.casefold() in text], path.name


def test_a_campaign_and_its_successor_are_two_networks() -> None:
    networks = {network.name: network for network in load_registers().networks}
    assert networks["Making Cities Resilient"].kind == "campaign"
    assert "Making Cities Resilient" not in networks["Making Cities Resilient 2030"].also_written


def test_names_of_networks_and_organisations_mean_one_thing() -> None:
    registers = load_registers()
    owner: dict[str, str] = {}
    entries = [(n.name, n.acronym, n.also_written) for n in registers.networks]
    entries += [(o.name, o.acronym, o.also_written) for o in registers.organisations]
    for name, acronym, also_written in entries:
        for form in (name, acronym or name, *also_written):
            assert owner.setdefault(form, name) == name, form


def test_a_company_or_institute_is_no_network() -> None:
    registers = load_registers()
    assert "Institute for Strategic Dialogue" not in {network.name for network in registers.networks}
    assert "Institute for Strategic Dialogue" in {entry.name for entry in registers.organisations}


def test_titles_that_several_councils_print() -> None:
    roles = {form: role.label for role in load_registers().roles for form in (role.label, *role.forms)}
    assert roles["nämndsekreterare"] == "sekreterare"
    assert roles["v. ordf."] == "vice ordförande"
    assert roles["tjg ers"] == "tjänstgörande ersättare"
    assert roles["föredragande borgarrådet"] == "föredragande borgarråd"
    assert roles["kommunchef"] != roles["kommundirektör"]


def test_endings_have_their_indefinite_form_and_bodies_do_not() -> None:
    registers = load_registers()
    assert all(ending.indefinite for ending in registers.body_endings)
    assert not [body.name for body in registers.bodies if body.indefinite]
    endings = [ending.name for ending in registers.body_endings]
    assert endings.index("stadsdelsnämnden") < endings.index("nämnden")
    for ending in (
        "förvaltningen",
        "kontoret",
        "utskottet",
        "beredningen",
        "styrelsen",
        "fullmäktige",
        "rådet",
    ):
        assert ending in endings
    assert {"chef", "direktör", "planerare"} <= {ending.label for ending in registers.role_endings}
