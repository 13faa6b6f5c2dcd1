"""A graph scored against a gold, paper by paper and over all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad

from stadsgraf.evaluate.claims import read_claims
from stadsgraf.evaluate.conventions import COUNTED, MAIN
from stadsgraf.evaluate.evidence import read_text, shares
from stadsgraf.evaluate.gold import GoldPaper, find_aliases, load_gold
from stadsgraf.evaluate.graph import index, read_quads
from stadsgraf.evaluate.labels import Matcher, read_aliases
from stadsgraf.evaluate.matching import Comparison, network_labels
from stadsgraf.evaluate.paper import ModeScore, PaperScore, Tally, precision_recall_f1, score_paper
from stadsgraf.evaluate.reliability import steps
from stadsgraf.evaluate.result import Evaluation, Figures, MacroF1, Modes, PaperFigures
from stadsgraf.issues import Issue, Severity
from stadsgraf.vocabulary import NAMESPACE, ClaimType


def evaluate(
    graph_files: Sequence[Path],
    gold: Path,
    *,
    docs: Path | None = None,
    ocr: bool = False,
    aliases: Path | None = None,
) -> Evaluation:
    """Score graph files against a gold.

    Args:
        graph_files: files in N-Quads, TriG, Turtle, N-Triples, JSON-LD or RDF/XML.
        gold: a gold file, or a folder of them.
        docs: folder of the texts that the graph was made from, whose spans are then compared with quotes.
        ocr: the graph was made from scanned papers: labels may differ by about one letter in six.
        aliases: list of other names; by default `aliases.json` in the gold's folder or the one above it.

    Raises:
        GoldError: the gold cannot be read or is malformed.
        GraphError: a graph cannot be read.
        InputError: the list of other names or a text cannot be read.
    """
    names = tuple(path.name for path in graph_files)
    return evaluate_quads(read_quads(graph_files), gold, names=names, docs=docs, ocr=ocr, aliases=aliases)


def evaluate_quads(
    quads: Iterable[Quad],
    gold: Path,
    *,
    names: tuple[str, ...] = (),
    docs: Path | None = None,
    ocr: bool = False,
    aliases: Path | None = None,
) -> Evaluation:
    """Score quads, such as those of a store, against a gold; `names` is what the graph is called."""
    return evaluation_of(score_quads(quads, gold, docs=docs, ocr=ocr, aliases=aliases), names)


@dataclass(frozen=True, slots=True)
class Scored:
    """A graph compared with a gold, paper by paper.

    Attributes:
        papers: the gold by file name of the paper.
        scores: what was found, in the same order.
        ocr: whether labels could differ by a letter in six.
        claims: how many claims of counted classes the graph has.
        unassigned: how many of them belong to none of the papers.
        absent: file names of the papers that the graph was not made from.
    """

    papers: Mapping[str, GoldPaper]
    scores: Mapping[str, PaperScore]
    ocr: bool
    claims: int
    unassigned: int
    absent: tuple[str, ...]


def score_quads(
    quads: Iterable[Quad],
    gold: Path,
    *,
    docs: Path | None = None,
    ocr: bool = False,
    aliases: Path | None = None,
) -> Scored:
    """Compare quads with a gold; the arguments are those of `evaluate`."""
    papers = load_gold(gold)
    graph = read_claims(index(quads), list(papers))
    matcher = Matcher(read_aliases(aliases or find_aliases(gold)), ocr)
    networks = frozenset(
        form
        for paper in papers.values()
        for label in network_labels(paper.claims)
        for form in matcher.aliases.forms(label)
    )
    scores = {
        file: score_paper(
            Comparison(paper.by_id, graph, matcher, networks),
            paper,
            read_text(docs, file),
            with_docs=docs is not None,
        )
        for file, paper in papers.items()
    }
    absent = tuple(file for file in papers if file not in graph.papers)
    return Scored(papers, scores, ocr, len(graph.claims), graph.unassigned, absent)


def overall(scores: Iterable[PaperScore]) -> Modes:
    """The figures of the main classes over some papers."""
    of_papers = list(scores)
    return Modes(
        _figures(_sum([score.strict for score in of_papers]), MAIN),
        _figures(_sum([score.relaxed for score in of_papers]), MAIN),
    )


def evaluation_of(scored: Scored, names: tuple[str, ...] = ()) -> Evaluation:
    """Sum up all papers; `names` is what the graph is called."""
    of_papers = list(scored.scores.values())
    strict = _sum([score.strict for score in of_papers])
    relaxed = _sum([score.relaxed for score in of_papers])
    violations = tuple(violation for score in of_papers for violation in score.violations)
    verdicts = tuple(verdict for score in of_papers for verdict in score.verdicts)
    return Evaluation(
        graph=names,
        ns=NAMESPACE,
        ocr=scored.ocr,
        system_claims=scored.claims,
        unassigned_to_a_document=scored.unassigned,
        no_such_claims=scored.claims == 0,
        types={t: Modes(_figures(strict, [t]), _figures(relaxed, [t])) for t in COUNTED},
        overall=overall(of_papers),
        macro_f1=MacroF1(_macro_f1(strict), _macro_f1(relaxed)),
        docs={file: _paper_figures(score) for file, score in scored.scores.items()},
        must_not=violations,
        must_not_total=sum(len(paper.must_not) for paper in scored.papers.values()),
        must_not_violations=len(violations),
        missed=tuple(missed for score in of_papers for missed in score.missed),
        spurious=tuple(spurious for score in of_papers for spurious in score.spurious),
        evidence=shares(
            [report for score in of_papers for report in score.passages],
            [answer for score in of_papers for answer in score.overlapping],
            sum(score.claims_without_evidence for score in of_papers),
        ),
        evidence_problems=tuple(problem for score in of_papers for problem in score.evidence_problems),
        verdicts=verdicts,
        reliability=steps(verdicts),
        issues=tuple(_absent(file) for file in scored.absent),
    )


def _absent(file: str) -> Issue:
    message = (
        "The gold has this paper and the graph does not, so all its claims count as missing: "
        "build the graph from it too, or leave its gold out."
    )
    return Issue(file, "evaluate", "paper-absent", Severity.WARNING, message)


def _paper_figures(score: PaperScore) -> PaperFigures:
    return PaperFigures(score.strict.shares, score.relaxed.shares, len(score.violations), score.duplicates)


def _sum(scores: Sequence[ModeScore]) -> Mapping[ClaimType, Tally]:
    total: defaultdict[ClaimType, Tally] = defaultdict(Tally)
    for score in scores:
        for claim_type, tally in score.tallies.items():
            total[claim_type] += tally
    return total


def _figures(tallies: Mapping[ClaimType, Tally], types: Sequence[ClaimType]) -> Figures:
    total = sum((tallies.get(t, Tally()) for t in types), Tally())
    found, gold = total.matched_core, total.gold_core
    if types[0] not in MAIN:  # a class shown apart is not asked for by core claims only
        found, gold = total.matched_all, total.gold_all
    precision, recall, f1 = precision_recall_f1(total.right, total.system, found, gold)
    return Figures(
        gold_core=total.gold_core,
        gold_all=total.gold_all,
        system=total.system,
        matched_core=total.matched_core,
        matched_all=total.matched_all,
        precision=round(precision, 4),
        recall=round(recall, 4),
        f1=round(f1, 4),
        recall_all=round(total.matched_all / total.gold_all, 4) if total.gold_all else None,
    )


def _macro_f1(tallies: Mapping[ClaimType, Tally]) -> float | None:
    asked = [_figures(tallies, [t]).f1 for t in MAIN if tallies.get(t, Tally()).gold_core]
    return round(sum(asked) / len(asked), 4) if asked else None
