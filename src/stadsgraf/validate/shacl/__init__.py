"""SHACL core as Python closures over an index of a graph's triples.

graph        terms, and the index that all lookups go to
literals     values of literals: well formed or not, and their order
paths        property paths
constraints  one function per constraint component
compiler     from the graph of shapes to shapes that can be run; refuses what it does not know
engine       focus nodes and results

Semantics: https://www.w3.org/TR/shacl/, and pySHACL's where that is silent (docs/shacl.md).
"""

from stadsgraf.statements import Literal
from stadsgraf.validate.shacl.compiler import compile_shapes
from stadsgraf.validate.shacl.engine import Result, Shape, focus_nodes, results
from stadsgraf.validate.shacl.graph import (
    SUBCLASS,
    Blank,
    Graph,
    Table,
    Tables,
    Term,
    indexed,
    tables,
    text,
)
from stadsgraf.validate.shacl.literals import length_of, number

__all__ = [
    "SUBCLASS",
    "Blank",
    "Graph",
    "Literal",
    "Result",
    "Shape",
    "Table",
    "Tables",
    "Term",
    "compile_shapes",
    "focus_nodes",
    "indexed",
    "length_of",
    "number",
    "results",
    "tables",
    "text",
]
