"""RDF as plain Python: what graphs are written from and checked on before any store sees them.

Oxigraph's terms cost a crossing between Rust and Python for each that is made, compared or written.  Papers
are emitted and validated in strings (IRIs) and small structs instead, whose hashes Python computes.
"""

import msgspec


class Literal(msgspec.Struct, frozen=True, cache_hash=True):
    """A literal as it is written: lexical form, datatype IRI, language tag."""

    lexical: str
    datatype: str
    language: str | None = None


Statement = tuple[str, str, str | Literal, str]
"""Subject, property, object, named graph; a string is an IRI."""
