"""The merged view of some papers: what they say when two names that are one read as one.

decisions.csv -> answers -> Identity -> the papers as they read, `graph/links`, pairs still to decide
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.config import DECISIONS
from stadsgraf.corpus import Corpus, merge
from stadsgraf.graph.links import links
from stadsgraf.graph.merged import merged_quads
from stadsgraf.identity import Identity, Judgement, Renaming, merged_papers, renamings
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Resolved
from stadsgraf.registers import Registers
from stadsgraf.resolve.candidates import Candidate, candidates, undecided
from stadsgraf.resolve.decisions import read_decisions
from stadsgraf.resolve.identities import settle
from stadsgraf.resolve.registered import counties, registered


class View(msgspec.Struct, frozen=True):
    """How papers read with some decisions.

    Attributes:
        identity: the decisions in force.
        names: what reads otherwise in each document.
        corpus: claims and entities under the names that stand.
    """

    identity: Identity
    names: Mapping[str, Renaming]
    corpus: Corpus

    def quads(self, quads: Iterable[ox.Quad]) -> Iterable[ox.Quad]:
        """Quads of the papers as they read; links and derived edges stay what they are."""
        return merged_quads(quads, self.names, self.identity, self.corpus) if self.names else quads


def view(papers: Sequence[Resolved], identity: Identity) -> View:
    """The merged view of some papers.

    Args:
        papers: what each document says.
        identity: the decisions in force.
    """
    names = renamings(papers, identity)
    return View(identity, names, merge(merged_papers(papers, names)))


class Decided(msgspec.Struct, frozen=True):
    """What is known of who is who in some papers.

    Attributes:
        view: how the papers read.
        links: the quads of `graph/links`.
        open: pairs that nobody has decided, namesakes under one identifier first.
        issues: what is wrong with the decisions, and namesakes whom the papers do not tell apart.
    """

    view: View
    links: tuple[ox.Quad, ...]
    open: tuple[Candidate, ...]
    issues: tuple[Issue, ...]


class Answers(msgspec.Struct, frozen=True):
    """What a file of decisions says.

    Attributes:
        file: its name.
        judgements: the answers, in its order.
        issues: its rows that cannot be used.
    """

    file: str
    judgements: tuple[Judgement, ...]
    issues: tuple[Issue, ...]


def answers_in(decisions: Path | None) -> Answers:
    """Read the answers.

    Args:
        decisions: the file; None takes `DECISIONS` where there is one.

    Raises:
        InputError: the file cannot be used.
    """
    path = DECISIONS if decisions is None else decisions
    return Answers(path.name, *read_decisions(path, optional=decisions is None))


def decide(papers: Sequence[Resolved], answers: Answers, registers: Registers) -> Decided:
    """Say how some papers read with some answers, and what is left to answer.

    Args:
        papers: what each document says.
        answers: on who is who.
        registers: where identifiers from elsewhere come from.
    """
    identity, doubts = settle(answers.judgements, papers, answers.file)
    read = view(papers, identity)
    found = undecided(candidates(read.corpus, counties(registers)), identity)
    known = registered({entity for paper in papers for entity in paper.entities}, registers)
    issues = (*answers.issues, *doubts, *_namesakes(found, read.corpus))
    return Decided(read, tuple(links(identity, known)), found, tuple(sorted(issues)))


def _namesakes(found: Iterable[Candidate], corpus: Corpus) -> Iterator[Issue]:
    """An issue for each person whom two papers show in two parties at one time."""
    for pair in found:
        if pair.now_one:
            files = [corpus.document_by_id[piece.document].name for piece in pair.passages]
            name = corpus.label(pair.left.partition("@")[0])
            yield namesakes_issue(name, (pair.left, pair.right), pair.reasons[-1].reason, files)


def namesakes_issue(name: str, pair: tuple[str, str], reason: str, files: Sequence[str]) -> Issue:
    """The issue on a person who may be two.

    Args:
        name: the person's.
        pair: the two occurrences.
        reason: what speaks against their being one.
        files: names of the papers, in the order of the pair.
    """
    message = (
        f"{name} is shown here and in {files[1]} with {reason}: one or two people? "
        f"stadsgraf resolve {pair[0]} {pair[1]} same|different records the answer."
    )
    return Issue(files[0], "resolve", "namesakes", Severity.WARNING, message)
