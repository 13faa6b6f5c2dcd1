"""Addresses of the net and of mail that are those of whoever writes a paper.

An address in running text, in a list of those who get a copy, or beside a source tells of somebody else.
"""

import re
from collections.abc import Sequence

from stadsgraf.annotate.layout import Block
from stadsgraf.swedish.headings import SectionKind, heading_kind
from stadsgraf.swedish.words import fold

OTHERS = re.compile(
    r"(?:till|kopia|kopior|cc|mottagare|adressat|sandlista|sands|skickas|delges|exp|expedieras|motpart|klagande"
    r"|sokanden|kontakt|kontaktperson|deltagare|narvarande|franvarande|parter|part|plats|mellan|besokare"
    r"|overklagat|inbjudna|for kannedom|mojliga|samarbetspartner)\b"
)
"""What begins a line that names somebody else than the issuer, folded."""
SENT_TO = re.compile(
    r"(?:(?:beslutet|protokollsutdrag|utdrag|protokollet) )?(?:(?:ska )?(?:exp|expedieras|expediering|delges|skickas|sands)"
    r"|kopia|kopior|sandlista|for kannedom|delgivning)\b"
)
"""What begins a list of those who get a copy, one on each line, folded."""
_SOURCES = re.compile(r"(?:kall(?:a|or)|referens(?:er)?|lank(?:ar)?|las (?:mer|vidare)|mer information|se)\b")
"""What begins a line or a list that tells where something is to be read, folded."""
_DOMAIN = re.compile(
    r"(?<![\w-])(?:[\w.-]{1,60}@|www\.)?(?:[a-z0-9-]{1,40}\.){0,3}(?P<name>[a-z-]{2,40})\.se(?![\w-])"
)
"""An address of the net or of mail; what stands before ".se" is often the municipality, its rings and dots taken off."""
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_RUNNING = re.compile(
    r"\b(?:i|på|om|av|från|till|med|som|är|finns|den|det|de|att|vid|hos|via|genom|enligt|nås|läs|läsa|lämnas|ges|besvaras|svarar)\b"
)
"""Words of sentences, which no line of an address has; it may well have "för" and "och", in the name of a unit."""
_SENTENCE_WORDS = 4


def domains_of_writer(blocks: Sequence[Block]) -> frozenset[str]:
    """Names of domains, without ".se" and hyphens, of the addresses that stand in a head, at a foot or by a signature.

    Args:
        blocks: the paper.
    """
    found: set[str] = set()
    listed = False
    for block in blocks:
        if heading_kind(block.text) is not None or len(block.lines) == 1:
            opens = _opens_list(block.text)
            listed = opens or (listed and heading_kind(block.text) is None)
        if not listed and not _is_sentence(block.text):
            found |= _beside(block)
    return frozenset(found)


def _opens_list(line: str) -> bool:
    """Whether a line alone heads a list of those who get a copy, or of what to read."""
    folded = fold(line.strip()).rstrip(":")
    heads = SENT_TO.match(folded) or _SOURCES.fullmatch(folded)
    return heading_kind(line) is SectionKind.DISTRIBUTION or heads is not None


def _beside(block: Block) -> set[str]:
    """Domains of the addresses in the lines of a block, down to the one that begins a list of others."""
    found: set[str] = set()
    for line in block.lines:
        folded = fold(line.text)
        if SENT_TO.match(folded):
            break
        if OTHERS.match(folded) or _SOURCES.match(folded):
            continue
        for cell in _CELL.findall(line.text):
            if _RUNNING.search(cell) is None:
                found |= {match["name"].replace("-", "") for match in _DOMAIN.finditer(cell)}
    return found


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?")) and len(text.split()) > _SENTENCE_WORDS
