"""What an evaluation finds, as frozen values that are also its JSON."""

from collections.abc import Mapping

import msgspec

from stadsgraf.evaluate.evidence import EvidenceProblem, EvidenceShares
from stadsgraf.evaluate.gold import Participants
from stadsgraf.evaluate.reliability import Step, Verdict
from stadsgraf.issues import Issue
from stadsgraf.vocabulary import ClaimType, Modality


class Figures(msgspec.Struct, frozen=True):
    """Counts and shares of a class of claims, or of several.

    Attributes:
        gold_core: gold claims that a graph must hold.
        gold_all: those that it may hold besides, included.
        system: claims of the graph.
        matched_core, matched_all: gold claims that the graph holds.
        precision: share of the graph's claims that are right.
        recall: share of the core claims that are found (of all, for a class shown apart).
        f1: harmonic mean of the two.
        recall_all: share of all gold claims that are found; None where there are none.
    """

    gold_core: int
    gold_all: int
    system: int
    matched_core: int
    matched_all: int
    precision: float
    recall: float
    f1: float
    recall_all: float | None


class Modes(msgspec.Struct, frozen=True):
    """Figures by strict and by relaxed matching."""

    strict: Figures
    relaxed: Figures


class MacroF1(msgspec.Struct, frozen=True):
    """Mean F1 over the main classes that the gold has; None where it has none."""

    strict: float | None
    relaxed: float | None


class Shares(msgspec.Struct, frozen=True):
    """Precision, recall and F1 of one paper over the main classes."""

    precision: float
    recall: float
    f1: float


class PaperFigures(msgspec.Struct, frozen=True):
    """How a graph does on one paper; `duplicates` are claims that say the same and count once."""

    strict: Shares
    relaxed: Shares
    must_not_violations: int
    duplicates: int


class Missed(msgspec.Struct, frozen=True):
    """A core claim of a main class that the graph does not hold, with the gold's quotes."""

    doc: str
    id: str
    type: ClaimType
    participants: Participants
    modality: Modality
    quotes: tuple[str, ...]


class Spurious(msgspec.Struct, frozen=True):
    """A claim of a main class that the gold does not hold, with the graph's quotes."""

    doc: str
    type: ClaimType
    node: str
    modality: str | None
    participants: Mapping[str, tuple[str, ...]]
    quotes: tuple[str, ...]


class Violation(msgspec.Struct, frozen=True):
    """A forbidden pattern that claims of the graph match: up to five of them, with their quotes."""

    doc: str
    type: ClaimType
    participants: Participants
    modality: Modality | None
    reason: str
    claims: tuple[str, ...]
    quotes: tuple[str, ...]


class Evaluation(msgspec.Struct, frozen=True):
    """A graph scored against a gold.

    Attributes:
        graph: names of the graph files.
        ns: namespace of the classes that are read.
        ocr: whether labels could differ by a letter in six.
        system_claims: claims of counted classes in the graph, of any paper.
        unassigned_to_a_document: those that belong to none of the gold's papers.
        no_such_claims: whether there are none at all.
        types: figures of each counted class.
        overall: figures of the main classes together.
        macro_f1: mean F1 of the main classes.
        docs: figures by file name of the paper.
        must_not: forbidden patterns that are matched.
        must_not_total: how many patterns there are.
        must_not_violations: how many of them are matched.
        missed, spurious: what is missing and what is wrong by relaxed matching.
        evidence: how well claims are supported.
        evidence_problems: passages that do not hold.
        verdicts: which claims are right by strict matching.
        reliability: how many of them by their confidence.
        issues: papers of the gold that the graph was not made from.
    """

    graph: tuple[str, ...]
    ns: str
    ocr: bool
    system_claims: int
    unassigned_to_a_document: int
    no_such_claims: bool
    types: Mapping[ClaimType, Modes]
    overall: Modes
    macro_f1: MacroF1
    docs: Mapping[str, PaperFigures]
    must_not: tuple[Violation, ...]
    must_not_total: int
    must_not_violations: int
    missed: tuple[Missed, ...]
    spurious: tuple[Spurious, ...]
    evidence: EvidenceShares
    evidence_problems: tuple[EvidenceProblem, ...]
    verdicts: tuple[Verdict, ...]
    reliability: tuple[Step, ...]
    issues: tuple[Issue, ...]
