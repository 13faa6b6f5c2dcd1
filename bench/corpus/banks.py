"""The sentences of the synthetic papers with their slots, from sentences/*.txt; none stems from a real paper.

A slot is a name in braces; with a capital it begins a sentence. `bench.corpus.fill` says what it stands for.
"""

from pathlib import Path


def _banks() -> dict[str, tuple[str, ...]]:
    files = sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    return {file.stem: tuple(file.read_text(encoding="utf-8").splitlines()) for file in files}


BANKS = _banks()
"""Sentences by what they are about."""
