"""One paper scored: its claims paired with the gold's, counted, and searched for what is forbidden."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stadsgraf.evaluate.claims import GraphClaim
from stadsgraf.evaluate.conventions import MAIN
from stadsgraf.evaluate.evidence import EvidenceProblem, PassageReport, examine, overlaps, problems
from stadsgraf.evaluate.forbidden import names_claims, violates
from stadsgraf.evaluate.gold import GoldClaim, GoldPaper
from stadsgraf.evaluate.labels import norm
from stadsgraf.evaluate.matching import Comparison, relaxed, strict
from stadsgraf.evaluate.pairing import Pairing, pair
from stadsgraf.evaluate.reliability import Verdict
from stadsgraf.evaluate.result import Missed, Shares, Spurious, Violation
from stadsgraf.vocabulary import ClaimType, Modality, Property

# Normalised kinds of statement that are views: never an error where the gold has none.
_VIEWS = frozenset({"uppfattning", "bedomning", "view", "assessment", "asikt", "synpunkt", "standpunkt"})
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of a class of claims: gold and found, core and all; claims and right ones."""

    gold_core: int = 0
    matched_core: int = 0
    gold_all: int = 0
    matched_all: int = 0
    system: int = 0
    right: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.gold_core + other.gold_core,
            self.matched_core + other.matched_core,
            self.gold_all + other.gold_all,
            self.matched_all + other.matched_all,
            self.system + other.system,
            self.right + other.right,
        )


@dataclass(frozen=True, slots=True)
class ModeScore:
    """One way of matching: counts by class, and the shares over the main classes."""

    tallies: Mapping[ClaimType, Tally]
    shares: Shares


@dataclass(frozen=True, slots=True)
class PaperScore:
    """What one paper adds to an evaluation."""

    strict: ModeScore
    relaxed: ModeScore
    duplicates: int
    missed: tuple[Missed, ...]
    spurious: tuple[Spurious, ...]
    violations: tuple[Violation, ...]
    passages: tuple[PassageReport, ...]
    overlapping: tuple[bool, ...]
    claims_without_evidence: int
    evidence_problems: tuple[EvidenceProblem, ...]
    verdicts: tuple[Verdict, ...]


def score_paper(by: Comparison, paper: GoldPaper, text: str | None, *, with_docs: bool) -> PaperScore:
    """Score what a graph says of one paper.

    Args:
        by: what to compare by; its gold is this paper's.
        paper: the gold.
        text: the text that the graph was made from, if it is at hand.
        with_docs: whether spans refer to texts that are known, so that they can be compared with the gold's.
    """
    file = paper.document.file
    of_paper = [claim for claim in by.graph.claims if file in claim.documents]
    claims = _distinct(of_paper)
    gold = sorted(paper.claims, key=lambda claim: not claim.core)  # the core claims choose first
    loose = [[j for j, claim in enumerate(claims) if relaxed(by, target, claim)] for target in gold]
    tight = [[j for j in fitting if strict(by, gold[i], claims[j])] for i, fitting in enumerate(loose)]
    tight_pairs, loose_pairs = pair(tight), pair(loose)
    right = {j for i, fitting in enumerate(tight) for j in fitting if claims[j].type is gold[i].type}
    reports = [
        (claim, passage, examine(by.matcher, claim, passage, text))
        for claim in claims
        for passage in claim.passages
        if passage.document == file
    ]
    return PaperScore(
        strict=_score_mode(gold, claims, tight_pairs),
        relaxed=_score_mode(gold, claims, loose_pairs),
        duplicates=len(of_paper) - len(claims),
        missed=tuple(_missed(file, gold, loose_pairs)),
        spurious=tuple(_spurious(file, claims, loose_pairs)),
        violations=tuple(_violations(by, paper, claims, right)),
        passages=tuple(report for _, _, report in reports),
        overlapping=tuple(_overlapping(file, gold, claims, loose_pairs) if with_docs else ()),
        claims_without_evidence=sum(file not in {p.document for p in claim.passages} for claim in claims),
        evidence_problems=tuple(
            problem
            for claim, passage, report in reports
            for problem in problems(file, claim, passage, report)
        ),
        verdicts=tuple(_verdicts(file, claims, tight_pairs)),
    )


def precision_recall_f1(right: int, system: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean; nothing asked and nothing said is all right."""
    precision = right / system if system else float(not gold)
    recall = found / gold if gold else float(not system)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _distinct(claims: Sequence[GraphClaim]) -> list[GraphClaim]:
    """The claims without those that repeat one before them."""
    first: dict[tuple[object, ...], GraphClaim] = {}
    for claim in claims:
        first.setdefault(claim.signature, claim)
    return list(first.values())


def _score_mode(gold: Sequence[GoldClaim], claims: Sequence[GraphClaim], pairs: Pairing) -> ModeScore:
    tallies: Counter[tuple[ClaimType, str]] = Counter()
    for i, target in enumerate(gold):
        found = i in pairs.claim_of
        tallies[target.type, "gold_all"] += 1
        tallies[target.type, "matched_all"] += found
        tallies[target.type, "gold_core"] += target.core
        tallies[target.type, "matched_core"] += target.core and found
    for j, claim in enumerate(claims):
        if j in pairs.gold_of:  # counts for the class that the gold has it in
            tallies[gold[pairs.gold_of[j]].type, "system"] += 1
            tallies[gold[pairs.gold_of[j]].type, "right"] += 1
        elif _is_wrong(j, claim, pairs):
            tallies[claim.type, "system"] += 1
    types = {claim_type for claim_type, _ in tallies}
    fields = Tally.__dataclass_fields__
    return ModeScore(
        {t: Tally(**{field: tallies[t, field] for field in fields}) for t in sorted(types)},
        _paper_shares(gold, claims, pairs),
    )


def _paper_shares(gold: Sequence[GoldClaim], claims: Sequence[GraphClaim], pairs: Pairing) -> Shares:
    core = [i for i, target in enumerate(gold) if target.core and target.type in MAIN]
    main = [j for j, claim in enumerate(claims) if claim.type in MAIN]
    right = sum(j in pairs.gold_of for j in main)
    wrong = sum(_is_wrong(j, claims[j], pairs) for j in main)
    found = sum(i in pairs.claim_of for i in core)
    precision, recall, f1 = precision_recall_f1(right, right + wrong, found, len(core))
    return Shares(round(precision, 4), round(recall, 4), round(f1, 4))


def _verdicts(file: str, claims: Sequence[GraphClaim], pairs: Pairing) -> Iterator[Verdict]:
    """Claims that are right, and those that count as wrong; what the gold may leave out is neither."""
    for j, claim in enumerate(claims):
        if not _is_view(claim) and (j in pairs.gold_of or _is_wrong(j, claim, pairs)):
            given = [p.confidence for p in claim.passages if p.document == file and p.confidence is not None]
            sure = max(given, default=None)
            yield Verdict(file, claim.node.value, claim.type, sure, j in pairs.gold_of)


def _is_wrong(position: int, claim: GraphClaim, pairs: Pairing) -> bool:
    return position not in pairs.gold_of and position not in pairs.repeated and not _is_view(claim)


def _is_view(claim: GraphClaim) -> bool:
    if claim.type is not ClaimType.POSITION_STATEMENT:
        return False
    kinds = claim.participants.get(Property.STATEMENT_KIND, ())
    named = {norm(label) for kind in kinds for label in kind.labels}
    return claim.modality == Modality.OPINION or not named.isdisjoint(_VIEWS)


def _missed(file: str, gold: Sequence[GoldClaim], pairs: Pairing) -> Iterator[Missed]:
    for i, claim in enumerate(gold):
        if claim.core and claim.type in MAIN and i not in pairs.claim_of:
            quotes = tuple(quote.quote for quote in claim.evidence)
            yield Missed(file, claim.id, claim.type, claim.participants, claim.modality, quotes)


def _spurious(file: str, claims: Sequence[GraphClaim], pairs: Pairing) -> Iterator[Spurious]:
    for j, claim in enumerate(claims):
        if claim.type in MAIN and _is_wrong(j, claim, pairs):
            participants = {
                role.value: tuple(value.labels[0] for value in values)
                for role, values in claim.participants.items()
            }
            quotes = _quotes(file, [claim])
            yield Spurious(file, claim.type, claim.node.value, claim.modality, participants, quotes)


def _violations(
    by: Comparison, paper: GoldPaper, claims: Sequence[GraphClaim], right: set[int]
) -> Iterator[Violation]:
    """Patterns matched by a claim that is not strictly right in its own class."""
    file = paper.document.file
    for pattern in paper.must_not:
        by_content = names_claims(pattern)
        wrong = [
            claim
            for j, claim in enumerate(claims)
            if (by_content or j not in right) and violates(by, pattern, claim)
        ]
        if wrong:
            nodes = sorted({claim.node.value for claim in wrong})[:_SHOWN]
            quotes = _quotes(file, [claim for claim in wrong if claim.node.value in nodes])
            yield Violation(
                file,
                pattern.type,
                pattern.participants,
                pattern.modality,
                pattern.reason,
                tuple(nodes),
                quotes,
            )


def _quotes(file: str, claims: Sequence[GraphClaim]) -> tuple[str, ...]:
    quotes = {p.quote: None for claim in claims for p in claim.passages if p.document == file and p.quote}
    return tuple(quote for quote in quotes if quote)


def _overlapping(
    file: str, gold: Sequence[GoldClaim], claims: Sequence[GraphClaim], pairs: Pairing
) -> Iterator[bool]:
    for i, j in pairs.claim_of.items():
        yield from overlaps(claims[j].passages, gold[i].evidence, file)
