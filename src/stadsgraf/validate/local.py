"""Checks that one document's graph decides by itself, on its index instead of by query on the store.

They look at every quote and every node, which makes them four fifths of what all checks cost on a store on
disk.  The queries of the same codes say what they mean, for other engines too; tests hold the two together.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from stadsgraf import vocabulary as v
from stadsgraf.validate.checks import LOCAL, SPARQL_COMPONENT, Check, every_check
from stadsgraf.validate.findings import Finding
from stadsgraf.validate.shacl import Blank, Tables, Term, length_of, number, text

_NONE: tuple[Term, ...] = ()


def check_local(own: Tables) -> set[Finding]:
    """Check the graph of some documents, each whole, for what no other document has a say in."""
    return {
        *(_finding("blank-node", node.label) for node in _nodes(own) if isinstance(node, Blank)),
        *(_finding(code, _name(annotation)) for annotation, code in _spans(own)),
    }


def _nodes(own: Tables) -> Iterator[Term]:
    for table in own.values():
        yield from table
        for values in table.values():
            yield from values


def _spans(own: Tables) -> Iterator[tuple[Term, str]]:
    """Annotations with a quote that is not as long as its span, or a span beyond the end of its text."""
    for annotation, targets in own.get(v.OA + "hasTarget", {}).items():
        for target in targets:
            selectors = _values(own, [target], "hasSelector")
            sources = _values(own, [target], "hasSource")
            quotes = [length_of(quote) for quote in _values(own, selectors, "exact")]
            texts = _numbers(own.get(v.NAMESPACE + "charLength", {}).get(source, _NONE) for source in sources)
            for selector in selectors:
                starts = _numbers([_values(own, [selector], "start")])
                for end in _numbers([_values(own, [selector], "end")]):
                    if any(end > whole for whole in texts):
                        yield annotation, "span-outside-text"
                    if any(
                        end - start != length for start in starts for length in quotes if length is not None
                    ):
                        yield annotation, "quote-length"


def _values(own: Tables, nodes: Iterable[Term], name: str) -> list[Term]:
    table = own.get(v.OA + name, {})
    return [value for node in nodes for value in table.get(node, _NONE)]


def _numbers(values: Iterable[Iterable[Term]]) -> list[Decimal]:
    found = (number(value) for part in values for value in part)
    return [one for one in found if one is not None]


def _name(node: Term) -> str:
    return node.label if isinstance(node, Blank) else text(node)


def _finding(code: str, focus: str) -> Finding:
    check = _checks()[code]
    return Finding(check.severity, code, focus, check.message, component=SPARQL_COMPONENT)


@cache
def _checks() -> dict[str, Check]:
    return {check.code: check for check in every_check() if check.code in LOCAL}
