"""What tests of the whole way of a document share: the papers, and `process` with its evidence checked."""

import functools
import hashlib
from pathlib import Path

from stadsgraf.model import Document, Resolved
from stadsgraf.pipeline import Tools, process, tools
from stadsgraf.read.text import pages

PAPERS = Path(__file__).parents[1] / "corpus" / "e2e"


@functools.cache
def shared_tools() -> Tools:
    """What every document needs, read once."""
    return tools()


@functools.cache
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the papers, in order."""
    texts = [
        path.read_text(encoding="utf-8") for path in sorted(PAPERS.glob("*.txt")) if "latin" not in path.name
    ]
    return tuple(part for text in texts for part in text.split("\n\n"))


def document(text: str) -> Document:
    """A document as `read` would leave it."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(f"doc/{sha256[:16]}", sha256, ("a.txt",), "text/plain", "utf-8", text, pages(text))


def processed(text: str) -> Resolved:
    """What a text says; each quote is proved to lie in the text and to be trimmed."""
    resolved = process(document(text), shared_tools()).resolved
    for claim in resolved.claims:
        assert claim.evidence
        for piece in claim.evidence:
            quote = text[piece.start : piece.end]
            assert 0 <= piece.start < piece.end <= len(text)
            assert quote.strip() == quote != ""
    return resolved
