"""The wheel carries what the program reads at run time, and a plain install of it works anywhere."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_CARRIED = {
    "ontology": "stadsgraf/data/ontology",
    "queries": "stadsgraf/data/queries",
    "seeds/registers": "stadsgraf/data/registers",
    "src/stadsgraf": "stadsgraf",
    "web/dist": "stadsgraf/data/web",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(pip, check=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_wheel_carries_all_files(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        f"{place}/{path.relative_to(ROOT / folder).as_posix()}"
        for folder, place in _CARRIED.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected - held == set()
    assert {name for name in held - expected if ".dist-info/" not in name} == set()
    assert {name.rpartition("/")[2] for name in held if "/licenses/" in name} == {"LICENSE", "NOTICE"}


@pytest.mark.slow
def test_program_of_the_wheel_reads_its_own_files(wheel: Path, tmp_path: Path) -> None:
    """The wheel's own modules and data run from an empty folder, beside the libraries of this environment."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    paper = tmp_path / "paper.txt"
    paper.write_text("Göteborgs Stad är medlem i C40 Cities sedan 2010.\n", encoding="utf-8")
    code = "import stadsgraf; from stadsgraf.cli import main; print(stadsgraf.__file__); main()"
    told = subprocess.run(
        [sys.executable, "-c", code, "build", str(paper), "--out", "out", "--json"],
        cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "site")}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.startswith(str(tmp_path / "site"))
    assert '"conforms": true' in told.stdout
