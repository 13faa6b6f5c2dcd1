"""The forms in which the graph leaves: files for triple stores, Gephi, spreadsheets and programs.

`EXPORTERS` is the registry: a new form is one module with a writer and one entry here.
"""

from pathlib import Path

from stadsgraf.errors import InputError
from stadsgraf.export.claims import write_claims
from stadsgraf.export.exporter import Exporter, Source
from stadsgraf.export.gexf import write_gexf
from stadsgraf.export.graphml import write_graphml
from stadsgraf.export.jsonld import write_jsonld
from stadsgraf.export.rdf import write_nquads, write_rdfxml, write_trig, write_turtle
from stadsgraf.export.table import write_edges, write_nodes
from stadsgraf.files import replacing

__all__ = ["EXPORTERS", "Exporter", "Source", "export", "files_of"]

EXPORTERS: dict[str, Exporter] = {
    "turtle": Exporter("Turtle", "text/turtle", {"graph.ttl": write_turtle}),
    "jsonld": Exporter("JSON-LD", "application/ld+json", {"graph.jsonld": write_jsonld}),
    "nquads": Exporter("N-Quads", "application/n-quads", {"graph.nq": write_nquads}),
    "trig": Exporter("TriG", "application/trig", {"graph.trig": write_trig}),
    "rdfxml": Exporter("RDF/XML", "application/rdf+xml", {"graph.rdf": write_rdfxml}),
    "graphml": Exporter("GraphML", "application/graphml+xml", {"network.graphml": write_graphml}),
    "gexf": Exporter("GEXF for Gephi", "application/gexf+xml", {"network.gexf": write_gexf}),
    "csv": Exporter("CSV tables", "text/csv", {"nodes.csv": write_nodes, "edges.csv": write_edges}),
    "claims": Exporter("claims, one a line", "application/jsonl", {"claims.jsonl": write_claims}),
}


def export(form: str, source: Source, folder: Path) -> tuple[Path, ...]:
    """Write one form of the graph into a folder.

    Args:
        form: a key of `EXPORTERS`.
        source: the claims and the quads.
        folder: where the files go; it is made where it is missing.

    Returns:
        The files written, each replaced as a whole.

    Raises:
        InputError: there is no such form.
        OutputError: the folder cannot be written; the old files are untouched.
    """
    paths = files_of(form, folder)
    for path in paths:
        with replacing(path) as stream:
            EXPORTERS[form].files[path.name](source, stream)
    return paths


def files_of(form: str, folder: Path) -> tuple[Path, ...]:
    """Where the files of one form go.

    Raises:
        InputError: there is no such form.
    """
    if form not in EXPORTERS:
        raise InputError(f"There is no export {form!r}; choose one of {', '.join(EXPORTERS)}.")
    return tuple(folder / name for name in EXPORTERS[form].files)
