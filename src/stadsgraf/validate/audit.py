"""The evidence audit: what SHACL cannot see, because it needs the texts or the ontology.

Every quote is read again from `texts/{sha256}.txt` at its offsets, every hash is taken again over the
bytes, and every term of our own namespace must be declared in the ontology.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import msgspec

from stadsgraf import vocabulary as v
from stadsgraf.quotes import ReadText
from stadsgraf.validate.findings import Finding, Severity
from stadsgraf.validate.shacl import Blank, Tables, Term, text
from stadsgraf.validate.shapes import SHAPES
from stadsgraf.validate.terms import declared_terms

AUDIT_COMPONENT = SHAPES + "EvidenceAudit"

_OFFSET = re.compile(r"[0-9]{1,15}")


class _Target(msgspec.Struct, frozen=True):
    annotation: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def audit_terms(own: Tables) -> set[Finding]:
    """Find predicates, classes and concepts of our namespace that the ontology does not declare."""
    declared = declared_terms()
    examples: dict[str, str] = {}
    for prop, table in own.items():
        iris = {term for term in chain.from_iterable(table.values()) if isinstance(term, str)}
        wrong = {term for term in (prop, *iris) if term.startswith(v.NAMESPACE) and term not in declared}
        if wrong:
            for subject, values in table.items():
                for term in wrong & {prop, *values}:
                    name = f"_:{subject.label}" if isinstance(subject, Blank) else text(subject)
                    examples[term] = min(name, examples.get(term, name))
    return {
        _finding(
            "undeclared-term",
            subject,
            "The ontology does not declare this term: correct its spelling, or declare it.",
            term,
        )
        for term, subject in examples.items()
    }


def audit_evidence(own: Tables, read: ReadText) -> set[Finding]:
    """Read every quote again from the text that it points into.

    Args:
        own: The graph of some papers, each paper whole.
        read: Where the kept texts are.

    Returns:
        A finding for each text that is missing or altered, and for each quote that is not there.

    """
    targets = _targets(own)
    return {
        finding
        for source, kinds in own.get(v.RDF + "type", {}).items()
        if isinstance(source, str) and v.NAMESPACE + "TextSource" in kinds
        for finding in _audit_source(own, source, targets.get(source, []), read)
    }


def _audit_source(own: Tables, source: str, targets: list[_Target], read: ReadText) -> Iterator[Finding]:
    for sha256 in _values(own, source, v.NAMESPACE + "sha256"):
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
            words = content.decode("utf-8")
        except UnicodeDecodeError as error:
            yield _finding(
                "text-not-utf-8",
                source,
                "The kept text is not UTF-8, so offsets into it mean nothing: build the paper again.",
                str(error),
            )
            continue
        if _values(own, source, v.NAMESPACE + "charLength") != [str(len(words))]:
            yield _finding(
                "text-length",
                source,
                "The text is not as long as the graph says: count code points, not bytes.",
                str(len(words)),
            )
        for target in targets:
            yield from _audit_quote(target, words)


def _audit_quote(target: _Target, words: str) -> Iterator[Finding]:
    found = words[target.start : target.end] if 0 <= target.start <= target.end else ""
    if found != target.exact:
        yield _finding(
            "quote-not-in-text",
            target.annotation,
            "The text does not hold this quote at its offsets: take both from the text as scanned.",
            found,
        )
        return
    before = words[max(0, target.start - len(target.prefix)) : target.start]
    after = words[target.end : target.end + len(target.suffix)]
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


def _targets(own: Tables) -> dict[str, list[_Target]]:
    """Quotes with their offsets, by text source; what is not well formed is left to the shapes."""
    found: dict[str, list[_Target]] = defaultdict(list)
    for annotation in own.get(v.OA + "hasTarget", {}):
        for target in _values(own, annotation, v.OA + "hasTarget"):
            selectors = _values(own, target, v.OA + "hasSelector")
            start, end, exact, prefix, suffix = (
                [value for selector in selectors for value in _values(own, selector, v.OA + name)]
                for name in ("start", "end", "exact", "prefix", "suffix")
            )
            if not (isinstance(annotation, str) and len(start) == len(end) == len(exact) == 1):
                continue
            if _OFFSET.fullmatch(start[0]) and _OFFSET.fullmatch(end[0]):
                sides = min(prefix, default=""), min(suffix, default="")
                quote = _Target(annotation, int(start[0]), int(end[0]), exact[0], *sides)
                for source in _values(own, target, v.OA + "hasSource"):
                    found[source].append(quote)
    return found


def _values(own: Tables, node: Term, prop: str) -> list[str]:
    """Values of a property in words, each once; blank nodes have none."""
    terms = own.get(prop, {}).get(node, ())
    if len(terms) < 2:  # most have one
        return [text(term) for term in terms if not isinstance(term, Blank)]
    return list(dict.fromkeys(text(term) for term in terms if not isinstance(term, Blank)))


def _finding(code: str, focus: str, message: str, value: str) -> Finding:
    return Finding(Severity.VIOLATION, code, focus, message, value, AUDIT_COMPONENT)
