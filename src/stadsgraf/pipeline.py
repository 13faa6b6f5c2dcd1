"""The way of a document, stage by stage.

path -> read -> repair -> annotate -> extract -> resolve -> rate -> emit -> shard
                                                       -> coverage

`building/` takes many documents this way, and makes of their shards all that a build leaves.
"""

from collections.abc import Callable, Sequence

import msgspec

from stadsgraf.annotate import annotate
from stadsgraf.annotate.lexicon import Gazetteer, gazetteer
from stadsgraf.confidence import Table, rate, read_table
from stadsgraf.coverage import SentenceCoverage, coverage
from stadsgraf.extract import extract_all
from stadsgraf.model import Document, Resolved
from stadsgraf.read.places import regions, unpack
from stadsgraf.registers import Registers, load_registers
from stadsgraf.repair import Edit, repair
from stadsgraf.resolve import resolve

Mark = Callable[[str], None]
"""Told of a stage when it is over."""

_TOWN = 15_000
"""Inhabitants of a place whose name repair may restore; smaller ones are too near to common words."""


class Tools(msgspec.Struct, frozen=True):
    """What every document needs and no document changes: built once for a run."""

    names: Gazetteer
    known_names: frozenset[str]
    measured: Table


class Processed(msgspec.Struct, frozen=True):
    """What came of one document.

    Attributes:
        resolved: its claims and entities.
        coverage: what became of its sentences, those in scope.
        sentences: how many it has.
    """

    resolved: Resolved
    coverage: tuple[SentenceCoverage, ...]
    sentences: int


def tools(registers: Registers | None = None) -> Tools:
    """What every document needs, from the registers."""
    known = load_registers() if registers is None else registers
    return Tools(gazetteer(known), known_names(known), read_table())


def known_names(registers: Registers | None = None) -> frozenset[str]:
    """Names that repair may restore: municipalities, regions, parties, networks and cities."""
    registers = load_registers() if registers is None else registers
    names = [item.short for item in registers.municipalities]
    names += [form for region in registers.regions for form in region.names]
    names += [form for party in registers.parties for form in party.names]
    names += [form for item in registers.networks for form in (item.name, *item.also_written)]
    names += [form for item in registers.organisations for form in (item.name, *item.also_written)]
    towns = (name for name, city in registers.cities.items() if (city.population or 0) >= _TOWN)
    return frozenset([*names, *towns])


def process(document: Document, tools: Tools, mark: Mark = lambda _: None) -> Processed:
    """What one document says, and what of it was read. Pure, and safe to run anywhere.

    Args:
        document: the document.
        tools: what every document needs.
        mark: is told of each stage when it is over, so that somebody may time it.
    """
    repaired = repair(document.text, known_names=tools.known_names)
    mark("repair")
    paper = annotate(document, repaired.text, aligned(repaired.edits), tools.names)
    mark("annotate")
    found = extract_all(paper)
    mark("extract")
    resolved = resolve(document, found.drafts, title=paper.title, complete=paper.complete, home=paper.home)
    rated = _placed(rate(resolved, tools.measured), document)
    mark("resolve")
    sentences = coverage(paper, found.refused, resolved.claims)
    mark("coverage")
    return Processed(rated, sentences, len(paper.sentences))


def _placed(resolved: Resolved, document: Document) -> Resolved:
    """What a document says, each passage with the rectangles of its words."""
    numbers = unpack(document.words)
    if not numbers:
        return resolved
    claims = tuple(
        msgspec.structs.replace(
            claim,
            evidence=tuple(
                msgspec.structs.replace(piece, regions=regions(document, numbers, piece.start, piece.end))
                for piece in claim.evidence
            ),
        )
        for claim in resolved.claims
    )
    return msgspec.structs.replace(resolved, claims=claims)


def aligned(edits: Sequence[Edit]) -> tuple[tuple[int, int, int, int], ...]:
    """Edits placed in both texts: (source start, source end, repaired start, repaired end)."""
    placed, shift = [], 0
    for edit in edits:
        start = edit.start + shift
        placed.append((edit.start, edit.end, start, start + len(edit.replacement)))
        shift += len(edit.replacement) - (edit.end - edit.start)
    return tuple(placed)
