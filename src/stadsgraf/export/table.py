"""nodes.csv and edges.csv (RFC 4180 but for the line ends, UTF-8): for spreadsheets, Gephi and scripts."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from stadsgraf.characters import for_cell
from stadsgraf.edges import NODE_KINDS, edges
from stadsgraf.export.exporter import Source

_NODE_COLUMNS = ("id", "label", "kind", "aliases", "scope")
_EDGE_COLUMNS = (
    "source",
    "target",
    "source_label",
    "target_label",
    "relation",
    "modality",
    "valid_from",
    "valid_until",
    "label",
    "outcome",
    "claim",
    "documents",
)


def write_nodes(source: Source, stream: BinaryIO) -> None:
    """One row a node; several aliases stand in one cell, separated by ` | `."""
    rows = (
        (entity.id, entity.label, entity.kind, " | ".join(entity.aliases), entity.scope)
        for entity in source.merged_corpus().entities
        if entity.kind in NODE_KINDS
    )
    _write(_NODE_COLUMNS, rows, stream)


def write_edges(source: Source, stream: BinaryIO) -> None:
    """One row a line of the network; an empty cell in a column of dates is unknown, not endless."""
    corpus = source.merged_corpus()
    rows = (
        (
            edge.source,
            edge.target,
            corpus.label(edge.source),
            corpus.label(edge.target),
            edge.type,
            edge.modality,
            edge.start or "",
            edge.end or "",
            edge.label,
            edge.outcome,
            edge.claim,
            " | ".join(edge.documents),
        )
        for edge in edges(corpus)
    )
    _write(_EDGE_COLUMNS, rows, stream)


def _write(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], stream: BinaryIO) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([for_cell(cell) for cell in row] for row in rows)
    text.detach()  # flushes, and leaves the stream open to whoever opened it
