"""What tests of extractors share: a text read by the real stages, and claims as short tuples."""

import functools
import hashlib
from collections.abc import Iterable, Sequence

from stadsgraf.annotate import annotate
from stadsgraf.annotate.lexicon import Gazetteer, gazetteer
from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import Extractor
from stadsgraf.model import Document, Draft
from stadsgraf.registers import load_registers
from stadsgraf.vocabulary import Property


@functools.cache
def registered_names() -> Gazetteer:
    """The names of the registers as they are in the repository."""
    return gazetteer(load_registers())


def read(text: str) -> Paper:
    """A text as a paper, annotated with the real registers; nothing is repaired."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    document = Document(f"doc/{sha256[:16]}", sha256, ("test.txt",), "text/plain", "utf-8", text, ())
    return annotate(document, text, (), registered_names())


def drafts(text: str, extractor: Extractor, known: Sequence[Draft] = ()) -> list[Draft]:
    """What an extractor finds in a text; every quote is checked against the text."""
    found = list(extractor(read(text), known))
    for draft in found:
        for piece in draft.evidence:
            assert text[piece.start : piece.end].strip() == text[piece.start : piece.end] != ""
    return found


def labels(draft: Draft, prop: Property) -> tuple[str, ...]:
    """Labels under a property, in order; a claim shows as the name of its class."""
    return tuple(
        target.type.value if isinstance(target, Draft) else target.label
        for name, target in draft.participants
        if name is prop
    )


def quotes(text: str, draft: Draft) -> tuple[str, ...]:
    """The passages of a claim as printed, with single spaces."""
    return tuple(" ".join(text[piece.start : piece.end].split()) for piece in draft.evidence)


def table(found: Iterable[Draft], *properties: Property) -> set[tuple[str, ...]]:
    """Claims as tuples of labels under the given properties, several labels joined by ` + `."""
    return {tuple(" + ".join(sorted(labels(draft, prop))) for prop in properties) for draft in found}


def cases_of(table: str, width: int) -> list[tuple[str, set[tuple[str, ...]]]]:
    """Sentences with what they tell: a line each, and below it its claims, set in, cells parted by bars.

    Args:
        table: the text.
        width: cells of a claim; those that a line leaves out are empty.
    """
    cases: list[tuple[str, set[tuple[str, ...]]]] = []
    for line in table.strip().splitlines():
        if line.startswith(" "):
            cells = [cell.strip() for cell in line.split("|")]
            cases[-1][1].add((*cells, *[""] * (width - len(cells))))
        else:
            cases.append((line, set()))
    return cases
