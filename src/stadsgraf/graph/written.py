"""Statements as lines of N-Quads and as Oxigraph's quads."""

import re
from collections.abc import Iterable

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.statements import Literal, Statement

_STRING = v.XSD + "string"
_SPECIAL = re.compile('[\x00-\x1f"\\\\\x7f\ufffe\uffff]')
"""Characters that canonical N-Quads escapes."""
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def as_quad(statement: Statement) -> ox.Quad:
    """A statement as a store takes it."""
    subject, prop, target, graph = statement
    term = _literal(target) if isinstance(target, Literal) else ox.NamedNode(target)
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(prop), term, ox.NamedNode(graph))


def _literal(literal: Literal) -> ox.Literal:
    return ox.Literal(literal.lexical, datatype=ox.NamedNode(literal.datatype))


def sorted_lines(statements: Iterable[Statement]) -> str:
    """Statements as canonical N-Quads text: one a line, duplicates gone, lines sorted by code point.

    Args:
        statements: IRIs in them are taken to be well formed, as `emit.statements` leaves them.
    """
    lines = sorted({_line(statement) for statement in statements})
    return "".join(lines)


def _line(statement: Statement) -> str:
    subject, prop, target, graph = statement
    if isinstance(target, str):
        return f"<{subject}> <{prop}> <{target}> <{graph}> .\n"
    words = target.lexical
    if not words.isprintable() or '"' in words or "\\" in words:  # few are in need of it
        words = _SPECIAL.sub(_escaped, words)
    kind = "" if target.datatype == _STRING else f"^^<{target.datatype}>"
    return f'<{subject}> <{prop}> "{words}"{kind} <{graph}> .\n'


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def sorted_nquads(quads: Iterable[ox.Quad]) -> str:
    """Quads as canonical N-Quads text, as `sorted_lines`."""
    return "".join(line + "\n" for line in sorted({f"{quad} ." for quad in quads}))
