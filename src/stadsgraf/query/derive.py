"""The direct edges of the graph (`org:memberOf` and kin), built by the CONSTRUCT queries of a folder."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.errors import InputError
from stadsgraf.query.claims import EXIT, MEMBER, ORGANIZATION
from stadsgraf.query.evidence import Graph, TextOf, functions, no_texts
from stadsgraf.query.terms import objects, sg, subjects
from stadsgraf.touched import about

_DECIDES, _KIND, _PROPOSES = sg("decides"), sg("kind"), sg("proposes")


def derived(
    store: ox.Store, folder: Path, text_of: TextOf = no_texts, claims: Iterable[str] | None = None
) -> list[ox.Triple]:
    """The triples of `graph/derived`: edges of stated claims, each with the claim that it comes from.

    Args:
        store: the graph; the merged one is read.
        folder: the CONSTRUCT queries, one per file; `sg:quote(?annotation)` gives the words of a
            passage.
        text_of: the texts that passages stand in; without them the words are those of the selectors.
        claims: IRIs of the claims that edges are wanted from; None wants all.

    Returns:
        Each triple once, sorted by its N-Triples line.

    Raises:
        InputError: a file is no valid CONSTRUCT query.
    """
    triples: set[ox.Triple] = set()
    words = functions(Graph(store, text_of))
    for path in sorted(folder.glob("*.rq")):
        try:
            found = store.query(about(path.read_text(encoding="utf-8"), claims), custom_functions=words)
        except SyntaxError as error:
            raise InputError(f"{path.name}: the query is not valid SPARQL 1.1: {error}.") from error
        if not isinstance(found, ox.QueryTriples):
            raise InputError(f"{path.name}: a query that derives edges is a CONSTRUCT; write it as one.")
        triples |= set(found)
    return sorted(triples, key=str)


def reached(store: ox.Store, claims: Iterable[str]) -> frozenset[str]:
    """The claims whose edges may be others when some claims come, go or change.

    Args:
        store: the graph; the merged one is read.
        claims: IRIs of the claims that change.

    Returns:
        IRIs of these, of what they propose or decide on, and where that is leaving, of all on the same two.
    """
    changed = {ox.NamedNode(claim) for claim in claims}
    decided = changed | _led_to(store, changed, _DECIDES)
    concerned = decided | _led_to(store, decided, _PROPOSES)
    left = {
        (member, organization)
        for claim in concerned
        if any(EXIT in kind.value for kind in objects(store, claim, _KIND))
        for member in objects(store, claim, MEMBER)
        for organization in objects(store, claim, ORGANIZATION)
    }
    for member, organization in left:
        concerned |= set(subjects(store, MEMBER, member)) & set(subjects(store, ORGANIZATION, organization))
    return frozenset(claim.value for claim in concerned)


def _led_to(store: ox.Store, claims: Iterable[ox.NamedNode], prop: ox.NamedNode) -> set[ox.NamedNode]:
    return {
        term for claim in claims for term in objects(store, claim, prop) if isinstance(term, ox.NamedNode)
    }
