"""The evidence audit: what SHACL cannot see, because it needs the texts or the ontology.

Every quote is read again from `texts/{sha256}.txt` at its offsets, every hash is taken again over the
bytes, and every term of our own namespace must be declared in the ontology.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.validate.findings import Finding, Severity
from stadsgraf.validate.shapes import SHAPES
from stadsgraf.validate.terms import declared_terms

ReadText = Callable[[str], bytes | None]
"""From the SHA-256 of a text source to its bytes, or None where they are not kept."""

AUDIT_COMPONENT = SHAPES + "EvidenceAudit"

_TYPE = v.RDF + "type"
_Properties = dict[str, list[str]]
_SOURCE_PROPERTIES = frozenset({v.NAMESPACE + "sha256", v.NAMESPACE + "charLength"})


class _Target(msgspec.Struct, frozen=True):
    annotation: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def audit_terms(quads: Iterable[ox.Quad]) -> set[Finding]:
    """Find predicates, classes and concepts of our namespace that the ontology does not declare."""
    declared = declared_terms()
    examples: dict[str, str] = {}
    for quad in quads:
        for term in (quad.predicate, quad.object):
            if not isinstance(term, ox.NamedNode) or not term.value.startswith(v.NAMESPACE):
                continue
            if term.value not in declared:
                subject = str(quad.subject).strip("<>")
                examples[term.value] = min(subject, examples.get(term.value, subject))
    return {
        _finding(
            "undeclared-term",
            subject,
            "The ontology does not declare this term: correct its spelling, or declare it.",
            term,
        )
        for term, subject in examples.items()
    }


def audit_evidence(quads: Iterable[ox.Quad], read: ReadText) -> set[Finding]:
    """Read every quote again from the text that it points into.

    Args:
        quads: The graph of some papers, each paper whole.
        read: Where the kept texts are.

    Returns:
        A finding for each text that is missing or altered, and for each quote that is not there.

    """
    nodes = _nodes(quads)
    targets = _targets(nodes)
    return {
        finding
        for source, properties in nodes.items()
        if v.NAMESPACE + "TextSource" in properties.get(_TYPE, ())
        for finding in _audit_source(source, properties, targets.get(source, []), read)
    }


def _audit_source(
    source: str, properties: _Properties, targets: list[_Target], read: ReadText
) -> Iterator[Finding]:
    for sha256 in properties.get(v.NAMESPACE + "sha256", ()):
        content = read(sha256)
        if content is None:
            yield _finding(
                "text-missing",
                source,
                "The text behind these quotes is not kept: put it back, or build the paper again.",
                f"texts/{sha256}.txt",
            )
            continue
        actual = hashlib.sha256(content).hexdigest()
        if actual != sha256:
            yield _finding(
                "text-altered",
                source,
                "The bytes of the text have another hash, so it is not what was read: restore it.",
                actual,
            )
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            yield _finding(
                "text-not-utf-8",
                source,
                "The kept text is not UTF-8, so offsets into it mean nothing: build the paper again.",
                str(error),
            )
            continue
        if properties.get(v.NAMESPACE + "charLength") != [str(len(text))]:
            yield _finding(
                "text-length",
                source,
                "The text is not as long as the graph says: count code points, not bytes.",
                str(len(text)),
            )
        for target in targets:
            yield from _audit_quote(target, text)


def _audit_quote(target: _Target, text: str) -> Iterator[Finding]:
    found = text[target.start : target.end] if 0 <= target.start <= target.end else ""
    if found != target.exact:
        yield _finding(
            "quote-not-in-text",
            target.annotation,
            "The text does not hold this quote at its offsets: take both from the text as scanned.",
            found,
        )
        return
    before = text[max(0, target.start - len(target.prefix)) : target.start]
    after = text[target.end : target.end + len(target.suffix)]
    for code, side, expected, actual in (
        ("prefix-not-in-text", "before", target.prefix, before),
        ("suffix-not-in-text", "after", target.suffix, after),
    ):
        if expected != actual:
            yield _finding(
                code,
                target.annotation,
                f"The text right {side} this quote is another: take it from the text as scanned.",
                actual,
            )


def _nodes(quads: Iterable[ox.Quad]) -> dict[str, _Properties]:
    nodes: dict[str, _Properties] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        prop = quad.predicate.value
        if prop == _TYPE or prop.startswith(v.OA) or prop in _SOURCE_PROPERTIES:
            term = quad.object
            if isinstance(quad.subject, ox.NamedNode) and isinstance(term, ox.NamedNode | ox.Literal):
                values = nodes[quad.subject.value][prop]
                if term.value not in values:
                    values.append(term.value)
    return nodes


def _targets(nodes: dict[str, _Properties]) -> dict[str, list[_Target]]:
    """Quotes with their offsets, by text source; what is not well formed is left to the shapes."""
    found: dict[str, list[_Target]] = defaultdict(list)
    for annotation, properties in sorted(nodes.items()):
        for target in properties.get(v.OA + "hasTarget", ()):
            parts = nodes.get(target, {})
            selected: _Properties = defaultdict(list)
            for selector in parts.get(v.OA + "hasSelector", ()):
                for prop, values in nodes.get(selector, {}).items():
                    selected[prop.removeprefix(v.OA)].extend(values)
            match selected:
                case {"start": [start], "end": [end], "exact": [exact]} if start.isdigit() and end.isdigit():
                    prefix, suffix = _only(selected, "prefix"), _only(selected, "suffix")
                    quote = _Target(annotation, int(start), int(end), exact, prefix, suffix)
                    for source in parts.get(v.OA + "hasSource", ()):
                        found[source].append(quote)
    return found


def _only(properties: _Properties, name: str) -> str:
    return properties[name][0] if name in properties else ""


def _finding(code: str, focus: str, message: str, value: str) -> Finding:
    return Finding(Severity.VIOLATION, code, focus, message, value, AUDIT_COMPONENT)
