"""Values of literals: whether a lexical form is one of its datatype, and which of two comes first.

Plain whole numbers, decimals and dates are read here, by their forms in XML Schema. For anything else rdflib
is asked, whose reading pySHACL goes by: odd literals are rare, and both engines then say the same of them.
"""

import logging
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from stadsgraf import vocabulary as v
from stadsgraf.validate.shacl.graph import Literal, Term

if TYPE_CHECKING:
    import rdflib

STRING = v.XSD + "string"
LANGUAGE_STRING = v.RDF + "langString"
BOOLEAN = v.XSD + "boolean"

_Number = int | Decimal
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_NATURAL = re.compile(r"\+?[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOOLEANS = frozenset({"true", "false", "1", "0"})


def _number(pattern: re.Pattern[str], read: Callable[[str], _Number]) -> Callable[[str], _Number | None]:
    return lambda lexical: read(lexical) if pattern.fullmatch(lexical) else None


def _date(lexical: str) -> date | None:
    if not _DATE.fullmatch(lexical):
        return None
    try:
        return date.fromisoformat(lexical)
    except ValueError:
        return None


_NUMBERS = {
    v.XSD + "integer": _number(_INTEGER, int),
    v.XSD + "nonNegativeInteger": _number(_NATURAL, int),
    v.XSD + "decimal": _number(_DECIMAL, Decimal),
}
_DATE_TYPE = v.XSD + "date"


def well_formed(literal: Literal) -> bool:
    """Whether the lexical form is one of the datatype; true where the datatype is not known."""
    datatype, lexical = literal.datatype, literal.lexical
    if datatype in (STRING, LANGUAGE_STRING):
        return True
    if datatype == BOOLEAN and lexical in _BOOLEANS:
        return True
    if datatype == _DATE_TYPE and _date(lexical) is not None:
        return True
    read = _NUMBERS.get(datatype)
    if read is not None and read(lexical) is not None:
        return True
    return _rdflib(literal).ill_typed is not True


def order(value: Term, bound: Literal) -> int | None:
    """Negative, zero or positive as a value is below, at or above a bound; None where they do not compare."""
    if not isinstance(value, Literal):
        return None
    plain = _plain_order(value, bound)
    if plain is not None:
        return plain
    left, right = _rdflib(value), _rdflib(bound)
    if isinstance(left.value, str) is not isinstance(right.value, str):
        return None
    try:
        return _rdflib_order(left, right)
    except (TypeError, NotImplementedError):
        return None


def precedes(left: Term, right: Term, *, or_equals: bool) -> bool:
    """Whether one value comes before another; false where they do not compare."""
    if isinstance(left, Literal) and isinstance(right, Literal):
        plain = _plain_order(left, right)
        if plain is not None:
            return plain < 0 or (or_equals and plain == 0)
    first, second = _comparable(left), _comparable(right)
    if first is None or second is None or isinstance(first, _Text) is not isinstance(second, _Text):
        return False
    try:
        return bool(first <= second if or_equals else first < second)
    except TypeError:
        return False


def _plain_order(left: Literal, right: Literal) -> int | None:
    """The order of two plain numbers or two plain dates; None for anything else."""
    first, second = _NUMBERS.get(left.datatype), _NUMBERS.get(right.datatype)
    if first is not None and second is not None:
        one, other = first(left.lexical), second(right.lexical)
        return None if one is None or other is None else (one > other) - (one < other)
    if left.datatype == right.datatype == _DATE_TYPE:
        day, end = _date(left.lexical), _date(right.lexical)
        return None if day is None or end is None else (day > end) - (day < end)
    return None


class _Text(str):
    """What compares letter by letter: an IRI or a string, as pySHACL has it."""

    __slots__ = ()


def _comparable(term: Term) -> "_Text | rdflib.Literal | None":
    if isinstance(term, str):
        return _Text(term)
    if not isinstance(term, Literal):
        return None
    literal = _rdflib(term)
    return _Text(literal.value) if isinstance(literal.value, str) else literal


def _rdflib_order(left: "rdflib.Literal", right: "rdflib.Literal") -> int:
    if left.eq(right):
        return 0
    # rdflib puts times without a zone before those with one; XML Schema does not compare them.
    if isinstance(left.value, datetime | time):
        return 1 if left.value > right.value else -1
    return 1 if left > right else -1


@lru_cache(maxsize=4096)
def _rdflib(literal: Literal) -> "rdflib.Literal":
    import rdflib

    with quiet_about_literals():
        if literal.language is not None:
            return rdflib.Literal(literal.lexical, lang=literal.language)
        if literal.datatype == STRING:
            return rdflib.Literal(literal.lexical)
        # The graph is judged as written, so the lexical form stays what it is.
        return rdflib.Literal(literal.lexical, datatype=rdflib.URIRef(literal.datatype), normalize=False)


@contextmanager
def quiet_about_literals() -> Iterator[None]:
    """Keep rdflib from logging each literal that is not what its datatype says: a shape reports it."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
