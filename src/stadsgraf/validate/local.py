"""Checks that one document's graph decides by itself, on its index instead of by query on the store.

They look at every quote and every node, which makes them four fifths of what all checks cost on a store on
disk.  The queries of the same codes say what they mean, for other engines too; tests hold the two together.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from stadsgraf import vocabulary as v
from stadsgraf.validate.checks import LOCAL, SPARQL_COMPONENT, Check, every_check
from stadsgraf.validate.findings import Finding
from stadsgraf.validate.shacl import Blank, Table, Tables, Term, length_of, number, text

_NONE: tuple[Term, ...] = ()


def check_local(own: Tables) -> set[Finding]:
    """Check the graph of some documents, each whole, for what no other document has a say in."""
    return {
        *(_finding("blank-node", label) for label in _blank_labels(own)),
        *(_finding(code, _name(annotation)) for annotation, code in _spans(own)),
        *(_finding("unknown-participant", _name(claim), _name(node)) for claim, node in _unknown(own)),
    }


def _blank_labels(own: Tables) -> Iterator[str]:
    for table in own.values():
        nodes = {*table, *chain.from_iterable(table.values())}
        yield from (node.label for node in nodes if isinstance(node, Blank))


def _spans(own: Tables) -> Iterator[tuple[Term, str]]:
    """Annotations with a quote that is not as long as its span, or a span beyond the end of its text."""
    names = ("hasSelector", "hasSource", "start", "end", "exact")
    selectors_of, sources_of, starts_of, ends_of, quotes_of = (own.get(v.OA + name, {}) for name in names)
    texts_of = own.get(v.NAMESPACE + "charLength", {})
    for annotation, targets in own.get(v.OA + "hasTarget", {}).items():
        for target in targets:
            selectors = selectors_of.get(target, _NONE)
            lengths = {length_of(quote) for quote in _values(quotes_of, selectors)} - {None}
            texts = _numbers(_values(texts_of, sources_of.get(target, _NONE)))
            for selector in selectors:
                starts = _numbers(starts_of.get(selector, _NONE))
                for end in _numbers(ends_of.get(selector, _NONE)):
                    if any(end > whole for whole in texts):
                        yield annotation, "span-outside-text"
                    if any(lengths - {end - start} for start in starts):
                        yield annotation, "quote-length"


def _unknown(own: Tables) -> Iterator[tuple[Term, Term]]:
    """Claims with a participant that the graph says nothing of, and the participant."""
    classes = own.get(v.RDF + "type", {})
    for prop in v.Property:
        for claim, targets in own.get(v.property_iri(prop), {}).items():
            yield from ((claim, target) for target in targets if target not in classes)


def _values(table: Table, nodes: Iterable[Term]) -> list[Term]:
    return [value for node in nodes for value in table.get(node, _NONE)]


def _numbers(values: Iterable[Term]) -> list[int | Decimal]:
    return [value for value in map(number, values) if value is not None]


def _name(node: Term) -> str:
    return node.label if isinstance(node, Blank) else text(node)


def _finding(code: str, focus: str, value: str = "") -> Finding:
    check = _checks()[code]
    return Finding(check.severity, code, focus, check.message, value, SPARQL_COMPONENT)


@cache
def _checks() -> dict[str, Check]:
    return {check.code: check for check in every_check() if check.code in LOCAL}
