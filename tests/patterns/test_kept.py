"""What is kept of compiled expressions is what compiling them gives; without it only time is lost."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadsgraf.patterns import kept
from stadsgraf.patterns.needs import needs_of

EXPRESSIONS = [
    (r"(?P<verb>föresl(?:å|og)r?) (?:att )?(?P<who>[A-ZÅÄÖ]\w+)(?! inte)", 0),
    (r"(?i)medlem(?:skap)?\b.{0,40}?\b(\d{4})", 0),
    (r"[^\W\d_]+(?<=s) (a|b|c)\1", re.IGNORECASE),
    ("[\ue100-\ue1ff]{2,}+|(?>x|y)*z", re.MULTILINE | re.DOTALL),
    (r"(a)?(?(1)b|c)", re.ASCII),
]
TEXTS = [
    "Nämnden föreslår att Karin avgår",
    "Medlemskapet gäller 2019",
    "stads bb Boras cc",
    "\ue101\ue102 xyz",
    "ab c",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of one's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    """What a new process knows."""
    for one in (kept._kept, kept._process, kept._path, kept._save_at_end):
        one.cache_clear()


def saved(folder: Path) -> Path:
    for expression, flags in EXPRESSIONS:
        kept.compiled(expression, flags)
        kept.needs(expression, flags)
    kept._save(os.getpid())
    (file,) = (folder / "stadsgraf").iterdir()
    forget()
    return file


def same(expression: str, flags: int) -> bool:
    found, wanted = kept.compiled(expression, flags), re.compile(expression, flags)
    return (
        (found.pattern, found.flags, found.groups, dict(found.groupindex))
        == (wanted.pattern, wanted.flags, wanted.groups, dict(wanted.groupindex))
        and [[match.regs for match in found.finditer(text)] for text in TEXTS]
        == [[match.regs for match in wanted.finditer(text)] for text in TEXTS]
        and kept.needs(expression, flags) == needs_of(expression, flags)
    )


def test_what_is_kept_is_what_compiling_gives(folder: Path) -> None:
    saved(folder)
    assert all(kept._key(*each) in kept._kept().codes for each in EXPRESSIONS)
    assert all(same(*each) for each in EXPRESSIONS)


@pytest.mark.parametrize("damage", ["cut", "one byte", "empty", "gone", "no file"])
def test_a_damaged_file_is_as_good_as_none(folder: Path, damage: str) -> None:
    file = saved(folder)
    data = file.read_bytes()
    file.unlink()
    if damage == "no file":
        file.mkdir()
    elif damage != "gone":
        middle = len(data) // 2
        other = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        file.write_bytes({"cut": data[:-9], "one byte": other, "empty": b""}[damage])
    assert kept._kept().codes == {}
    assert all(same(*each) for each in EXPRESSIONS)
    kept._save(os.getpid())


@pytest.mark.parametrize("place", ["relative/folder", "/proc/nowhere"])
def test_without_a_place_for_the_file_all_is_compiled_anew(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", place)
    forget()
    assert all(same(*each) for each in EXPRESSIONS)
    kept._save(os.getpid())
    forget()


@pytest.mark.parametrize("missing", ["_code_of", "_second_step"])
def test_a_python_that_compiles_otherwise_is_left_to_do_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def unknown(*_: object) -> None:
        raise AttributeError

    monkeypatch.setattr(kept, missing, unknown)
    assert all(same(*each) for each in EXPRESSIONS)


def test_what_two_processes_know_is_kept_of_both(folder: Path) -> None:
    for expression, flags in EXPRESSIONS[:2]:
        program = f"from stadsgraf.patterns import kept; kept.compiled({expression!r}, {int(flags)})"
        subprocess.run([sys.executable, "-c", program], check=True)
    assert {kept._key(*each) for each in EXPRESSIONS[:2]} == kept._kept().codes.keys()


def test_numbers_are_not_held_beside_the_patterns_made_of_them(folder: Path) -> None:
    saved(folder)
    first = [kept.compiled(*each) for each in EXPRESSIONS]
    assert kept._kept().codes == {}
    assert [kept.compiled(*each) for each in EXPRESSIONS] == first


def test_what_rules_no_longer_use_is_forgotten_where_there_is_too_much(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(folder)
    monkeypatch.setattr(kept, "_MOST_BYTES", 1)
    kept.needs(*EXPRESSIONS[0])
    kept.compiled("new", 0)
    kept._save(os.getpid())
    forget()
    left = kept._kept()
    assert left.needs.keys() == {kept._key(*EXPRESSIONS[0])}
    assert left.codes.keys() == {kept._key(*EXPRESSIONS[0]), kept._key("new", 0)}


def test_what_is_no_expression_is_told_as_ever(folder: Path) -> None:
    with pytest.raises(re.error):
        kept.compiled("(", 0)
