"""What holds for every file: its length, what it may name, and that tests lie in packages."""

import ast
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stadsgraf.registers import load_registers

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 400
LONGEST_FUNCTION = 40

_CORPUS = ROOT / "tests" / "corpus"
_GOLD = sorted(_CORPUS.glob("*/gold/*.json"))
_PAPERS = sorted(
    [
        *(path for folder in ("devset", "papers") for path in (_CORPUS / folder / "docs").glob("*.txt")),
        *(ROOT / "seeds" / "documents").glob("*.txt"),
    ]
)
_WRITTEN = {".css", ".csv", ".html", ".jsonld", ".md", ".py", ".rq", ".toml", ".ts", ".tsx", ".ttl", ".txt"}
_PLAIN = {"LICENSE", "Makefile", "NOTICE", "run"}
_FOREIGN = {".git", ".venv", "build", "dist", "node_modules"}


def _modules() -> list[Path]:
    return sorted((ROOT / "src").rglob("*.py"))


def _rules() -> dict[str, str]:
    """Every text that may speak of genre and language only, by its path."""
    folders = ("src", "ontology", "queries")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in _WRITTEN]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted(files)}


def _written() -> Iterator[Path]:
    """Every file that somebody writes, papers apart."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        own = not any(part in _FOREIGN or part.endswith("_cache") or part == ".hypothesis" for part in parts)
        if (
            own
            and path.is_file()
            and (path.suffix in _WRITTEN or path.name in _PLAIN)
            and path not in _PAPERS
        ):
            yield path


def _people() -> set[str]:
    """Full names of those who hold a role or a party label in the gold; what holds a role may be a city."""
    names: set[str] = set()
    for path in _GOLD:
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        for claim in gold["claims"]:
            if claim["type"] in ("PartyAffiliation", "RoleHolding"):
                names.add(claim["participants"]["member"])
    cities = {item.name for item in load_registers().municipalities}
    return {name for name in names - cities if " " in name}


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            first = (
                node.body[1] if ast.get_docstring(node) is not None and len(node.body) > 1 else node.body[0]
            )
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - first.lineno + 1


def test_files_stay_short() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in _modules()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_stay_short() -> None:
    lengths = {f"{path.name}:{name}": length for path in _modules() for name, length in _functions(path)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_rules_name_nobody() -> None:
    people = _people()
    assert len(people) > 80
    assert [(path, name) for path, text in _rules().items() for name in sorted(people) if name in text] == []


def test_rules_hold_no_sentence_of_a_paper() -> None:
    """Nine words in a row are more than a formula of the genre."""
    papers = {run for path in _PAPERS for run in _runs(path.read_text(encoding="utf-8"))}
    assert len(papers) > 5000
    assert [(path, run) for path, text in _rules().items() for run in _runs(text) if run in papers] == []


def test_rules_name_no_paper() -> None:
    names = {path.stem for path in _PAPERS}
    assert [(path, name) for path, text in _rules().items() for name in sorted(names) if name in text] == []


def test_nothing_names_a_place_on_somebodys_machine() -> None:
    machine = re.compile(r"(?<![\w.:/>}])/(?:work|tmp|home|root|Users|mnt)/\w")
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in _written()
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if machine.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["tests", "bench"])
def test_folders_of_python_files_are_packages(folder: str) -> None:
    """Two test files of one name in two folders need it, for mypy and pytest alike."""
    folders = {path.parent for path in (ROOT / folder).rglob("*.py")}
    assert sorted(str(path) for path in folders if not (path / "__init__.py").exists()) == []


def _runs(text: str, length: int = 9) -> Iterator[str]:
    """Runs of words, without the marks on letters that scanning loses."""
    letters = (
        letter for letter in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(letter)
    )
    words = re.findall(r"\w+", "".join(letters))
    return (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
