"""What tests of coverage share: a text read by the real stages, and what became of its sentences."""

from stadsgraf.annotate.paper import Paper
from stadsgraf.coverage import SentenceCoverage, coverage
from stadsgraf.extract import extract_all
from stadsgraf.resolve import resolve
from tests.extract.helpers import read

HEAD = "Lunds kommun\n\nTjänsteskrivelse\n2019-05-06\n\nMedlemskap i Eurocities\n\n"


def covered(text: str) -> tuple[SentenceCoverage, ...]:
    """What became of the sentences of a text."""
    return of_paper(read(text))


def of_paper(paper: Paper) -> tuple[SentenceCoverage, ...]:
    """What became of the sentences of a paper."""
    found = extract_all(paper)
    said = resolve(paper.document, found.drafts, title=paper.title, complete=paper.complete, home=paper.home)
    return coverage(paper, found.refused, said.claims)


def of_sentence(sentence: str, text: str | None = None) -> SentenceCoverage | None:
    """What became of one sentence, by itself under the head of a paper, or in a text; None out of scope."""
    whole = f"{HEAD}{sentence}\n" if text is None else text
    start = whole.index(sentence)
    found = [item for item in covered(whole) if item.start <= start < item.end]
    assert len(found) <= 1
    return found[0] if found else None
