"""What the index of a build keeps of one paper, and the paper's own lines of `claims.jsonl`."""

from collections.abc import Iterator, Mapping

import msgspec

from stadsgraf.building.shards import Shard
from stadsgraf.corpus import Corpus
from stadsgraf.export.claims import claim_line
from stadsgraf.issues import Issue
from stadsgraf.model import Claim, Entity
from stadsgraf.resolve.traits import Shown, traits_of
from stadsgraf.validate.findings import Finding
from stadsgraf.vocabulary import EntityType

Stat = tuple[int, int]
"""Size of a file in bytes, and when it was changed, in nanoseconds: a file that has both is the same."""


class Paper(msgspec.Struct, frozen=True):
    """What is to be known of a paper without opening its shard.

    Attributes:
        document: its identifier.
        key: the key that its shard was made under.
        names: the files that it was read from, sorted.
        sha256, encoding, media_type, original, characters, pages, recognised: as in `model.Document`;
            of text and pages the number.
        evidence: pieces of evidence in it.
        sentences: how many it has, by what became of them.
        focus_nodes: how many nodes each shape looked at.
        issues: what is missing or doubtful in it.
        findings: what validation found in it.
        files: the files of its shard as they were written, by name below the output folder.
    """

    document: str
    key: str
    names: tuple[str, ...]
    sha256: str
    encoding: str
    media_type: str
    original: str
    characters: int
    pages: int
    recognised: tuple[int, ...]
    evidence: int
    sentences: Mapping[str, int]
    focus_nodes: Mapping[str, int]
    issues: tuple[Issue, ...]
    findings: tuple[Finding, ...]
    files: Mapping[str, Stat]


class Entry(msgspec.Struct, frozen=True):
    """What the index keeps of a paper.

    Attributes:
        paper: the paper itself.
        entities: its entities, as it names them.
        shown: the parties that it shows its people with.
    """

    paper: Paper
    entities: tuple[Entity, ...]
    shown: tuple[tuple[str, Shown], ...]


class Piece(msgspec.Struct, frozen=True):
    """What one paper says of a claim.

    Attributes:
        claim: identifier of the claim.
        document: identifier of the paper.
        line: the line of `claims.jsonl` that the paper alone would give.
        mentions: identifiers of the entities whose labels stand in the line.
    """

    claim: str
    document: str
    line: bytes
    mentions: tuple[str, ...]


def entry_of(shard: Shard, corpus: Corpus, files: Mapping[str, Stat]) -> Entry:
    """What the index keeps of the paper of a shard.

    Args:
        shard: the shard.
        corpus: what the paper says, alone.
        files: its files, as `Paper` has them.
    """
    document = shard.resolved.document
    paper = Paper(
        document.id,
        shard.key,
        document.names,
        document.sha256,
        document.encoding,
        document.media_type,
        document.original,
        len(document.text),
        len(document.pages),
        document.recognised,
        sum(len(claim.evidence) for claim in shard.resolved.claims),
        shard.sentences,
        shard.focus_nodes,
        shard.issues,
        shard.findings,
        files,
    )
    people = traits_of(corpus, frozenset({EntityType.PERSON}))
    shown = tuple((one.entity.id, shown) for one in people.values() for shown in one.parties)
    return Entry(paper, shard.resolved.entities, shown)


def pieces_of(document: str, corpus: Corpus) -> Iterator[Piece]:
    """The lines that a paper gives, with its text and its own labels.

    Args:
        document: its identifier.
        corpus: what it says, alone.
    """
    for claim in corpus.claims:
        mentions = tuple(sorted(_mentions(claim, corpus)))
        yield Piece(claim.id, document, claim_line(claim, corpus), mentions)


def _mentions(claim: Claim, corpus: Corpus) -> set[str]:
    """The entities that a claim names, itself or through the claims that it is about."""
    found = {one.name for piece in claim.evidence for one in piece.antecedents}
    for participant in claim.participants:
        inner = corpus.claim_by_id.get(participant.target)
        found |= {participant.target} if inner is None else _mentions(inner, corpus)
    return found
