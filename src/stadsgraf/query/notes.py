"""What an annotation says of how its passage gives a claim."""

from collections.abc import Callable

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.terms import GRAPH, first, sg
from stadsgraf.vocabulary import Derivation

_ACTIVITY = v.PROV + "wasGeneratedBy"
_CONFIDENCE, _DERIVATION, _PAGE, _REPAIRED = (
    v.NAMESPACE + name for name in ("confidence", "derivation", "page", "repaired")
)
_RULE, _VERSION = sg("rule"), sg("ruleVersion")


class Note(msgspec.Struct, frozen=True):
    """An annotation without the words of its passage.

    Attributes:
        derivation: how the passage gives the claim; None where the graph does not say.
        confidence: 0 to 1, as written in the graph.
        rule: the rule that found it, with its version (`family.name@version`).
        page: page of the original, None where the document has none.
        repaired: its words as they must have been printed, empty where they stand so in the file.
    """

    derivation: Derivation | None
    confidence: str
    rule: str
    page: int | None
    repaired: str


def note(store: ox.Store, node: ox.NamedNode, rule_of: Callable[[str], str]) -> Note:
    """An annotation by its identifier; of several values, the least.

    Args:
        store: the graph.
        node: the annotation.
        rule_of: gives what `rule` finds of the activity that made it.
    """
    said: dict[str, str] = {}
    for quad in store.quads_for_pattern(node, None, None, GRAPH):
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            value, prop = quad.object.value, quad.predicate.value
            said[prop] = min(value, said.get(prop, value))
    page, derivation = said.get(_PAGE), said.get(_DERIVATION)
    return Note(
        derivation=Derivation(derivation.removeprefix(v.NAMESPACE)) if derivation is not None else None,
        confidence=said.get(_CONFIDENCE, ""),
        rule=rule_of(said[_ACTIVITY]) if _ACTIVITY in said else "",
        page=int(page) if page is not None else None,
        repaired=said.get(_REPAIRED, ""),
    )


def rule(store: ox.Store, activity: str) -> str:
    """Name and version of the rule behind an activity; empty where the graph names none."""
    node = ox.NamedNode(activity)
    name, version = first(store, node, _RULE), first(store, node, _VERSION)
    return "@".join(part for part in (name, version) if part)
