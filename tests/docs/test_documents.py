"""The documents say what is so: every command runs, every list is whole, every link leads on."""

import re
import tomllib
from pathlib import Path

import pytest

from stadsgraf.export import EXPORTERS
from stadsgraf.registers import load_registers
from stadsgraf.resources import resource_folder
from tests.docs.refresh import ROOT, generated, readme_commands, recipe

GENERATED = (
    "README.md",
    "docs/commands.md",
    "docs/extractors.md",
    "docs/network.svg",
    "docs/questions.md",
    "docs/validation.md",
    "tests/corpus/papers/README.md",
)
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("tests/corpus/papers/*.md")],
    key=lambda path: path.relative_to(ROOT).as_posix(),
)
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)")
_CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
_PATH = re.compile(
    r"`((?:src|tests|docs|queries|ontology|seeds|bench)/[\w./-]*|constraints\.txt|pyproject\.toml)`"
)
_TARGET = re.compile(r"\bmake ([a-z-]+)`")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All generated files as they should be; every command of README.md runs for it."""
    return generated(tmp_path_factory.mktemp("readme"))


@pytest.mark.parametrize("name", GENERATED)
def test_what_comes_from_the_program_is_up_to_date(name: str, fresh: dict[str, bytes]) -> None:
    assert (ROOT / name).read_bytes() == fresh[name], f"{name} is out of date: run `make docs`"


def test_no_generated_file_is_left_out(fresh: dict[str, bytes]) -> None:
    assert sorted(fresh) == sorted(GENERATED)


def test_readme_shows_the_first_steps() -> None:
    started = " ".join(readme_commands())
    for step in ("make graph", "make test", "stadsgraf ask", "stadsgraf sparql", "stadsgraf why"):
        assert step in started


def test_make_graph_reads_the_seeds() -> None:
    assert recipe("graph") == ".venv/bin/stadsgraf build seeds/documents --out build\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [page.parent / link if link else page for link, _ in _LINK.findall(text)]
    paths = [ROOT / path for path in _PATH.findall(text)]
    assert [str(target) for target in (*links, *paths) if not target.exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_anchors_are_headings(page: Path) -> None:
    for link, anchor in _LINK.findall(page.read_text(encoding="utf-8")):
        if anchor:
            target = page.parent / link if link else page
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor.removeprefix("#") in slugs


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_words(page: Path) -> None:
    """Documents do not say "we" and do not praise (CONTRIBUTING.md names the style)."""
    prose = _CODE.sub("", page.read_text(encoding="utf-8")).replace('"we"', "")
    assert re.findall(r"\b(?:we|our|us|simply|robust|powerful|easily)\b", prose, re.IGNORECASE) == []


def test_targets_of_make_are_there() -> None:
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {target for page in PAGES for target in _TARGET.findall(page.read_text(encoding="utf-8"))}
    assert named
    assert named <= known


def test_each_dependency_has_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *(one for extra in project["optional-dependencies"].values() for one in extra),
    ]
    names = {re.match(r"[\w.-]+", requirement)[0] for requirement in declared}  # type: ignore[index]  # all begin so
    names -= {"stadsgraf"}  # an extra of other extras
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = contributing[contributing.index("## Dependencies") : contributing.index("## Style")]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([^`]+)`", row)} == names


def test_output_page_names_each_file_of_an_export() -> None:
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    assert [file for form in EXPORTERS.values() for file in form.files if f"`{file}`" not in page] == []


def test_registers_page_names_each_register() -> None:
    assert load_registers().municipalities
    page = (ROOT / "docs" / "registers.md").read_text(encoding="utf-8")
    assert [
        path.name for path in resource_folder("registers").glob("*.csv") if f"### {path.name}" not in page
    ] == []


def test_output_page_names_each_file_of_a_build(tmp_path: Path) -> None:
    from stadsgraf.building import build
    from stadsgraf.config import BuildOptions

    paper = tmp_path / "paper.txt"
    paper.write_text("Kommunstyrelsen\n\nProtokoll\n", encoding="utf-8")
    build(BuildOptions((paper,), tmp_path / "out", ("csv",)), lambda *_: None)
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    pieces = [path.name + ("/" if path.is_dir() else "") for path in (tmp_path / "out").iterdir()]
    assert "manifest.json" in pieces
    assert [piece for piece in pieces if f"`{piece}`" not in page] == []
