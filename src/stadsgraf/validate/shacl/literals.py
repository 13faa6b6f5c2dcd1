"""Values of literals: whether a lexical form is one of its datatype, and which of two comes first.

Plain whole numbers, decimals and dates are read here, by their forms in XML Schema. For anything else rdflib
is asked, whose reading pySHACL goes by: odd literals are rare, and both engines then say the same of them.
"""

import logging
import math
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from stadsgraf import vocabulary as v
from stadsgraf.statements import Literal
from stadsgraf.validate.shacl.graph import Term

if TYPE_CHECKING:
    import rdflib

STRING = v.XSD + "string"
LANGUAGE_STRING = v.RDF + "langString"
BOOLEAN = v.XSD + "boolean"

_DATE = v.XSD + "date"
_FORMS = {
    v.XSD + "integer": re.compile(r"[+-]?[0-9]{1,18}"),
    v.XSD + "nonNegativeInteger": re.compile(r"[+]?[0-9]{1,18}"),
    v.XSD + "decimal": re.compile(r"[+-]?(?:[0-9]{1,18}(?:[.][0-9]{0,18})?|[.][0-9]{1,18})"),
    v.XSD + "duration": re.compile(r"-?P[0-9]{1,9}[YMD]"),
    BOOLEAN: re.compile(r"true|false|1|0"),
    _DATE: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
"""Plain forms by datatype; a date must be one of the calendar too."""

_NUMBERS: dict[str, Callable[[str], int | Decimal]] = {
    v.XSD + "integer": int,
    v.XSD + "nonNegativeInteger": int,
    v.XSD + "decimal": Decimal,
}


_INCOMPARABLE = (TypeError, NotImplementedError, ArithmeticError)
"""What rdflib raises over two values without an order; decimals that are no number among them."""


def well_formed(literal: Literal) -> bool:
    """Whether the lexical form is one of the datatype; true where the datatype is not known."""
    if _is_text(literal):
        return True
    plain = _day(literal) is not None if literal.datatype == _DATE else _is_plain(literal)
    return plain or _rdflib(literal).ill_typed is not True


def _is_plain(literal: Literal) -> bool:
    form = _FORMS.get(literal.datatype)
    return form is not None and form.fullmatch(literal.lexical) is not None


def _day(literal: Literal) -> date | None:
    if literal.datatype != _DATE or not _is_plain(literal):
        return None
    try:
        return date.fromisoformat(literal.lexical)
    except ValueError:
        return None


def number(term: Term) -> int | Decimal | None:
    """The value of a term that is a number and finite."""
    if not isinstance(term, Literal):
        return None
    plain = _number(term)
    if plain is not None or _is_text(term):
        return plain
    value = _rdflib(term).value
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float) or not math.isfinite(value):
        return None
    return Decimal(value)


def length_of(term: Term) -> int | None:
    """How many code points a string has, with or without a language; None for what is no string."""
    return len(term.lexical) if isinstance(term, Literal) and _is_text(term) else None


def _is_text(literal: Literal) -> bool:
    return literal.datatype in (STRING, LANGUAGE_STRING)


def _number(literal: Literal) -> int | Decimal | None:
    read = _NUMBERS.get(literal.datatype)
    return read(literal.lexical) if read is not None and _is_plain(literal) else None


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
    with quiet_about_literals():
        try:
            return _rdflib_order(left, right)
        except _INCOMPARABLE:
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
    with quiet_about_literals():
        try:
            return bool(first <= second if or_equals else first < second)
        except _INCOMPARABLE:
            return False


def _plain_order(left: Literal, right: Literal) -> int | None:
    """The order of two plain numbers or two plain dates; None for anything else."""
    one, other = _number(left), _number(right)
    if one is not None and other is not None:
        return (one > other) - (one < other)
    day, end = _day(left), _day(right)
    if day is not None and end is not None:
        return (day > end) - (day < end)
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
