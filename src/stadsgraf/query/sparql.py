"""Any SPARQL 1.1 query, read-only: SELECT and ASK as a table, CONSTRUCT and DESCRIBE as Turtle."""

import re
from collections.abc import Iterable

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.evidence import Graph, TextOf, functions, no_texts
from stadsgraf.query.table import Table

_NO_CODE = re.compile(
    r"""<[^<>"{}|^`\\\s]*>          # an IRI
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | \#[^\n]*                      # a comment""",
    re.VERBOSE | re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w?$:.\-])SERVICE(?![\w:.\-])", re.IGNORECASE)
_UPDATE = re.compile(
    r"(?<![\w?$:.\-])(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)(?![\w:.\-])", re.IGNORECASE
)
_FAULT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_LETTERS = re.compile(r"\[(?:'(?:\\.[^']*|[^'\\])'|[^\]'])*\]")
_EXPECTED = re.compile(r'"[^"]+"|[A-Za-z][A-Za-z ]+')
_TOLD = 6
"""As many words as a query could have gone on with are told."""

_DECLARED = re.compile(r"PREFIX\s+([\w.\-]*):", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*(?:(?:PREFIX\s+[\w.\-]*:|BASE)\s*)*", re.IGNORECASE)


class Result(msgspec.Struct, frozen=True):
    """What a query gives: a table, or Turtle for CONSTRUCT and DESCRIBE; the other is None."""

    table: Table | None
    turtle: str | None


def run(store: ox.Store, query: str, text_of: TextOf = no_texts) -> Result:
    """Run a query on the merged graph.

    Args:
        store: the graph.
        query: SPARQL 1.1 text; the prefixes of the model need not be declared.  `sg:quote(?annotation)` gives
            the words of a passage.
        text_of: the texts that passages stand in; without them the words are those of the selectors.

    Raises:
        InputError: the query changes data, asks another server, or is not valid.
    """
    refuse(query)
    try:
        found = store.query(query, prefixes=v.PREFIXES, custom_functions=functions(Graph(store, text_of)))
    except SyntaxError as error:
        raise InputError(fault(error)) from error
    if isinstance(found, ox.QueryBoolean):
        return Result(Table(("answer",), (("true" if found else "false",),)), None)
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        rows = [tuple(text(solution[i]) for i in range(len(columns))) for solution in found]
        return Result(Table(columns, tuple(rows)), None)
    return Result(None, turtle(found))


def refuse(query: str) -> None:
    """Refuse a query that would write, or would ask another server.

    Raises:
        InputError: it does.
    """
    code = _NO_CODE.sub(" ", query)
    if _SERVICE.search(code) is not None:
        raise InputError("SERVICE asks another server; stadsgraf answers from its own graph only. Remove it.")
    start = _PROLOGUE.match(code)
    found = _UPDATE.match(code, start.end() if start is not None else 0)
    if found is not None:
        raise InputError(
            f"{found[1].upper()} changes data; only SELECT, ASK, CONSTRUCT and DESCRIBE are run."
        )


def fault(error: SyntaxError | ValueError) -> str:
    """What is wrong with a query and where, without the ranges of letters of the store's grammar."""
    said = str(error)
    if (found := _FAULT.search(said)) is not None:
        words = _EXPECTED.findall(_LETTERS.sub("", found[3]))
        told = " or ".join(words[:_TOLD]) + (" …" if len(words) > _TOLD else "")
        what = "the prefix is not declared" if "Prefix not found" in words else f"expected {told}"
        said = f"error at {found[1]}:{found[2]}" + (f": {what}" if words else "")
    return f"The query is not valid SPARQL 1.1: {said}."


def text(term: object) -> str | None:
    """A term as a cell: the value of a literal, an IRI in full, None where unbound."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else None


def declared(query: str) -> str:
    """A query that declares the prefixes of the model, but for those that it declares itself."""
    own = set(_DECLARED.findall(_NO_CODE.sub(" ", query)))
    lines = (f"PREFIX {prefix}: <{base}>\n" for prefix, base in v.PREFIXES.items() if prefix not in own)
    return "".join(lines) + query


def turtle(triples: Iterable[ox.Triple]) -> str:
    """Triples as Turtle, each once, in order."""
    ordered = sorted(set(triples), key=str)
    written = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=v.PREFIXES)
    return written.decode() if written is not None else ""
