"""Loading: what is refused, with which remedy, and how parties are found."""

import shutil
from pathlib import Path

import pytest

from stadsgraf.errors import InputError, RegisterError
from stadsgraf.registers import Party, find_party, genitives, load_registers
from stadsgraf.resources import resource_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource_folder("registers"), tmp_path / "registers"))


def _edit(path: Path, edit: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert edit[0] in text
    path.write_text(text.replace(*edit, 1), encoding="utf-8", newline="")


@pytest.mark.parametrize(
    ("name", "edit", "message"),
    [
        (
            "networks",
            ("name,acronym", "name,akronym"),
            r"networks\.csv:1: the header is .* write 'name,acronym",
        ),
        ("networks", ("CIVITAS,,", "CIVITAS,"), r"networks\.csv:\d+: 5 cells where the header has 6: add"),
        ("networks", ("Cruise Baltic,", "Zebra,"), r"'Cruise Europe' stands after 'Zebra': sort the rows"),
        ("networks", ("Cruise Europe,", "Cruise Baltic,"), r"Cruise Baltic is there twice: keep one"),
        (
            "networks",
            ("c40.org,own website; not checked again", "c40.org,"),
            r"networks\.csv:\d+: the row has no source: say where",
        ),
        (
            "networks",
            ("CIVITAS,,,campaign", "CIVITAS,,,club"),
            r"Invalid enum value 'club'.*docs/registers\.md",
        ),
        ("networks", ("CIVITAS,", "CIVITAS ,"), r"name begins or ends with a space: remove it"),
        ("municipalities", ("0114,", "114,"), r"municipalities\.csv:2: .*regex"),
        (
            "parties",
            ("CP,letters,1957,,,Q110832", "CP,letters,1957,,,Q1"),
            r"rows of centerpartiet differ",
        ),
        (
            "roles",
            ("handläggare,handl;", "handläggare,ombud;"),
            r"the form 'ombud' belongs to 'handläggare' and 'ombud'",
        ),
    ],
)
def test_a_malformed_register_is_refused_with_its_remedy(
    folder: Path, name: str, edit: tuple[str, str], message: str
) -> None:
    _edit(folder / f"{name}.csv", edit)
    with pytest.raises(RegisterError, match=message):
        load_registers(folder)


def test_line_ends_of_windows_are_refused(folder: Path) -> None:
    path = folder / "regions.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(RegisterError, match=r"regions\.csv:1: a carriage return: save the file with \\n"):
        load_registers(folder)


def test_another_encoding_is_refused(folder: Path) -> None:
    path = folder / "regions.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    with pytest.raises(RegisterError, match=r"regions\.csv: byte \d+ is not UTF-8: save the file as UTF-8"):
        load_registers(folder)


def test_a_missing_register_is_refused(folder: Path) -> None:
    (folder / "bodies.csv").unlink()
    with pytest.raises(RegisterError, match=r"bodies\.csv: no such register: restore it"):
        load_registers(folder)


def test_registers_are_loaded_once() -> None:
    assert load_registers() is load_registers()


@pytest.mark.parametrize("name", ["ontology", "queries", "registers"])
def test_folders_of_the_repository_are_found(name: str) -> None:
    assert resource_folder(name).is_dir()  # type: ignore[arg-type]  # parametrised over the literals


def test_the_package_goes_before_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.resources._PACKAGE", tmp_path)
    packed = tmp_path / "data" / "registers"
    packed.mkdir(parents=True)
    assert resource_folder("registers") == packed


def test_a_folder_that_is_nowhere_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.resources._PACKAGE", tmp_path)
    monkeypatch.setattr("stadsgraf.resources._REPOSITORY", tmp_path)
    with pytest.raises(InputError, match=r"the folder of queries is missing .* install stadsgraf again"):
        resource_folder("queries")


def _name(party: Party | None) -> str | None:
    return party.name if party else None


def test_dates_decide_between_parties_that_share_letters() -> None:
    registers = load_registers()
    assert _name(find_party(registers, "k")) is None
    assert _name(find_party(registers, "k", on="1955")) == "Vänsterpartiet"
    assert _name(find_party(registers, "K", on="2014-10-20")) == "Kommunistiska partiet"
    assert _name(find_party(registers, "K", on="1990-01-01")) is None


def test_dates_do_not_forbid_an_older_name() -> None:
    assert _name(find_party(load_registers(), "FP", on="2016-02-01")) == "Liberalerna"


def test_a_local_party_counts_in_its_municipality_only() -> None:
    registers = load_registers()
    assert _name(find_party(registers, "D")) is None
    assert _name(find_party(registers, "D", municipality="0180")) is None
    assert _name(find_party(registers, "D", municipality="1480")) == "Demokraterna"


def test_unknown_letters_are_no_party() -> None:
    assert find_party(load_registers(), "DP") is None


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Luleå", ("Luleås",)),
        ("Stockholms stad", ("Stockholms stads",)),
        ("Borås", ("Borås", "Borås’", "Borås'")),
        ("KIMO", ("KIMO:s", "KIMOs")),
        ("MCR2030", ("MCR2030:s", "MCR2030s")),
    ],
)
def test_genitives(name: str, forms: tuple[str, ...]) -> None:
    assert genitives(name) == forms
